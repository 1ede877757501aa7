"""Make the exchange rates from the euro reference rates: `python -m benchmarks.euro_rates FILE`.

FILE is `eurofxref-hist.csv` of the European Central Bank: the rates since 1999, a row a day.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import Final

from factlint.readings.exchange_rates import NO_RATE, RATES

#: Money of which a million became one: nobody's amounts in it are held against a rate.
_OLD: Final = ("ROL", "TRL")
#: Significant figures: rounding is far below what a month's average hides.
_FIGURES: Final = 4


def monthly(rows: list[dict[str, str]]) -> dict[str, dict[str, float]]:
    """Return, by currency and month ("2005-02"), the average of what a euro was worth."""
    days: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for currency, rate in row.items():
            if len(currency) == 3 and currency not in _OLD and rate[:1].isdigit():
                days[currency][row["Date"][:7]].append(float(rate))
    return {
        currency: {month: mean(rates) for month, rates in months.items()}
        for currency, months in days.items()
    }


def line(currency: str, rates: dict[str, float]) -> str:
    """Return a currency, its first month, and the rates of that and each month after it."""
    numbers = {int(month[:4]) * 12 + int(month[5:]): rate for month, rate in rates.items()}
    known = range(min(numbers), max(numbers) + 1)
    parts = [_rounded(numbers[month]) if month in numbers else NO_RATE for month in known]
    return " ".join((currency, min(rates), *parts))


def _rounded(rate: float) -> str:
    return f"{float(f'{rate:.{_FIGURES}g}'):g}"


def main(path: str) -> None:
    """Write the rates anew, a currency a line."""
    with Path(path).open(encoding="ascii", newline="") as file:
        rates = monthly(list(csv.DictReader(file)))
    lines = [line(currency, months) for currency, months in sorted(rates.items())]
    RATES.write_text("".join(f"{one}\n" for one in lines), encoding="ascii", newline="\n")
    print(f"{RATES.name}: {len(lines)} currencies, {max(map(max, rates.values()))} the last month")


if __name__ == "__main__":
    main(sys.argv[1])
