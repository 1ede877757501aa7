"""`which_who` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.which_who import WhichWho


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She joined a company who make bells.", ["who"]),
        ("He is one of the people at the firm who left.", []),
        ("The band who met in Leeds left.", []),
        ("Two shows race to see who opens first.", ["who"]),
        ("The men race to see who comes first.", []),
    ],
)
def test_who_for_things(text: str, marked: list[str]) -> None:
    assert texts_of(WhichWho, text) == marked


def test_bodies_may_be_who() -> None:
    assert texts_of(WhichWho, "A company who make bells left.", option_bodies="false") == []
