"""Rows of parts whose whole is told anywhere before, one slip of the hand off their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factlint.api import Context, Quantity, QuantityKind, ToldFigure, lazy_regex, told_figures
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._relations import Clash, is_slip, summable, words_of
from factlint_rules.consistency._sums import AND, OPEN, goes_on, is_row

#: Shorter numbers are a slip apart by chance.
_FIGURES = 3
#: "Of the passengers, 158", "By lot, 330", "On 24 of them": what tells of one whole.
_DIVIDES = lazy_regex(
    r"(?:^|[.;:] )\W*(?:of the [a-z ]{3,30}|by lot|at random|in all|between them|altogether),? $",
    re.IGNORECASE,
)


def far_splits(ctx: Context) -> Iterator[Clash]:
    """Yield rows whose sum nothing in the article is, and one earlier number is but for a slip."""
    told = ctx.read(told_figures)
    known = [one.quantity for sentence in told for one in sentence]
    for here in told:
        for row in _rows(here):
            parts = [one.quantity for one in row]
            total = sum((one.value for one in parts), Decimal(0))
            if any(
                abs(one.value - total) <= one.half for one in known if one.kind is parts[0].kind
            ):
                continue
            wholes = [one for one in known if _may_be_whole(one, parts, total)]
            if len({one.value for one in wholes}) == 1:
                plus = " + ".join(map(words_of, parts))
                yield Clash(
                    parts[-1], f"{plus} = {amount(total, wholes[0])}", (wholes[0], *parts[:-1])
                )


def _may_be_whole(whole: Quantity, parts: Sequence[Quantity], total: Decimal) -> bool:
    figures = sum(map(str.isdigit, whole.text.rstrip("0")))
    return (
        whole.span < parts[0].span
        and whole.kind is parts[0].kind
        and not whole.approx
        and sum(map(str.isdigit, whole.text)) >= _FIGURES
        and figures > 1
        and max(one.value for one in parts) < whole.value
        and is_slip(whole, total)
        and summable(whole, parts[0])
    )


def _rows(here: Sequence[ToldFigure]) -> Iterator[Sequence[ToldFigure]]:
    """Yield the rows of a sentence: three or more parts, or two that are said to be all."""
    first = 0
    while first < len(here):
        last = first
        while last + 1 < len(here) and goes_on(here[last], here[last + 1]):
            last += 1
        row = here[first : last + 1]
        long = len(row) > 2 or (len(row) == 2 and _DIVIDES.search(row[0].before))
        if long and AND.search(row[-1].before) and _is_whole_row(row):
            yield row
        first = last + 1


def _is_whole_row(row: Sequence[ToldFigure]) -> bool:
    if any(one.quantity.approx or one.part or one.each for one in row):
        return False
    if row[0].quantity.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
        return False
    if OPEN.search(row[0].before) or any(OPEN.search(b.before) for _, b in pairwise(row)):
        return False
    return is_row(row, told_so=False)
