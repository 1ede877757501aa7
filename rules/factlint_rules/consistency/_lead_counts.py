"""What a headline counts, as the first sentences of the text count it."""

from __future__ import annotations

from typing import Any

from factlint.api import Context, Counted, Quantity, QuantityKind, Span, counted, quantities

#: Times that a headline and the sentence below it tell of one thing: a sentence, a wait, a term.
_LONG = ("day", "week", "month", "year", "decade")
#: A number that says how big a thing is, not how many there are.
_NO_COUNT = frozenset("time day week month year hour minute way half".split())


def lead_count(ctx: Context[Any], head: Quantity, copy: Span, lead: int) -> Span | None:
    """Return the one count of the same noun in the lead, where the text never has the headline's.

    "Eight seats lost" over "It lost seven seats": a noun counted once below the headline.
    """
    if head.approx:
        return None
    if head.kind is QuantityKind.TIME:
        return _length(ctx, head, copy, lead)
    told = ctx.read(counted)
    noun = next((one.noun for one in told if one.quantity.span == head.span), "")
    if head.kind is not QuantityKind.COUNT or len(noun) < 4 or noun in _NO_COUNT:
        return None
    alike = [one for one in told if one.noun == noun and copy.contains(one.quantity.span)]
    inside = [one for one in alike if one.quantity.span.end <= lead]
    if len(inside) != 1 or any(one.quantity.value == head.value for one in alike):
        return None
    return _one(head, inside[0])


def _one(head: Quantity, body: Counted) -> Span | None:
    plain = not (body.other or body.quantity.approx)
    return body.quantity.span if plain and _near(head, body.quantity) else None


def _length(ctx: Context[Any], head: Quantity, copy: Span, lead: int) -> Span | None:
    if head.unit not in _LONG or "-" in head.text:
        return None
    alike = [
        one for one in ctx.read(quantities) if one.unit == head.unit and copy.contains(one.span)
    ]
    inside = [one for one in alike if one.span.end <= lead and "-" not in one.text]
    told = any(one.value == head.value for one in alike)
    if (
        len(inside) != 1
        or told
        or inside[0].approx
        or ctx.text.startswith(" ago", inside[0].span.end)
    ):
        return None
    return inside[0].span if _near(head, inside[0]) else None


def _near(one: Quantity, other: Quantity) -> bool:
    return one.value / 2 <= other.value <= one.value * 2
