"""`unclear_pronoun` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint_rules.style.unclear_pronoun import UnclearPronoun


def test_pronouns_need_two_people() -> None:
    assert texts_of(UnclearPronoun, "She took her coat and her hat to her room.") == []
