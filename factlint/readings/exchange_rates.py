"""What currencies were worth, month by month since 1999.

The rates are monthly averages of the euro reference rates of the European Central Bank, of which
`euro_rates/SOURCE.txt` says more. Limits: some forty currencies, none before 1999; of a month after
the last one there is no rate.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

#: A currency a line: its code, its first month, and the rates from then on.
RATES: Final = Path(__file__).with_name("euro_rates") / "rates.txt"
NO_RATE: Final = "-"
_EURO: Final = "EUR"


@cache
def _lines() -> dict[str, str]:
    return {line[:3]: line for line in RATES.read_text("ascii").splitlines()}


@cache
def _to_euro(currency: str) -> dict[int, float]:
    """Return, by months since the year 0, how much of a currency a euro was worth."""
    _, first, *rates = _lines().get(currency, f"{currency} 0000-00").split()
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return {start + at: float(rate) for at, rate in enumerate(rates) if rate != NO_RATE}


def exchange_rates(base: str, quote: str, first: int, last: int) -> list[float]:
    """Return what one unit of a currency was worth in another, in order of the months.

    Months that are not known are left out; nothing is known of a code that is not in the file.

    Args:
        base: the ISO code of the currency, "GBP".
        quote: that of the other one.
        first: the first month, counted from the year 0: `year * 12 + month - 1`.
        last: the last month.
    """
    return [
        two / one
        for month in range(first, last + 1)
        if (one := _rate(base, month)) and (two := _rate(quote, month))
    ]


def _rate(currency: str, month: int) -> float | None:
    return 1.0 if currency == _EURO else _to_euro(currency).get(month)
