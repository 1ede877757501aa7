"""Votes for and against, abstentions, and how many there were."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.part_sum import PartSum

CASES = [
    ("The bill passed 18-7, with three members abstaining. All {} senators took part.", "26", "28"),
    (
        "There were {} members present. The motion was carried with seven votes in favour, three against and one abstention.",
        "12",
        "11",
    ),
    ("The plan was approved by nine votes to four. All {} councillors voted.", "15", "13"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_votes_that_do_not_make_those_who_voted_are_reported(
    text: str, wrong: str, right: str
) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(PartSum, text.format(wrong))
    assert not findings_of(PartSum, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "There were 20 members present. The motion was carried by nine votes to four.",
        "The council voted 5-2 for it. The hall seats 300 people.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(PartSum, text)
