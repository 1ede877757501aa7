"""The two dates beside a length of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from factlint.api import Context, DateExpression, Quantity, Span, dates, dates_in, lazy_regex

_LINK = lazy_regex(r"\s?(?:to|until|till|through|and|[-–—])\s$|\s?[-–—]$")
#: What is between the dates and their length behind them: ", a run of", ", or", " lasted", ", the first".
_BEHIND = lazy_regex(
    r"(?:,? ?\(?(?:or |that is |for |in all |the first |an? (?:run|span|period|stretch|total|stay|tour|trip|visit|"
    r"season|closure|strike) of )?|,? (?:which |and )?(?:lasts?|lasted|takes?|took) )$"
)
#: What is behind such a length: the end of its clause, no "seven days a week", "two nights cost £90".
_ENDS = lazy_regex(
    r"(?: (?:in all|in total|altogether|long|later))?(?:[.,;:!?)\"”]|$)| of (?!which|whom)\w"
)
#: What is between a length and its dates behind it: "three weeks, from", "ten days from", "a month (".
_BEFORE = lazy_regex(r"(?P<apart>,)?\s(?:from|between)\s(?:\w+day,?\s)?$|(?P<beside>\s\()$")
#: What makes a length that of all the time between the dates: "lasts for three weeks, from".
_LASTS = lazy_regex(
    r"\b(?:last(?:s|ed|ing)?|tak(?:es?|ing)|took|ran|runs?|shuts?|closed?s?|away|absent|held|banned)\s(?:for\s)?$"
)
#: A length that is part of a longer one, or one of several: "the first two weeks", "every three weeks".
_PART = lazy_regex(
    r"\b(?:first|last|final|next|previous|past|other|another|every|each|within|after|before|of|in)\s(?:the\s)?$"
)


class Dates(Struct, frozen=True):
    """The first and the last day that are given together, and where.

    Attributes:
        first, last: the days.
        place: the words that give them.
        whole: whether the length is said to be all the time between them; else it may be that of
            something within it, "for 15 days between 3 and 28 March".
    """

    first: dt.date
    last: dt.date
    place: Span
    whole: bool = True


def dates_of(ctx: Context, length: Quantity) -> Dates | None:
    """Return the dates beside a length of time."""
    text = ctx.text
    for pair in _between(ctx, length):
        behind = text[pair.place.end : length.span.start]
        after = pair.place.end <= length.span.start
        if after and _BEHIND.fullmatch(behind) and _ENDS.match(text, length.span.end):
            return pair
        before = _BEFORE.fullmatch(text[length.span.end : pair.place.start])
        lead = text[max(0, length.span.start - 24) : length.span.start].lower()
        if before is not None and not _PART.search(lead):
            lasts = _LASTS.search(lead) is not None
            beside = before["apart"] or before["beside"]
            whole = lasts or (bool(beside) and length.unit in ("week", "month"))
            return replace(pair, whole=whole)
    return None


def _between(ctx: Context, length: Quantity) -> Iterator[Dates]:
    """Yield the pairs of dates of a sentence that are linked, and its ranges of days."""
    sentence = ctx.sentence(length.span)
    inside = [one for one in dates_in(ctx.read(dates), sentence) if one.kind != "duration"]
    for one in inside:
        if one.kind == "range" and one.grain == "day" and one.interval is not None:
            yield Dates(one.interval[0], one.interval[1] - dt.timedelta(days=1), one.span)
    for one, other in pairwise(inside):
        start, end = _start(one, length), _day(other)
        between = ctx.text[one.span.end : other.span.start]
        if start is None or end is None or not _LINK.fullmatch(between):
            continue
        if not (one.has_year and other.has_year):
            passed = (end.month, end.day) < (start.month, start.day)
            end = _in_year(end, start.year + passed)
        first = one.span.start
        if one.span.contains(length.span):  # "three weeks, from February 10"
            first = ctx.text.rfind("from ", length.span.end, one.span.end) + len("from ")
        if end is not None and end > start:
            yield Dates(start, end, Span(first, other.span.end))


class Apart(Struct, frozen=True):
    """Whether a date is as far behind the one before it as is said, in words, and where both are."""

    fits: bool
    told: str
    places: tuple[Span, Span]


#: Days in a unit.
DAYS = {"day": Decimal(1), "night": Decimal(1), "week": Decimal(7), "month": Decimal("30.4")}
#: How far the days between may be from a number of units, which is rounded.
_ROUNDED = {"day": 1, "night": 1, "week": 3, "month": 12}
#: What joins a length to the date it leads to: "18 months later, in May", "ten days on, on 14 May".
_LATER = lazy_regex(r" (?:later|on|after that|afterwards),? (?:in |on )?$")


def later_date(ctx: Context, length: Quantity) -> Apart | None:
    """Judge "18 months later" by the dates before and behind it in its sentence."""
    sentence = ctx.sentence(length.span)
    inside = [
        one
        for one in dates_in(ctx.read(dates), sentence)
        if one.kind == "calendar" and one.interval is not None and one.grain in ("day", "month")
    ]
    before = [one for one in inside if one.span.end <= length.span.start]
    behind = [one for one in inside if one.span.start >= length.span.end]
    if not before or not behind or before[-1].grain != behind[0].grain:
        return None
    first, second = before[-1], behind[0]
    if not _LATER.fullmatch(ctx.text[length.span.end : second.span.start]):
        return None
    assert first.interval is not None
    assert second.interval is not None
    start = first.interval[0]
    end: dt.date | None = second.interval[0]
    if not second.has_year and end is not None:  # that of the first, or the next one
        passed = (end.month, end.day) < (start.month, start.day)
        end = _in_year(end, start.year + passed)
    in_months = first.grain == "month"
    if end is None or end <= start or (in_months and length.unit != "month"):
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    number, size = (months, Decimal(1)) if in_months else ((end - start).days, DAYS[length.unit])
    slack = 1 if in_months else _ROUNDED[length.unit]
    told = f"“{first.text}” to “{second.text}” is {number} {'month' if in_months else 'day'}s, not {length.text}"
    fits = abs(length.value * size - number) <= slack
    return Apart(fits, told, (first.span, second.span))


def _day(date: DateExpression) -> dt.date | None:
    whole = date.kind == "calendar" and date.grain == "day" and date.interval is not None
    return date.interval[0] if whole and date.interval is not None else None


def _start(date: DateExpression, length: Quantity) -> dt.date | None:
    """Return the first day: a date, or that of "three weeks, from February 10"."""
    if date.span.contains(length.span) and date.interval is not None and date.kind == "window":
        return date.interval[0]
    return _day(date)


def _in_year(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None
