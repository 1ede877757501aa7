"""Rows of parts and the one number beside them that can be their whole."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.part_sum import PartSum

CASES = [
    (
        "The hotel has 106 rooms on three floors: 40 on the first, 36 on the second and {} on the third.",
        "20",
        "30",
    ),
    (
        "He owes £1,450 to the bank, £600 to his brother and £350 to the garage, debts of {} in all.",
        "£2,600",
        "£2,400",
    ),
    ("The committee has 15 members - eight Tories, five Labour and {} Greens.", "three", "two"),
    (
        "The fire destroyed 36 flats. Twenty-one were let by the council and {} were private.",
        "25",
        "15",
    ),
    ("Her ride came to 1,900km in three legs, of 800km, 500km and {}.", "900km", "600km"),
    ("We planted 40 oaks and 35 birches, {} trees altogether.", "85", "75"),
    (
        "The 60-strong orchestra has 36 strings, 12 woodwind, nine brass and {} percussionists.",
        "five",
        "three",
    ),
    ("It rained on 12 days in April, 15 in May and nine in June, {} days altogether.", "38", "36"),
    (
        "The walk raised £210 on Friday, £340 on Saturday and £150 on Sunday. Over the three days that made {}.",
        "£800",
        "£700",
    ),
    (
        "Sixty-two people applied. Eighteen were seen in May and nine were turned down. Twenty had withdrawn and {} are waiting.",
        "25",
        "15",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_whole_that_its_parts_do_not_make_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(PartSum, text.format(wrong))
    assert not findings_of(PartSum, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Wheat covers 140 of the farm's 300 acres, barley 90 and grass 70.",
        "The firm has 40 shops, 25 vans and nine drivers, and made £3m.",
        "There were 12 of us, with two dogs and six children besides.",
        "Rates rose in 40 towns, from 12 in May and nine in June.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(PartSum, text)
