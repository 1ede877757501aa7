"""Gaps, balances and points between amounts, in whatever order they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from msgspec.structs import replace

from factlint.api import Quantity, QuantityKind, ToldFigure, lazy_regex
from factlint_rules.consistency._arithmetic import amount, shown
from factlint_rules.consistency._relations import (
    ADDED,
    Clash,
    Told,
    comparable,
    is_slip,
    near,
    rounding,
    too_few,
    words_of,
)


def gaps(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield differences that two numbers contradict."""
    for told in () if too_few(here, earlier) else here:
        d = told.quantity
        if not told.gap or d.approx or d.kind not in (*ADDED, QuantityKind.POINTS):
            continue
        ends = _ends(here, earlier if told.named_gap else (), d)
        if ends is None or any(end.text.lower() == "one" for end in ends):
            continue  # "a year after it shut the one in Hull": no number
        a, b = ends
        real = abs(a.value - b.value)
        # "Won 19 of the 36 seats, a majority of two" over all others.
        over_all = abs(2 * min(a.value, b.value) - max(a.value, b.value)) == d.value
        over_all = over_all and "majority" in f"{told.before} {told.after}"
        wrong = abs(real - d.value) > rounding(d, a, b) and not than_then(told.after)
        wrong = wrong and not _from_untold(here, told, ends)
        wrong = wrong and not _of_several(here, ends, d.value, rounding(d, a, b))
        tenfold = d.kind is QuantityKind.POINTS and real * 10 == d.value  # "three points": 0.3
        slip = is_slip(d, real) and not _of_another(here, told, ends)
        if wrong and (near(d.value, real) or tenfold or slip) and not over_all:
            words = f"{words_of(a)} and {words_of(b)} are {amount(real, d)} apart"
            yield Clash(d, words, (a, b), real)


def _of_another(here: Told, told: ToldFigure, ends: tuple[Quantity, Quantity]) -> bool:
    """Return whether a gap may be that to a number which nobody told.

    "Rent is £58 a week, £3 more than last spring, while heat costs £21": no gap between rent and heat.
    """
    at = list(here).index(told)
    last = max((i for i, one in enumerate(here) if one.quantity in ends), default=0)
    return any(  # a clause ends where what is behind one number is not all that is before the next
        one.after != other.before or _CONTRAST.search(other.before)
        for one, other in pairwise(here[at : last + 1])
    )


def _from_untold(here: Told, told: ToldFigure, ends: tuple[Quantity, Quantity]) -> bool:
    """Return whether a change ends at a number and begins at one that nobody told.

    "Light crude rose $1.64 to $47.10, while Brent gained $1.32 to $44.45": each from its own.
    """
    is_to = _TO.fullmatch(told.after) is not None
    return is_to and not any(one.quantity in ends and _FROM.search(one.before) for one in here)


def than_then(after: str) -> bool:
    """Return whether a gap is that to another time, of which no number follows.

    "Took 41 minutes, three minutes faster than last year, and the runner-up 43": no gap between those two;
    of "£2m more than last year's £11m" the number is right behind.
    """
    hit = _THAN_THEN.match(after)
    return hit is not None and _NUMBER_BEHIND.fullmatch(after, hit.end()) is None


#: What leads from another time to its number: "last year's £11m", "than in 2023, when it was £11m",
#: "from last year, from £11m".
_NUMBER_BEHIND = lazy_regex(
    r"(?:['’]s)?(?: (?!and\b|but\b|while\b)[a-z’'-]+){0,4}(?:,? ?\(?(?:when|at|which|of)\b[^,;.]*)?(?:,? from)? ?[(£$€]?"
)
_THAN_THEN = lazy_regex(
    r"(?: \w+){0,2} (?:than|on|from) (?:in |at |during |for )?(?:(?:the|this|a) )?(?:last|previous|same|time|"
    r"years?|months?|weeks?|season|spring|summer|autumn|winter|(?:19|20)\d\d|usual|before|expected|forecast)\b"
)
_TO = lazy_regex(r" (?:points |cents |pence )?to (?:just |only )?[£$€]?")
_FROM = lazy_regex(r"\bfrom (?:just |only )?$")
_CONTRAST = lazy_regex(r", (?:while|whilst|whereas|but)\b")


def balances(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield a profit, loss or balance that is not what the amounts before it leave.

    What was paid and what was got are any two or three amounts; so only a slip of the hand counts.
    """
    for at, told in enumerate(() if too_few(here, earlier) else here):
        d = told.quantity
        if d.kind is not QuantityKind.MONEY or d.approx or not _BALANCE.search(told.before):
            continue
        own = [one for told in here[:at] if (one := _in_coin_of(d, told.quantity))]
        known = [one for told in earlier if (one := _in_coin_of(d, told.quantity))]
        numbers = own if len(own) > 1 else [*known, *own]
        if not 2 <= len(numbers) <= 4 or any(one.approx for one in numbers):
            continue
        values = {
            abs(most - sum((one.value for one in numbers if one.value != most), Decimal(0)))
            for most in [max(one.value for one in numbers)]
        } | {abs(a.value - b.value) for a, b in combinations(numbers, 2)}
        slack = rounding(d, *numbers)
        if any(abs(value - d.value) <= slack for value in values):
            continue
        if _of_several(here, numbers, d.value, slack):
            continue
        high = max(numbers, key=lambda one: one.value)
        rest = [one for one in numbers if one is not high]
        real = high.value - sum((one.value for one in rest), Decimal(0))
        if real > 0 and is_slip(d, real):
            less = " and ".join(map(words_of, rest))
            yield Clash(
                d, f"{words_of(high)} less {less} is {amount(real, d)}", tuple(numbers), real
            )


def _in_coin_of(balance: Quantity, one: Quantity) -> Quantity | None:
    """Return an amount in pounds or pence as a balance is; None where it is none like it.

    "£1.70 to shear a fleece that brings 95p, a loss of 75p": 170p less 95p.
    """
    if comparable(one, balance):
        return one
    if {one.unit, balance.unit} != {"GBP", "GBX"}:
        return None
    shift = 2 if one.unit == "GBP" else -2
    return replace(
        one, value=one.value.scaleb(shift), unit=balance.unit, magnitude=one.magnitude + shift
    )


def _of_several(here: Told, numbers: Sequence[Quantity], gap: Decimal, slack: Decimal) -> bool:
    """Return whether a gap is that of so many: "$18 a pass, and four of them cost $60, a saving of $12".

    So is it of two that are not told in a number: "£12 each or £20 for both, a saving of £4".
    """
    counts = [one.quantity.value for one in here if one.quantity.kind is QuantityKind.COUNT]
    pairs = [
        one.quantity.span for one in here if _FOR_TWO.match(one.after) or _TWO_AT.search(one.before)
    ]
    return any(
        abs(abs(one.value * count - other.value) - gap) <= slack
        for one, other in permutations(numbers, 2)
        for count in (*counts, *([Decimal(2)] if other.span in pairs else ()))
    )


#: What a price is for: "£20 for both", "£16 a pair", "both for £20", "the pair cost £16".
#: "Both clubs raised it" is no price of two.
_TWO = r"(?:both|pair|couple|double)"
_FOR_TWO = lazy_regex(rf",? (?:for |per |an? |the )*{_TWO}\b", re.IGNORECASE)
_TWO_AT = lazy_regex(
    rf"\b{_TWO}\b(?: (?!and\b|but\b|from\b|rose\b|fell\b)\w+){{0,2}}(?: (?:at|cost|costs|for|is|are|was|were|come to)) (?:just |only )?[£$€]?$",
    re.IGNORECASE,
)
_BALANCE = lazy_regex(
    r"\b(?:profit|loss|balance|surplus|deficit|shortfall|saving|difference)(?: \w+)? of (?:just |only )?$"
)


def points(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield "a gap of five per cent" between 35% and 40%."""
    for told in here:
        d = told.quantity
        if d.kind is not QuantityKind.PERCENT or not (
            _GAP.search(told.before) or _GAIN.match(told.after)
        ):
            continue
        rates = [
            one.quantity
            for one in (*earlier, *here)
            if one is not told and one.quantity.kind is QuantityKind.PERCENT
        ]
        pairs = [(a, b) for a, b in combinations(rates, 2) if abs(a.value - b.value) == d.value]
        if len(rates) <= 4 and pairs:
            a, b = pairs[0]
            yield Clash(
                d,
                f"between {a.text} and {b.text} there are {shown(d.value)} percentage points",
                (a, b),
            )


_GAP = lazy_regex(
    r"\b(?:gap|lead|margin|difference|shortfall|gain|swing) of (?:just |only |about )?$"
)
_GAIN = lazy_regex(r" (?:gap|lead|margin|difference|shortfall|gain|swing)\b")


def _is_level(one: ToldFigure) -> bool:
    """Return whether a number can be an end: no gap itself, no part of another, and no age."""
    age = one.before.endswith(", ") and one.after.startswith(",") and not one.quantity.unit
    return not (one.part or one.gap or age)


def _ends(here: Told, earlier: Told, d: Quantity) -> tuple[Quantity, Quantity] | None:
    points = d.kind is QuantityKind.POINTS or (
        d.kind is QuantityKind.COUNT and d.unit in ("points", "point")
    )

    def fits(one: Quantity) -> bool:
        if one is d:
            return False
        if points and one.kind is QuantityKind.PERCENT:
            return True
        return d.kind is not QuantityKind.POINTS and comparable(one, d)

    own = [one.quantity for one in here if fits(one.quantity) and _is_level(one)]
    known = [one.quantity for one in earlier if fits(one.quantity) and _is_level(one)]
    for numbers in (own, [*known, *own]):
        if len(numbers) == 2:
            a, b = numbers
            exact = not (a.approx or b.approx) and a.value != b.value and comparable(a, b)
            return (a, b) if exact else None
        if len(numbers) > 2:
            return None
    return None
