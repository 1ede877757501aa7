"""Hours and minutes that the acts of an evening, or the legs of a journey, do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import BELOW_HUNDRED, Context, Span, in_words, lazy_regex

_N = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
#: "Two hours and 20 minutes: a first act of 70 minutes, an interval of 20 and a second act of 65".
_TOLD = lazy_regex(
    rf"\b(?P<total>(?:(?P<hours>{_N}) hours?(?:(?:,| and)? (?P<half>a half|(?P<more>{_N}) minutes))?|(?P<only>{_N}) minutes))"
    r"(?: in all)?(?::| \(| ?[–—] ?)(?P<parts>[^.;:]{10,160})",
    re.IGNORECASE,
)
_PART = lazy_regex(rf"(?<![\w.,£$€-])(?P<n>{_N})(?:[ -]minutes?)?(?![\w-]*[\d£$€%])", re.IGNORECASE)
#: Numbers of something else among the parts.
_ELSE = lazy_regex(
    r"\b(?:hours?|seconds|per cent|percent|people|miles|km|kilometres|(?<!-)am|pm|each|about|around|nearly|over|or|plus|first|least)\b|[%£$€]",
    re.IGNORECASE,
)
_BARE_FIRST = lazy_regex(r"\bfirst (?:act|half|part|leg|stage|film|set)\b", re.IGNORECASE)
_ENDS = lazy_regex(r" and (?:then )?[^,]*$", re.IGNORECASE)


class RunningTime(Struct, frozen=True):
    """A length, where it is, its parts and the minutes they make."""

    span: Span
    parts: str
    made: int
    where: Span


def running_times(ctx: Context[Any]) -> Iterator[RunningTime]:
    """Yield lengths of time that the list right behind them does not add up to."""
    if "minutes" not in ctx.document.lower:
        return
    for hit in _TOLD.finditer(ctx.text):
        words = _BARE_FIRST.sub("act", hit["parts"])
        numbers = [_number(one["n"]) for one in _PART.finditer(words)]
        if len(numbers) < 2 or "minute" not in hit["parts"] or _ELSE.search(words):
            continue
        if not _ENDS.search(words) or min(numbers) < 5:
            continue
        total = _minutes(hit)
        made = sum(numbers)
        if made != total and abs(made - total) * 3 <= total:
            yield RunningTime(
                Span(*hit.span("total")),
                " + ".join(map(str, numbers)),
                made,
                Span(*hit.span("parts")),
            )


def _minutes(hit: re.Match[str]) -> int:
    if hit.group("only"):
        return _number(hit.group("only"))
    more = hit.group("more")
    return 60 * _number(hit.group("hours")) + (
        _number(more) if more else 30 if hit.group("half") else 0
    )


def _number(words: str) -> int:
    return int(words) if words.isdigit() else int(in_words(words.lower()))
