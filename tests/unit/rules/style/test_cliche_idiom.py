"""`cliche_idiom` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.style.cliche_idiom import ClicheIdiom


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


def test_worn_idioms_are_notes_and_only_on_demand() -> None:
    text = "The losses are the tip of the iceberg, and the firm must tow the line."
    assert said(ClicheIdiom, text) == ["tow the line"]
    assert said(ClicheIdiom, text, option_worn="true") == [
        "the tip of the iceberg",
        "tow the line",
    ]
    strict = findings_of(ClicheIdiom, text, profile="strict")
    assert [finding.severity.value for finding in strict] == ["info", "warning"]


def test_titles_are_no_idioms() -> None:
    assert said(ClicheIdiom, "She played Against All Odds on the piano.", profile="strict") == []
