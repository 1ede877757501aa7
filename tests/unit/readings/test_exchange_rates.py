"""What currencies were worth."""

from __future__ import annotations

import pytest

from factlint.readings.exchange_rates import RATES, exchange_rates

MARCH_2005 = 2005 * 12 + 2


def test_currencies_are_sorted_and_of_one_form() -> None:
    lines = [line.split() for line in RATES.read_text("ascii").splitlines()]
    assert [line[0] for line in lines] == sorted({line[0] for line in lines})
    assert all(rate == "-" or float(rate) > 0 for line in lines for rate in line[2:])


@pytest.mark.parametrize(
    ("base", "quote", "least", "most"),
    [("GBP", "USD", 1.85, 1.95), ("EUR", "GBP", 0.68, 0.70), ("USD", "JPY", 104, 107)],
)
def test_a_month(base: str, quote: str, least: float, most: float) -> None:
    (rate,) = exchange_rates(base, quote, MARCH_2005, MARCH_2005)
    assert least <= rate <= most


def test_nothing_is_known_of_other_months_and_currencies() -> None:
    assert exchange_rates("GBP", "USD", 1980 * 12, 1980 * 12 + 11) == []
    assert exchange_rates("GBP", "KES", MARCH_2005, MARCH_2005) == []
    assert exchange_rates("BRL", "EUR", MARCH_2005, MARCH_2005) == []  # begins in 2008
