"""`wrong_article` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.style.wrong_article import WrongArticle


def test_an_before_a_consonant_may_be_and_so_it_is_asked() -> None:
    (finding,) = findings_of(WrongArticle, "The cook an gardener left.")
    assert finding.fix is not None
    assert finding.fix.safety == "ask"


def test_titles_and_names_are_left_alone() -> None:
    for text in ("The firm An Post moved.", "Vitamin A infusions help.", "The film A Ape is old."):
        assert findings_of(WrongArticle, text) == []
