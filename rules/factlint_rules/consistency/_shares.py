"""Parts, wholes and fractions, in whatever order they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Quantity, QuantityKind, ToldFigure, lazy_regex
from factlint_rules.consistency._arithmetic import amount, shown
from factlint_rules.consistency._relations import (
    ABOVE,
    AMOUNTS,
    Clash,
    Told,
    about,
    comparable,
    near,
    too_few,
    words_of,
)

_SHARES = (QuantityKind.PERCENT, QuantityKind.SHARE)
_OF = lazy_regex(r" of (?:[a-z’'-]+ ){0,4}")
#: "One in eight of the pupils".
_IN = lazy_regex(r" (?:in|out of) (?:every )?")
#: "The remaining third", "the other half".
_REST = lazy_regex(
    r"\b(?:the )?(?:remaining|other|final|rest,? an?) (?P<name>half|third|quarter|fifth|sixth|seventh|eighth|tenth)\b"
)
_NAMES = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10,
}  # fmt: skip
#: ", a clear majority"
_MAJORITY = lazy_regex(r"(?: [a-z]+){0,4},? (?:a|the) (?:[a-z]+ )?majority\b")
#: How far a part may be from the share, as a share of the whole: of "a third", "about a third", "one in three".
_EXACT, _ROUGH, _RATIO = Decimal("0.04"), Decimal("0.09"), Decimal("0.01")


def shares(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield parts that are not the share of the whole they are told as.

    "15% of its 800 staff, 150 people"; "one in eight of the 2,400 pupils, about 400".
    """
    del earlier
    for at, told in enumerate(() if too_few(here) else here[:-1]):
        share, rate, following = _share(here, at)
        if share is None or following >= len(here) or not here[following].whole:
            continue
        whole = here[following].quantity
        if not _OF.fullmatch(here[following - 1].after) or whole.kind not in AMOUNTS:
            continue
        parts = _parts(here, whole, told, here[following - 1], here[following])
        if len(parts) == 1:
            yield from _judge(share, rate, whole, parts[0])


def _share(here: Told, at: int) -> tuple[Quantity | None, Decimal, int]:
    """Return a share at an index, as a number below one, and the index behind it."""
    one = here[at].quantity
    if one.kind in _SHARES:
        return one, one.value / 100 if one.kind is QuantityKind.PERCENT else one.value, at + 1
    other = here[at + 1].quantity
    ratio = one.kind is other.kind is QuantityKind.COUNT and 0 < one.value < other.value <= 100
    if ratio and _IN.fullmatch(here[at].after):
        return one, one.value / other.value, at + 2
    return None, Decimal(0), at


def _parts(here: Told, whole: Quantity, *others: ToldFigure) -> list[ToldFigure]:
    return [
        one
        for one in here
        if one not in others
        and not (one.whole or one.year not in (0, others[-1].year))
        and one.quantity.kind is whole.kind
        and comparable(one.quantity, whole)
    ]


def _judge(share: Quantity, rate: Decimal, whole: Quantity, told: ToldFigure) -> Iterator[Clash]:
    part = told.quantity
    exact = share.kind is QuantityKind.PERCENT and not share.approx
    in_all = share.kind is QuantityKind.COUNT
    slack = share.half / 100 if exact else _RATIO if in_all else _EXACT
    if share.approx:
        slack = about(rate) if share.kind is QuantityKind.PERCENT else _ROUGH
    real = (1 - rate if told.rest else rate) * whole.value
    if not told.rest and share.approx in ABOVE and share.kind is QuantityKind.SHARE:
        if part.value < real:
            at_least = amount(rate * whole.value, part)
            yield Clash(part, f"{share.text} of {whole.text} is {at_least}", (share, whole), real)
        return
    far = abs(real - part.value) > slack * whole.value + part.half + whole.half + (
        part.value / 20 if part.approx else 0
    )
    if far and part.value < whole.value and near(part.value, real):
        words = (whole.text, "less", share.text) if told.rest else (share.text, "of", whole.text)
        yield Clash(part, f"{' '.join(words)} is {amount(real, part)}", (share, whole), real)


def of_everything(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield "the remaining third" where the other shares leave another rest; and minor majorities."""
    del earlier
    for told in here:
        one = told.quantity
        if one.kind is QuantityKind.PERCENT and one.value < 50 and _MAJORITY.match(told.after):
            yield Clash(one, "a majority is more than 50%")
    text = here[0].sentence.text if here else ""
    hit = _REST.search(text)
    fractions = [one for one in here if one.quantity.kind is QuantityKind.SHARE]
    if hit is not None:
        rest = Decimal(1) / _NAMES[hit["name"]]
    else:
        named = [one for one in fractions if re.search(r"\b(?:other|remaining) $", one.before)]
        if len(named) != 1 or not named[0].before:
            return
        rest = named[0].quantity.value
        fractions = [one for one in fractions if one is not named[0]]
    total = sum((one.quantity.value for one in fractions), rest)
    plain = fractions and not any(one.quantity.approx for one in fractions)
    if plain and abs(total - 1) > Decimal("0.02") and Decimal("0.6") < total < Decimal("1.5"):
        last = fractions[-1].quantity
        words = " + ".join(words_of(one.quantity) for one in fractions)
        yield Clash(last, f"{words} and the rest are {shown(total * 100)}%")
