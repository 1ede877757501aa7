"""Slips of a working desk, each in a whole article and with the rules that run without a setting."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from checking import report_of

from factlint.engine.request import Request

SLIPS = [
    # names
    ("NAM006", "Caroline Peel spoke first. Karoline Peel closed the day.", "txt"),
    ("NAM006", "Steven Ibbs ran the inn. In May Stephen Ibbs sold it.", "txt"),
    ("NAM001", "Priya Raman sang. The hall was full. Ms Rahman sang again.", "txt"),
    ("NAM001", "We drove to Aldwick. In Aldwich it rained. Aldwick was dry.", "txt"),
    ("NAM001", "Hugo Lindqvist rowed. It was hot. Lindquist, 41, won by a length.", "txt"),
    # headline against text
    ("CON008", "Blast kills nine\n\nSeven workers died in a mill on Friday.\n", "txt"),
    ("CON008", "Holm lose 2-1\n\nHolm lost 3-1 to Ashby on Monday. Roe made it 1-1.\n", "txt"),
    ("CON008", "Rents up 9%\n\nRents in the port rose 6 per cent in May, it said.\n", "txt"),
    ("CON008", "---\ntitle: Low Water\nstars: 2\n---\n\nIt is long.\n\nFour stars.\n", "md"),
    ("CON009", "# Three walks\n\n## Holm\n\nUp.\n\n## Ayr\n\nDown.\n", "md"),
    # sums and percentages
    ("CON010", "Of readers 44% chose tea, 39% coffee and 24% milk.", "txt"),
    ("CON015", "Of the 60 cows 45 are sold. The remaining 20 will follow.", "txt"),
    ("CON015", "The choir has 31 voices: 17 in Holm and 13 in Ayr.", "txt"),
    ("CON015", "It got £20m for three piers: Holm (£6m), Ayr (£9m) and Colne (£8m).", "txt"),
    ("CON002", "Fares rose 15% to £230 from £210.", "txt"),
    ("CON002", "A 25% cut, from 80 beds to 70, was agreed.", "txt"),
    ("CON002", "Output was 4bn tonnes, up from 3m tonnes.", "txt"),
    ("CON001", "Of 40 pupils 10 walked, or 40%.", "txt"),
    # ages and years
    ("CON006", "Ann Peel was born on 9 May 1940 and died on 1 May 2024 aged 84.", "txt"),
    ("CON006", "Peel, 52, was born in 1981 in Ayr.", "txt"),
    ("CON007", "Ben Ash, 61, keeps bees. The 16-year-old began in May.", "txt"),
    ("CON011", "He kept the light between 1971 and 1961.", "txt"),
    ("CON016", "They wed in 1950. They were together for 31 years, until she died in 1991.", "txt"),
    ("CON016", "Founded in 2010, the brewery has 30 years of experience.", "txt"),
    # one figure twice
    ("CON012", "It drew 3,410 people. Of the 3,140, half came by train.", "txt"),
    ("CON012", "- 300g rice\n- 2 eggs\n\nAdd the 350g rice to the pan.\n", "md"),
    ("CON012", "Serves 4\n\nA stew for May.\n\nIt feeds six with bread.\n", "txt"),
    ("CON012", "A €3.5m loan will pay. The £3.5m loan was agreed in May.", "txt"),
    ("CON017", "Kim Ash died on 3 June. Ash, who died on 4 June, was a baker.", "txt"),
    # links and units
    ("LNK005", "Read the [report]() and weep.", "md"),
    ("LNK006", "As said above.[^4]\n\n[^3]: There.\n", "md"),
    ("CON004", "The farm of 10 acres (40 hectares) is for sale.", "txt"),
    ("CON004", "He is 6ft 2in (2.38m) tall.", "txt"),
    ("NUM002", "Turnout rose 5% from 60% to 65%.", "txt"),
    # quotations
    ("QUO001", '"The sea took it, said Ann Peel. "We watched."', "txt"),
    ("CON013", "He asked for two new boats. “I need three new boats,” he said.", "txt"),
    ("CON014", "It is her fifth novel, after Tides, The Quay and Low Water.", "txt"),
]


@pytest.mark.parametrize(("code", "text", "suffix"), SLIPS, ids=[slip[1][:40] for slip in SLIPS])
def test_a_slip_is_reported(tmp_path: Path, code: str, text: str, suffix: str) -> None:
    article = tmp_path / f"article.{suffix}"
    article.write_text(text + "\n", encoding="utf-8")
    (report,) = report_of([article], Request(date=dt.date(2025, 7, 24))).files
    assert code in [finding.code for finding in report.findings]
