"""`redundancy` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.redundancy import Redundancy


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The club borrowed in order to pay.", ["in order to"]),
        ("It made a plan in order to win.", ["in order to"]),
        # "To" would be theirs: "it has to", "the rope they are used to".
        ("These are the papers it has in order to prove it.", []),
        ("This is the rope they used in order to land.", []),
        ("He does what he is able in order to help.", []),
    ],
)
def test_in_order_to(text: str, marked: list[str]) -> None:
    assert texts_of(Redundancy, text) == marked


def test_a_rate_on_an_annual_basis_is_compared_with_a_year_before() -> None:
    assert texts_of(Redundancy, "Prices were up 1.6% on an annual basis.") == []
    assert texts_of(Redundancy, "Exports fell 3 per cent again on a monthly basis.") == []
    assert texts_of(Redundancy, "They meet on an annual basis.") == ["on an annual basis"]
