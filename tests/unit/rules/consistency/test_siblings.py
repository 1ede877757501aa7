"""One of so many children, and the brothers and sisters that go with it."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.part_sum import PartSum

CASES = [
    (
        "She was the second of {} children of a miller. With her three brothers and two sisters she slept in the loft.",
        "five",
        "six",
    ),
    ("He was the youngest of {} siblings; he had a brother and two sisters.", "three", "four"),
    (
        "Born in Lune, the eldest of a smith's {} children, he taught his two sisters and four brothers to swim.",
        "six",
        "seven",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_brothers_and_sisters_make_the_family_with_the_one_told_of(
    text: str, wrong: str, right: str
) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(PartSum, text.format(wrong))
    assert not findings_of(PartSum, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "One of nine children, she is survived by two brothers and a sister.",
        "The third of six children, he had two older brothers and a younger sister, and others died young.",
        "She was one of five siblings. Her two sons and three daughters live in Ayr.",
    ],
)
def test_those_who_are_not_all_of_them_are_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(PartSum, text)
