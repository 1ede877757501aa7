"""Counted units of time: their TIMEX3 durations and what they reach from a day."""

from __future__ import annotations

import datetime as dt
import math

from msgspec import Struct

from factlint.readings.dates.numerals import count
from factlint.readings.dates.periods import DAY, Period, day_period, period_containing, shift_months
from factlint.readings.dates.vocabulary import PLURALS, UNITS

_DURATIONS = {
    "S": ("PT", 1, "S"), "MIN": ("PT", 1, "M"), "H": ("PT", 1, "H"), "D": ("P", 1, "D"),
    "W": ("P", 1, "W"), "F": ("P", 2, "W"), "M": ("P", 1, "M"), "Q": ("P", 1, "Q"),
    "Y": ("P", 1, "Y"), "E": ("P", 10, "Y"), "C": ("P", 100, "Y"), "L": ("P", 1000, "Y"),
    "WE": ("P", 1, "WE"), "WW": ("P", 1, "W"), "NI": ("P", 1, "D"), "HALF": ("P", 6, "M"),
}  # fmt: skip
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000, "HALF": 6}
_DAYS = {"D": 1, "W": 7, "F": 14, "WE": 7, "WW": 7, "NI": 1}
_GRAINS = {"M": "month", "Q": "quarter", "Y": "year", "E": "year", "C": "year", "L": "year",
           "W": "week", "F": "week", "WW": "week", "WE": "weekend", "HALF": "half"}  # fmt: skip
_HEDGES = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX",
    "some": "APPROX", "circa": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN",
    "under": "LESS_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "over": "MORE_THAN", "more than": "MORE_THAN", "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE", "no fewer than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
}  # fmt: skip


class TimeQuantity(Struct, frozen=True):
    """A number of units.

    Attributes:
        number: how many; None for "few", "several", "years".
        unit: code of the unit (`lexicon.UNITS`).
        rough: whether the words say that the number is not exact.
    """

    number: float | None
    unit: str
    rough: bool = False

    @property
    def value(self) -> str:
        """TIMEX3 duration."""
        head, factor, letter = _DURATIONS.get(self.unit, ("P", 1, "X"))
        if self.number is None:
            return f"{head}X{self.unit if self.unit in 'EC' else letter}"
        number = self.number * factor
        if number == int(number):
            return f"{head}{int(number)}{letter}"
        whole = math.floor(number)
        if self.unit == "Y" and number - whole == 0.5:
            return f"P{whole}Y6M" if whole else "P6M"
        if self.unit == "H" and number - whole == 0.5:
            return f"PT{whole}H30M" if whole else "PT30M"
        return f"{head}{number:g}{letter}"

    @property
    def grain(self) -> str:
        """Grain of a point reached by such a step."""
        grain = _GRAINS.get(self.unit, "day")
        whole = self.number is None or self.number == int(self.number)
        return "month" if self.unit == "Y" and not whole else grain

    def from_day(self, day: dt.date, sign: int) -> dt.date | None:
        """Return the day this many units after (`sign` 1) or before (-1) `day`.

        None for an open number, or where the calendar ends.
        """
        if self.number is None:
            return None
        try:
            if self.unit in _MONTHS:
                months = self.number * _MONTHS[self.unit]
                moved = shift_months(day, sign * math.floor(months))
                return moved + sign * DAY * round((months - math.floor(months)) * 30)
            if self.unit in _DAYS:
                return day + sign * DAY * round(self.number * _DAYS[self.unit])
            hours = {"H": 24, "MIN": 1440, "S": 86400}.get(self.unit)
            return day + sign * DAY * int(self.number / hours) if hours else None
        except (ValueError, OverflowError):
            return None

    def point(self, day: dt.date, sign: int, week_start: int = 0) -> Period | None:
        """Return the period, of the unit's grain, reached from `day`."""
        reached = self.from_day(day, sign)
        if reached is None:
            return None
        if self.grain == "day":
            return day_period(reached)
        try:
            return period_containing(reached, self.grain, week_start)
        except (ValueError, OverflowError):
            return None


def unit_code(word: str) -> str | None:
    """Return the code of a unit in singular or plural."""
    return UNITS.get(PLURALS.get(word, word))


def quantity(count_words: str, unit_word: str, *, soft: bool = False) -> TimeQuantity | None:
    """Return the quantity of a count and a unit's name; None where the unit is none."""
    code = unit_code(unit_word)
    if code is None:
        return None
    if not count_words:
        return TimeQuantity(None, code)
    counted = count(count_words)
    return TimeQuantity(counted.number, code, counted.rough or soft)


def hedge_mod(words: str, *, rough: bool = False) -> str | None:
    """Return the TIMEX3 modifier of "nearly", "more than" and the like."""
    return _HEDGES.get(words) or ("APPROX" if rough else None)
