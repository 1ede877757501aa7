"""Holidays, fixed and moving: "Christmas Eve", "Labor Day weekend", "last Easter"."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from factlint.days.month_names import WEEKDAYS
from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.feasts import feast
from factlint.readings.dates.grammar.calendar_names import year_number
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.periods import DAY, Period, day_period, week_period, weekend_period
from factlint.readings.dates.production import Match, Production

_TAILS = {"week", "weekend"}


def _holiday(match: Match) -> Meaning | None:
    words = match.words("name").replace("’", "'").replace(".", "")
    tail = ""
    if words.rsplit(" ", 1)[-1] in _TAILS:
        words, tail = words.rsplit(" ", 1)
    if match.has("weekendof"):
        tail = "weekend"
    weekday = WEEKDAYS.get(words.rsplit(" ", 1)[-1])
    named_year = (
        year_number(match.tokens_of("year"), match.published) if match.has("year") else None
    )
    base = match.sub("relative")
    if base is not None and base.interval is not None and base.grain == "year":
        named_year = base.interval[0].year
    edge = match.words("edge") or None

    def in_year(year: int) -> Meaning | None:
        day = feast(words, year)
        if day is None:
            return None
        meaning = of_period(
            _tail(day, tail), "holiday", Deixis.ABSOLUTE, has_year=True, weekday=weekday
        )
        return early_or_late(meaning, edge, match.published)

    if named_year is not None:
        meaning = in_year(named_year)
        if meaning is None or match.has("year"):
            return meaning
        return replace(meaning, deixis=Deixis.DEICTIC, has_year=False)
    if feast(words, 2000) is None:
        return None
    found = _nearest(match, words)
    period = _tail(found, tail) if found else None
    meaning = of_period(period, "holiday", Deixis.DEICTIC, open_value="XXXX-XX-XX", weekday=weekday)
    meaning = early_or_late(meaning, edge, match.published)
    return meaning if match.has("which") else replace(meaning, in_year=in_year)


def _nearest(match: Match, words: str) -> dt.date | None:
    published = match.published
    if published is None or not 2 <= published.year <= 9990:
        return None
    days = [feast(words, published.year + step) for step in (-1, 0, 1)]
    known = [day for day in days if day is not None]
    which = match.words("which")
    if which in {"last", "past", "this past"}:
        return max((day for day in known if day < published), default=None)
    if which in {"next", "coming", "this coming"}:
        return min((day for day in known if day > published), default=None)
    if which == "this":
        return known[1] if len(known) == 3 else None
    before = match.before(120)
    if direction.looks_forward(before):
        known = [day for day in known if day >= published]
    elif direction.looks_back(before):
        known = [day for day in known if (day - published).days <= 31]
    return min(known, key=lambda day: abs((day - published).days), default=None)


def _tail(day: dt.date, tail: str) -> Period:
    if tail == "week":
        return week_period(day)
    if tail == "weekend":
        weekend = weekend_period(day - DAY * 2 if day.weekday() < 2 else day)
        end = max(weekend.end, day + DAY) if day.weekday() == 0 else weekend.end
        return replace(weekend, end=end)
    return day_period(day)


_OWNER = r"(?:APOSTROPHE~S|S~APOSTROPHE|APOSTROPHE|S)?"
_NAME = (
    r"(?P<name>HOLIDAY(?: (?:UNIT|EVE|WEEKEND|WEEKDAY))?"
    r"|NEW UNIT" + _OWNER + r"(?: (?:UNIT|EVE))?"
    r"|GOOD WEEKDAY"
    r"|(?:SUFFIX~DOT? )?SAINT" + _OWNER + r" UNIT(?: (?:WEEKEND|UNIT))?"
    r"|ODDMONTH UNIT)"
)
PRODUCTIONS = (
    Production(
        "holiday",
        r"(?:(?P<weekendof>{the}WEEKEND OF ))?{edge}{the}(?:(?P<which>THIS(?: (?:PAST"
        r"|COMING))?|LAST|PAST|NEXT|COMING) )?"
        + _NAME
        + r"(?:,? ?{year}| OF (?P<relative>{relative}))?",
        _holiday,
    ),
)
