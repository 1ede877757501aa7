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
    too_few,
    words_of,
)

#: How many of a shorter time are in a longer one: by the calendar, and the fewest that are worked.
_TIMES = {
    ("day", "week"): (7, 5), ("week", "year"): (52, 48), ("month", "year"): (12, 12),
    ("quarter", "year"): (4, 4), ("hour", "day"): (24, 6), ("minute", "hour"): (60, 60),
    ("day", "year"): (365, 200), ("second", "hour"): (3600, 3600), ("second", "minute"): (60, 60),
    ("minute", "day"): (1440, 360),
}  # fmt: skip
_PERIOD = (
    r"(?:an?|per|each|every) (?P<period>second|minute|hour|day|night|week|month|quarter|year)\b"
)
_A_PERIOD = lazy_regex(rf" ?(?:[a-z]+ )?{_PERIOD}")
#: "£25 a visit": the noun that something else counts.
_A_NOUN = lazy_regex(r" (?:an?|per|each|every|for each) (?P<noun>[a-z]+)\b")
#: A way there and a way back are two, however many go.
_EACH_WAY = lazy_regex(r"[^,;]{0,30}\b(?:each|either) (?:way|direction|leg)\b")
#: "$200 a day each": so much for each of two things.
_OF_EACH_OF = lazy_regex(r" (?:an?|per) [a-z]+,? (?:each|apiece|per|for each|a head)\b")
_FROM_EACH = lazy_regex(
    r"\b(?:from|for|to|on) (?:each|every one|all) of (?:the |its |their |our )?$"
)
_OF_THE = lazy_regex(r"\b(?:each|all|every one) (?:of )?(?:the|its|their|these|those) $")
#: Amounts of which more is told than one are few in a sentence of which a product is told.
_MOST_EACH = 3
#: One amount is told twice here; elsewhere the longer time may be sold at a discount.
_SAME_AMOUNT = lazy_regex(r"\b(?:that is|which is|equivalent)\b")
_NO_PRICE = lazy_regex(r"\b(?:rents?|wages?|salary|salaries|earn\w*|incomes?|pensions?)\b")


def products(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield totals that are not so many times what each is."""
    del earlier
    if too_few(here):
        return
    each_of = [one for one in here if one.quantity.kind in ADDED and _is_each(one)]
    if not 1 <= len(each_of) <= _MOST_EACH:
        return
    found = [(one, number) for one in each_of for number in _number_of(here, one)]
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
    if len(totals) != 1 or unit.approx or totals[0].approx:
        return
    total, times = totals[0], number.quantity.value
    real = unit.value * times * _factor(unit, total)
    slack = total.half + (
        unit.half * times if unit.magnitude or unit.places else Decimal(0)
    ) * _factor(unit, total)
    if number.quantity.approx:  # "about 40 at £1,200 each": within a tenth of it
        slack = max(slack, real / 10)
    sure = each.after.startswith((" each", " a head", " apiece"))
    if times < 2 or abs(real - total.value) <= slack:
        return
    if is_slip(total, real) or (sure and near(total.value, real)):
        words = f"{words_of(number.quantity)} × {words_of(unit)} = {amount(real, total)}"
        yield Clash(total, words, (number.quantity, unit), real)


def _number_of(here: Told, each: ToldFigure) -> Iterator[ToldFigure]:
    """Yield the count, or the length of time, of each of which an amount is told."""
    noun = _A_NOUN.match(each.after)
    by_time = _A_PERIOD.match(each.after) is not None
    for one in here:
        if one is each or _same(one.quantity, each.quantity):
            continue
        unit = singular(one.quantity.unit)
        if _FROM_EACH.search(each.after) and each.after == one.before:
            yield one  # "$24 a year from each of 14,500 students"
            continue
        named = noun is not None and noun["noun"] == unit
        counted = one.quantity.kind is QuantityKind.COUNT and each.each and not by_time
        if named or (counted and (unit or _OF_THE.search(one.before))):
            yield one


def _is_each(one: ToldFigure) -> bool:
    """Return whether an amount is told of each of several."""
    told = one.each or _A_NOUN.match(one.after) is not None
    return told and not (_EACH_WAY.match(one.after) or _OF_EACH_OF.match(one.after))


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
        if first is None or second is None or not summable(a, b):
            continue
        if (
            not re.search(r"\b(?:or|that is|which is)\b|\(| [–—-] ", one.after)
            or one.after != other.before
        ):
            continue
        times = _TIMES.get((first["period"], second["period"]))
        back = _TIMES.get((second["period"], first["period"]))
        ratios = [Decimal(n) if times else 1 / Decimal(n) for n in times or back or ()]
        if not ratios:
            continue
        real = a.value * ratios[0]
        if not near(b.value, real) and not is_slip(b, real):
            continue
        rough = bool(a.approx or b.approx)
        slack = (
            real / (5 if rough else 50)
            + b.half
            + (a.half * max(ratios) if a.magnitude or a.places else 0)
        )
        if a.value * min(ratios) - slack <= b.value <= a.value * max(ratios) + slack:
            continue
        cheaper = a.kind is QuantityKind.MONEY and (b.value < real if times else b.value > real)
        if not cheaper or _misprinted(one, b, real):
            yield Clash(
                b,
                f"{words_of(a)} a {first['period']} is {amount(real, b)} a {second['period']}",
                (a,),
            )


def _misprinted(one: ToldFigure, printed: Quantity, real: Decimal) -> bool:
    """Return whether a lower amount of a longer time is a slip, not a discount.

    Two digits in the wrong order are; one other digit is where no price is told, or where words
    say that both are one amount.
    """
    if not is_slip(printed, real):
        return False
    digits = [sorted(f"{value.normalize():f}") for value in (printed.value, real)]
    told_once = _NO_PRICE.search(one.before) or _SAME_AMOUNT.search(one.after)
    return digits[0] == digits[1] or told_once is not None
