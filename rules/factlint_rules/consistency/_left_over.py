"""What is left of a whole, a sentence on, and parts that are more than their whole.

"About 3,200 homes lost power. Engineers have reconnected 2,100 of them, leaving 1,300 dark": with "of
them" there is one whole, the last number that is larger, and its part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.api import QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._passages import Amount, FiguredLine, Slip, same
from factlint_rules.consistency._relations import AMOUNTS, is_slip, near, words_of

_OF_THEM = lazy_regex(r"(?: [a-z]+)? of (?:them|these|those|which|whom)\b")
_LEAVING = lazy_regex(
    r"\b(?:leaving|which leaves|that leaves|leaves|which left|that left) (?:just |only |some |another |the other )?$"
)
_OF_WHICH = lazy_regex(r",? of (?:which|whom) $")
_AND = lazy_regex(
    r"[^,.;:()\ue000-\ue007]{0,40},? (?:and|with) (?:another |the other |a further )?"
)


def left_over(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield "leaving 1,300" where part and whole of the sentence before leave another number."""
    line = lines[at]
    if "of th" in line.text and ("lea" in line.text or "left" in line.text):
        yield from _leaving(lines, at)
    if "leav" in line.text or "left" in line.text:
        yield from _of_two(lines, at)
    if " of wh" in line.text:
        yield from _more_than_all(line)


def _leaving(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    line = lines[at]
    amounts = [one for one in line.items if one.quantity.kind in AMOUNTS]
    if len(amounts) != 2 or not at:
        return
    part, rest = amounts
    before = [one for one in lines[at - 1].items if _alike(one, part)]
    if not _OF_THEM.match(part.after) or not _LEAVING.search(rest.before) or len(before) != 1:
        return
    whole = before[0].quantity
    real = whole.value - part.quantity.value
    slack = whole.half if whole.magnitude else Decimal(0)
    if whole.approx:  # "about 900" is one to the hundred
        slack = Decimal(1).scaleb(int(whole.value.normalize().as_tuple().exponent)) / 2
    if real > 0 and abs(real - rest.quantity.value) > slack and near(rest.quantity.value, real):
        words = f"{words_of(whole)} less {words_of(part.quantity)} is {amount(real, rest.quantity)}"
        yield Slip(rest.quantity.span, words, (whole, part.quantity))


#: "That leaves 134 people looking": of the two numbers that were just told.
_THAT_LEAVES = lazy_regex(
    r"\W*(?:that|which|this) (?:leaves?|left)(?: [a-z]+)? (?:just |only |some |about |another )?$"
)


def _of_two(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield "That leaves 234" behind the only two counts that it can be of, one slip off.

    "We had 1,340 students ask and 1,206 beds": they need not count the same.
    """
    line = lines[at]
    counts = [one for one in line.items if one.quantity.kind in AMOUNTS]
    if len(counts) != 1 or not at or not _THAT_LEAVES.fullmatch(line.text[: counts[0].place]):
        return
    rest = counts[0].quantity
    before = [one.quantity for one in lines[at - 1].items if one.quantity.kind is rest.kind]
    if len(before) != 2 or any(
        one.approx or one.unit != rest.unit for one in before if one.magnitude
    ):
        return
    more, less = sorted(before, key=lambda one: one.value, reverse=True)
    real = more.value - less.value
    if real > 0 and real != rest.value and is_slip(rest, real) and not rest.approx:
        words = f"{words_of(more)} less {words_of(less)} is {amount(real, rest)}"
        yield Slip(rest.span, words, (more, less))


def _more_than_all(line: FiguredLine) -> Iterator[Slip]:
    """Yield a whole that the two parts behind its "of which" are more than."""
    for at, whole in enumerate(line.items[:-2]):
        first, second = line.items[at + 1 : at + 3]
        gap = line.text[whole.place + 1 : first.place]
        joined = _AND.fullmatch(line.text[first.place + 1 : second.place]) is not None
        if not joined or not _OF_WHICH.search(gap) or len(gap) > 40 or at + 3 < len(line.items):
            continue
        numbers = [one.quantity for one in (whole, first, second)]
        counts = all(one.kind is QuantityKind.COUNT and not one.approx for one in numbers)
        total = numbers[1].value + numbers[2].value
        if counts and numbers[0].value < total <= numbers[0].value * Decimal("1.3"):
            words = f"{words_of(numbers[1])} + {words_of(numbers[2])} = {amount(total, numbers[0])}"
            yield Slip(numbers[0].span, words, (numbers[1], numbers[2]))


def _alike(one: Amount, part: Amount) -> bool:
    larger = one.quantity.value > part.quantity.value
    return larger and one.quantity.kind in AMOUNTS and same(one.quantity, part.quantity)
