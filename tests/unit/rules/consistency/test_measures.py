"""Measures and their conversions in unlike wordings."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.unit_conversion import UnitConversion

CASES = [
    ("He lost 42 pounds ({}) in a year by walking to work.", "29kg", "19kg"),
    ("The pumpkin weighed 1,180 pounds, which is {}.", "635 kilograms", "535 kilograms"),
    ("The lorry held 22 tonnes ({}) of gravel.", "28 short tons", "24 short tons"),
    (
        "It was minus 40 degrees Celsius, or minus {}, at the hut.",
        "60 degrees Fahrenheit",
        "40 degrees Fahrenheit",
    ),
    ("A run of 5 miles (8 {}) on the flat will do.", "miles", "km"),
    ("The well holds 900 US gallons ({}).", "4,400 litres", "3,400 litres"),
    ("It measures 30 cubic metres ({}).", "1,560 cubic feet", "1,060 cubic feet"),
    ("Gusts of 60 knots ({}) were measured.", "89mph", "69mph"),
    ("The island is 40 sq km, equal to {}.", "25 square miles", "15 square miles"),
    ("They drove at 60 miles an hour ({}) all night.", "76km/h", "96km/h"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_conversion_that_differs_is_reported(text: str, wrong: str, right: str) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(UnitConversion, text.format(wrong))
    assert not findings_of(UnitConversion, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "The ring weighs 12g, just under half an ounce, and is Roman.",
        "She bought a kilo for three pounds, and 4kg for ten pounds.",
        "Plums are 2kg for five pounds (six pounds on Sunday).",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(UnitConversion, text)
