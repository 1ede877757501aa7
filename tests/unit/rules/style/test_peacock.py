"""`peacock` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint_rules.style.peacock import Peacock


def test_peacock_leaves_titles_and_measures_alone() -> None:
    text = "The Fantastic Four won a great deal for Great Britain. Iconic works hang there."
    assert texts_of(Peacock, text) == ["Iconic"]
