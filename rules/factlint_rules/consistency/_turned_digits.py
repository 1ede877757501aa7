"""Numbers that have the digits of another number in another order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from factlint.api import (
    Context,
    Quantity,
    QuantityKind,
    in_correction,
    lazy_regex,
    one_slip,
    quantities,
)

_WORD = lazy_regex(r"[a-z]{3,}")
_PEOPLE = frozenset(
    "people staff workers employees jobs adults members residents pupils fans".split()
)
_NO_MATTER = frozenset(
    "the and for was its his her are has had not but who all one two out off per our you she him can "
    "about after again also before been from have into more most only over said some than that their "
    "them then there they this told were when which while will with would year years people".split()
)
_SIZES = frozenset(("milli", "billi", "thous"))
_BEFORE_YEAR = lazy_regex(r"\b([a-z]{3,}(?:ed|t|n|gan)) (?:back )?in $")
_DEFINITE = lazy_regex(r"\b(?:the|that|this|its|their) $", re.IGNORECASE)
_NOT = lazy_regex(r"\b(?:not|rather than|instead of) $")
#: How far around a number the words are read that it is about.
_NEAR = 30


def turned(ctx: Context) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield (later, earlier) of numbers where one has two neighbouring digits the wrong way round.

    That two long numbers differ so is no chance. Of amounts of two or three figures there are so
    many that a word beside both must be the same, and before a year the verb.
    """
    numbers = [
        one for one in ctx.read(quantities) if not one.worded and len(_digits(one)) >= _fewest(one)
    ]
    for earlier, later in _of_same_digits(numbers):
        x, y = _digits(earlier), _digits(later)
        if x == y or not one_slip(x, y):
            continue
        if earlier.kind is not QuantityKind.COUNT and earlier.unit != later.unit:
            continue
        if ctx.sentence(earlier.span) == ctx.sentence(later.span):
            continue
        if _by_chance(ctx, earlier, later) or _denied(ctx, earlier) or _denied(ctx, later):
            continue
        if in_correction(ctx.article, earlier.span) or in_correction(ctx.article, later.span):
            continue
        yield later, earlier


def _fewest(number: Quantity) -> int:
    """Return how many figures a number needs: of amounts in millions two are enough."""
    return 2 if number.kind is QuantityKind.MONEY and number.magnitude else 3


def _verb(ctx: Context, number: Quantity) -> str:
    """Return the word before "in 1932", as far as it tells what happened then: "opened"."""
    hit = _BEFORE_YEAR.search(ctx.document.lower, max(0, number.span.start - 24), number.span.start)
    return hit[1] if hit is not None else ""


def _of_same_digits(numbers: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield pairs of one kind and size with the same digits, in order.

    One of a pair is there once: two numbers that are both told twice are two.
    """
    told = Counter(one.value for one in numbers)
    alike: dict[tuple[QuantityKind, int, str], list[int]] = defaultdict(list)
    for at, one in enumerate(numbers):
        alike[one.kind, one.magnitude, "".join(sorted(_digits(one)))].append(at)
    pairs = {
        (min(single, other), max(single, other))
        for group in alike.values()
        if len(group) > 1
        for single in group
        if told[numbers[single].value] == 1
        for other in group
        if other != single
    }
    for earlier, later in sorted(pairs):
        yield numbers[earlier], numbers[later]


def _by_chance(ctx: Context, earlier: Quantity, later: Quantity) -> bool:
    """Return whether two such numbers may be two things of which both are right."""
    kind, digits = earlier.kind, _digits(earlier)
    if kind is QuantityKind.YEAR:
        return not _verb(ctx, earlier) or _verb(ctx, earlier) != _verb(ctx, later)
    if kind is QuantityKind.COUNT and earlier.places:
        return True
    if kind is QuantityKind.COUNT and len(digits) > 3 and not _round(earlier) and not _round(later):
        return False
    if kind in (QuantityKind.TIME, QuantityKind.MEASURE):
        return earlier.unit != later.unit
    if kind is QuantityKind.MONEY and _DEFINITE.search(
        ctx.text, max(0, later.span.start - 8), later.span.start
    ):
        return False  # "the £42m deal": the one told before
    if kind is QuantityKind.MONEY and len(digits) > 3 and len(digits.rstrip("0")) > 2:
        return False
    people = earlier.unit in _PEOPLE and later.unit in _PEOPLE
    if earlier.places != later.places:
        return True  # "$5.1m" and "$15m"
    shared = len(_words(ctx, earlier) & _words(ctx, later) - _SIZES)
    return not people and shared < (2 if len(digits) < 3 else 1)


def _round(number: Quantity) -> bool:
    """Return whether a number has two figures and noughts, of which there are few: 1,040 and 1,400 meet by chance."""
    return len(_digits(number).rstrip("0")) <= 2


def _denied(ctx: Context, number: Quantity) -> bool:
    """Return whether the copy itself says that a number is wrong: "3,410, not 3,140"."""
    return _NOT.search(ctx.text, max(0, number.span.start - 16), number.span.start) is not None


def _digits(number: Quantity) -> str:
    return _digits_of(number.text)


@lru_cache(maxsize=256)
def _digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def _words(ctx: Context, number: Quantity) -> set[str]:
    sentence = ctx.sentence(number.span)
    start = max(sentence.start, number.span.start - _NEAR)
    end = min(sentence.end, number.span.end + _NEAR)
    return {
        word[:5] for word in _WORD.findall(ctx.document.lower[start:end]) if word not in _NO_MATTER
    }
