"""`peacock` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.style.peacock import Peacock


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


def test_peacock_leaves_titles_and_measures_alone() -> None:
    text = "The Fantastic Four won a great deal for Great Britain. Iconic works hang there."
    assert said(Peacock, text) == ["Iconic"]
