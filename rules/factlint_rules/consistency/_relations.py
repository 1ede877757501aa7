"""Numbers of a sentence and of the one before it that do not make the sum they are told as.

Not the order of the words counts but what each number is said to be (`told_figures`): a change
between two amounts, the rest of a whole, the total of parts, the gap between two, so much for
each. A sum is looked at only where exactly its numbers are there, and is reported where no way of
reckoning gives the printed number and the true one is near it: numbers far apart belong to
different things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final, TypeVar

from msgspec import Struct

from factlint.api import (
    Context,
    Quantity,
    QuantityKind,
    Severity,
    ToldFigure,
    neighbours,
    one_slip,
    told_figures,
)

AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE)
#: What can be added up.
ADDED = (*AMOUNTS, QuantityKind.TIME)
#: How many times the printed number the true one may be.
_NEAR = Decimal("2.5")

#: How sure it is which numbers belong together where no known form says so: an editor is asked, and
#: nothing is stopped.
BY_WORDS: Final = Severity.WARNING

Told = Sequence[ToldFigure]
FoundT = TypeVar("FoundT")


class Clash(Struct, frozen=True):
    """A printed number, the sum that it is not, and the numbers of that sum."""

    printed: Quantity
    sum: str
    others: tuple[Quantity, ...] = ()


def relations(ctx: Context, *kinds: Callable[[Told, Told], Iterator[FoundT]]) -> Iterator[FoundT]:
    """Yield what relations of these kinds find in each sentence and the one before it."""
    told = ctx.read(told_figures)
    for at, here in enumerate(told):
        if not here:
            continue
        earlier = neighbours(told, at, ctx.text)
        for kind in kinds:
            for found in kind(here, earlier):
                if not (isinstance(found, Clash) and _explained(found, (*here, *earlier))):
                    yield found


_OF_THEM = re.compile(r" ?of (?:them|these|those)\b")
#: The most numbers among which another sum is looked for: of more, some make anything.
_FEW = 8


def _explained(clash: Clash, told: Told) -> bool:
    """Return whether other numbers there make the printed one, or the parts make another one.

    "It will close 40 of its 310 branches, leaving 270, and cut 600 jobs"; "six of the nine on one
    channel and three on another".
    """
    printed = clash.printed
    alike = (
        one for one in told if one.quantity.kind is printed.kind and not _OF_THEM.match(one.after)
    )
    values = [one.quantity.value for one in alike if one.quantity is not printed]
    if printed.kind not in AMOUNTS or len(values) > _FEW:
        return False
    for size in (2, 3):
        for some in combinations(values, size):
            if sum(some) == printed.value or 2 * max(some) - sum(some) == printed.value:
                return True
    parts = [one.value for one in clash.others if one.kind is printed.kind]
    apart = set(values) - set(parts)
    sums = {sum(some) for size in range(2, len(parts)) for some in combinations(parts, size)}
    return not apart.isdisjoint(sums)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts are of one measure and count no two things by name."""
    if one.kind is not other.kind:
        return False
    if one.kind is QuantityKind.COUNT:
        return not (_named(one) and _named(other)) or _named(one) == _named(other)
    return one.unit == other.unit


def _named(one: Quantity) -> str:
    return one.unit if one.unit.endswith("s") or one.unit in ("people", "men", "women") else ""


def summable(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts can be added: counts of two things can, pounds and euros cannot."""
    return one.kind is other.kind and (one.kind is QuantityKind.COUNT or one.unit == other.unit)


def near(printed: Decimal, real: Decimal) -> bool:
    """Return whether a true number is near enough to be what a printed one should be."""
    return real > 0 and printed > 0 and printed / _NEAR <= real <= printed * _NEAR


def is_slip(printed: Quantity, real: Decimal) -> bool:
    """Return whether a printed number is one slip of the hand away from another."""
    digits = [
        re.sub(r"\D", "", f"{one.scaleb(-printed.magnitude).normalize():f}")
        for one in (printed.value, real)
    ]
    return one_slip(*digits) or digits[0].rstrip("0") == digits[1].rstrip("0")


def rounding(*numbers: Quantity) -> Decimal:
    """Return how far rounding may move a sum: not at all where all are whole numbers."""
    if all(not one.magnitude and not one.places for one in numbers):
        return Decimal(0)
    return sum((one.half for one in numbers), Decimal(0)) * Decimal("0.9")


def words_of(one: Quantity) -> str:
    """Return a number as it is said within a sentence."""
    return one.text.lower() if one.worded else one.text
