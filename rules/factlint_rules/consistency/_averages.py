"""Averages with two digits in the wrong order: "14 transfers came to £38,640, £2,670 each on average".

How many there are and what they come to may be sentences away, so only turned digits count, and only
where no total and no number of the passage makes the average as it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from factlint.api import Quantity, QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._passages import Amount, FiguredLine, Slip
from factlint_rules.consistency._relations import words_of

_AVERAGE = lazy_regex(r"\b(?:an? average of|average[ds]?(?: out)?(?: at| of| to)?|on average) $")
_ON_AVERAGE = lazy_regex(r"(?: (?:each|apiece|an? [a-z]+|per [a-z]+))?,? on average\b")
#: "£1,860 a day, of which gas is £940": a part is no total; in "Of that £900 was spent" none is of another.
OF_WHICH = lazy_regex(r"[^\s“\"][\s,]+of (?:which|whom|it|that|this)\b[^,;]*$")
#: How many sentences before it an average may take its numbers from.
_FAR, _FIGURES = 6, 3


def averages(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield averages whose digits in another order are what a total and a number before it make."""
    line = lines[at]
    if "average" not in line.text:
        return
    for each in line.items:
        number = each.quantity
        if number.kind not in (QuantityKind.MONEY, QuantityKind.MEASURE) or number.approx:
            continue
        if not (_AVERAGE.search(each.before) or _ON_AVERAGE.match(each.after)):
            continue
        before = [one for near in lines[max(0, at - _FAR) : at] for one in near.items]
        before += [one for one in line.items if one is not each]
        yield from _turned(number, before)


def _turned(each: Quantity, before: Sequence[Amount]) -> Iterator[Slip]:
    totals = {
        one.quantity.value: one.quantity
        for one in before
        if one.quantity.kind is each.kind
        and one.quantity.unit == each.unit
        and one.quantity.value > each.value
        and not OF_WHICH.search(one.before)
    }
    counts = {
        one.quantity.value: one.quantity
        for one in before
        if one.quantity.kind is QuantityKind.COUNT and one.noun and one.quantity.value > 1
    }
    pairs = [(total, count) for total in totals.values() for count in counts.values()]
    step = Decimal(1).scaleb(each.magnitude - each.places)
    printed = _digits(each.value, step)
    slips = []
    for total, count in pairs:
        real = (total.value / count.value).quantize(step, ROUND_HALF_UP)
        if abs(real - each.value) <= max(step, each.value / 100):
            return
        digits = _digits(real, step)
        if sorted(digits) == sorted(printed) and len(set(digits)) > 1:
            slips.append((total, count, real))
    if len(slips) == 1 and len(printed) >= _FIGURES:
        total, count, real = slips[0]
        words = f"{words_of(total)} ÷ {words_of(count)} = {amount(real, each)}"
        yield Slip(each.span, words, (total, count))


def _digits(value: Decimal, step: Decimal) -> str:
    return str(int((value / step).to_integral_value()))
