"""`unclear_pronoun` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.style.unclear_pronoun import UnclearPronoun


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


def test_pronouns_need_two_people() -> None:
    assert said(UnclearPronoun, "She took her coat and her hat to her room.") == []
