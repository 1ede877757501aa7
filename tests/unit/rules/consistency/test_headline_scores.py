"""Scores of a headline, of matches and of votes."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.headline_number import HeadlineNumber

CASES = [
    (
        "Rovers thrash Hexley 5-1\n\nRovers went top on Saturday with a {} win over Hexley at Mill Lane.",
        "4-1",
        "5-1",
    ),
    (
        "Board votes 7-2 to drop mascot\n\n{} members supported the motion and two opposed it.",
        "Five",
        "Seven",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_score_that_the_text_contradicts_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(HeadlineNumber, text.format(wrong))
    assert not findings_of(HeadlineNumber, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Rovers thrash Hexley 5-1\n\nRovers, who led 4-1 at half-time, went top on Saturday.",
        "Board votes 7-2 to drop mascot\n\nFive people spoke for it and nine wrote against it.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(HeadlineNumber, text)
