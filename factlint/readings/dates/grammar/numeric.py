"""Dates in figures: ISO 8601, 06/05/2016, 6.5.2016."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from factlint.model.date import Deixis, Interval
from factlint.readings.dates.grammar.calendar_names import impossible
from factlint.readings.dates.meaning import Meaning, of_period
from factlint.readings.dates.periods import DAY, day_period
from factlint.readings.dates.production import Match, Production
from factlint.text.lazy import lazy_regex


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _iso(match: Match) -> Meaning | None:
    year, month, day = (int(match.words(name)) for name in ("year", "month", "day"))
    if not 1 <= month <= 12 or len(match.words("month")) != 2 or len(match.words("day")) != 2:
        return None
    found = _date(year, month, day)
    if found is None:
        return impossible(f"{year:04}-{month:02}-{day:02}", None, has_year=True)
    return of_period(day_period(found), "calendar", Deixis.ABSOLUTE, has_year=True)


def _eight(match: Match) -> Meaning | None:
    text = match.words()
    found = _date(int(text[:4]), int(text[4:6]), int(text[6:]))
    if found is None or not 1900 <= found.year < 2100:
        return None
    return of_period(day_period(found), "calendar", Deixis.ABSOLUTE, has_year=True)


# With a two-figure year: 5/6/16, or all figures in pairs; 2-3-2 is a score or a line-up.
_SHORT = lazy_regex(r"\d{1,2}/\d{1,2}/\d\d|\d\d([-.])\d\d\1\d\d")


def _figures(match: Match) -> Meaning | None:
    """Read 06/05/2016: two readings unless the order is configured or a figure says it."""
    first, second = int(match.words("first")), int(match.words("second"))
    text = match.words("year")
    if len(text) < 4 and not _SHORT.fullmatch(match.words()):
        return None
    year = int(text)
    if len(text) == 2:
        pivot = (match.published.year if match.published else 2000) + 20
        year += pivot // 100 * 100
        if year > pivot:
            year -= 100
    british, american = _date(year, second, first), _date(year, first, second)
    order = match.context.day_first
    chosen = british if order else american
    if order is None:
        chosen = american or british
    if chosen is None and order is not None:
        chosen = american or british
    if chosen is None:
        if first > 31 or second > 31 or not (first <= 12 or second <= 12) or len(text) == 2:
            return None
        return impossible(match.words(), None, has_year=True)
    meaning = of_period(day_period(chosen), "numeric", Deixis.ABSOLUTE, has_year=True)
    if order is None and british and american and british != american:
        readings: tuple[Interval, ...] = tuple((one, one + DAY) for one in (american, british))
        meaning = replace(meaning, readings=readings[1:])
    return meaning


PRODUCTIONS = (
    Production(
        "iso date",
        r"(?P<year>YEAR)(?:HYPHEN|SLASH)(?P<month>DAY|TWO)(?:HYPHEN|SLASH)(?P<day>DAY|TWO)",
        _iso,
    ),
    Production("eight figures", r"EIGHT", _eight),
    Production(
        "date in figures",
        r"(?P<first>DAY)(?:SLASH|HYPHEN|DOT)(?P<second>DAY)(?:SLASH|HYPHEN|DOT)(?P<year>YEAR"
        r"|TWO|DAY)",
        _figures,
    ),
)
