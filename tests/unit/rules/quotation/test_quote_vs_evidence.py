"""QUO006: quotations held against the texts of the evidence folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.settings import EvidenceSettings, Settings
from factlint.model.severity import Severity
from factlint.testing.examples import findings_of
from factlint_rules.quotation.quote_vs_evidence import QuoteVsEvidence
from tests.support.checking import report_of

TAPE = """\
ROE: [00:01:10] We have, er, to build one wall a year. It won't be cheap, and it won't be quick.
HALE: Twelve crews asked for one day off (laughs) and none of them got it.
"""


def said(text: str, tape: str = TAPE, **options: str) -> list[Finding]:
    return findings_of(QuoteVsEvidence, text, transcript=tape, **options)


@pytest.mark.parametrize(
    "quotation",
    [
        "“We have to build one wall a year,” Ann Roe said.",
        "Ann Roe said: “We have to build . . . a year.”",
        "“We have to build … It won’t be cheap,” Ann Roe said.",
        "“[W]e have to build one wall [every] year,” Ann Roe said.",
        "“[The county has] to build one wall a year,” Ann Roe said.",
        "“12 crews asked for one day off,” Ben Hale said, “and none of them got it.”",
        "“IT WON'T be cheap and it won't be quick!” Ann Roe said.",
        "Ann Roe wrote “The Wall of Years” in 2012.",
        "Ben Hale is called “tall”.",
    ],
)
def test_the_same_words(quotation: str) -> None:
    assert said(quotation) == []


@pytest.mark.parametrize(
    ("quotation", "difference"),
    [
        ("“We have to build two walls a year,” she said.", "“two walls” here, “one wall” there"),
        ("“It won’t be cheap, and it will be quick,” Ann Roe said.", "“will” here, “won't” there"),
        (
            "“They asked for a day off and none of them got it,” he said.",
            "“They” here, “crews” there",
        ),
        ("Ben Hale spoke of “a day off”.", "“a” here, “one” there"),
        ("“Ten crews asked for one day off,” Ben Hale said.", "“Ten” here, “Twelve” there"),
    ],
)
def test_nearly_the_same_words(quotation: str, difference: str) -> None:
    found = said(quotation)
    assert difference in (found[0].message if found else "")


def test_two_parts_in_the_wrong_order() -> None:
    (found,) = said("“It won’t be quick … it won’t be cheap,” Ann Roe said.")
    assert "in another order" in found.message


def test_words_of_somebody_on_record_that_are_not_there() -> None:
    (found,) = said("Ann Roe opened the hall.\n\n“Nobody has ever thanked us,” she said.")
    assert found.severity is Severity.WARNING
    assert found.message == "not in the texts of Ann Roe (example)"
    assert said("“Nobody has ever thanked us,” Kim Gray said.") == []
    assert said("“Nobody has ever thanked us,” Ann Roe said.", option_absent="false") == []


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "interview.md").write_text("---\nspeaker: Ann Roe\n---\n\nI\nnever said so.\n")
    draft = tmp_path / "draft.txt"
    draft.write_text("“I never said it,” Ann Roe said.\n")
    settings = Settings(select=("QUO006",), evidence=EvidenceSettings(folder))
    (report,) = report_of([draft], Request(settings)).files
    (found,) = report.findings
    assert found.message == "not as in evidence/interview.md, line 5: “it” here, “so” there"
    (folder / "draft.txt").write_text(draft.read_text())
    (report,) = report_of([folder / "draft.txt"], Request(settings)).files
    assert len(report.findings) == 1, "an article among the texts is no proof of itself"


def test_without_a_folder(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("“I never said it,” Ann Roe said.\n")
    (report,) = report_of([draft], Request(Settings(select=("QUO006",)))).files
    assert report.findings == ()
