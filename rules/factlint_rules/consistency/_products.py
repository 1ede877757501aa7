"""So many times what each is, and one amount a month and a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factlint.api import Quantity, QuantityKind, ToldFigure, lazy_regex, singular
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._measures import size_of
from factlint_rules.consistency._relations import (
    ADDED,
    Clash,
    Told,
    is_slip,
    near,
    summable,
    words_of,
)

#: How many of a shorter time are in a longer one.
_TIMES = {
    ("day", "week"): 7, ("week", "month"): None, ("week", "year"): 52, ("month", "year"): 12,
    ("quarter", "year"): 4, ("hour", "day"): 24, ("minute", "hour"): 60, ("day", "year"): 365,
}  # fmt: skip
_PERIOD = r"(?:an?|per|each|every) (?P<period>minute|hour|day|week|month|quarter|year)\b"
_A_PERIOD = lazy_regex(rf" ?(?:[a-z]+ )?{_PERIOD}")
#: "£25 a visit": the noun that something else counts.
_A_NOUN = lazy_regex(r" (?:an?|per|each|every|for each) (?P<noun>[a-z]+)\b")


def products(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield totals that are not so many times what each is."""
    del earlier
    found = [(one, number) for one in here for number in _number_of(here, one)]
    if len(found) != 1:
        return
    each, number = found[0]
    unit = each.quantity
    totals = [
        one.quantity
        for one in here
        if one not in (each, number)
        and _same(one.quantity, unit)
        and one.quantity.kind is unit.kind
    ]
    if len(totals) != 1 or any(one.approx for one in (unit, totals[0], number.quantity)):
        return
    total, times = totals[0], number.quantity.value
    real = unit.value * times * _factor(unit, total)
    slack = total.half + (
        unit.half * times if unit.magnitude or unit.places else Decimal(0)
    ) * _factor(unit, total)
    sure = each.after.startswith((" each", " a head", " apiece"))
    if times < 2 or abs(real - total.value) <= slack:
        return
    if is_slip(total, real) or (sure and near(total.value, real)):
        words = f"{words_of(number.quantity)} × {words_of(unit)} = {amount(real, total)}"
        yield Clash(total, words, (number.quantity, unit))


def _number_of(here: Told, each: ToldFigure) -> Iterator[ToldFigure]:
    """Yield the count, or the length of time, of each of which an amount is told."""
    if each.quantity.kind not in ADDED:
        return
    noun = _A_NOUN.match(each.after)
    for one in here:
        if one is each or _same(one.quantity, each.quantity):
            continue
        unit = singular(one.quantity.unit)
        named = noun is not None and noun["noun"] == unit
        counted = one.quantity.kind is QuantityKind.COUNT and each.each
        if named or counted:
            yield one


def _same(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts are of one measure, perhaps in two units."""
    if summable(one, other) and one.kind is not QuantityKind.COUNT:
        return True
    a, b = size_of(one.unit), size_of(other.unit)
    return one.kind is other.kind and (
        (a is not None and b is not None and a[0] == b[0])
        or (one.kind is QuantityKind.COUNT and one.unit == other.unit)
    )


def _factor(one: Quantity, other: Quantity) -> Decimal:
    """Return what turns an amount in one unit into another's."""
    a, b = size_of(one.unit), size_of(other.unit)
    return a[1] / b[1] if a is not None and b is not None and one.unit != other.unit else Decimal(1)


def rates(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield "£650 a month, or £7,200 a year": one amount by two lengths of time."""
    del earlier
    for one, other in pairwise(here):
        first, second = _A_PERIOD.match(one.after), _A_PERIOD.match(other.after)
        a, b = one.quantity, other.quantity
        if first is None or second is None or not summable(a, b) or a.approx or b.approx:
            continue
        if not re.search(r"\b(?:or|that is|which is)\b|\(", one.after) or one.after != other.before:
            continue
        factor = _TIMES.get((first["period"], second["period"]))
        back = _TIMES.get((second["period"], first["period"]))
        ratio = Decimal(factor) if factor else 1 / Decimal(back) if back else None
        if ratio is None:
            continue
        real = a.value * ratio
        slack = real / 50 + b.half + (a.half * ratio if a.magnitude or a.places else 0)
        if abs(real - b.value) > slack and near(b.value, real):
            yield Clash(
                b,
                f"{words_of(a)} a {first['period']} is {amount(real, b)} a {second['period']}",
                (a,),
            )
