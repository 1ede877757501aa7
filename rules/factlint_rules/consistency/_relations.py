"""Numbers of a sentence and of the one before it that do not make the sum they are told as.

Not the order of the words counts but what each number is said to be (`told_figures`): a change
between two amounts, the rest of a whole, the total of parts, the gap between two, so much for
each. A sum is looked at only where exactly its numbers are there, and is reported where no way of
reckoning gives the printed number and the true one is near it: numbers far apart belong to
different things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product
from operator import mul
from typing import ClassVar, Final

from msgspec import Struct

from factlint.api import (
    Article,
    Context,
    DocumentRule,
    Quantity,
    QuantityKind,
    Remark,
    Severity,
    Span,
    ToldFigure,
    lazy_regex,
    neighbours,
    one_slip,
    singular,
    told_figures,
)
from factlint_rules.consistency._arithmetic import reckoned_with

AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE)
#: What can be added up.
ADDED = (*AMOUNTS, QuantityKind.TIME)
#: Words before a number that say on which side of it the true one is.
ABOVE: Final = frozenset(["over", "more than", "well over", "just over", "at least"])
BELOW: Final = frozenset(["under", "less than", "fewer than", "just under", "at most", "up to"])
#: How many times the printed number the true one may be.
_NEAR = Decimal(2)

#: How sure it is which numbers belong together where more of them are there: an editor is asked,
#: and nothing is stopped.
BY_WORDS: Final = Severity.WARNING

Told = Sequence[ToldFigure]


class Clash(Struct, frozen=True):
    """A printed number that others contradict.

    Attributes:
        printed: the number, or the word that tells it.
        sum: what the others make.
        others: the numbers of the sum.
        real: the number that they make.
        message: what is said where it is not "{sum}, not {printed}".
    """

    printed: Quantity
    sum: str
    others: tuple[Quantity, ...] = ()
    real: Decimal | None = None
    message: str | None = None


Kind = Callable[[Told, Told], Iterator[Clash]]


def relations(ctx: Context, *kinds: Kind) -> Iterator[tuple[Clash, Severity | None]]:
    """Yield what relations of these kinds find in each sentence and the one before it.

    Each comes with its severity: that of its rule, None, where one sentence holds the numbers of
    the sum and no others like them.
    """
    for here, earlier in ctx.read(_beside):
        for kind in kinds:
            for found in kind(here, earlier):
                if not _explained(found, (*here, *earlier)):
                    yield found, None if _decides(found, here) else BY_WORDS


def _beside(article: Article) -> list[tuple[Told, Told]]:
    """Return the numbers of each sentence that has some, with those of the ones before it."""
    told, text = article.read(told_figures), article.document.text
    found: list[tuple[Told, Told]] = []
    for at, here in enumerate(told):
        if not here:
            continue
        earlier = _without_parts(neighbours(told, at, text))
        before: Told = neighbours(told, at - 1, text) if len(earlier) == 1 else ()
        found.append((here, (*before, *earlier)))
    return found


def too_few(here: Told, earlier: Told = ()) -> bool:
    """Return whether there are fewer numbers than two and what they make."""
    return len(here) + len(earlier) < _FEWEST


def _without_parts(told: Told) -> Told:
    """Return the whole alone of "1,870 bags: 540 in May, 610 in June and 720 in July"."""
    amounts = [one for one in told if one.quantity.kind in AMOUNTS]
    if len(amounts) < _WITH_PARTS or len({one.quantity.kind for one in amounts}) > 1:
        return told
    whole = max(amounts, key=lambda one: one.quantity.value)
    total = sum((one.quantity.value for one in amounts), Decimal(0))
    value = whole.quantity.value  # with a slip in one of the parts they are its parts still
    return [whole] if abs(total - 2 * value) <= value / _SLACK else told


#: A whole and two parts, which make it but for a twentieth.
_WITH_PARTS, _SLACK = 3, 20


class RelationRule(DocumentRule):
    """A rule that holds the numbers of sentences against each other."""

    kinds: ClassVar[tuple[Kind, ...]]
    message = "{sum}, not {printed}"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each number that the others contradict, once."""
        said: set[object] = set()
        for clash, severity in self.clashes(ctx):
            others = frozenset(one.span for one in clash.others)
            if clash.printed.span in said or (others and others in said):
                continue
            said |= {clash.printed.span, others}
            yield self.finding(
                clash.printed.span,
                severity=severity,
                message=clash.message,
                sum=clash.sum,
                printed=words_of(clash.printed),
                related=reckoned_with(clash.printed, *clash.others),
            )

    def clashes(self, ctx: Context) -> Iterator[tuple[Clash, Severity | None]]:
        """Yield what is found, with its severity."""
        return relations(ctx, *self.kinds)


_OF_THEM = lazy_regex(r" ?of (?:them|these|those)\b")
#: The most numbers among which another sum is looked for: of more, some make anything.
_FEW = 8


def _decides(clash: Clash, here: Told) -> bool:
    """Return whether a sentence has the numbers of a sum, all exact, and none like them besides."""
    numbers = {one.span for one in (clash.printed, *clash.others)}
    kinds = {one.kind for one in (clash.printed, *clash.others)}
    alike = [one.quantity for one in here if one.quantity.kind in kinds]
    inside = {one.span for one in clash.others} <= {one.span for one in alike}
    return inside and not any(one.approx or one.span not in numbers for one in alike)


def _explained(clash: Clash, told: Told) -> bool:
    """Return whether numbers there make the printed one after all, or are too many to tell.

    "It will close 40 of its 310 branches, leaving 270, and cut 600 jobs"; "six of the nine on one
    channel and three on another", where parts make another number that is told.
    """
    printed = clash.printed
    if printed.kind not in ADDED or all(one.quantity.span != printed.span for one in told):
        return False
    others = {one.span for one in clash.others}
    numbers = [
        one.quantity
        for one in told
        if summable(one.quantity, printed)
        and not (one.quantity.span == printed.span or is_version(one.quantity))
        and (one.quantity.span in others or not _OF_THEM.match(one.after))
    ]
    if len(numbers) > _FEW:
        return True
    if clash.real is not None and any(one.value == clash.real for one in numbers):
        return True  # "of the 250, two in five had heard of it; of those 100, 62 were for it"
    slack = rounding_of_row(printed, numbers)
    for size in range(2, len(numbers) + 1):
        for some in combinations(numbers, size):
            total = sum((one.value for one in some), Decimal(0))
            less = 2 * max(one.value for one in some) - total
            made = min(abs(total - printed.value), abs(less - printed.value)) <= slack
            if made and any(one.span in others for one in some):
                return True
    # "It shut nine of its 112 shops and opened five, leaving 108": one is added.
    values = [one.value for one in clash.others if one.kind is printed.kind]
    signs = product((1, -1), repeat=len(values))
    return any(
        abs(abs(sum(map(mul, each, values), Decimal(0))) - printed.value) <= slack for each in signs
    )


#: Where another statement begins.
_BREAK = lazy_regex(
    r"[–—(]|\s(?:while|whereas|but|though|although|because|if|unless)\b"
    r"|, (?:the|its|their|his|her|(?:and|after|before|as|when|where|who|with)"
    r"(?! (?:an? )?(?:rise|fall|drop)))\b"
)
#: A whole, its part and what is said of them, or two ends and the change between them.
_FEWEST = 3


def scopes(here: Told, earlier: Told) -> Iterator[Told]:
    """Yield the numbers that may be of one statement, the nearest first.

    They are those of a clause, of the sentence, and of it and the one before.
    """
    first = 0
    for at, one in enumerate(here, 1):
        last = at == len(here)
        if last or one.after != here[at].before or _BREAK.search(one.after):
            if _FEWEST <= at - first < len(here):
                yield here[first:at]
            first = at
    yield here
    if earlier:
        yield (*earlier, *here)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts are of one measure and count no two things by name."""
    if one.kind is not other.kind:
        return False
    if one.kind is QuantityKind.COUNT:
        return not (_named(one) and _named(other)) or _named(one) == _named(other)
    return one.unit == other.unit


def _named(one: Quantity) -> str:
    """Return the noun that a number counts: a plural, or the noun of one thing."""
    plural = one.unit.endswith("s") or one.unit in ("people", "men", "women")
    return singular(one.unit) if plural or one.value == 1 else ""


def is_version(one: Quantity) -> bool:
    """Return whether a number counts nothing: "it was 30 in 4.1"."""
    return one.kind is QuantityKind.COUNT and bool(one.places) and not one.magnitude


def summable(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts can be added: counts of two things can, pounds and euros cannot."""
    return one.kind is other.kind and (one.kind is QuantityKind.COUNT or one.unit == other.unit)


#: What is scored, and the games in which it is: neither is a part of the other.
_SCORED = ("points", "goals")
_RESULTS = frozenset("win wins victory victories draw draws defeat defeats loss losses".split())


def scored_in(whole: Quantity, parts: Iterable[Quantity]) -> bool:
    """Return whether a number is of the score of games: "their 12 points, three wins and a draw"."""
    return whole.unit in _SCORED and any(one.unit in _RESULTS for one in parts)


def near(printed: Decimal, real: Decimal, times: Decimal = _NEAR) -> bool:
    """Return whether a true number is near enough to be what a printed one should be."""
    return real > 0 and printed > 0 and printed / times <= real <= printed * times


def about(rate: Decimal) -> Decimal:
    """Return how far a share told as "about" so much may be from the true one, as a share.

    "About 12%" is not 8%; "about 30%" may be 26%.
    """
    return Decimal("0.05") if rate * 100 % 5 == 0 else Decimal("0.025")


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


def rounding_of_row(whole: Quantity, row: Sequence[Quantity]) -> Decimal:
    """Return how far rounding may move a whole from its row.

    The numbers of a row are told to one place: beside £2.5m, £1m is no rounded £1.3m, and of £4.5m
    nobody says £4m.
    """
    slack, finest = rounding(whole, *row), min((one.half for one in row), default=whole.half)
    if finest >= whole.half:
        return slack
    return min(slack, max(whole.half, finest * len(row)) * Decimal("0.9"))


def words_of(one: Quantity) -> str:
    """Return a number as it is said within a sentence."""
    return one.text.lower() if one.worded else one.text


def counted_as(
    hit: re.Match[str],
    group: str,
    value: int,
    kind: QuantityKind = QuantityKind.COUNT,
    unit: str = "",
) -> Quantity:
    """Return a number that a form of words found, as a quantity."""
    words = hit[group]
    worded = not any(map(str.isdigit, words))
    return Quantity(Span(*hit.span(group)), words, kind, Decimal(value), unit, worded=worded)
