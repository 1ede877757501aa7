"""Dates that name their era: "15 March 44 BC", "AD 122", "the 5th century BC", "the year 2525"."""

from __future__ import annotations

import datetime as dt

from factlint.model.date import Deixis
from factlint.readings.dates.grammar.calendar_names import month_number
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import (
    Period,
    century_period,
    day_period,
    month_period,
    year_period,
)
from factlint.readings.dates.production import Match, Production


def _era(match: Match) -> Meaning | None:
    """Read a day, month, year or century of an era; before Christ no interval is given."""
    before_christ = match.has("bc")
    written = match.written("bc" if before_christ else "ad").replace(".", "").replace(" ", "")
    if not written.isupper():
        return None  # "an ad 20 seconds long"
    if match.has("number"):
        number = ordinal(match.tokens_of("number"))
        if number is None or match.words("unit") != "century":
            return None
        edge = match.words("edge") or None
        if before_christ:
            return early_or_late(_open(f"BC{number - 1:02}", "century"), edge, None)
        meaning = of_period(century_period(number), "calendar", Deixis.ABSOLUTE, has_year=True)
        return early_or_late(meaning, edge, None)
    year = int(match.words("year"))
    if match.has("decade"):
        return _open(f"BC{year // 10:03}", "decade") if not year % 10 else None
    month = month_number(match.words("month")) if match.has("month") else None
    day = ordinal(match.tokens_of("day")) if match.has("day") else None
    if before_christ:
        parts = [f"BC{year:04}", *(f"{part:02}" for part in (month, day) if part)]
        return _open("-".join(parts), ("year", "month", "day")[len(parts) - 1])
    if year < 1:
        return None
    return of_period(_period(year, month, day), "calendar", Deixis.ABSOLUTE, has_year=True)


def _period(year: int, month: int | None, day: int | None) -> Period:
    if month and day:
        return day_period(dt.date(year, month, day))
    return month_period(year, month) if month else year_period(year)


def _open(value: str, grain: str) -> Meaning:
    return Meaning("DATE", value, "calendar", grain, Deixis.ABSOLUTE, has_year=True)


def _the_year(match: Match) -> Meaning | None:
    """Read "the year 2525", "the year 800"."""
    if match.words("unit") != "year" or not 1 <= int(match.words("year")) <= 9998:
        return None
    period = year_period(int(match.words("year")))
    return of_period(period, "calendar", Deixis.ABSOLUTE, has_year=True)


_BC = r"(?P<bc>BC|B~DOT ?C~DOT?(?: ?E~DOT?)?)"
_AD = r"(?P<ad>AD|A~DOT ?D~DOT?|C~DOT ?E~DOT?)"
_FIGURES = r"(?P<year>DAY|TWO|THREE|YEAR|NUMBER)"
_DAY = r"(?:{weekday},? )?(?:(?:THE )?{day}(?: OF)? {month}|{month} {day}|{month}),? "
PRODUCTIONS = (
    Production(
        "before Christ",
        r"{the}(?:UNIT )?(?:" + _DAY + r")?" + _FIGURES + r"(?P<decade>APOSTROPHE?S)? ?" + _BC,
        _era,
    ),
    Production(
        "anno Domini",
        r"(?:" + _DAY + r")?(?:" + _AD + r" ?" + _FIGURES + r"|" + _FIGURES + r" ?" + _AD + r")",
        _era,
    ),
    Production(
        "century of an era",
        r"{edge}{the}(?P<number>{ordinals}){join}(?P<unit>UNIT) (?:" + _BC + r"|" + _AD + r")",
        _era,
    ),
    Production("the year", r"(?:THE )?(?P<unit>UNIT) (?P<year>NUMBER|THREE)", _the_year),
)
