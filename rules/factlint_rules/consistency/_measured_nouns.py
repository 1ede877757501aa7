"""Things that are told with a size: "the 10-mile route", "the £500 fine", "the 5% rise".

The article that takes up a thing so has told its size before, and a thing has one. Where the
noun came once with another number of the same measure, and the later number is nowhere else, one
of them is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from msgspec import Struct

from factlint.api import (
    Context,
    QuantityKind,
    Span,
    lazy_regex,
    pattern,
    quantities,
    quantities_in,
    singular,
)

_KINDS = (
    QuantityKind.MONEY,
    QuantityKind.PERCENT,
    QuantityKind.MEASURE,
    QuantityKind.TIME,
    QuantityKind.COUNT,
)
#: "12-mile route", "£500 fine": the noun behind the number, with one word between at most.
_NOUN = lazy_regex(
    r" (?:[a-z]+ )??(?P<noun>[a-z]{4,})(?=[ .,;:)’'–—]|$)"
    r"(?! (?:of|that|which|[a-z]+ed|[a-z]+ing|set|made|told|in)\b)"
)
_DEFINITE = lazy_regex(
    r"\b(?:the|his|her|its|their|this|that) (?:new |whole |full |entire |proposed )?$",
    re.IGNORECASE,
)
#: Nouns of which there are many in every article, and words that are no nouns.
_ANY = frozenset(
    "people years times points games more less each than from that with were have year month week "
    "days time part rate mark level limit share bill note "
    "period section half after before when which while since into over under barrier range gap".split()
)
#: Sizes that are far apart are of two things.
_FAR = 2
#: An article with more numbers of one measure has many things of that measure.
_MOST = 6
_SIGHT = 24
_TIMES = frozenset("second minute hour day week month year decade".split())


class Size(Struct, frozen=True):
    """A number with its measure.

    Attributes:
        span: its place, with the unit of "five-week".
        text: its words.
        value: the number.
        unit: what it measures: "money GBP", "time week", "count room".
        end: where what it measures begins.
        compound: it is said of the noun behind it: "five-week", "£500".
        sure: nothing before it says that it is rough.
    """

    span: Span
    text: str
    value: Decimal
    unit: str
    end: int
    compound: bool
    sure: bool = True


#: "Five-week", which is no quantity by itself.
_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
)
_WORDED = pattern(
    rf"(?<![\w-])(?P<number>{'|'.join(_NUMBERS.split())})-(?P<unit>[a-z]{{3,}})(?= [a-z])",
    words=tuple(_NUMBERS.split()),
)
_OTHER = lazy_regex(
    r"\b(?:another|other|further|extra|second|third|first|last|next|previous|each|every|one|former|"
    r"old|latter|earlier|separate|original|similar|than|same)\s(?:\w+ )?$",
    re.IGNORECASE,
)


def told_otherwise(ctx: Context[Any]) -> Iterator[tuple[Size, Size, str]]:
    """Yield (later, earlier, noun) of one thing told with two sizes."""
    sizes = sorted([*_quantities(ctx), *_worded(ctx)], key=lambda one: one.span)
    known: dict[str, list[Size]] = defaultdict(list)
    for one in sizes:
        known[one.unit].append(one)
    for one in sizes:
        alike = known[one.unit]
        if not 2 <= len(alike) <= _MOST or not (one.compound and one.sure):
            continue
        if sum(each.value == one.value for each in alike) > 1:
            continue
        start = one.span.start
        before = ctx.text[max(0, start - _SIGHT) : start]
        noun = _noun(ctx, one)
        if not noun or not _DEFINITE.search(before) or _OTHER.search(before):
            continue
        earlier = [each for each in alike if each.span < one.span and _is_of(ctx, each, one, noun)]
        if len({each.value for each in earlier}) == 1 and earlier[0].sure:
            told = earlier[0]
            if told.value / _FAR <= one.value <= told.value * _FAR:
                yield one, told, noun


def _quantities(ctx: Context[Any]) -> Iterator[Size]:
    for one in ctx.read(quantities):
        if one.kind not in _KINDS:
            continue
        behind = ctx.text[one.span.end : one.span.end + 1] == "-"
        compound = (
            behind or "-" in one.text or one.kind in (QuantityKind.MONEY, QuantityKind.PERCENT)
        )
        unit = f"{one.kind.value} {singular(one.unit)}"
        end = one.span.end + (len(one.unit) + 1 if behind else 0)
        yield Size(one.span, one.text, one.value, unit, end, compound, not one.approx)


def _worded(ctx: Context[Any]) -> Iterator[Size]:
    for hit in _WORDED.matches(ctx.document):
        value = quantities_in(f"{hit['number']} things")[0].value
        kind = "time" if hit["unit"] in _TIMES else "count"
        unit = f"{kind} {hit['unit']}"
        yield Size(Span(*hit.span()), hit[0], value, unit, hit.end(), compound=True)


def _noun(ctx: Context[Any], one: Size) -> str:
    hit = _NOUN.match(ctx.text, one.end)
    return singular(hit["noun"]) if hit is not None and hit["noun"] not in _ANY else ""


def _is_of(ctx: Context[Any], number: Size, thing: Size, noun: str) -> bool:
    """Return whether a number is told of a thing: its noun is right behind, or in the sentence."""
    sentence = ctx.sentence(number.span)
    if sentence.contains(thing.span):
        return False
    if number.compound:
        before = ctx.text[max(0, number.span.start - _SIGHT) : number.span.start]
        own = _noun(ctx, number)
        if own == noun or (own and "-" in number.text):
            return own == noun and not _OTHER.search(before)
    words = ctx.document.lower[sentence.start : sentence.end]
    return re.search(rf"\b{noun.removesuffix('e')}(?:e?s|e?d|ing|e)?\b", words) is not None
