"""`number_unit_hyphen` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.number_unit_hyphen import NumberUnitHyphen


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a six month deal", ["six month"]),
        ("a six\nmonth deal", ["six\nmonth"]),
        ("a 10 year old boy", ["10 year old"]),
        ("for 11 year olds.", ["11 year olds"]),
        ("a one day strike", ["one day"]),
        ("a 1.3 megapixel camera", ["1.3 megapixel"]),
        ("the 5,000 metre race", ["5,000 metre"]),
        ("one day later", []),
        ("one year she won", []),
        ("six months later", []),
        ("600,000 page views", []),
        ("24 Hour Party People", []),
        ("six foot tall", []),
        ("two match points", []),
        ("200 city academies", []),
        ("a six-month deal", []),
        ("scored 14-6 point by point", []),
        ("the 2026 goal list", []),
        ("the 2000 metre race", ["2000 metre"]),
    ],
)
def test_number_and_unit(text: str, marked: list[str]) -> None:
    assert texts_of(NumberUnitHyphen, f"She saw {text}") == marked


def test_number_and_unit_is_a_query_in_speech() -> None:
    (finding,) = findings_of(NumberUnitHyphen, "“It was a six month deal,” Okafor said.")
    assert finding.fix is None


def test_ingredients_have_no_hyphen() -> None:
    text = "- 1 litre chicken stock\n- 2 pound potatoes\n- 5 mile walk\n"
    assert [one.text for one in findings_of(NumberUnitHyphen, text, markdown="yes")] == ["5 mile"]
