"""Shares and changes of a headline against those of the lead."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.headline_number import HeadlineNumber

CASES = [
    (
        "Half of trees diseased\n\nAbout {} of the trees in the city are ill, a survey for the council has found.",
        "70 per cent",
        "51 per cent",
    ),
    (
        "Quarter of dentists plan to quit\n\n{} dentists is to leave within five years, their union said.",
        "One in three",
        "One in four",
    ),
    (
        "Rents up by a tenth\n\nTenants are paying {} more than last year, 300 letting agents say.",
        "21%",
        "9%",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_share_that_the_lead_contradicts_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(HeadlineNumber, text.format(wrong))
    assert not findings_of(HeadlineNumber, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Half of pubs may shut\n\nAbout 52% of publicans fear for their trade, said the union.",
        "A third of pupils walk\n\nSome 68% of the pupils do not walk to school, the county said.",
        "Half of buses late\n\nOf all buses 20% were cancelled and 48% late, the firm said.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(HeadlineNumber, text)
