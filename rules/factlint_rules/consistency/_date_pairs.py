"""The two dates that a length of time stands beside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factlint.api import Context, DateExpression, Quantity, Span, dates, lazy_regex

_LINK = lazy_regex(r"\s?(?:to|until|till|through|and|[-–—])\s$|\s?[-–—]$")
#: What is between the dates and their length behind them: ", a run of", ", or", " lasted".
_BEHIND = lazy_regex(
    r"(?:,? ?\(?(?:or |that is |for |in all |an? (?:run|span|period|stretch|total|stay|tour|trip|visit|season|closure|strike) of )?"
    r"|,? (?:which |and )?(?:lasts?|lasted|takes?|took) )$"
)
#: What is between a length and its dates behind it: "three weeks, from", "for ten days from".
_BEFORE = lazy_regex(r"(?:\s[a-z’'-]+){0,3},?\s(?:from|between)\s(?:\w+day,?\s)?$|\s\($")


class Dates(Struct, frozen=True):
    """The first and the last day that are given together, and where."""

    first: dt.date
    last: dt.date
    place: Span


def dates_of(ctx: Context, length: Quantity) -> Dates | None:
    """Return the dates that a length of time stands beside."""
    for pair in _between(ctx, length):
        behind = ctx.text[pair.place.end : length.span.start]
        before = ctx.text[length.span.end : pair.place.start]
        if _BEHIND.fullmatch(behind) or _BEFORE.fullmatch(before):
            return pair
    return None


def _between(ctx: Context, length: Quantity) -> Iterator[Dates]:
    """Yield the pairs of dates of a sentence that are linked, and its ranges of days."""
    sentence = ctx.sentence(length.span)
    inside = [
        one for one in ctx.read(dates) if sentence.contains(one.span) and one.kind != "duration"
    ]
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
