"""The words about a time of day: its clause, its days, and the last boat that is told twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from operator import attrgetter
from typing import Any

from factlint.api import ClockTime, Context, clock_times, dates, lazy_regex

#: "The last boat back is at 6.15pm", "the last one goes at 7.15pm": to no place by name.
_LAST_ONE = lazy_regex(
    r"\b[Tt]he (?P<side>last|first) (?P<noun>boat|bus|train|tram|ferry|flight|sailing|coach|shuttle|one|bell|round)\b"
    r"[^.;A-Z]{0,40}$"
)


def last_ones(
    ctx: Context[Any], times: Sequence[ClockTime]
) -> Iterator[tuple[ClockTime, ClockTime]]:
    """Yield (second, first) of the two times of the last, or first, boat of an article."""
    told = [(one, _LAST_ONE.search(clause_before(ctx, one))) for one in times]
    for side in ("last", "first"):
        own = [(one, hit["noun"]) for one, hit in told if hit is not None and hit["side"] == side]
        if len(own) != 2 or own[0][1] == "one" or own[1][1] not in (own[0][1], "one"):
            continue
        first, second = own[0][0], own[1][0]
        apart = ctx.sentence(first.span) != ctx.sentence(second.span)
        same_day = days_of(ctx, first) == days_of(ctx, second)
        if apart and same_day and first.minutes != second.minutes:
            yield second, first


def clause_before(ctx: Context[Any], time: ClockTime) -> str:
    """Return the words before a time, from the last other time or the head of its sentence."""
    sentence = ctx.sentence(time.span)
    start = max(sentence.start, time.span.start - 80)
    inside = [
        one.span.end for one in ctx.read(clock_times) if start < one.span.end <= time.span.start
    ]
    return ctx.text[max([start, *inside]) : time.span.start]


def days_of(ctx: Context[Any], time: ClockTime) -> frozenset[str]:
    """Return the words for days in the sentence of a time."""
    sentence, known = ctx.sentence(time.span), ctx.read(dates)
    first = bisect_left(known, sentence.start, key=attrgetter("span.start"))
    return frozenset(
        one.text.lower()
        for one in takewhile(lambda one: one.span.start < sentence.end, islice(known, first, None))
        if one.type != "TIME" or one.weekday is not None
    )
