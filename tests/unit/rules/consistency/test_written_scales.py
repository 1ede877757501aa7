"""Conversions in other spellings: signed and spaced degrees, bytes, one of a unit."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.unit_conversion import UnitConversion


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The harbour gauge showed -12C (20F).", "-12C is 10F, not 20F"),
        ("Set the kiln to 400 F (240 C) first.", "400 F is 204C, not 240 C"),
        (
            "The fans brought it down by 18 degrees Fahrenheit (16 Celsius).",
            "18 degrees Fahrenheit is 10 degrees C, not 16 Celsius",
        ),
        ("The map is a 2.4 GB (240 MB) file.", "2.4 GB is 2,400 MB, not 240 MB"),
        ("Each sack holds half a stone (6kg).", "half a stone is 3.2 kg, not 6kg"),
        ("The fan is 12in (40cm) wide.", "12in is 30 cm, not 40cm"),
        ("Turn the dial to 190C/250F.", "190C is 374F, not 250F"),
        (
            "The yard is a quarter of an acre (0.4 hectares).",
            "quarter of an acre is 0.1 hectares, not 0.4 hectares",
        ),
        ("Swim a mile (2.6km) a day.", "a mile is 1.6 km, not 2.6km"),
    ],
)
def test_what_is_no_conversion(text: str, message: str) -> None:
    assert [one.message for one in findings_of(UnitConversion, text)] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "It was -9C (16F) outside, and minus 20C (-4F) by night.",
        "Set the kiln to 400 F (200 C), or 180 C (350 F) for thin ware.",
        "The bay is 2 C (3.6 F) warmer than it was.",
        "It rose by 18 degrees Fahrenheit (10 Celsius) in an hour.",
        "It is a 2.4 GB (2,400 MB) file, and 700 MB (0.7 GB) when packed.",
        "A pound (450g) of plums, half a pound (225g) of sugar, a pint (568ml) of water.",
        "The orchard is two-fifths of an acre (0.16 hectares), a tenth of a mile (160 m) off.",
        "Drill three-quarters of an inch (19 mm) in, and ⅔ of a foot (20 cm) along.",
        "Plane off a quarter of an inch (5 mm), then an inch (3 cm), and row half a mile (1 km).",
        "The greenhouse is kept between 12C and 24C (54F and 75F), from 3C to 9C (37F to 48F) outside.",
        "Dry the plums at 110C/fan 90C/225F, or in a convection oven: 100C/225F.",
        "Bake it at 170C/fan 150C/gas 3, or at 200C, fan 180C, gas 6.",
        "Kilns with a fan oven: 110C (260F). By day 3C, by night 10C (37F, 50F).",
        "The van does 30 miles a gallon (9 litres per 100 km).",
        "The atlas is 2.4 GB (600 MB without its maps).",
        "It cost a pound (£1.20 now), and Section C (12 F) is closed.",
    ],
)
def test_right_conversions_and_none(text: str) -> None:
    assert not findings_of(UnitConversion, text)
