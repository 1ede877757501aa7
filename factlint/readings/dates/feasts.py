"""The days of holidays, year by year.

Fixed days, weekday rules (the fourth Thursday of November) and feasts that move with the
Gregorian Easter (computed by the anonymous algorithm printed in Butcher's Ecclesiastical
Calendar). Holidays whose day depends on a sighting or on another calendar are left out.
"""

from __future__ import annotations

import datetime as dt

from factlint.readings.dates.periods import DAY, month_length

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year day": (1, 1),
    "new year's": (1, 1), "new year": (1, 1), "new years": (1, 1), "new years day": (1, 1),
    "new year's eve": (12, 31), "new year eve": (12, 31), "new years eve": (12, 31),
    "halloween": (10, 31), "epiphany": (1, 6), "juneteenth": (6, 19), "may day": (5, 1),
    "valentine's day": (2, 14), "valentine day": (2, 14), "st valentine's day": (2, 14),
    "st patrick's day": (3, 17), "independence day": (7, 4), "veterans day": (11, 11),
    "veteran's day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11),
    "bastille day": (7, 14), "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1),
    "groundhog day": (2, 2),
}  # fmt: skip
# Month, weekday (0 for Monday), which one (-1 for the last).
_BY_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1), "labour day": (9, 0, 1), "columbus day": (10, 0, 2),
    "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3), "president's day": (2, 0, 3),
    "mother's day": (5, 6, 2), "mothers' day": (5, 6, 2), "father's day": (6, 6, 3),
    "fathers' day": (6, 6, 3),
}  # fmt: skip
_FROM_EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2,
    "palm sunday": -7, "ash wednesday": -46, "pentecost": 49,
}  # fmt: skip


def easter(year: int) -> dt.date:
    """Return Easter Sunday of a Gregorian year."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    offset = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * offset) // 451
    month, day = divmod(h + offset - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def feast(name: str, year: int) -> dt.date | None:
    """Return the day of a holiday in one year; None for a name that is none.

    The name is in lower case, with straight apostrophes and without full stops.
    """
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _BY_WEEKDAY:
        return _nth_weekday(year, *_BY_WEEKDAY[name])
    if name in _FROM_EASTER:
        return easter(year) + DAY * _FROM_EASTER[name]
    if name == "election day":
        return _nth_weekday(year, 11, 0, 1) + DAY
    if name == "inauguration day":
        return dt.date(year, 1, 20) if year % 4 == 1 else None
    return None


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    if number < 0:
        last = dt.date(year, month, month_length(year, month))
        return last - DAY * ((last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + DAY * ((weekday - first.weekday()) % 7 + 7 * (number - 1))
