"""`age_conflict` beyond the examples of its page: a couple with one surname."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.age_conflict import AgeConflict


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Dr Alison Mayhew, 61, walked alone. Mr Mayhew, 64, was at home.", []),
        ("Tom Hale, 40, runs the yard. Mrs Hale, 38, keeps the books.", []),
        ("Dr Alison Mayhew, 61, walked alone. Ms Mayhew, 64, is a chemist.", ["64"]),
        ("Tom Hale, 40, runs the yard. Mr Hale, 38, said no more.", ["38"]),
    ],
)
def test_couples(text: str, marked: list[str]) -> None:
    assert texts_of(AgeConflict, text) == marked
