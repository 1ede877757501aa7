from __future__ import annotations

import datetime as dt

import pytest

from factlint.model.publication import Candidate, Certainty, DateSource
from factlint.report.wording import (
    amount,
    authority,
    capital,
    dated,
    issued,
    sentence,
    shell,
    shortened,
)


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
    ("citation", "origin", "words"),
    [
        ("AP Stylebook", None, "AP Stylebook"),
        ("LanguageTool", "languagetool:MISSING_HYPHEN", "LanguageTool, MISSING_HYPHEN"),
        ("AP Stylebook", "proselint:misc.but", "proselint, misc.but"),
        ("AP Stylebook", "house", "house"),
    ],
)
def test_authority(citation: str, origin: str | None, words: str) -> None:
    assert authority(citation, origin) == words


def test_sentences() -> None:
    assert sentence("the file is empty") == "The file is empty."
    assert sentence("when?") == "When?"
    assert sentence("") == capital("") == ""
