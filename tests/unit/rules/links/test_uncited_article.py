"""`uncited_article` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.links.uncited_article import UncitedArticle


def test_sources_at_the_end_are_enough() -> None:
    body = "The board raised its fees by a tenth. " * 50
    assert len(findings_of(UncitedArticle, body, profile="strict")) == 1
    assert findings_of(UncitedArticle, body) == []
    assert findings_of(UncitedArticle, f"{body}\n\nSources: the board", profile="strict") == []
    assert len(findings_of(UncitedArticle, body, markdown="yes")) == 1
