"""`uncited_article` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.links.uncited_article import UncitedArticle

LONG = "The harbour board raised its fees by a tenth, and three ferry lines have left. " * 3


@pytest.mark.parametrize(
    "source",
    [
        "It was in May.[^1]\n\n[^1]: Minutes of the board.",
        'It was in <a href="https://harbour.example/fees">May</a>.',
        "It was in May [2].",
        "Sources: minutes of the board.",
    ],
)
def test_what_a_source_looks_like(source: str) -> None:
    conditions = {"option_min-words": "12", "markdown": "yes", "profile": "strict"}
    assert texts_of(UncitedArticle, LONG, **conditions) == [""]
    assert texts_of(UncitedArticle, f"{LONG}\n\n{source}\n", **conditions) == []
