"""Steps between years, and years that words set in order."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.elapsed_years import ElapsedYears

CASES = [
    (
        "Surveyors pegged out the route in 1998. Ministers approved it ten years later, in {}.",
        "2002",
        "2008",
    ),
    ("The mine closed in 1986, three years after the strike of {}.", "1989", "1983"),
    ("Dorn bought Pettifer in 1999. The group then took over Lyle in {}.", "1995", "2005"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_year_out_of_order_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(ElapsedYears, text.format(wrong))
    assert not findings_of(ElapsedYears, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "The route was planned in 1998 and shown in 2001. It was approved five years later, in 2006.",
        "She won in 1999. He, then mayor of Holm, had lost in 1995.",
        "He came in 1990. Ten years earlier, in 1980, he had been ill.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(ElapsedYears, text)
