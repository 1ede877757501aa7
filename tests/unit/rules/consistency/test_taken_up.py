"""Numbers that take up those told before."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.two_values import TwoValues

CASES = [
    (
        "Thirty-four apprentices were sent home on Monday.\n\nA college has offered places to all {}.",
        "43",
        "34",
    ),
    (
        "Tractors, 80 of them, blocked the road. Police had no plans to tow away any of the {} vehicles.",
        "180",
        "80",
    ),
    (
        "It raised $85 million in May. With {} in the bank it is in no hurry.",
        "$58 million",
        "$85 million",
    ),
    (
        "The stone is 40 centimetres across. It is a fine piece, and the {} lump has been sold.",
        "40-kilometre",
        "40-centimetre",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_number_with_another_digit_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(TwoValues, text.format(wrong))
    assert not findings_of(TwoValues, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Of the firm's staff 34 were sent home. All 50 states have such a law.",
        "There were 34 girls and nine boys. A college has places for all 43.",
        "The firm raised $85 million. It has spent $58 million on rent and $2 million on cakes.",
        "They ran 5km on Monday and swam 500m on Tuesday in the 50m pool.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(TwoValues, text)
