"""Dates that take their year, or their week, from the dates beside them.

"28 April to 3 May 2014" are two days of 2014, "In 1914, on 4 August" is a day of 1914, and
"from Monday to Wednesday" ends after it begins.
"""

from __future__ import annotations

import datetime as dt
import math
import re

from msgspec import Struct
from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.periods import DAY, day_period
from factlint.readings.dates.production import Production
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex


class NeighbourDate(Struct, frozen=True):
    """An expression of a chunk.

    Attributes:
        first, last: offsets of its words in the chunk.
        meaning: what it means.
        production: what matched.
    """

    first: int
    last: int
    meaning: Meaning
    production: Production


#: Between the parts of a list: "January and February 2014", "on 2 May, on 5 May and 9 May 2014".
#: A verb of its own may be between: "it began in May and ended in June 2014".
_LIST = lazy_regex(
    r"\s*(?:,?\s*(?:and|or)\b|[,;&/+])\s*(?:(?:on|in|the|from|for|then)\s+)*"
    r"|,?\s*(?:and|but)\s+(?:then\s+)?[a-z]+(?:ed|an|n|t|k)\s+(?:on|in|until)\s+",
    re.IGNORECASE,
)
#: Between the ends of a range: "28 April to Saturday 3 May 2014", "28 April–3 May 2014".
_RANGE = lazy_regex(
    r"\s*(?:[-–—‒−‐‑]|,?\s*\b(?:to|until|till|through|thru)\b)\s*(?:(?:on|in|the)\s+)*",
    re.IGNORECASE,
)
#: Between a date and its year: "12 July in 2014", "on 4 August of the year 1914".
_OF_YEAR = lazy_regex(r"\s*,?\s*(?:back\s+)?(?:in|of|during)\s+(?:the\s+year\s+)?", re.IGNORECASE)
#: Between a year and a date of it: "In 1914, on Tuesday 4 August", "next year from 4 May".
_IN_YEAR = lazy_regex(r"\s*,?\s*(?:(?:on|from|in|between|by|for|the)\s+)*", re.IGNORECASE)
#: Before words that open their sentence: "In 1914", "Early in 1914", "The 2014 fair".
_OPENING = lazy_regex(
    r"[\W_]*(?:(?:and|but|then|early|late|later|back|in|on|by|during|since|from|the)\s+)*",
    re.IGNORECASE,
)
#: Before the end of a period: "stood empty for (the rest of the decade)".
_BOUND = lazy_regex(r"\b(?:for|until|till|to|through|by|at|in)\s+$", re.IGNORECASE)
_BLANK_LINE = lazy_regex(r"\n\s*\n")
#: Expressions that name no day, so that a year named before them still holds behind them.
_NO_DAY = frozenset({"duration", "set", "clock", "vague", "present", "window", "anchored"})
#: "Next year", "two years ago", "in two years".
_YEAR_WORDS = frozenset({"relative-period", "ago", "in-units"})
#: Kinds of expressions whose year those before them in a list share.
_NAMING = frozenset({"calendar", "range", "numeric", "holiday"})
_REACH = 400  # characters
_BACK = 6  # expressions
#: Copy gives recent days without a year, whatever year was named before, within so many days.
_RECENT = 60


def in_range(between: str) -> bool:
    """Return whether the words between two dates make them the ends of a range."""
    return bool(_RANGE.fullmatch(between))


def link_years(text: str, found: list[NeighbourDate]) -> None:
    """Give the year of the last expression to those before it in its range or list."""
    bearer = found[-1]
    year = _year_named(bearer)
    if year is None:
        return
    later = bearer
    for index in range(len(found) - 2, -1, -1):
        one = found[index]
        between = text[one.last : later.first]
        if one.meaning.in_year is None or one.meaning.has_year or len(between) > 40:
            return
        if one.production.name == "boundary":
            return  # "by the end of the year, or in May 2014"
        ranged = in_range(between)
        if later is bearer and bearer.meaning.grain == "year":
            if not _OF_YEAR.fullmatch(between):
                return  # "in March, 2014 being over", "between March and 2014"
        elif not ranged and not _LIST.fullmatch(between):
            return
        settled = _in_order(one.meaning, year, later.meaning, ranged=ranged)
        if settled is None:
            return
        if not bearer.meaning.has_year:
            settled = replace(settled, has_year=False, deixis=bearer.meaning.deixis)
        found[index] = later = NeighbourDate(one.first, one.last, settled, one.production)


def _year_named(one: NeighbourDate) -> int | None:
    """Return the year an expression names: "3 May 2014", "May next year", "2014"."""
    meaning = one.meaning
    named = meaning.has_year or one.production.name.endswith("relative year")
    if not named or meaning.interval is None or meaning.kind not in _NAMING:
        return None
    year = compiled(r"\d{4}(?![\dX])").match(meaning.value)
    return int(year[0]) if year else None


def _in_order(one: Meaning, year: int, later: Meaning, *, ranged: bool) -> Meaning | None:
    """Return a date in `year`, or in the year before where it would come after `later`."""
    settled = of_year(one, year)
    if settled is None or settled.interval is None or later.interval is None:
        return settled
    days = (settled.interval[0] - later.interval[0]).days
    if days > (0 if ranged else 150) and later.grain != "year":
        return of_year(one, year - 1)  # "28 December to 3 January 2015"
    return settled


def of_year(one: Meaning, year: int) -> Meaning | None:
    """Return what a date without a year means in `year`; None where that year has no such day."""
    assert one.in_year is not None
    try:
        settled = one.in_year(year)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None
    return replace(settled, in_year=one.in_year) if settled else None


def take_year(text: str, found: list[NeighbourDate], published: dt.date | None) -> None:
    """Give the last expression the year that the words before it name, where they do."""
    one = found[-1]
    if one.meaning.in_year is None or one.meaning.has_year:
        return
    next_before = True  # no other day is named between the year and the date
    for context in reversed(found[-1 - _BACK : -1]):
        between = text[context.last : one.first]
        if len(between) > _REACH or _BLANK_LINE.search(between):
            return
        year = _year_held(context)
        if year is not None:
            settled = of_year(one.meaning, year)
            if settled and in_range(between) and _is_before(settled, context.meaning):
                settled = of_year(one.meaning, year + 1)  # "30 December 2013 to 4 January"
            elif settled and context.meaning.grain == "day":
                settled = _next_turn(one.meaning, settled, context.meaning, year, published)
            if settled and _holds(text, context, one, settled, published, next_before=next_before):
                settled = replace(settled, has_year=False, deixis=Deixis.ANAPHORIC)
                found[-1] = NeighbourDate(one.first, one.last, settled, one.production)
                return
        if context.meaning.kind not in _NO_DAY:
            next_before = False
            if one.meaning.weekday is None:
                return


#: A day so long before the one named is rather that of the next year.
_TURN = 240  # days


def _next_turn(
    one: Meaning, settled: Meaning, named: Meaning, year: int, published: dt.date | None
) -> Meaning:
    """Return a day of the next year behind one of late in a year: "30 December. On 2 January"."""
    if settled.interval is None or named.interval is None:
        return settled
    if (named.interval[0] - settled.interval[0]).days < _TURN:
        return settled
    later = of_year(one, year + 1)
    if later is None or later.interval is None:
        return settled
    return settled if published and later.interval[0] > published else later


def _is_before(one: Meaning, other: Meaning) -> bool:
    return one.interval is not None and other.interval is not None and one.interval < other.interval


def _year_held(context: NeighbourDate) -> int | None:
    """Return the year that an expression holds for the words after it."""
    meaning = context.meaning
    year_word = meaning.grain == "year" and meaning.kind in _YEAR_WORDS
    taken = meaning.deixis is Deixis.ANAPHORIC and meaning.kind in {"calendar", "range"}
    if meaning.interval is not None and meaning.mod is None and (year_word or taken):
        return meaning.interval[0].year
    return _year_named(context)


def _holds(
    text: str,
    context: NeighbourDate,
    one: NeighbourDate,
    settled: Meaning,
    published: dt.date | None,
    *,
    next_before: bool,
) -> bool:
    """Return whether the year of `context` is that of `one`, which would mean `settled`."""
    fits, fits_now = weekday_fits(settled), weekday_fits(one.meaning)
    if fits is not None and fits != fits_now:
        return fits  # "Ann died on 2 May 2014. Her show had opened on Saturday 8 March."
    if not next_before:
        return False
    before = text[max(0, one.first - 120) : one.first]
    between = text[context.last : one.first]
    sentences = direction.sentence_ends(between)
    goes_back = direction.goes_on_back(before, text[one.last : one.last + 160])
    if one.production.name == "boundary":
        # "After the flood of 1911 the mill was shut for the rest of the decade."
        back = direction.governing(_BOUND.sub("", before)) == "past"
        return sentences == 0 and context.meaning.has_year and (goes_back or back)
    tense = direction.governing(before)
    if published is not None and settled.interval is not None:
        year = settled.interval[0].year
        forward = tense == "future" or direction.looks_forward(before)
        if (year < published.year and forward) or (year > published.year and tense == "past"):
            return False
    lead = direction.clause_before(text[max(0, context.first - 80) : context.first])
    if sentences == 0 and (_IN_YEAR.fullmatch(between) or _OPENING.fullmatch(lead)):
        return True
    if context.meaning.kind in _YEAR_WORDS or context.meaning.grain != "day":
        return False  # "the firm, which sold it last year, said on 3 May"
    if published is not None and days_from(one.meaning, published) <= _RECENT:
        return False
    if sentences == 0:
        return not between.startswith(",")  # "the firm, founded on 3 May 1985, said on 6 April"
    return sentences == 1 and (tense == "past" or bool(goes_back))


def days_from(meaning: Meaning, published: dt.date) -> int:
    """Return the days between publication and the nearest day meant."""
    if meaning.interval is None:
        return _RECENT + 1
    start, end = meaning.interval
    return max((start - published).days, (published - end).days, 0)


def weekday_fits(meaning: Meaning) -> bool | None:
    """Return whether a date is on the weekday named beside it; None without one."""
    if meaning.weekday is None or meaning.interval is None:
        return None
    return meaning.interval[0].weekday() == meaning.weekday


#: "Next Wednesday and Thursday" are two days of one week.
_AND = frozenset({"and", "or", "&", ", and"})


def order_weekdays(text: str, found: list[NeighbourDate], published: dt.date | None) -> None:
    """Put the ends of a range of weekdays into order: "from Monday to Wednesday"."""
    if len(found) < 2 or published is None:
        return
    start, end = found[-2:]
    if {start.meaning.kind, end.meaning.kind} != {"weekday"}:
        _into_week(text, found)
        return
    ranged = _follow(text, start, end)
    if not (ranged or text[start.last : end.first].strip() in _AND):
        return
    assert start.meaning.interval is not None
    assert end.meaning.interval is not None
    behind = (start.meaning.interval[0] - end.meaning.interval[0]).days
    if behind <= 0:
        return
    if start.meaning.interval[0] > published:
        days = 7 * math.ceil(behind / 7)  # "next Monday and Tuesday" may be two weeks on
        found[-1] = NeighbourDate(end.first, end.last, _moved(end.meaning, days), end.production)
    elif ranged:
        found[-2] = NeighbourDate(
            start.first, start.last, _moved(start.meaning, -7), start.production
        )


def _into_week(text: str, found: list[NeighbourDate]) -> None:
    """Put a weekday into the week its range ends in: "from Tuesday to Friday last week"."""
    start, end = found[-2:]
    if start.meaning.kind != "weekday" or end.meaning.weekday is None:
        return
    if end.meaning.kind != "relative-period" or not _follow(text, start, end):
        return
    assert start.meaning.interval is not None
    assert end.meaning.interval is not None
    weeks = (end.meaning.interval[0] - start.meaning.interval[0]).days // 7
    if weeks:
        moved = _moved(start.meaning, 7 * weeks)
        found[-2] = NeighbourDate(start.first, start.last, moved, start.production)


def order_months(text: str, found: list[NeighbourDate]) -> None:
    """Put the ends of a range of days or months into order: "from November to late February".

    The end follows the start within a year; in the past tense the start moves instead: "it ran
    from late August until mid-March".
    """
    if len(found) < 2 or not _follow(text, *found[-2:]):
        return
    start, end = found[-2:]
    if start.meaning.interval is None or end.meaning.interval is None:
        return
    days = (end.meaning.interval[0] - start.meaning.interval[0]).days
    if 0 <= days < _YEAR or start.meaning.grain == "year" or end.meaning.grain == "year":
        return
    year = start.meaning.interval[0].year
    before = text[max(0, start.first - 120) : start.first]
    if days > 0:
        _move(found, -2, (end.meaning.interval[0].year, end.meaning.interval[0].year - 1))
    elif direction.governing_range(before) == "past":
        _move(found, -2, (year - 1,))
    else:
        _move(found, -1, (year, year + 1))


#: A longer range names its years.
_YEAR = 366  # days


def _move(found: list[NeighbourDate], at: int, years: tuple[int, ...]) -> None:
    """Put one of the two last dates into the first of some years in which they are in order."""
    one = found[at]
    if one.meaning.in_year is None or one.meaning.has_year:
        return
    for year in years:
        settled = of_year(one.meaning, year)
        if settled is None:
            return
        pair = (settled, found[-1].meaning) if at == -2 else (found[-2].meaning, settled)
        if not _is_before(pair[1], pair[0]):
            meant = replace(settled, has_year=False, deixis=one.meaning.deixis)
            found[at] = NeighbourDate(one.first, one.last, meant, one.production)
            return


def _follow(text: str, start: NeighbourDate, end: NeighbourDate) -> bool:
    between = text[start.last : end.first]
    if start.meaning.interval is None or end.meaning.interval is None or len(between) > 20:
        return False
    lead = text[max(0, start.first - 9) : start.first].lower().split()
    return in_range(between) or (lead[-1:] == ["between"] and between.strip() == "and")


def _moved(meaning: Meaning, days: int) -> Meaning:
    assert meaning.interval is not None
    start, end = meaning.interval
    _, mark, part = meaning.value.partition("T")
    period = day_period(start + days * DAY)
    return replace(
        meaning,
        interval=(period.start, end + days * DAY),
        value=period.value + mark + part,
        readings=(),
        refers=period,
    )
