"""Two dates of a sentence of which the later is told as the earlier."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from msgspec import Struct

from factlint.api import Context, DateExpression, Span, dates, lazy_regex

#: "Between November 2021 and February 2021", "from 14 June until 2 June".
_RANGE_BEFORE: Final = lazy_regex(r"\b(?:between|from)\s(?:\w+day,?\s)?(?:the\s)?$", re.IGNORECASE)
_RANGE: Final = lazy_regex(r"\s(?:and|to|until|till|through)\s(?:\w+day,?\s)?(?:the\s)?$")
#: What begins, a word or two before its date.
_BEGINS: Final = lazy_regex(
    r"\b(?:beg[aiu]ns?|begin|starts?|started|opens?|opened|launch(?:es|ed)?|commences?d?|enrolled|joined|"
    r"hired|elected|appointed|took over|moved|arrived|entered|came)\b[^.;:]{0,50}\s(?:(?:on|in|from)\s)?$"
)
#: Who comes somewhere does all else there afterwards: "joined in April and made her first payment in".
_COMES: Final = lazy_regex(
    r"\b(?:joined|hired|elected|appointed|took over|enrolled|arrived)\b[^.;:]{0,50}\s(?:on|in)\s$"
)
#: How what began ends, between its dates.
_ENDS: Final = lazy_regex(
    r",?\s(?:and|but|before|then)\b[^.;:]{0,40}\b(?:ends?|ended|finish(?:es|ed)?|completed?|closes?|closed|shut|left|"
    r"leaves?|graduated|retired|resigned|runs? until|ran until|lasts? until|lasted until|concludes?d?|be (?:finished"
    r"|over|done|closed))\b[^.;:]{0,20}\s(?:(?:on|in|by|until)\s)?$"
)
_THEN: Final = lazy_regex(
    r"[^.;:]{0,30},?\s(?:and|but)\s(?:then\s|later\s|soon\s)?[a-z]{2,}(?:ed|de|ook|an|ent|ote|old)\s[^.;:]{0,40}\s(?:on|in)\s$"
)
#: Words that make the second date that of something else: "and had closed", "which opened in".
_OTHER: Final = lazy_regex(
    r"\b(?:had|having|who|which|that|when|since|after|following|born|built|founded|applications?|entries|"
    r"bookings?|registration|booking|tickets)\b"
)
#: Without years, a date so many days before the other is the wrong one; farther off it is of the next year.
_SOON: Final = 92


class Turned(Struct, frozen=True):
    """Two dates in the wrong order."""

    first: Span
    last: Span


def turned_dates(ctx: Context[Any]) -> Iterator[Turned]:
    """Yield the dates of a beginning and an end of which the end comes first."""
    found = [one for one in ctx.read(dates) if one.kind == "calendar" and one.interval is not None]
    for one, other in pairwise(found):
        sentence = ctx.sentence(one.span)
        if not sentence.contains(other.span) or not _is_turned(one, other):
            continue
        before = ctx.text[sentence.start : one.span.start]
        between = ctx.text[one.span.end : other.span.start]
        if _RANGE_BEFORE.search(before) and _RANGE.fullmatch(between):
            yield Turned(one.span, other.span)
        elif _OTHER.search(between):
            continue
        elif (_BEGINS.search(before) and _ENDS.fullmatch(between)) or (
            _COMES.search(before) and _THEN.fullmatch(between)
        ):
            yield Turned(one.span, other.span)


def _is_turned(one: DateExpression, other: DateExpression) -> bool:
    """Return whether the second of two dates told in the same way lies before the first."""
    if one.grain != other.grain or one.grain not in ("day", "month") or one.mod or other.mod:
        return False
    if one.interval is None or other.interval is None or one.has_year != other.has_year:
        return False
    if one.has_year:
        return one.interval[0].year == other.interval[0].year and other.interval < one.interval
    if one.grain != "day":
        return False
    first, last = one.interval[0], other.interval[0]
    days = (first - _in_year(last, first.year)).days
    return 0 < days <= _SOON


def _in_year(day: dt.date, year: int) -> dt.date:
    return (
        day.replace(year=year, day=min(day.day, 28)) if day.month == 2 else day.replace(year=year)
    )
