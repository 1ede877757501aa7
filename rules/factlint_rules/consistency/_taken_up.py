"""Numbers that take up one told before, and have another digit: "34 apprentices", "places for all 43".

"All 43" and "any of the 43" speak of those that were told. So the number is one of the text before, or the
sum or difference of two; where it is none, and one there is a slip of the hand away, one of both is wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factlint.api import (
    Context,
    Quantity,
    QuantityKind,
    in_correction,
    lazy_regex,
    one_slip,
    quantities,
)
from factlint_rules.consistency._measures import size_of
from factlint_rules.consistency._told_events import told_events

#: What takes up all that were told, or some of them.
_ALL = lazy_regex(r"\ball (?:of )?(?:the |these |those )?$")
_OF_THE = lazy_regex(
    r"\b(?:any|none|some|each|most|one|two|three|many|few|several|half|bod(?:y|ies)|names?|famil(?:y|ies)|fate|identit(?:y|ies)|"
    r"relatives|portraits|photographs|remains) of (?:the|these|those) $"
    r"|\bthe (?:list|group|band|crew|party|batch|set|register|roll) of $"
)
#: What is of its own number: "the first 20", "all 50 states" of the country, "all 20 Premier League clubs".
_OWN = lazy_regex(
    r" (?:states|counties|countries|nations|members|clubs|teams|years|days|months|weeks|hours|minutes|per|percent|sides|"
    r"constituencies|districts|boroughs|departments|provinces|seats|acts|verses|chapters|episodes|tracks|songs|minutes|"
    r"overs|holes|rounds|games|matches|points|more|other|remaining|new|main)\b|-"
)
_DEFINITE = lazy_regex(r"\b(?:the|this|that) $", re.IGNORECASE)
_THING = lazy_regex(r"\s+([A-Za-z][\w’'-]+)")
#: How many numbers before it are looked at.
_SIGHT = 8
_LONG = 10


def taken_up(ctx: Context) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield (later, earlier) of a number that takes up an earlier one with another digit."""
    numbers = [
        one
        for one in ctx.read(quantities)
        if one.kind is QuantityKind.COUNT and not one.places and one.value > 1
    ]
    counts = Counter(one.value for one in numbers)
    for at in range(1, len(numbers)):
        later = numbers[at]
        if not _takes_up(ctx, later) or _OWN.match(ctx.text, later.span.end):
            continue
        earlier = numbers[max(0, at - _SIGHT) : at]
        if counts[later.value] > 1 or _is_made_of(later, earlier):
            continue
        near = [one for one in earlier if _one_slip(ctx, one, later)]
        if len({one.value for one in near}) != 1 or near[-1].approx or later.approx:
            continue
        one = near[-1]
        if ctx.sentence(one.span) == ctx.sentence(later.span):
            continue
        if not (in_correction(ctx.article, one.span) or in_correction(ctx.article, later.span)):
            yield later, one
    yield from _two_amounts(ctx)
    yield from _other_scale(ctx)
    yield from told_events(ctx)


def _takes_up(ctx: Context, number: Quantity) -> bool:
    start = number.span.start
    before = ctx.document.lower[max(0, start - 32) : start]
    if number.value < _LONG:
        return False
    return bool(_ALL.search(before) or _OF_THE.search(before))


def _is_made_of(number: Quantity, before: Sequence[Quantity]) -> bool:
    """Return whether a number is what two others make."""
    pairs = combinations([one.value for one in before], 2)
    return any(number.value in (a + b, abs(a - b)) for a, b in pairs)


def _figures(one: Quantity) -> str:
    return f"{one.value.normalize():f}"


def _one_slip(ctx: Context, one: Quantity, other: Quantity) -> bool:
    a, b = _figures(one), _figures(other)
    if a.rstrip("0") == b.rstrip("0") and len(a.rstrip("0")) < 2:
        things = [_THING.match(ctx.text, number.span.end) for number in (one, other)]
        first, second = (hit and hit[1].lower() for hit in things)
        # Ten questions and 100 points are two; 30 children and 300 children may be one.
        return first is not None and first == second and one_slip(a, b)
    return min(len(a), len(b)) > 1 and a != b and one_slip(a, b)


def _two_amounts(ctx: Context) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the only two amounts of money of an article where one has the other's digits turned.

    "Raised $85 million", "with $58 million in the bank": of two amounts this is no chance.
    """
    amounts = [one for one in ctx.read(quantities) if one.kind is QuantityKind.MONEY]
    if len(amounts) != 2:
        return
    one, other = amounts
    a, b = (str(each.value.scaleb(-each.magnitude).normalize()) for each in amounts)
    turned = sorted(a) == sorted(b) and a != b and a.isdigit() and one_slip(a, b)
    same = one.unit == other.unit and one.magnitude == other.magnitude
    if turned and same and ctx.sentence(one.span) != ctx.sentence(other.span):
        yield other, one


#: How many sentences apart one size may be told twice, in measures, and the sizes of a slip of the unit.
_APART = 4
_SLIPS = tuple(Decimal(10) ** power for power in (3, 5, 6))
#: From so many figures on, two sizes with the same ones are one.
_LONG_SIZE = 100


def _other_scale(ctx: Context) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield "the 40-kilometre lump" behind a stone of 40 centimetres: the figures of one, a unit too large."""
    sizes = [one for one in ctx.read(quantities) if one.kind is QuantityKind.MEASURE]
    for at, later in enumerate(sizes):
        the = _DEFINITE.search(ctx.text, max(0, later.span.start - 6), later.span.start)
        if not ((the and "-" in later.text) or later.value.scaleb(-later.magnitude) >= _LONG_SIZE):
            continue
        for one in sizes[max(0, at - _APART) : at]:
            a, b = size_of(one.unit), size_of(later.unit)
            if a is None or b is None or a[0] != b[0] or one.approx:
                continue
            real = one.value * a[1] / (later.value * b[1]) if later.value else Decimal(0)
            wrong = real in _SLIPS or (real and 1 / real in _SLIPS)
            if not wrong or one.unit == later.unit or _figured(one) != _figured(later):
                continue
            if ctx.sentence(one.span) != ctx.sentence(later.span):
                yield later, one


def _figured(one: Quantity) -> str:
    return "".join(map(str, one.value.normalize().as_tuple().digits))
