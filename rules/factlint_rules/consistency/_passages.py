"""Quantities of a passage: a sentence, its neighbours, and the words around each number.

A figure that is reckoned from others stands beside them or a sentence away: "Sales were 400 in
May. They have doubled since, to 700". What it is reckoned from is taken to be known only where
exactly the numbers that it needs are there, in the nearest sentences that have enough of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any, TypeVar

from msgspec import Struct

from factlint.api import (
    Article,
    FigureSentence,
    Quantity,
    QuantityKind,
    Related,
    Span,
    ToldFigure,
    ages,
    counted,
    figures,
    lazy_regex,
    singular,
    told_figures,
)
from factlint_rules.consistency._arithmetic import metres

T = TypeVar("T")

#: How many times a printed number the true one may be: others are of something else.
FAR = Decimal("2.5")
#: How far around a number words may say what it is, in characters.
_SIGHT = 80
#: Among more numbers of one kind some make anything.
_MOST = 9


class Amount(Struct, frozen=True, dict=True):
    """A number of a passage.

    Attributes:
        quantity: the number.
        noun: what it counts or is an amount of, in the singular, or "".
        told: the number as its sentence tells it.
        text: its sentence in lower case, with one character for each quantity.
        place: where it is in that text.
    """

    quantity: Quantity
    noun: str
    told: ToldFigure
    text: str
    place: int

    @cached_property
    def _memo(self) -> dict[Callable[[Amount], object], Any]:
        return {}

    def read(self, reading: Callable[[Amount], T]) -> T:
        """Return what a reading makes of it, computed once."""
        if reading not in self._memo:
            self._memo[reading] = reading(self)
        found: T = self._memo[reading]
        return found

    @cached_property
    def before(self) -> str:
        """The words before it."""
        return self.text[max(0, self.place - _SIGHT) : self.place]

    @cached_property
    def after(self) -> str:
        """The words behind it."""
        return self.text[self.place + 1 : self.place + _SIGHT]


class FiguredLine(Struct, frozen=True):
    """A sentence.

    Attributes:
        text: as of an `Amount`.
        items: its numbers but years.
        span: where it is in the prose.
        sentence: it with all of its quantities, where it has any.
    """

    text: str
    items: tuple[Amount, ...]
    span: Span
    sentence: FigureSentence | None = None

    def prose(self, start: int, end: int) -> Span:
        """Return where a part of the text is in the prose."""
        if self.sentence is None:
            return Span(self.span.start + start, self.span.start + end)
        return Span(self.sentence.prose(start), self.sentence.prose(end))

    def item_at(self, place: int) -> Amount | None:
        """Return the number at a place of the text."""
        return next((one for one in self.items if one.place == place), None)


class Slip(Struct, frozen=True):
    """The place of a figure, what its numbers make instead, and these numbers."""

    span: Span
    sum: str
    others: tuple[Quantity, ...]


def lines(article: Article) -> tuple[FiguredLine, ...]:
    """Return the sentences of a file; none where it has fewer than two numbers."""
    found = article.read(figures)
    if sum(len(one.places) for one in found) < 2:
        return ()
    told = dict(zip((one.span for one in found), article.read(told_figures), strict=True))
    by_start = {one.span.start: one for one in found}
    aged = {one.span.start for one in article.read(ages)}
    nouns = {one.quantity.span: one.noun for one in article.read(counted) if _plural(one.words)}
    document = article.document
    made: list[FiguredLine] = []
    for span in document.sentences:
        sentence = by_start.get(span.start)
        if sentence is None:
            made.append(FiguredLine(document.lower[span.start : span.end], (), span))
        else:
            made.append(_line(sentence, told[sentence.span], nouns, aged))
    return tuple(made)


def _line(
    sentence: FigureSentence, told: Sequence[ToldFigure], nouns: Mapping[Span, str], aged: Set[int]
) -> FiguredLine:
    text = sentence.text.lower()
    kept = {one.quantity.span: one for one in told}
    numbers = [one.quantity for one in told]
    lengths = any(one.kind is QuantityKind.MEASURE and one.unit in _LENGTHS for one in numbers)
    # "A throw of 64.20m, two metres further": no sum has two places of a million.
    as_metres = lengths or any(one.magnitude == 6 and one.places == 2 for one in numbers)
    items = []
    for place, one in zip(sentence.places, sentence.quantities, strict=True):
        figure = kept.get(one.span)
        is_age = one.span.start in aged or _AGE.match(text, place + 1) is not None
        if figure is not None and not is_age:
            # "320, or 45 per cent" has one percentage, though numbers of a row share their unit.
            own = one if figure.quantity.kind is QuantityKind.PERCENT else figure.quantity
            number = metres(own) if as_metres else own
            items.append(Amount(number, nouns.get(one.span, ""), figure, text, place))
    return FiguredLine(text, tuple(items), sentence.span, sentence)


#: "A 35-year-old", "16 to 35-year-olds".
_AGE = lazy_regex(r"-olds?\b| (?:to|or|and|-) ?\ue005-olds?\b")
_LENGTHS = ("m", "cm", "ft")


def scopes(all_lines: Sequence[FiguredLine], at: int) -> Iterator[list[Amount]]:
    """Yield the numbers of the sentences around one, the nearest first."""
    for first, last in ((at, at), (at - 1, at), (at, at + 1), (at - 2, at), (at, at + 2)):
        if first >= 0 and last < len(all_lines):
            yield [item for line in all_lines[first : last + 1] for item in line.items]


def scopes_before(all_lines: Sequence[FiguredLine], at: int, far: int) -> Iterator[list[Amount]]:
    """Yield the numbers of a sentence and of some before it, the nearest first."""
    for first in range(at, max(-1, at - far - 1), -1):
        yield [item for line in all_lines[first : at + 1] for item in line.items]


def around(all_lines: Sequence[FiguredLine], at: int) -> list[Amount]:
    """Return all numbers from which a figure of a sentence may be reckoned."""
    return [item for line in all_lines[max(0, at - 2) : at + 3] for item in line.items]


def made_by(value: Decimal, numbers: Sequence[Decimal], slack: Decimal = Decimal(0)) -> bool:
    """Return whether some numbers add up to a value, or two or three of them are so far apart."""
    if len(numbers) > _MOST:
        return True
    return any(
        min(abs(sum(some) - value), abs(2 * max(some) - sum(some) - value)) <= slack
        for size in (2, 3)
        for some in combinations(numbers, size)
    )


def same(one: Quantity, other: Quantity) -> bool:
    """Return whether two numbers measure the same; a unit need not be said twice."""
    if one.kind is QuantityKind.COUNT and other.kind in _UNIT_ONCE:
        return not noun(one) and not one.magnitude
    if one.kind is other.kind is QuantityKind.COUNT:
        return not (noun(one) and noun(other)) or noun(one) == noun(other)
    return one.kind is other.kind and one.unit == other.unit


def noun(one: Quantity) -> str:
    """Return the noun that a number counts, in the singular, or "" where its next word is none."""
    return singular(one.unit) if _plural(one.unit) else ""


def _plural(words: str) -> bool:
    """Return whether words end in a noun of which there are several."""
    several = words.endswith("s") and not words.endswith(_NO_PLURAL)
    return several or words.rpartition(" ")[2] in _PLURALS


_UNIT_ONCE = (QuantityKind.MEASURE, QuantityKind.TIME)
_NO_PLURAL = ("ss", "us", "selves", "has", "was", "towards", "afterwards", "always", "is")
_PLURALS = frozenset(["people", "men", "women", "children"])


def fitting(items: Sequence[Amount], printed: Quantity) -> list[Amount]:
    """Return the numbers of one measure with a printed one, each value once."""
    found: dict[Decimal, Amount] = {}
    for one in items:
        if one.quantity is not printed and same(one.quantity, printed):
            found.setdefault(one.quantity.value, one)
    return list(found.values())


def related_to(slip: Slip) -> tuple[Related, ...]:
    """Return the places of the numbers from which a figure is reckoned."""
    spans = {one.span for one in slip.others} - {slip.span}
    return tuple(Related(span, "reckoned with this") for span in sorted(spans))
