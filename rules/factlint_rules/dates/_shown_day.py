"""What default leaves unsaid where an article shows its own day: what that day settles for any reader.

The page of a post, a report or a notice has its day at the head.  "The past few years" tells nothing that
is measured, "this summer" is that of the year above it, "recently" and "currently" are said on that day.
What is left is what the reader has to go and find: a figure that is counted over a period, a season of
another year, another body's act without its day, and all that was still to come.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from typing import Final

from factlint.api import (
    AnyContext,
    DateExpression,
    NameKind,
    QuantityKind,
    Span,
    dates,
    dates_in,
    lazy_regex,
    names,
    pattern,
    quantities,
)
from factlint_rules.dates._own_day import asked, shows_its_date, speaks_for_maker, under_another_day
from factlint_rules.dates._wording import aged, in_update

_A_DAY: Final = dt.timedelta(days=1)
#: What is measured, so that its period is part of it: "2,500 alarms in the past five years". Lengths of time
#: and years are not: "in the past five years, two years of it in Hull".
_MEASURED: Final = frozenset(
    {
        QuantityKind.MONEY,
        QuantityKind.PERCENT,
        QuantityKind.POINTS,
        QuantityKind.SHARE,
        QuantityKind.MEASURE,
        QuantityKind.COUNT,
    }
)
#: "One of the mills", "one reader": no figure, though a number.
_FEWEST_COUNTED: Final = 2
#: A state that has its rank or is the only one: "is currently the only ferry", "ranked seventh".
_RANKED = lazy_regex(
    r"\b(?:only|sole|\w{2,}est|most|least|worst|best"
    r"|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?=[\s.,;]))\b",
    re.IGNORECASE,
)
#: A state that a reader acts on, and that ends: "is currently shut", "on sale now", "currently sold at the mill".
_CLOSED = lazy_regex(
    r"\b(?:shut|closed|open|empty|vacant|derelict|unused|on\s+(?:sale|display|show|offer|loan)|for\s+sale|sold\s+out"
    r"|under\s+(?:way|construction|repair)|suspended|cancelled|canceled|unavailable|available"
    r"|(?:based|hosted|housed|kept|listed|offered|served|shown|sold|stored)\s+(?:at|by|from|in|on|through))\b",
    re.IGNORECASE,
)
#: "A few months ago", "some years back": a reader cannot count back from the day above. "Nine years ago" can be
#: checked, and its year is as short; "a year ago" and "two months ago" are counted without a thought.
_UNCOUNTED = pattern(
    r"\b(?:some|several|many|few|couple\s+of)\s+(?:months?|years?|decades?|centuries)\b"
)
_SEVERAL_YEARS = pattern(
    r"(?!(?:an?|one|1)\b)[\w-]+(?:\s+[\w-]+)?\s+years\s+(?:ago|back|earlier)\b"
)
#: "The alarms will not go away in the near future" is a forecast of no day, and so is "the near future does not".
_NEVER = lazy_regex(r"\b(?:not|never|no|hardly|unlikely|cannot)\b|n['’]t\b", re.IGNORECASE)
_MAY = lazy_regex(r"\b(?:might|may|could|maybe|perhaps|possibly)\b", re.IGNORECASE)
#: "Look for a longer post on it soon", "more details will follow soon": the next piece, and no event.
_MORE_BEFORE = lazy_regex(
    r"\b(?:posts?|articles?|columns?|recaps?|write-?ups?|follow-?ups?|episodes?|instal?lments?|updates?|announcements?"
    r"|(?:more|further|all|full|the)\s+(?:details|information|news))\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_INTO_BEFORE = pattern(r"\binto\s+$")
#: Words between a body and what it did: "the board recently sold", "the board has recently sold".
_HAS_BEFORE = pattern(r"\s+(?:has\s+|have\s+)?$")
#: "The board recently sold it" tells of an act; "the roof has recently been mended" of how things are.
_THE_BEFORE = pattern(r"\bthe\s+[a-z-]+\s+(?:has\s+|have\s+)?$")
#: "The Seed Library lends it and recently added more", "and it has recently added".
_IT_BEFORE = pattern(r"\b(?:it|which|and)\s+(?:has\s+|have\s+)?$")
_PASSIVE_AFTER = pattern(r"\s+been\b")
_HEAD_OF_CLAUSE = pattern(r"\s*,?\s*(?:the\s+)?$")


def settled_by_page(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the profile and the page are such that the day at the head settles words at all."""
    if ctx.profile != "default" or not shows_its_date(ctx) or aged(ctx, date):
        return False
    return not in_update(ctx, date) and not under_another_day(ctx, date)


def period_is_settled(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a reader loses nothing by a period, as its article shows the day.

    "Rents have risen in the past few years" measures nothing; "120 flats in the past five years" does. In
    what its maker tells of himself no period up to that day is asked about. A season or month in the year
    of the page is plain; "last autumn" in a piece of January is of the year before.
    """
    if not settled_by_page(ctx, date):
        return False
    if _is_to_come(ctx, date):
        return _is_tied(ctx, date)
    if date.kind == "window" or _UP_TO_NOW.match(date.text):
        return ctx.read(speaks_for_maker) or not _is_measured(ctx, date.span)
    if date.interval is None or ctx.published is None or _EITHER.match(date.text):
        return False
    first, after = date.interval
    return first.year == ctx.published.year == (after - _A_DAY).year


def _is_to_come(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a period goes on behind the day of the article, or begins then."""
    if ctx.published is None or date.interval is None:
        return _AHEAD.match(date.text) is not None
    if date.interval[0] > ctx.published:
        return True  # "this summer" in a piece of May
    begun = date.mod == "START" or _PRESENT.match(date.text) is not None
    return date.interval[1] > ctx.published + _A_DAY and not begun


#: In autumn "last June" may be this year's or that before, "last spring" too.
_EITHER = pattern(r"last\s+(?!week|month|quarter|half|year|decade|century)")
#: "The past year" and "the last decade" reach to the day as "the past ten years" does.
_UP_TO_NOW = pattern(r"(?:over\s+|in\s+)?the\s+(?:past|last)\s+\w+(?:\s+or\s+so)?$")
_AHEAD = pattern(r"(?:in|within|over|during|for)?\s*(?:the\s+)?(?:next|coming|upcoming|later)\b")
_PRESENT = pattern(r"(?:this|the\s+current)\s")


def _is_tied(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a period to come is only hoped for, ends with what is named, or has its day beside it.

    "We hope to see you again next year", "the next few months until the fair", "next week, on Tuesday 14 March".
    """
    sentence = ctx.sentence(date.span)
    if _UNTIL_AFTER.match(ctx.text, date.span.end):
        return True
    if _HOPED_BEFORE.search(ctx.text, sentence.start, date.span.start):
        return True
    return any(
        one.kind in ("calendar", "numeric")
        and one.grain == "day"
        and one.interval is not None
        and date.interval is not None
        and date.interval[0] <= one.interval[0]
        and one.interval[1] <= date.interval[1]
        for one in dates_in(ctx.read(dates), sentence)
    )


_UNTIL_AFTER = pattern(r"\s+(?:until|till)\b")
_HOPED_BEFORE = pattern(
    r"\b(?:we|I)(?:['’](?:re|m|d|ll))?\s+(?:(?:all|both|really|very\s+much|also|do|are|am|would|will|can(?:['’]t|not))\s+){0,2}"
    r"(?:hop(?:e|ing)|wish(?:ing)?|look(?:ing)?\s+forward|love\s+to|like\s+to|wait\s+to)\b[^.;:]*$"
)


def word_is_settled(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a vague word loses nothing by the day of the article beside it.

    "She is currently a fellow" was so that day, as all of the piece was; a figure, a rank or a closure
    lapses and is quoted, unless the sentence has its day ("is open now and ends on 30 June 2018"); in what its
    maker tells, only a closure. "The tree was recently felled" is of that day; what a body by name did ("the Bramley
    Trust recently sold it") has a day that can be given.
    """
    if not settled_by_page(ctx, date):
        return False
    sentence = ctx.sentence(date.span)
    if date.value == "FUTURE_REF":
        return _is_no_promise(ctx, date, sentence)
    if date.value == "PAST_REF":
        return not _of_a_body(ctx, date) or _is_linked(ctx, date)
    if any(one.has_year for one in dates_in(ctx.read(dates), sentence)):
        return True
    if _CLOSED.search(ctx.text, sentence.start, sentence.end):
        return False
    if ctx.read(speaks_for_maker):
        return True
    ranked = _RANKED.search(ctx.text, sentence.start, sentence.end) is not None
    return not ranked and not _is_measured(ctx, sentence)


def _is_no_promise(ctx: AnyContext, date: DateExpression, sentence: Span) -> bool:
    """Return whether "soon" is of no event: of what will not be or may be, or of the next piece on it."""
    start, here = sentence.start, date.span.start
    if _MORE_BEFORE.search(ctx.text, start, here):
        return True
    if "future" not in date.text.lower():
        return _NEVER.search(ctx.text, start, here) is not None
    guessed = _NEVER.search(ctx.text, start, sentence.end) or _MAY.search(ctx.text, start, here)
    return guessed is not None or _INTO_BEFORE.search(ctx.text, start, here) is not None


def length_is_settled(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a reader can count back from the day above: "two months ago", not "some months ago"."""
    if not settled_by_page(ctx, date):
        return False
    years = (
        date.grain == "year" and date.mod is None and _SEVERAL_YEARS.match(date.text) is not None
    )
    return asked(ctx, date) or not (years or _UNCOUNTED.search(date.text))


def _is_measured(ctx: AnyContext, span: Span) -> bool:
    """Return whether the sentence of some words has a figure, but in those words themselves."""
    sentence = ctx.sentence(span)
    found = ctx.read(quantities)
    first = bisect_left(found, sentence.start, key=lambda one: one.span.start)
    last = bisect_left(found, sentence.end, first, key=lambda one: one.span.start)
    return any(
        one.kind in _MEASURED
        and not (one.kind is QuantityKind.COUNT and one.value < _FEWEST_COUNTED)
        and (span == sentence or not one.span.overlaps(span))
        for one in found[first:last]
    )


def _is_linked(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a word is in a link, which leads to the piece with its day."""
    return any(
        part.target and part.span.overlaps(date.span) for part in ctx.document.inlines_at(date.span)
    )


def _of_a_body(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a body did it: "the Bramley Trust has recently sold", "the board recently sold"."""
    found = ctx.read(names)
    sentence = ctx.sentence(date.span)
    told = found.within(Span(sentence.start, sentence.end))
    bodies = [one for one in told if one.kind is not NameKind.PERSON]
    if _IT_BEFORE.search(ctx.text, sentence.start, date.span.start):
        return any(one.span.end <= date.span.start for one in bodies)
    for name in told:
        before = ctx.text[name.span.end : date.span.start]
        after = ctx.text[date.span.end : name.span.start]
        close = (name.span.end <= date.span.start and _HAS_BEFORE.fullmatch(before)) or (
            name.span.start >= date.span.end and _HEAD_OF_CLAUSE.fullmatch(after)
        )
        if close:
            return name.kind is not NameKind.PERSON
    start = max(sentence.start, date.span.start - 40)
    active = _PASSIVE_AFTER.match(ctx.text, date.span.end) is None
    if active and _THE_BEFORE.search(ctx.text, start, date.span.start):
        return True
    return _close_initials(ctx, found.initials, date)


def _close_initials(ctx: AnyContext, initials: tuple[Span, ...], date: DateExpression) -> bool:
    """Return whether initials are the subject: "the NFU recently asked", "Recently, the NFU asked"."""
    return any(
        (
            0 <= date.span.start - one.end <= 6
            and _HAS_BEFORE.fullmatch(ctx.text[one.end : date.span.start])
        )
        or (
            0 <= one.start - date.span.end <= 8
            and _HEAD_OF_CLAUSE.fullmatch(ctx.text[date.span.end : one.start])
        )
        for one in initials
    )
