"""`cliche_idiom` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.cliche_idiom import ClicheIdiom


def test_worn_idioms_are_notes_and_only_on_demand() -> None:
    text = "The losses are the tip of the iceberg, and the firm must tow the line."
    assert texts_of(ClicheIdiom, text) == ["tow the line"]
    assert texts_of(ClicheIdiom, text, option_worn="true") == [
        "the tip of the iceberg",
        "tow the line",
    ]
    strict = findings_of(ClicheIdiom, text, profile="strict")
    assert [finding.severity.value for finding in strict] == ["info", "warning"]


def test_titles_are_no_idioms() -> None:
    assert (
        texts_of(ClicheIdiom, "She played Against All Odds on the piano.", profile="strict") == []
    )
