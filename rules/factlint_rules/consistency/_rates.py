"""So much for each, how many there are, and what they come to: averages, prices and speeds.

The units say what belongs together: "60 trips a van" times vans is trips, "£18 an hour" times
"10 hours a week" times weeks is pounds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from factlint.api import Quantity, QuantityKind, lazy_regex, quantities_in
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._averages import OF_WHICH
from factlint_rules.consistency._passages import (
    FAR,
    Amount,
    FiguredLine,
    Slip,
    noun,
    scopes,
)
from factlint_rules.consistency._rates_told import (
    CLOCK,
    EACH_BEFORE,
    Rate,
    measure_of,
    per_of,
    rate_of,
)
from factlint_rules.consistency._relations import ADDED, is_slip, near, words_of

T = TypeVar("T")

_PARTS_OF_DAY = frozenset("day week month year night morning afternoon evening time season".split())
#: How many of a shorter time are in a longer one: by the calendar, and the fewest that are worked.
_TIMES = {
    ("day", "week"): (7, 5), ("week", "year"): (53, 46), ("month", "year"): (12, 10),
    ("quarter", "year"): (4, 4), ("hour", "day"): (24, 6), ("minute", "hour"): (60, 60),
    ("day", "year"): (366, 200), ("second", "hour"): (3600, 3600), ("second", "minute"): (60, 60),
    ("minute", "day"): (1440, 360), ("day", "month"): (31, 20), ("week", "month"): (5, 4),
    ("hour", "week"): (168, 30), ("night", "week"): (7, 7), ("year", "decade"): (10, 10),
}  # fmt: skip


class Factor(Struct, frozen=True):
    """How many there are: the number, and least and most what it stands for."""

    item: Amount
    least: Decimal
    most: Decimal
    via: tuple[Amount, ...] = ()


def rates(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield products that are not what their factors make."""
    for rate in filter(None, map(rate_of, lines[at].items)):
        yield from _two_rates(rate, lines[at].items)
        for scope in scopes(lines, at):
            slip = _judge(rate, scope)
            if slip is not None:
                yield from slip
                break


def _two_rates(rate: Rate, scope: Sequence[Amount]) -> Iterator[Slip]:
    """Yield "10km a second" where a longer time has another number of kilometres."""
    for other in filter(None, map(rate_of, scope)):
        most, least = _TIMES.get((rate.per, other.per), (0, 1))
        alike = other.kind is rate.kind and other.unit == rate.unit
        one, two = rate.item.quantity, other.item.quantity
        if most != least or not alike or one.approx or two.approx or one.kind is QuantityKind.MONEY:
            continue
        real = one.value * most
        if not two.low <= real <= two.high and is_slip(two, real):
            made = f"{words_of(one)} a {rate.per} is {amount(real, two)} a {other.per}"
            yield Slip(two.span, made, (one,))


def _judge(rate: Rate, scope: Sequence[Amount]) -> Iterator[Slip] | None:
    """Return what is to be said where a rate has a number and a total; None where it has not."""
    others = [one for one in scope if one is not rate.item and not _is_compared(rate.item, one)]
    rest = [one for one in others if rate_of(one) is None]
    same_time = [one for one in others if rate.group >= 0 and per_of(one) == rate.per != ""]
    totals = [one for one in (*rest, *same_time) if _is_total(rate, one)]
    totals = totals or [
        one
        for one in others
        if rate.per not in CLOCK and per_of(one) in _PARTS_OF_DAY and _is_total(rate, one)
    ]
    if rate.kind is QuantityKind.COUNT and rate.unit:
        totals = [one for one in totals if one.noun] or totals
    if rate.kind is QuantityKind.COUNT:
        totals = [one for one in totals if _is_surely(rate, one)]
    if rate.group >= 0 or (rate.kind is QuantityKind.TIME and not rate.per):
        # "Three of us had watches of four hours each. Then you had eight hours": not of all watches.
        totals = [
            one
            for one in totals
            if _COME_TO.search(one.before)
            or one.told.total
            or per_of(one)
            or one.noun == rate.unit != ""
        ]
    if all(one.quantity.unit == rate.item.quantity.unit for one in totals):
        totals = [one for one in totals if one.quantity.value > rate.item.quantity.value]
    factors = _factors(rate, rest, others, totals)
    if rate.kind is QuantityKind.COUNT:
        totals = [one for one in totals if all(one is not each.item for each in factors)]
    if rate.kind is QuantityKind.COUNT and not rate.unit and not rate.per and factors:
        before = [
            one for one in totals if one.text is rate.item.text and one.place < rate.item.place
        ]
        totals = sorted(before, key=lambda one: one.quantity.value)[-1:]
    if not factors or not totals:
        return None
    return _told(rate, factors, totals, rest)


#: "The mean stay is 36 nights, down from 31": a number like the rate's, of another time.
_COMPARED = lazy_regex(
    r"\b(?:from|against|than|(?:down|up) to|below|above)(?: just| only| about)? $"
)


def _is_compared(rate: Amount, one: Amount) -> bool:
    behind = one.text is rate.text and one.place > rate.place
    return behind and _COMPARED.search(one.before) is not None


#: "Has gone from £610 a month to £890", "£4 an hour against £3": so much for each, as the number before it.
#: "£40 a month, or £520 for 12 months" is a total.
_RATE_TOO = lazy_regex(
    r"[\ue000-\ue006] (?:an?|per|each|every) [a-z]+,? (?:to|against|from|instead of|rather than) $"
)


def _is_total(rate: Rate, one: Amount) -> bool:
    kind, unit = measure_of(one)
    if kind is not rate.kind or (rate.average and OF_WHICH.search(one.before)):
        return False
    if _RATE_TOO.search(one.before):
        return False
    if kind is QuantityKind.COUNT:
        return not rate.unit or unit in ("", rate.unit)
    return unit == rate.unit or {unit, rate.unit} in ({"GBP", "GBX"}, {"USD", "USX"})


#: "Giving it a capacity of 720", "making 40".
_COME_TO = lazy_regex(
    r"\b(?:capacity|total|sum|making|giving|gives|makes?|means?|equals|or|room for|enough(?: [a-z]+)? for|adds? up to|com(?:e|es|ing) to|needs?)"
    r"\b[^,;.\ue000-\ue007]{0,24}$"
)


def _is_surely(rate: Rate, total: Amount) -> bool:
    """Return whether a number without the noun of the rate may be its product all the same."""
    if total.noun == rate.unit != "" or total.told.total or _OF_THEM.match(total.after):
        return True
    if _COME_TO.search(total.before):
        return True
    unit = rate.item.quantity.unit
    if rate.group < 0 and unit == total.quantity.unit != "":
        return True
    near_by = total.text is rate.item.text or (rate.average and rate.per and not rate.unit)
    return rate.group < 0 and bool(near_by)


def _factors(
    rate: Rate, rest: Sequence[Amount], others: Sequence[Amount], totals: Sequence[Amount]
) -> list[Factor]:
    """Return how many of "each" there may be: through another rate, by its noun, or without one."""
    if rate.group >= 0:
        return [
            _factor(one) for one in others if one.text is rate.item.text and one.place == rate.group
        ]
    if not rate.per:
        return _of_any(rate, rest, totals)
    found = []
    for other in filter(None, map(rate_of, others)):
        if other.unit == rate.per and other.per:
            times = other.item.quantity.value
            direct = list(_direct(other.per, rest, rate))
            found += [
                Factor(one.item, one.least * times, one.most * times, (other.item,))
                for one in direct
            ]
            if not direct:
                found.append(_factor(other.item))  # "£9 an hour" for "a 30-hour week"
    found = found or list(_direct(rate.per, rest, rate))
    if found or rate.per in CLOCK:
        return found
    every = EACH_BEFORE.search(rate.item.before) is not None
    for one in rest:
        unnamed = (one.noun == "person" and every) or (
            not noun(one.quantity) and _GROUP.search(one.before)
        )
        if one.quantity.kind is QuantityKind.COUNT and unnamed and one not in totals[:1]:
            found.append(_factor(one))
    return found


#: "A herd of 150", "all 450 were sold"; a man of 61 is of that age.
_GROUP = lazy_regex(
    r"\ball (?:the )?$|\b(?!total|average|lead|gap|(?:wo)?man\b|boy\b|girl\b|widow)[a-z]+ of $"
)


def _factor(one: Amount) -> Factor:
    return Factor(one, one.quantity.value, one.quantity.value)


def _of_any(rate: Rate, rest: Sequence[Amount], totals: Sequence[Amount]) -> list[Factor]:
    """Return the counts of "each" where what each is is not said."""
    counts = [one for one in rest if one.quantity.kind is QuantityKind.COUNT]
    if rate.kind is QuantityKind.COUNT and not rate.unit:
        here = [one for one in counts if one.text is rate.item.text and one.place < rate.item.place]
        # "540 runs in 12 innings", "12 innings for 540 runs": of fewer there are so many of the others.
        linked = [
            min(a, b, key=lambda one: one.quantity.value)
            for a, b in pairwise(here)
            if _AMONG.search(a.text[a.place + 1 : b.place])
        ]
        least = min(here, key=lambda one: one.quantity.value, default=None)
        if not linked and len(here) == 2 and least is not None and least.noun:
            linked = [least]
        return [*map(_factor, linked)] if len(linked) == 1 else []
    texts = {one.text for one in (*totals, rate.item)}
    counts = [one for one in counts if one.text in texts]
    named = [one for one in counts if one.noun and one.noun != rate.unit]
    return [
        *map(
            _factor,
            named
            or [one for one in counts if _OF_THEM.match(one.after) or _PARTY.search(one.before)],
        )
    ]


#: "480 runs in eight innings", "900 among five".
_AMONG = lazy_regex(
    r"^(?: [a-z]+){0,3} (?:in|from|over|across|off|among|between|by|for) (?:[a-z]+ ){0,2}$"
)
#: "A party of 20 would pay".
_PARTY = lazy_regex(
    r"\b(?:party|group|family|team|class|crew|couple|table|box|pack|case|set|band|coachload) of (?:about |some )?$"
)
_OF_THEM = lazy_regex(r" of (?:them|these|those|us)\b")


@lru_cache(maxsize=64)
def _unit_of(word: str) -> str:
    """Return the symbol of a unit that is written out: "l" of "litre"."""
    found = quantities_in(f"2 {word}s")
    return found[0].unit if found else word


def _direct(per: str, rest: Sequence[Amount], rate: Rate) -> Iterator[Factor]:
    """Yield the counts of a noun, and lengths of a time also in another unit."""
    for one in rest:
        number, (kind, unit) = one.quantity, measure_of(one)
        if kind not in ADDED or (kind is rate.kind and kind is not QuantityKind.COUNT):
            continue
        if unit in (per, _unit_of(per)) or number.unit == per:
            if number.value > 1:
                yield _factor(one)
        elif (per, unit) in _TIMES:
            most, least = _TIMES[per, unit]
            yield Factor(one, number.value * least, number.value * most)
        elif (unit, per) in _TIMES:
            most, least = _TIMES[unit, per]
            yield Factor(one, number.value / most, number.value / least)


def _told(
    rate: Rate, factors: Sequence[Factor], totals: Sequence[Amount], rest: Sequence[Amount]
) -> Iterator[Slip]:
    """Yield the total, or the average, that no number of them makes."""
    each = rate.item.quantity
    if _any_fits(rate, [*factors, *map(_factor, rest)], [one.quantity for one in totals]):
        return
    if len({(one.least, one.most) for one in factors}) != 1:
        return
    if len({one.quantity.value for one in totals}) != 1:
        return
    count, total = factors[0], totals[0].quantity
    scale = _scale(each, total)
    real = each.value * count.most * scale
    if each.approx and total.approx:
        return  # "at least £1bn a year, and at least £2bn on one thing over three years"
    if count.most < 2 or _is_cheaper(rate, totals[0], each.value * count.least * scale):
        return
    extras = [one.quantity.value for one in rest if _is_total(rate, one)]
    if any(abs(total.value - real) == extra for extra in extras):
        return  # "three channels of five bits, and one of one: 16"
    if not near(total.value, real, FAR) and not is_slip(total, real):
        return
    numbers = [one.quantity for one in (*count.via, count.item)]
    made = f"{' × '.join(map(words_of, (*numbers, each)))} = "
    printed = total
    if rate.average and not count.via:
        made, printed = f"{words_of(total)} ÷ {words_of(numbers[0])} = ", each
        real = each.value * total.value / real
    about = "" if count.least == count.most else "about "
    yield Slip(printed.span, f"{made}{about}{amount(real, printed)}", (total, each, *numbers))


def _any_fits(rate: Rate, counts: Sequence[Factor], sums: Sequence[Quantity]) -> bool:
    """Return whether a number of them, or two together, come to a total, or to two together.

    Of equal ones a sum needs two at most: a list that says one price again and again has few.
    """
    each = rate.item.quantity
    counts, sums = _twice(counts, _size), _twice(sums, _printed)
    counts += [
        Factor(a.item, a.least + b.least, a.most + b.most) for a, b in combinations(counts, 2)
    ]
    sums += [replace(a, value=a.value + b.value) for a, b in combinations(sums, 2)]
    return any(
        _fits(each, count, one, average=rate.average)
        for one in {_printed(one): one for one in sums}.values()
        for count in {_size(one): one for one in counts}.values()
    )


def _size(one: Factor) -> tuple[object, ...]:
    """Return all that makes one factor another than the next."""
    return one.least, one.most, one.item.quantity.approx


def _printed(one: Quantity) -> tuple[object, ...]:
    """Return all that makes one total another than the next."""
    return one.value, one.half, one.kind, one.unit, one.approx


def _twice(items: Iterable[T], key: Callable[[T], object]) -> list[T]:
    """Return two of each that have one key."""
    count: Counter[object] = Counter()
    found = []
    for one in items:
        count[key(one)] += 1
        if count[key(one)] <= 2:
            found.append(one)
    return found


def _is_cheaper(rate: Rate, total: Amount, product: Decimal) -> bool:
    """Return whether many are sold for less: "€60 for the course or €12 a class", "saving £4 each"."""
    if total.quantity.value >= product or rate.kind is not QuantityKind.MONEY:
        return False
    low, high = sorted((total.place, rate.item.place))
    either = re.search(r"\bor\b", total.text[low:high])
    saved = re.search(
        r"\bsav(?:ing|es?)\b[^.,;]{0,20} (?:each|apiece)\b", total.text[total.place :]
    )
    return total.text is rate.item.text and (either or saved) is not None


def _scale(each: Quantity, total: Quantity) -> Decimal:
    if each.unit == total.unit or each.kind is not QuantityKind.MONEY:
        return Decimal(1)
    return Decimal("0.01") if each.unit in ("GBX", "USX") else Decimal(100)


def _fits(each: Quantity, count: Factor, total: Quantity, *, average: bool) -> bool:
    approx = each.approx or total.approx or count.item.quantity.approx
    rough = Decimal("0.1") if approx or count.least != count.most else Decimal("0.01")
    scale = _scale(each, total)
    exact = each.kind in (QuantityKind.COUNT, QuantityKind.MONEY) and not (
        average or each.magnitude
    )
    least, most = (each.value, each.value) if exact else (each.low, each.high)
    low = (least * count.least) * scale * (1 - rough)
    high = (most * count.most) * scale * (1 + rough)
    return total.low <= high and low <= total.high
