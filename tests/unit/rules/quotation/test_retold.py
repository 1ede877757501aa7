"""Remarks that are quoted twice in other words."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.quotation.quoted_twice import QuotedTwice

_BETWEEN = "The roof of the mill was mended in May by three men from the next village. " * 9


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("I wanted to paint the harbour and the fog said no", "I set out to paint the harbour but the fog refused", True),
        ("A loaf is a promise with a crust on it", "Every loaf is a promise that has a crust", True),
        ("We are pleased with the new roof of the hall", "The hall will be full when the band plays", False),
        ("We have no plan to sell the yard", "The yard made more money than the shop did", False),
    ],
)  # fmt: skip
def test_one_remark(first: str, second: str, found: bool) -> None:
    text = f"“{first},” said Ann Roe. {_BETWEEN}“{second},” she said again."
    assert bool(findings_of(QuotedTwice, text)) is found


def test_two_remarks_of_one_speech() -> None:
    first = "You sold £90,000 of our land. You sold it year after year."
    second = "You sold £90,000 of our best land, and you sold it to those who hated us"
    for between in ("The court was full. ", _BETWEEN):
        text = f"“{first}” said Ann Roe. {between}She later told them: “{second}.”"
        assert not findings_of(QuotedTwice, text)


def test_a_quotation_inside_another_is_no_second_one() -> None:
    text = "“I thought ‘they have gone behind my back again’, and I left,” said Ann Roe."
    assert not findings_of(QuotedTwice, text)
