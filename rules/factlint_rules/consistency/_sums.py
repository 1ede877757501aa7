"""Rests, totals, rows, products and shares, in whatever order they are told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Quantity, ToldFigure, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._relations import (
    ADDED,
    AMOUNTS,
    Clash,
    Told,
    near,
    rounding,
    summable,
    words_of,
)

#: What parts the numbers of a row, and what shows that they are not all there is.
_PART = lazy_regex(r"(?:[^.()\n\ue007]{1,60}?(?:,? and |, | plus )|,? and )[^.()\n\ue007]{0,30}")
_AND = lazy_regex(r"\b(?:and|plus)\b")
_OPEN = lazy_regex(
    r"\b(?:another|other|others|more|including|least|extra|between|each|per|every|also|further)\b"
)
#: Characters between a whole and the first of parts that are all there are: "12: ", "350, with ".
_RIGHT_BEFORE = 14
_ALL_OF = lazy_regex(r"\b(?:the|a|an|all|from|in|out of|of)\s$")


def rows_of_parts(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield wholes that a row of parts does not make: "12 jurors, seven women and four men"."""
    first = 0
    while first < len(here):
        last = first
        while last + 1 < len(here) and _goes_on(here[last], here[last + 1]):
            last += 1
        if last > first and _AND.search(here[last].before):
            yield from _against_wholes(here, earlier, first, last)
        first = last + 1


def _goes_on(one: ToldFigure, other: ToldFigure) -> bool:
    a, b = one.quantity, other.quantity
    if a.kind not in ADDED or not summable(a, b) or one.after != other.before:
        return False
    return _PART.fullmatch(one.after) is not None and not _OPEN.search(one.after)


def _against_wholes(here: Told, earlier: Told, first: int, last: int) -> Iterator[Clash]:
    row = [one.quantity for one in here[first : last + 1]]
    wholes = [here[first - 1]] if first else list(earlier if len(earlier) == 1 else ())
    if last + 1 < len(here) and _ALL_OF.search(here[last + 1].before):
        wholes.append(here[last + 1])
    if _OPEN.search(here[first].before) or any(one.approx for one in row):
        return
    known = {one.quantity.value for one in (*here, *earlier)}
    total = sum((one.value for one in row), Decimal(0))
    if total in known:
        return
    for told in wholes:
        whole = told.quantity
        if not summable(whole, row[0]) or whole.approx or max(row, key=_value).value >= whole.value:
            continue
        off = abs(total - whole.value)
        # "Of the ten, six slept and two read" need not be all of them.
        all_of_it = total > whole.value or (first and len(here[first].before) <= _RIGHT_BEFORE)
        if rounding(whole, *row) < off <= whole.value / 5 and all_of_it:
            plus = " + ".join(map(words_of, row))
            yield Clash(whole, f"{plus} = {amount(total, whole)}", tuple(row))
            return


def _value(one: Quantity) -> Decimal:
    return one.value


def rests(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield remainders that the whole and its parts contradict."""
    for told in here:
        d = told.quantity
        if not told.rest or d.approx or d.kind not in AMOUNTS:
            continue
        numbers = _operands(here, earlier, told)
        if len(numbers) < 2 or any(one.approx for one in numbers):
            continue
        whole = max(numbers, key=lambda one: one.value)
        parts = [one for one in numbers if one is not whole]
        real = whole.value - sum((one.value for one in parts), Decimal(0))
        slack = rounding(d, *numbers)
        every = [whole.value - one.value for one in parts]
        if all(abs(one - d.value) > slack for one in (real, *every)) and near(d.value, real):
            less = " and ".join(words_of(one) for one in parts)
            yield Clash(d, f"{words_of(whole)} less {less} is {amount(real, d)}", (whole, *parts))


def totals(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield totals that the parts before them contradict."""
    for told in here:
        d = told.quantity
        if not told.total or d.approx or d.kind not in ADDED:
            continue
        before = here[: here.index(told)]
        numbers = _operands(before, earlier if told.closing else (), told)
        if len(numbers) < 2 or any(one.approx or one.value >= d.value for one in numbers):
            continue
        real = sum((one.value for one in numbers), Decimal(0))
        if (
            abs(real - d.value) > rounding(d, *numbers)
            and max(real, d.value) <= min(real, d.value) * 4 / 3
        ):
            plus = " + ".join(map(words_of, numbers))
            yield Clash(d, f"{plus} = {amount(real, d)}", tuple(numbers))


def _operands(here: Told, earlier: Told, told: ToldFigure) -> list[Quantity]:
    own = [
        one.quantity for one in here if one is not told and summable(one.quantity, told.quantity)
    ]
    if len(own) < 2:
        own = [one.quantity for one in earlier if summable(one.quantity, told.quantity)] + own
    return own
