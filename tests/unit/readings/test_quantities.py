"""The reading of quantities."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.quantities import Quantity, QuantityKind, quantities


def read(text: str) -> tuple[Quantity, ...]:
    document = PlainText().read(text.encode("utf-8"), "x.txt")
    return quantities(Article(document=document))


K = QuantityKind


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("It cost £4.2m then.", "£4.2m", K.MONEY, "4200000", "GBP"),
        ("It cost $1,250.50.", "$1,250.50", K.MONEY, "1250.50", "USD"),
        ("It cost US$3 billion.", "US$3 billion", K.MONEY, "3E9", "USD"),
        ("It cost A$30.", "A$30", K.MONEY, "30", "AUD"),
        ("It cost 300 Canadian dollars.", "300 Canadian dollars", K.MONEY, "300", "CAD"),
        ("It cost 20 rand.", "20 rand", K.MONEY, "20", "ZAR"),
        ("It cost R1,500.", "R1,500", K.MONEY, "1500", "ZAR"),
        ("It cost Rs 500.", "Rs 500", K.MONEY, "500", "INR"),
        ("It cost CHF 200.", "CHF 200", K.MONEY, "200", "CHF"),
        ("It cost 500€ then.", "500€", K.MONEY, "500", "EUR"),
        ("It cost 40 kroner.", "40 kroner", K.MONEY, "40", "kroner"),
        ("It cost €5bn.", "€5bn", K.MONEY, "5E9", "EUR"),
        ("It cost 20 million pounds.", "20 million pounds", K.MONEY, "2E7", "GBP"),
        ("It rose 12.5% today.", "12.5%", K.PERCENT, "12.5", "%"),
        ("It rose six per cent.", "six per cent", K.PERCENT, "6", "%"),
        ("It rose 0.25 percentage points.", "0.25 percentage points", K.POINTS, "0.25", "%"),
        ("It ran for 30 miles.", "30 miles", K.MEASURE, "30", "mi"),
        ("A 30ft whale.", "30ft", K.MEASURE, "30", "ft"),
        ("It fell to 21°C there.", "21°C", K.MEASURE, "21", "°C"),
        ("It cut 1,200 jobs.", "1,200", K.COUNT, "1200", "jobs"),
        ("It cut twenty-four jobs.", "twenty-four", K.COUNT, "24", "jobs"),
        ("The women's 60m sprint ended.", "60m", K.MEASURE, "60", "m"),
        ("It came then, when 12 trains ran.", "12", K.COUNT, "12", "trains"),
        ("It sold 3m.", "3m", K.COUNT, "3E6", ""),
        ("It sold 3 million of them.", "3 million", K.COUNT, "3E6", ""),
        ("It got 487,939 in all.", "487,939", K.COUNT, "487939", ""),
        ("A quarter of the crew left.", "A quarter", K.SHARE, "0.25", ""),
        ("It was 2004 then.", "2004", K.YEAR, "2004", ""),
        ("It took 10 years.", "10 years", K.TIME, "10", "year"),
        ("A hundred and six left.", "A hundred and six", K.COUNT, "106", "left"),
        ("Bake at 180C.", "180C", K.MEASURE, "180", "°C"),
        ("It was 40 kilometres.", "40 kilometres", K.MEASURE, "40", "km"),
        ("It sold half of them.", "half", K.SHARE, "0.5", ""),
        ("It took three and a half hours.", "three and a half hours", K.TIME, "3.5", "hour"),
        ("It is 2 and a half miles off.", "2 and a half miles", K.MEASURE, "2.5", "mi"),
        ("It is two and a half times as long.", "two", K.COUNT, "2", ""),
        ("It weighs 32 milligrams.", "32 milligrams", K.MEASURE, "32", "mg"),
        ("It takes 840 ms now.", "840 ms", K.MEASURE, "840", "ms"),
        ("GALE CUTS OFF 218 PEOPLE IN THE HILLS\n", "218", K.COUNT, "218", "people"),
    ],
)
def test_one(text: str, words: str, kind: QuantityKind, value: str, unit: str) -> None:
    (found,) = read(text)
    assert (found.text, found.kind, found.value, found.unit) == (words, kind, Decimal(value), unit)
    assert found.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It won 3-1 there.",
        "It began at 10:30 there.",
        "See section 4.2.1 there.",
        "On 3 May she left.",
        "See 06/05/2016 there.",
        "The half ended.",
        "The Boeing 747 left.",
        "A curfew from 0700 holds.",
        "",
    ],
)
def test_none(text: str) -> None:
    assert read(text) == ()


def test_ends_of_a_range() -> None:
    found = read("It costs £2m to £3m, or from 10% to 12%.")
    assert [one.text for one in found] == ["£2m", "£3m", "10%", "12%"]


def test_approximation_and_precision() -> None:
    (found,) = read("It sold more than 1.25m tickets.")
    assert (found.approx, found.places, found.magnitude, found.unit) == (
        "more than",
        2,
        6,
        "tickets",
    )
    assert found.text == "1.25m"


def test_a_quantity_is_in_one_paragraph() -> None:
    (one,) = read("Nothing is free here.\n\nWe cut about\n\nnine loaves.\n\nThen a third")
    assert (one.text, one.approx) == ("nine", "")
    assert [one.text for one in read("It is up.\n\n2½ miles.\n\nA\n\nhundred boats")] == [
        "2½ miles"
    ]


def test_a_third_is_a_third() -> None:
    (found,) = read("About a third of them left.")
    assert abs(found.value * 3 - 1) < Decimal("1e-20")
    assert found.approx == "about"
