"""Days and years that a sentence tells one after the other."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.elapsed_years import ElapsedYears

CASES = [
    ("The theatre was gutted by fire in 1954 and rebuilt in {}.", "1945", "1957"),
    ("He was arrested on 5 May and charged on {} with theft.", "3 May", "7 May"),
    ("Elected to the council in 1979, she became its leader in {}.", "1974", "1984"),
    ("The record, set in 1968, stood until {}.", "1961", "1991"),
    ("She graduated from Leeds in 2003, having enrolled in {}.", "2005", "2000"),
    ("From its opening in 1901 to its closure in {} the line carried slate.", "1891", "1961"),
    (
        "The bridge collapsed in 1879. Built in {}, it had carried trains for 18 months.",
        "1887",
        "1877",
    ),
    ("The ship was laid down in 1938, launched in 1939 and commissioned in {}.", "1937", "1940"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_what_cannot_be_in_that_order_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(ElapsedYears, text.format(wrong))
    assert not findings_of(ElapsedYears, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "He won the cup in 2004 and had lost it in 2001.",
        "The play was filmed in 1999 and first staged in 1990.",
        "She was born in Leeds in 1950, and her brother died in 1941.",
        "The fair opens on 28 December and closes on 3 January.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(ElapsedYears, text)
