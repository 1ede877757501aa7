"""Lists and ranges of days and months: "3 to 5 May", "May 15, 17 and 19", "March to May"."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from factlint.days.month_names import WEEKDAYS
from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.grammar.calendar_names import (
    bare_month,
    day_of,
    month_number,
    weekday_number,
    year_number,
)
from factlint.readings.dates.meaning import Meaning, of_period
from factlint.readings.dates.notation import up_to
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import Period, month_period
from factlint.readings.dates.production import Match, Production
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

#: "On May 15, 17 and 19 people came": the last number counts people.
_COUNTED = lazy_regex(
    r"\s+(?!(?:is|was|has|as|his|its|this)\b)[a-z]{3,}s\b|\s+(?:people|men|women)\b"
)


def _days(match: Match) -> Meaning | None:
    """Read "3 to 5 May", "15, 17 and 19 May 2015", "Saturday and Sunday, May 7 and 8"."""
    first, last = ordinal(match.tokens_of("from")), ordinal(match.tokens_of("day"))
    month = month_number(match.words("month"))
    if first is None or last is None or not 1 <= first <= 31 or not 1 <= last <= 31:
        return None
    if match.has("listed") and not match.has("year") and _COUNTED.match(match.after(16)):
        return None
    named = _named_weekdays(match)

    def in_year(year: int | None) -> Meaning | None:
        begin = day_of(match, year, month, first, None)
        if begin is None:
            return None
        of_year = begin.interval[0].year if begin.interval else year
        end = day_of(match, of_year, month, last, None)
        if end is None:
            return None
        if year is None:
            end = replace(end, deixis=begin.deixis, has_year=False)
        return _range(begin, end, named)

    if match.has("year"):
        return in_year(year_number(match.tokens_of("year"), match.published))
    meaning = in_year(None)
    return replace(meaning, in_year=in_year) if meaning else None


def _range(begin: Meaning, end: Meaning, weekdays: tuple[int | None, int | None]) -> Meaning:
    """Return the meaning of all days from one to another of a month."""
    if begin.kind == "impossible" or end.kind == "impossible":
        return end if begin.interval and not end.interval else begin
    value = f"{begin.value}/{end.value}"
    if begin.interval is None or end.interval is None:
        return replace(begin, value=value, kind="range")
    if end.interval[0] <= begin.interval[0]:
        return begin
    interval = (begin.interval[0], end.interval[1])
    return replace(
        begin,
        value=value,
        kind="range",
        interval=interval,
        readings=(),
        weekday=weekdays[0],
        last_weekday=weekdays[1],
        refers=Period(*interval, "day", value),
    )


def _named_weekdays(match: Match) -> tuple[int | None, int | None]:
    """Return the weekdays named for the first and the last day."""
    if match.has("weekdays"):
        found = compiled(r"[a-z]+").findall(match.words("weekdays"))
        numbers = [WEEKDAYS[word] for word in found if word in WEEKDAYS]
        return numbers[0], numbers[-1]
    last = match.words("lastday").strip(". ")
    return weekday_number(match), WEEKDAYS.get(last)


def _weekdays_and_day(match: Match) -> Meaning | None:
    """Read "Monday-Friday, 9 May 2016 (to 13 May)": the first weekday is that of the day."""
    day = match.sub("anchor")
    if day is None:
        return None
    first, _ = _named_weekdays(match)
    in_year = day.in_year

    def named(year: int) -> Meaning | None:
        meaning = in_year(year) if in_year else None
        return replace(meaning, weekday=first) if meaning else None

    return replace(day, weekday=first, in_year=named if in_year else None)


def _months(match: Match) -> Meaning | None:
    """Read "March to May": the end is the first such month after the start."""
    if " and " in match.words() and not re.search(
        r"\bbetween\s+$", match.before(10), re.IGNORECASE
    ):
        return None
    first, last = month_number(match.words("from")), month_number(match.words("to"))
    published = match.published

    def in_year(year: int) -> Meaning:
        start = month_period(year - (last < first), first)
        return _from_month(start, last, Deixis.ABSOLUTE)

    if match.has("year"):
        year = year_number(match.tokens_of("year"), published)
        return None if year is None else in_year(year)
    if published is None:
        value = f"XXXX-{first:02}/XXXX-{last:02}"
        meaning = of_period(None, "range", Deixis.DEICTIC, open_value=value, grain="month")
        return replace(meaning, in_year=in_year)
    if (published.month - first) % 12 <= (last - first) % 12:
        start = month_period(published.year - (published.month < first), first)  # under way
    else:
        start = bare_month(match, first)
        lead = match.before(120)
        if _is_ahead(start, last, published) and direction.governing_range(lead) == "past":
            start = month_period(start.start.year - 1, first)  # "was away from December to March"
    return replace(_from_month(start, last, Deixis.DEICTIC), in_year=in_year)


def _is_ahead(start: Period, last: int, published: dt.date) -> bool:
    """Return whether the last month of a range has not begun."""
    year = start.start.year + (last < start.start.month)
    return month_period(year, last).start > published


def _from_month(start: Period, last: int, deixis: Deixis) -> Meaning:
    end = month_period(start.start.year + (last < start.start.month), last)
    value = f"{start.value}/{end.value}"
    period = Period(start.start, end.end, "month", value)
    return of_period(period, "range", deixis, has_year=deixis is Deixis.ABSOLUTE)


_NEXT_WEEKDAY = r"(?:{range}|,? AND |, | OR | AMPERSAND |SLASH){weekdays}"
_WEEKDAYS = r"(?P<weekdays>{weekdays}" + _NEXT_WEEKDAY + up_to(5, _NEXT_WEEKDAY) + r")"
_LAST = r",?(?: ?(?:HYPHEN|DASH|SLASH|AMPERSAND) ?|EMDASH| (?:TO|UNTIL|AND|OR) (?:THE )?)"
_LISTED = r"(?P<listed>" + up_to(6, r"(?:, ?|SLASH)DAY~SUFFIX?") + r")?"
_NEXT_DAY = r"(?:, ?|" + _LAST + r"){weekdays},? (?:THE )?DAY~SUFFIX?"
_ONE_WEEKDAY = r"{weekday},? (?:THE )?(?P<from>DAY~SUFFIX?)"
PRODUCTIONS = (
    Production(
        "days of a month",
        r"(?:" + _WEEKDAYS + r",? )?(?:THE )?(?P<from>{days})" + _LISTED + r"(?:" + _LAST
        + r"|, )(?:THE )?{day}(?: OF)? {month}(?:,? {year})?",
        _days,
    ),
    Production(
        "month days",
        r"(?:" + _WEEKDAYS + r",? )?{month} (?:THE )?(?P<from>{days})" + _LISTED + _LAST
        + r"{day}(?:,? {year})?",
        _days,
    ),
    Production(
        "weekdays and days of a month",
        _ONE_WEEKDAY + up_to(5, _NEXT_DAY) + r"(?:, ?|"
        + _LAST + r")(?P<lastday>{weekdays}),? (?:THE )?{day}(?: OF)? {month}(?:,? {year})?",
        _days,
    ),
    Production(
        "weekdays and a day",
        _WEEKDAYS + r",? (?P<anchor>(?:{months} {days}|(?:THE )?{days}(?: OF)? {months})"
        r"(?:,? {years})?)",
        _weekdays_and_day,
    ),
    Production(
        "months",
        r"(?P<from>{months})(?:{range}| AND )(?P<to>{months})(?:,? (?:OF )?{year})?",
        _months,
    ),
)  # fmt: skip
