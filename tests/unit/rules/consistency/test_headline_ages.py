"""Ages of a headline against the only one of the lead."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.headline_number import HeadlineNumber

CASES = [
    (
        "Woman, 92, graduates\n\nA great-grandmother of {} was given her degree in history on Thursday.",
        "82",
        "92",
    ),
    (
        "Man, 74, rescued from cliff\n\nA {}-year-old man was winched to safety after a fall from the path.",
        "47",
        "74",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_an_age_that_the_lead_contradicts_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(HeadlineNumber, text.format(wrong))
    assert not findings_of(HeadlineNumber, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Woman, 27, hurt by car\n\nA car driven by a 29-year-old hit a woman, 27, on Monday.",
        "Boy, 9, saved by nurse\n\nNurse Ann Roe, 34, pulled a boy from the sea on Monday.",
        "Woman, 92, graduates\n\nA woman who left school at 16 was given her degree on Thursday.",
        "Boy, 9, and girl, 11, found\n\nA 12-year-old friend had raised the alarm, said the police.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(HeadlineNumber, text)
