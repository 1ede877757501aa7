"""Counts and lists in forms with a frame."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.count_list import CountList


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The four rowers, Hale, Dube and Roe, took a bow.", ["four"]),
        ("The four rowers, Hale, Dube, Lund and Roe, took a bow.", []),
        ("Both finalists, Roe, Lund and Hale, are from Leeds.", ["Both"]),
        ("I saw three of them, Ayr, Oban, Perth and Elgin, from the deck.", ["three"]),
        ("He speaks four languages – French, Welsh and Thai.", ["four"]),
        ("It has three aims for the year — bread and jam.", ["three"]),
        ("Three women have won it: Ann Roe in 2010 and Eva Lund in 2019.", ["Three"]),
        ("The bill has three sponsors: Sen. Ann Roe, Sen. Tom Lund, Rep. Kim Hale and Rep. Eva Moss.", ["three"]),
        ("The meal has three courses: soup; beef, cold; cake; and cheese.", ["three"]),
        ("The meal has three courses: soup; beef, cold; and cake.", []),
        ("It lives, she says, by three things: cheap seats, and a stay in two schools.", ["three"]),
        ("They saw three plans: 26/03 (a barn, new) and 26/07 (a mill).", ["three"]),
        ("Two of the three plans: 26/03 (a barn, new) and 26/07 (a mill).", []),
    ],
)  # fmt: skip
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [found.text for found in findings_of(CountList, text)] == marked
