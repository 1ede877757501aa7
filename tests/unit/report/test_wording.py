from __future__ import annotations

import datetime as dt

import pytest
from run_report import finding

from factlint.model.edit import Fix
from factlint.model.publication import Candidate, Certainty, DateSource
from factlint.model.report import Suppression
from factlint.model.severity import Severity
from factlint.report import tally
from factlint.report.wording import (
    amount,
    capital,
    dated,
    issued,
    sentence,
    shell,
    shortened,
    what_to_do,
)
from factlint.text.source import Source


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2016-03-04", "4 March 2016"),
        ("2016-03", "March 2016"),
        ("2016", "2016"),
        ("2016-21", "2016-21"),
        ("2016~", "2016~"),
        ("", ""),
    ],
)
def test_issued(edtf: str, words: str) -> None:
    assert issued(edtf) == words


@pytest.mark.parametrize("source", DateSource)
@pytest.mark.parametrize("certainty", Certainty)
def test_every_source_and_certainty_has_words(source: DateSource, certainty: Certainty) -> None:
    words = dated(Candidate(dt.date(2016, 5, 10), source, certainty))
    assert words.startswith("10 May 2016 (from ")


def test_amounts_and_lists() -> None:
    assert (amount(1, "file"), amount(2000, "file")) == ("1 file", "2,000 files")
    assert shortened("the tram opens", 14) == "the tram opens"
    assert shortened("the tram opens", 13) == "the tram …"


def test_paths_can_be_pasted_behind_a_command() -> None:
    assert shell("a b's.txt") == "'a b'\"'\"'s.txt'"


@pytest.mark.parametrize(
    ("advice", "title", "words"),
    [
        ("name the day", "", "name the day"),
        ("name the day", "write “5 May”", "name the day (write “5 May”)"),
        ("", "", ""),
    ],
)
def test_what_to_do(advice: str, title: str, words: str) -> None:
    source = Source("a.txt", "soon")
    fix = Fix(title, "ask", ()) if title else None
    found = finding(source, "soon", "DAT004", Severity.INFO, advice=advice, fix=fix)
    assert what_to_do(found) == words


def test_sentences() -> None:
    assert sentence("the file is empty") == "The file is empty."
    assert sentence("when?") == "When?"
    assert sentence("") == capital("") == ""


def test_each_reason_for_leaving_a_finding_out_has_words() -> None:
    assert set(tally._SUPPRESSED) == set(Suppression)
