"""Sums whose whole is told farther off than a sentence before.

A whole that is paragraphs away may be another's. So only a slip of the hand counts: no number of
the article makes the sum right, and one slip makes it right with the number of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from factlint.api import (
    Context,
    Quantity,
    QuantityKind,
    ToldFigure,
    lazy_regex,
    neighbours,
    told_figures,
)
from factlint_rules.consistency._arithmetic import amount, shown
from factlint_rules.consistency._relations import (
    AMOUNTS,
    Clash,
    comparable,
    is_slip,
    words_of,
)

#: Shorter numbers are a slip apart by chance.
_FIGURES = 3
#: "63,000 are back, or 70 per cent", "a supplement of 20 per cent, or £379,".
_APPOSED = lazy_regex(r",? or $| ?\($")
_CHANGE = lazy_regex(
    r"\b(?:increase|rise|fall|drop|decline|gain|cut|reduction|growth|decrease|jump|loss|saving)\b"
)
#: How many sentences before a percentage may tell its whole.
_BEFORE = 3
#: "Of the injured, nine were burnt, four cut and two in shock".
_OF_THE = lazy_regex(r"^\W*of the (?P<noun>[a-z]{4,}),? $")


def far_rests(ctx: Context) -> Iterator[Clash]:
    """Yield "leaving 142", "the other 142", where the whole is told before, one slip off."""
    told = ctx.read(told_figures)
    known = [one for sentence in told for one in sentence]
    for at, here in enumerate(told):
        for place, one in enumerate(here):
            short = len(_figures(one.quantity)) < _FIGURES
            if not place or short or one.quantity.approx or not one.rest:
                continue
            parts = [
                other.quantity
                for other in here[:place]
                if comparable(other.quantity, one.quantity) and not other.part and not other.whole
            ]
            earlier = neighbours(told, at, ctx.text)
            nearer = [o for o in earlier if comparable(o.quantity, one.quantity)]
            if not parts or (len(parts) == 1 and nearer):
                continue
            yield from _rest(one, parts, known)


def _rest(
    rest: ToldFigure, parts: Sequence[Quantity], known: Sequence[ToldFigure]
) -> Iterator[Clash]:
    d, total = rest.quantity, sum((one.value for one in parts), Decimal(0))
    alike = [one.quantity for one in known if comparable(one.quantity, d)]
    if any(one.value in (total + d.value, total - d.value) for one in alike):
        return
    nouns = {one.unit for one in (*parts, d) if one.unit}
    for whole in alike:
        real = whole.value - total
        same = whole.kind is not QuantityKind.COUNT or whole.unit in nouns
        if whole.span < parts[0].span and same and not whole.approx and _is_other(d, real):
            less = " and ".join(words_of(one) for one in parts)
            yield Clash(d, f"{words_of(whole)} less {less} is {amount(real, d)}", (whole, *parts))
            return


def _is_other(printed: Quantity, real: Decimal) -> bool:
    return real > 0 and real != printed.value and is_slip(printed, real)


def _figures(one: Quantity) -> str:
    return "".join(filter(str.isdigit, one.text))


def far_shares(ctx: Context) -> Iterator[Clash]:
    """Yield a percentage beside its part, or a part beside its percentage, one slip off its whole."""
    told = ctx.read(told_figures)
    for at, here in enumerate(told):
        window = [one for sentence in told[max(0, at - _BEFORE) : at] for one in sentence]
        for place in range(1, len(here)):
            one, other = here[place - 1 : place + 1]
            a, b = one.quantity, other.quantity
            if other.before != one.after or a.approx or b.approx:
                continue
            percent, shares = (each.kind is QuantityKind.PERCENT for each in (b, a))
            if _wholes(a if percent else b, here[: place - 1]):
                continue  # it may be of that
            if _CHANGE.search(other.before) or one.gap:
                continue  # "3.9 million, an increase of a million, or 34 per cent"
            if percent and a.kind in AMOUNTS and not one.whole and _APPOSED.search(other.before):
                yield from _share(a, b, window)
            elif shares and b.kind in AMOUNTS and _APPOSED.fullmatch(other.before):
                yield from _part(a, b, window)


def _wholes(part: Quantity, before: Sequence[ToldFigure]) -> list[Quantity]:
    return [
        one.quantity
        for one in before
        if comparable(one.quantity, part) and one.quantity.value > part.value
    ]


def _share(part: Quantity, printed: Quantity, before: Sequence[ToldFigure]) -> Iterator[Clash]:
    wholes = _wholes(part, before)
    shares = [part.value / one.value * 100 for one in wholes]
    slack = printed.half + 1
    if any(abs(real - printed.value) <= slack for real in shares):
        return
    for whole, real in zip(wholes, shares, strict=True):
        rounded = real.quantize(Decimal(1).scaleb(-printed.places), ROUND_HALF_UP)
        if is_slip(printed, rounded):
            yield Clash(
                printed, f"{words_of(part)} of {words_of(whole)} is {shown(real)}%", (part, whole)
            )
            return


def _part(share: Quantity, printed: Quantity, before: Sequence[ToldFigure]) -> Iterator[Clash]:
    wholes = _wholes(printed, before)
    parts = [one.value * share.value / 100 for one in wholes]
    slack = [printed.half + one.value * share.half / 100 for one in wholes]
    if any(abs(real - printed.value) <= off for real, off in zip(parts, slack, strict=True)):
        return
    for whole, real in zip(wholes, parts, strict=True):
        rounded = real.quantize(
            Decimal(1).scaleb(printed.magnitude - printed.places), ROUND_HALF_UP
        )
        if len(_figures(printed)) >= _FIGURES and is_slip(printed, rounded):
            yield Clash(
                printed,
                f"{share.text} of {words_of(whole)} is {amount(real, printed)}",
                (whole, share),
            )
            return


def far_rows(ctx: Context) -> Iterator[Clash]:
    """Yield parts of "the injured" that are not as many as are injured anywhere."""
    for here in ctx.read(told_figures):
        hit = _OF_THE.match(here[0].before) if len(here) > 2 else None
        row = [one.quantity for one in here]
        if hit is None or any(one.kind is not QuantityKind.COUNT or one.approx for one in row):
            continue
        total = sum((one.value for one in row), Decimal(0))
        wholes = list(_counted_as(ctx, hit["noun"], row[0]))
        if wholes and all(one.value != total for one in wholes):
            near = min(wholes, key=lambda one: abs(one.value - total))
            if abs(near.value - total) <= max(Decimal(1), total / 10):
                plus = " + ".join(map(words_of, row))
                yield Clash(near, f"{plus} = {amount(total, near)}", tuple(row))


def _counted_as(ctx: Context, noun: str, before: Quantity) -> Iterator[Quantity]:
    """Yield the numbers that count a noun or participle: "14 injured", "injured 16 people"."""
    stem = rf"{noun.removesuffix('ed')}\w*" if noun.endswith("ed") else noun  # "injuring 37"
    behind = lazy_regex(rf" (?:[a-z]+ ){{0,3}}{noun}\b")
    ahead = lazy_regex(rf"\b{stem} (?:[a-z]+ ){{0,3}}$")
    for sentence in ctx.read(told_figures):
        for one in sentence:
            counts = one.quantity.kind is QuantityKind.COUNT and one.quantity.span < before.span
            if counts and (behind.match(one.after) or ahead.search(one.before)):
                yield one.quantity


#: What says that a row is all of an amount told before: "Of the money,", "By segment,", "was made up of".
_ALL_OF = lazy_regex(
    r"\W*(?:of (?:the|that|this|his|her|its|their) (?:money|total|sum|cash|amount|proceeds|funding|budget|grant|takings|haul|loot|cost)"
    r"|by (?:segment|division|region|source|department|business|category|country|product|unit|market)"
    r"|(?:the|this|that|all (?:of )?the) (?:money|total|sum|cash|amount|proceeds|funding|takings) (?:was|is|were|came|comes|went|goes|includes?)"
    r"(?: made up| comprised| divided| split)?)\b",
    re.IGNORECASE,
)
_FEWEST = 3


def far_money(ctx: Context) -> Iterator[Clash]:
    """Yield an amount that the row of all its parts, told paragraphs on, makes but for a slip.

    "Of the money, £91,000 went on cards, £48,400 on holidays and £29,000 on a caravan".
    """
    told = ctx.read(told_figures)
    for at, here in enumerate(told):
        row = [one.quantity for one in here if one.quantity.kind is QuantityKind.MONEY]
        if len(row) < _FEWEST or any(one.approx or one.unit != row[0].unit for one in row):
            continue
        if not _ALL_OF.match(here[0].sentence.text) or _NOT_ALL.search(here[0].sentence.text):
            continue
        total = sum((one.value for one in row), Decimal(0))
        known = [one.quantity for sentence in told[:at] for one in sentence]
        known = [one for one in known if one.kind is row[0].kind and one.unit == row[0].unit]
        known = [one for one in known if one.value > max(each.value for each in row)]
        if any(abs(one.value - total) <= one.half * (1 if one.magnitude else 0) for one in known):
            continue
        wholes = {one.value: one for one in known if _is_other(one, total)}
        if len(wholes) == 1:
            (whole,) = wholes.values()
            plus = " + ".join(map(words_of, row))
            yield Clash(whole, f"{plus} = {amount(total, whole)}", tuple(row), total)


#: Amounts that are of another time, or not all of them.
_NOT_ALL = lazy_regex(
    r"\b(?:from|against|compared|than|average|each|including|mostly|mainly|the rest|others?)(?: [£$€\ue000-\ue007])"
    r"|\b(?:(?<!made )up|down|rose|fell|each|the rest|including)\b",
    re.IGNORECASE,
)
