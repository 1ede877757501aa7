"""`cliche_idiom` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.cliche_idiom import ClicheIdiom


def test_worn_idioms_are_notes_unless_they_are_switched_off() -> None:
    text = "The losses are the tip of the iceberg, and the firm must tow the line."
    assert texts_of(ClicheIdiom, text, option_worn="false") == ["tow the line"]
    assert texts_of(ClicheIdiom, text, profile="news") == ["tow the line"]
    found = findings_of(ClicheIdiom, text)
    assert [finding.severity.value for finding in found] == ["info", "warning"]


def test_titles_are_no_idioms() -> None:
    assert (
        texts_of(ClicheIdiom, "She played Against All Odds on the piano.", profile="strict") == []
    )
