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


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ned Roe, 52, took it. Sheriff Mary Kerr spoke.\n\nThe 54-year-old wept.", ["54"]),
        ("Lorna Beck, 58, stole it, Judge Carl Nash ruled. He said the 56-year-old lied.", ["56"]),
        ("Deon Kay, 34, won. For Kay, at 32 the oldest man on board, it is a first.", ["32"]),
        ("Ty Weir, 18, scored. Weir, who turned 20 in March, went off.", ["20"]),
        ("Cora Dock, 24, sang. She turns 24 in May.", ["24"]),
        ("Cora Dock, 23, sang. She turns 24 in May.", []),
        # Somebody else: no slip makes the one age the other, or another runner was named.
        ("Ned Roe, 52, hit a boy. The 14-year-old wept.", []),
        ("Ann Roe, 34, was hit by a van. The driver stopped. The 61-year-old was unhurt.", []),
        ("Ida Roe, 24, won. Next was Mary Hale.\n\nThe 27-year-old ran well.", []),
    ],
)
def test_whose_age_it_is(text: str, marked: list[str]) -> None:
    assert texts_of(AgeConflict, text) == marked


@pytest.mark.parametrize(
    ("head", "text", "marked"),
    [
        ("Ferry designer Otto Lind dies at 84", "Otto Lind died at home. He was 86.", ["86"]),
        ("Ferry designer Otto Lind dies at 84", "Otto Lind died at home. He was 84.", []),
        ("Otto Lind dies at 84", "He passed away days after his wife died aged 82.", []),
    ],
)
def test_the_age_of_the_headline(head: str, text: str, marked: list[str]) -> None:
    assert texts_of(AgeConflict, f"{head}\n\n{text}\n\nThat was all there was to tell.") == marked
