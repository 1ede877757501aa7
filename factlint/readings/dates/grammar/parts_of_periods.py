"""Parts of a named period: "the first week of May", "the 15th day of next month"."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates.grammar.relative import GRAINS
from factlint.readings.dates.grammar.time_lengths import counted
from factlint.readings.dates.meaning import Meaning, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import DAY, Period, adjacent_period, day_period
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.vocabulary import UNITS
from factlint.text.lazy import lazy_regex


def whole_of(match: Match) -> Meaning | None:
    """Return the period named in group "whole", where "the month" is that of publication."""
    whole = match.sub("whole")
    if whole is not None or not match.words("whole").startswith("the "):
        return whole
    grain = GRAINS.get(UNITS.get(match.words("whole").removeprefix("the "), ""))
    if grain not in {"week", "month", "quarter", "year", "decade", "century"}:
        return None
    published = match.published
    period = adjacent_period(published, grain, 0, match.context.week_start) if published else None
    return of_period(period, "relative-period", Deixis.DEICTIC, open_value="XXXX", grain=grain)


def _part(match: Match) -> Meaning | None:
    """Read "the first week of May", "the last weekend of June", "week 27 of last year"."""
    grain = GRAINS.get(UNITS.get(match.words("unit"), ""))
    whole = whole_of(match)
    if whole is None or grain not in {"day", "week", "weekend", "month"} or whole.grain == "day":
        return None
    number = (
        -1 if match.words("number") in {"last", "final"} else ordinal(match.tokens_of("number"))
    )
    if number is None or number == 0:
        return None
    if whole.interval is None:
        return replace(whole, value="XXXX", grain=grain)
    period = nth(whole.interval[0], whole.interval[1], grain, number, match.context.week_start)
    if period is None:
        return None
    return of_period(period, "calendar", whole.deixis, has_year=whole.has_year)


def nth(start: dt.date, end: dt.date, grain: str, number: int, week_start: int) -> Period | None:
    """Return day, week, weekend or month `number` of a period; -1 is the last.

    The first week of a period is the one that holds its fourth day, as in ISO 8601; the last one
    holds its fourth day from the end.
    """
    if grain == "day":
        day = end - DAY if number < 0 else start + DAY * (number - 1)
        return day_period(day) if start <= day < end else None
    if grain == "month":
        anchor = end - DAY if number < 0 else start
        period = adjacent_period(anchor, "month", 0 if number < 0 else number - 1)
        return period if start <= period.start < end else None
    if grain == "weekend":
        first = adjacent_period(start, grain, 0)
        if first.start < start:
            first = adjacent_period(start, grain, 1)
        last = adjacent_period(end - DAY, grain, 0)
        if last.start >= end:
            last = adjacent_period(end - DAY, grain, -1)
        return last if number < 0 else adjacent_period(first.start, grain, number - 1)
    if number < 0:
        return adjacent_period(end - 4 * DAY, grain, 0, week_start)
    return adjacent_period(start + 3 * DAY, grain, number - 1, week_start)


def _counted_part(match: Match) -> Meaning | None:
    """Read "the first nine months of 2016", "the last three weeks of this year"."""
    amount, whole = counted(match), match.sub("whole")
    if amount is None or whole is None:
        return None
    meaning = Meaning(
        "DURATION", amount.value, "window", amount.grain, whole.deixis, has_year=whole.has_year
    )
    if whole.interval is None or whole.interval[1] - whole.interval[0] < 2 * DAY:
        return meaning if whole.interval is None else None
    start, end = whole.interval
    if match.words("which") == "first":
        far = amount.from_day(start, 1)
        interval = (start, far) if far and start < far <= end else None
    elif match.words("which") in {"last", "final"}:
        near = amount.from_day(end, -1)
        interval = (near, end) if near and start <= near < end else None
    else:
        return None
    return replace(meaning, interval=interval)


def _half(match: Match) -> Meaning | None:
    """Read "the first half of June 2014", "the second half of the 1980s"."""
    whole = whole_of(match)
    number = (
        2
        if match.words("number") in {"last", "final", "other"}
        else ordinal(match.tokens_of("number"))
    )
    if whole is None or number not in {1, 2} or whole.grain in {"day", "year", "weekend", "half"}:
        return None
    mod = "START" if number == 1 else "END"
    if whole.interval is None or whole.mod is not None:
        return replace(whole, mod=mod) if whole.mod is None else None
    start, end = whole.interval
    if whole.grain == "month":
        middle = start + 15 * DAY
    elif whole.grain in {"decade", "century"} and start.month == end.month:
        middle = start.replace(year=(start.year + end.year) // 2)
    else:
        middle = start + (end - start) // 2
    halves = ((start, middle), (middle, end))
    return replace(whole, mod=mod, interval=halves[number - 1], in_year=None)


_OWNS = lazy_regex(r"['’]s?")


def _day(match: Match) -> Meaning | None:
    """Read "the 21st of this month", "the 15th of next month"."""
    whole, number = match.sub("whole"), ordinal(match.tokens_of("number"))
    if whole is None or whole.grain != "month" or number is None:
        return None
    if _OWNS.match(match.after(2)):
        return None  # "the third of this month's storms"
    if whole.interval is None:
        return replace(whole, value=f"XXXX-XX-{number:02}", grain="day")
    period = nth(*whole.interval, "day", number, 0)
    return of_period(period, "calendar", whole.deixis) if period else None


#: A period that others are parts of; the alternatives of a group.
WHOLE = r"{relative}|THAT UNIT|{months}(?:,? {years})?|{years}"
_WHOLE = r"(?P<whole>" + WHOLE + r"|{the}(?:UNIT|QUARTER))"
PRODUCTIONS = (
    Production(
        "part of a period",
        r"{the}(?P<number>{ordinals}|LAST|FINAL) (?P<unit>UNIT|WEEKEND) (?:OF|IN) " + _WHOLE,
        _part,
    ),
    Production(
        "half of a period",
        r"{the}(?P<number>ORDINAL|LAST|FINAL|OTHER){join}HALF (?:OF|IN) (?P<whole>{relative}"
        r"|THAT UNIT|{months}(?:,? {years})?|{the}UNIT|{the}YEAR(?:APOSTROPHE)?~S"
        r"|{the}SEASON(?:(?: OF)? {years})?"
        r"|{the}{ordinals}{join}UNIT)",
        _half,
    ),
    Production("numbered week", r"{the}(?P<unit>UNIT) (?P<number>DAY|TWO) OF " + _WHOLE, _part),
    Production(
        "day of a month",
        r"(?:THE )?(?P<number>DAY~SUFFIX|BIGORD~FILL+)(?: OF)? " + r"(?P<whole>{relative})",
        _day,
    ),
    Production("first of a month", r"THE (?P<number>ORDINAL) OF (?P<whole>{relative})", _day),
    Production(
        "counted part of a period",
        r"{the}(?P<which>ORDINAL|LAST|FINAL) (?P<count>{number}|(?:A )?COUPLE(?: OF)?|FEW) "
        r"(?P<unit>UNITS|QUARTERS)(?= (?:OF|IN) " + _WHOLE + ")",
        _counted_part,
    ),
)
