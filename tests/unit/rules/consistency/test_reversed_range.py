"""Ranges in other words than those of the page, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.reversed_range import ReversedRange


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Between 300 and 200 guests are expected.", ["Between 300 and 200"]),
        ("The walk is between 25 and 15 miles long.", ["between 25 and 15 miles"]),
        ("Between 60 and 40 per cent of seeds fail.", ["Between 60 and 40 per cent"]),
        ("The bill was estimated at $9m to $7m.", ["estimated at $9m to $7m"]),
        ("The vase, with an estimate of £900 to £600, was sold.", ["estimate of £900 to £600"]),
        ("It stood between 300 and 200 BC.", []),
        ("They met between 30 and 20 years ago.", []),
        ("The baths are open between 11 and 4 daily.", []),
        ("Tickets go from £9 to £7 on Monday.", []),
        ("Rents vary from £900 to £700.", ["Rents vary from £900 to £700"]),
        ("It falls between 28 and 3 May.", []),
        ("Tickets are £30 to £12; shares went from £9 to £7.", []),
        ("Between 4 and 12 guests are expected.", []),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(ReversedRange, text)] == marked
