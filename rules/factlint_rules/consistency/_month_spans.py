"""A length of time right behind the two months that it is between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct

from factlint.api import Context, DateExpression, Quantity, Span, dates, lazy_regex, quantities

_LEADS = lazy_regex(r"\b(?:from|between|of) $", re.IGNORECASE)
_TO = lazy_regex(r" (?:and|to|until|till) |[–—-]")
#: "A span of nine months", "a period of more than five years".
_BEHIND = lazy_regex(
    r",? (?:which is |that is |or |in all |lasting |spanning )?(?:an? )?(?:(?:total |whole |entire )?(?:span|period|stretch|run|spell|time|total) of )?"
    r"(?P<rough>(?:more than|over|at least|about|almost|nearly|just over|just under|some|roughly|only|less than|under) )?$"
)
_MONTHS = {"month": 1, "year": 12}
#: How far a rough length may be off, of its months.
_ROUGH = 6


class MonthSpan(Struct, frozen=True):
    """A length, and how many months its dates are apart."""

    span: Span
    words: str
    months: int


def month_spans(ctx: Context[Any]) -> Iterator[MonthSpan]:
    """Yield lengths in months or years that the months right before them do not have."""
    lengths = [one for one in ctx.read(quantities) if one.unit in _MONTHS]
    if not lengths:
        return
    known = [one for one in ctx.read(dates) if one.has_year and one.interval is not None]
    for length in lengths:
        for first, second in pairwise(known):
            if 0 <= length.span.start - second.span.end < 50 and _is_pair(ctx, first, second):
                yield from _judge(ctx, length, first, second)
        for both in known:
            if both.kind == "range" and 0 <= length.span.start - both.span.end < 50:
                yield from _judge(ctx, length, both, both)


def _is_pair(ctx: Context[Any], first: DateExpression, second: DateExpression) -> bool:
    before = ctx.text[max(0, first.span.start - 10) : first.span.start]
    between = ctx.text[first.span.end : second.span.start]
    return _LEADS.search(before) is not None and _TO.fullmatch(between) is not None


def _judge(
    ctx: Context[Any], length: Quantity, first: DateExpression, second: DateExpression
) -> Iterator[MonthSpan]:
    hit = _BEHIND.fullmatch(ctx.text[second.span.end : length.span.start])
    if hit is None or first.interval is None or second.interval is None:
        return
    if second is not first and (first.grain, second.grain) != ("month", "month"):
        return
    start, end = first.interval[0], second.interval[1]
    least = (end.year - start.year) * 12 + end.month - start.month - 2
    most = least + 2
    printed = int(length.value * _MONTHS[length.unit])
    slack = max(1, printed // _ROUGH) if hit["rough"] or length.approx else 0
    slack += 6 if length.unit == "year" else 0
    if not least - slack <= printed <= most + slack:
        yield MonthSpan(length.span, ctx.text[first.span.start : second.span.end], most)
