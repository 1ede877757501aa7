"""What so many per cent of an amount come to."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.derived_figure import DerivedFigure

CASES = [
    ("Interest at 5% on the £20,000 loan comes to {} a year.", "£1,500", "£1,000"),
    ("VAT at 20% adds {} to the £250 bill.", "£60", "£50"),
    ("A 30% discount brings the £200 coat down to {}.", "£160", "£140"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_share_of_an_amount_is_reckoned(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(DerivedFigure, text.format(wrong))
    assert not findings_of(DerivedFigure, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Interest at 5% on the £20,000 loan makes it £21,000.",
        "A 20% rise from £500 makes the fee £600.",
        "A tenth of the 4,000 forms - about 420 - were sent back.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(DerivedFigure, text)
