"""Days counted from others: "a week tomorrow", "the first Monday in June", "Friday after next"."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from factlint.days.month_names import WEEKDAYS
from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.grammar.calendar_names import month_number
from factlint.readings.dates.grammar.parts_of_periods import WHOLE, whole_of
from factlint.readings.dates.grammar.relative import GRAINS
from factlint.readings.dates.grammar.time_lengths import RATE, ago, counted
from factlint.readings.dates.grammar.weekdays import at_part
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import count, ordinal
from factlint.readings.dates.periods import (
    DAY,
    Period,
    adjacent_period,
    day_period,
    month_period,
    season_period,
)
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.quantity import TimeQuantity
from factlint.readings.dates.vocabulary import SEASONS, UNITS
from factlint.text.lazy import lazy_regex

_SINCE_AFTER = lazy_regex(r"\s+(?:since|that)\b")
#: "For a week on Monday", "twice a week on Monday": a length or a rate before a day of its own.
_LENGTH_LEAD = lazy_regex(
    r"\b(?:for|in|over|within|lasts?|lasted|takes?|took|spent)\s+(?:about\s+)?$", re.IGNORECASE
)


def _weekday(match: Match) -> int:
    """Return the weekday a match names, in singular or plural: 0 for Monday."""
    word = match.words("weekday").strip(". ")
    return WEEKDAYS[word] if word in WEEKDAYS else WEEKDAYS[word.removesuffix("s")]


def _day(day: dt.date | None, kind: str = "in-units", weekday: int | None = None) -> Meaning:
    period = day_period(day) if day else None
    open_value = "XXXX-XX-XX" if weekday is None else f"XXXX-WXX-{weekday + 1}"
    return of_period(period, kind, Deixis.DEICTIC, open_value=open_value, weekday=weekday)


def _weeks_from(match: Match) -> Meaning | None:
    """Read "a week tomorrow", "a fortnight today", "a week on Friday", "two weeks last Friday"."""
    amount, base = counted(match), match.sub("anchor")
    before = match.before(24)
    if amount is None or amount.number is None or base is None or _LENGTH_LEAD.search(before):
        return None
    if RATE.search(before) or amount.unit not in {"W", "F", "M", "Y"}:
        return None
    anchor = match.words("anchor").split()
    sign = -1 if anchor[0] in {"yesterday", "last"} else 1
    if _SINCE_AFTER.match(match.after(8)):  # "it is a week today since it shut"
        sign = -1
    elif amount.unit in {"M", "Y"} and not direction.looks_forward(match.before(120)):
        return None  # "married ten years today"
    if match.published is None or base.interval is None:
        return _day(None, weekday=base.weekday)
    start = base.interval[0]
    if len(anchor) == 1 and base.weekday is not None:
        start = direction.weekday(match.published, base.weekday, forward=sign > 0)
    return _day(amount.from_day(start, sign), weekday=base.weekday)


_NO_WEEK_LEAD = lazy_regex(
    r"(?:\b(?:an?|the|every|each|per|\w+days?\s+(?:to|through))\s+|[-–—]\s*)$", re.IGNORECASE
)


def _day_week(match: Match) -> Meaning | None:
    """Read "Friday week", "tomorrow week", "Monday fortnight"; not "a Monday to Friday week"."""
    days = {"week": 7, "fortnight": 14}.get(match.words("unit"))
    base = match.sub("anchor")
    if days is None or base is None or _NO_WEEK_LEAD.search(match.before(24)):
        return None
    if match.after(5).lower().startswith(" ago"):
        return None
    if match.published is None or base.interval is None:
        return _day(None, weekday=base.weekday)
    if base.weekday is not None:
        start = direction.weekday(match.published, base.weekday, forward=True)
        return _day(start + days * DAY, weekday=base.weekday)
    sign = -1 if match.words("anchor") == "yesterday" else 1
    return _day(base.interval[0] + sign * days * DAY)


def _weeks_ago_day(match: Match) -> Meaning | None:
    """Read "a week ago Friday", "two weeks ago today", "a year ago yesterday"."""
    amount, base = counted(match), match.sub("anchor")
    if amount is None or amount.number is None or base is None:
        return None
    if base.weekday is not None and amount.unit not in {"W", "F"}:
        return _years_ago_day(match, amount, base)
    if base.interval is None:
        return _day(None, "ago", base.weekday)
    return _day(amount.from_day(base.interval[0], -1), "ago", base.weekday)


def _years_ago_day(match: Match, amount: TimeQuantity, base: Meaning) -> Meaning | None:
    """Read "ten years ago this Friday": the day of that date, on whichever weekday it fell."""
    if amount.unit != "Y" or match.words("anchor").split()[0] not in {"this", "next", "last"}:
        return None
    return _day(amount.from_day(base.interval[0], -1) if base.interval else None, "ago", None)


def _years_ago_period(match: Match) -> Meaning | None:
    """Read "three years ago this week", "10 years ago next month": that week or month of then."""
    amount, base = counted(match), match.sub("anchor")
    if amount is None or amount.number is None or base is None or amount.unit != "Y":
        return None
    if base.interval is None or base.grain not in {"week", "month", "weekend", "season"}:
        return replace(base, kind="ago") if base.interval is None else None
    day = amount.from_day(base.interval[0], -1)
    if day is None:
        return None
    if base.grain == "season":
        period = season_period(day.year, base.value.rpartition("-")[2], match.context.hemisphere)
    else:
        period = adjacent_period(day, base.grain, 0, match.context.week_start)
    return of_period(period, "ago", Deixis.DEICTIC)


#: "He left two years back"; not "it put the work two years back", "two weeks back in school".
_MOVED = lazy_regex(
    r"\b(?:mov|push|put|set|pull|cut|dial|roll|turn|wound|wind|knock|br[io]|dat|go|went|reach|stretch|look"
    r"|think|travel|trac)\w*\s+(?:\S+\s+){0,4}$",
    re.IGNORECASE,
)
_CLAUSE = lazy_regex(r"\s*(?:[.,;:!?)]|$|(?:when|and|but|as|because|by|he|she|they|it|we|I|the)\b)")


def _units_back(match: Match) -> Meaning | None:
    """Read "several months back", "a year back"."""
    if _MOVED.search(match.before(40)) or not _CLAUSE.match(match.after(8)):
        return None
    return ago(match)


_MORE_AFTER = lazy_regex(
    r"\s+(?:week|month|year|weekend|quarter|season|spring|summer|autumn|fall|winter|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august"
    r"|(?:sept|nov|dec)ember|october|christmas|easter|night)\b",
    re.IGNORECASE,
)


def _after_next(match: Match) -> Meaning | None:
    """Read "the Friday after next", "the week before last", "the May after next"."""
    if _MORE_AFTER.match(match.after(12)):
        return None  # "the Friday after next week"
    published, sign = match.published, 1 if match.has("next") else -1
    if match.has("weekday"):
        number = _weekday(match)
        if published is None:
            return _day(None, "weekday", number)
        return _day(_counted_weekday(published, number, 2 * sign), "weekday", number)
    if match.has("part"):
        if sign > 0:
            return None
        night = _day(published - 2 * DAY if published else None, "deictic-day")
        return at_part(night, match.words("part"))
    period, grain = _period_after_next(match, 2 * sign)
    if grain is None:
        return None
    meaning = of_period(period, "relative-period", Deixis.DEICTIC, open_value="XXXX", grain=grain)
    return early_or_late(meaning, match.words("edge") or None, published)


def _period_after_next(match: Match, offset: int) -> tuple[Period | None, str | None]:
    published = match.published
    if match.has("month"):
        if published is None:
            return None, "month"
        number, sign = month_number(match.words("month")), 1 if offset > 0 else -1
        near = ((number - published.month) * sign) % 12 or 12
        return month_period(published.year, published.month + sign * (near + 12)), "month"
    if match.has("season"):
        if published is None:
            return None, "season"
        code, day = SEASONS[match.words("season")], published
        around = [
            season_period(day.year + step, code, match.context.hemisphere) for step in range(-4, 5)
        ]
        coming = [one for one in around if one.start > day]
        past = [one for one in around if one.end <= day]
        return (coming[1] if offset > 0 else past[-2]), "season"
    grain = GRAINS.get(UNITS.get(match.words("unit"), ""))
    if grain not in {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}:
        return None, None
    if published is None:
        return None, grain
    return adjacent_period(published, grain, offset, match.context.week_start), grain


def _counted_weekday(day: dt.date, number: int, times: int) -> dt.date:
    """Return the weekday `times` on from `day`, which is not counted, or back if negative."""
    if times > 0:
        return day + DAY * ((number - day.weekday() - 1) % 7 + 1 + 7 * (times - 1))
    return day - DAY * ((day.weekday() - number - 1) % 7 + 1 + 7 * (-times - 1))


def _weekdays_ago(match: Match) -> Meaning | None:
    """Read "three Fridays ago", "two Mondays from now"."""
    times, number = count(match.words("count")).number, _weekday(match)
    if times is None or times != int(times) or not 0 < times < 100:
        return None
    back = match.words("side") == "ago"
    if match.published is None:
        return _day(None, "ago" if back else "in-units", number)
    day = _counted_weekday(match.published, number, int(-times if back else times))
    return _day(day, "ago" if back else "in-units", number)


def _nth_weekday(match: Match) -> Meaning | None:
    """Read "the first Monday in June", "the last Friday of this month"."""
    which = match.words("number")
    number = -1 if which in {"last", "final"} else ordinal(match.tokens_of("number"))
    weekday, whole = _weekday(match), whole_of(match)
    if number is None or not -1 <= number <= 53 or number == 0 or whole is None:
        return None
    if whole.type == "SET" or (
        match.has("habit") and direction.governing(match.before(120)) is None
    ):
        return Meaning("SET", f"XXXX-WXX-{weekday + 1}", "set", "day", Deixis.NONE)
    if whole.grain in {"day", "week", "weekend"}:
        return None
    meaning = _day(None, "calendar", weekday)
    if whole.interval is None:
        return replace(meaning, deixis=whole.deixis)
    start, end = whole.interval
    day = (
        _counted_weekday(end, weekday, -1)
        if number < 0
        else _counted_weekday(start - DAY, weekday, number)
    )
    if not start <= day < end:
        return Meaning("DATE", "XXXX-XX-XX", "impossible", "day", Deixis.ABSOLUTE)
    kind = whole.kind if whole.kind in {"relative-period", "anaphoric"} else "calendar"
    found = of_period(day_period(day), kind, whole.deixis, has_year=whole.has_year)
    return replace(found, weekday=weekday)


def _beside_day(match: Match) -> Meaning | None:
    """Read "the Monday before Easter", "the first Sunday after 6 June", "the week after Easter"."""
    base = match.sub("anchor")
    if base is None or base.grain != "day":
        return None
    sign = 1 if match.words("side") == "after" else -1
    number = ordinal(match.tokens_of("number")) if match.has("number") else 1
    if base.interval is None or number is None:
        return replace(base, value="XXXX-XX-XX", in_year=None)
    day = base.interval[0]
    if match.has("weekday"):
        weekday = _weekday(match)
        return of_period(
            day_period(_counted_weekday(day, weekday, sign * number)),
            base.kind,
            base.deixis,
            has_year=base.has_year, weekday=weekday,
        )  # fmt: skip
    grain = GRAINS.get(UNITS.get(match.words("unit"), ""))
    if grain not in {"day", "week", "weekend"} or match.has("number"):
        return None
    period = adjacent_period(day, grain, sign, match.context.week_start)
    if grain == "weekend":
        saturday = _counted_weekday(day, 5, sign)
        period = adjacent_period(saturday, grain, 0)
    return of_period(period, base.kind, base.deixis, has_year=base.has_year)


_ANCHOR = r"(?P<anchor>TODAY|(?:(?:THIS|NEXT|LAST|COMING) )?{weekdays})"
_ANY_WEEKDAY = r"(?P<weekday>{weekdays}|PLURALDAY)"
PRODUCTIONS = (
    Production(
        "weeks from a day",
        r"(?P<count>{count}){join}(?P<unit>UNIT|UNITS)(?: ON)? " + _ANCHOR,
        _weeks_from,
    ),
    Production("a day's week", r"(?P<anchor>TODAY|{weekdays}) (?P<unit>UNIT)", _day_week),
    Production(
        "ago, from a day",
        r"(?P<count>{count}){join}(?P<unit>UNIT|UNITS) AGO,?(?: ON)? " + _ANCHOR,
        _weeks_ago_day,
    ),
    Production(
        "years ago, a period",
        r"(?P<count>{count}){join}(?P<unit>UNIT|UNITS) AGO,?(?: IN)? (?P<anchor>{relative})",
        _years_ago_period,
    ),
    Production("units back", r"{hedge}{quantity} BACK", _units_back),
    Production(
        "after next",
        r"{edge}{the}(?:{weekday}|{month}|(?P<season>SEASON)|(?P<part>PART)|(?P<unit>UNIT|WEEKEND|QUARTER))"
        r" (?:AFTER (?P<next>NEXT)|BEFORE LAST)",
        _after_next,
    ),
    Production(
        "weekdays ago",
        r"(?P<count>{count}) " + _ANY_WEEKDAY + r" (?P<side>AGO|FROM NOW|HENCE)"
        r"|(?P<count>{count}) (?P<weekday>PLURALDAY)APOSTROPHE TIME",
        _weekdays_ago,
    ),
    Production(
        "nth weekday",
        r"{the}(?P<number>{ordinals}|LAST|FINAL) {weekday} (?:OF|IN) (?P<whole>" + WHOLE
        + r"|(?P<habit>THE UNIT)|EVERY (?:UNIT|{months}))",
        _nth_weekday,
    ),
    Production(
        "beside a day",
        r"{the}(?:(?P<number>{ordinals}) )?(?:{weekday}|(?P<unit>UNIT|WEEKEND)) "
        r"(?P<side>BEFORE|AFTER) (?P<anchor>(?:{holidays}|{months} {days}|(?:THE )?{days}(?: OF)?"
        r" {months})(?:,? {years})?)",
        _beside_day,
    ),
)  # fmt: skip
