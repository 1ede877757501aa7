"""Lists that say themselves how long they are: with numbers inside, in brackets, of years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import (
    Context,
    Counted,
    Quantity,
    QuantityKind,
    Span,
    counted,
    lazy_regex,
    quantities_in,
)

#: "Ann Roe, Tom Lund, Kim Hale (four members)".
_BRACKETED = lazy_regex(r"[^()]*\)")
_INNER = lazy_regex(r" ?\([^()]*\)")
#: "Five people applied: two nurses, a cook and a clerk".
_COLON = lazy_regex(r"[^.:;\n]{0,60}: (?P<items>[^.:;\n]+)")
_ITEM = lazy_regex(r",? and |, ")
_NUMBER = lazy_regex(
    r"(?P<one>an?|one|another)\b|(?P<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b",
    re.IGNORECASE,
)
#: "Twice, in 2009, 2014 and 2020".
_TIMES = lazy_regex(
    r"\b(?P<times>twice|three times|four times|five times),? in (?P<years>(?:(?:19|20)\d\d, )*(?:19|20)\d\d,? and (?:19|20)\d\d)(?=[.,;)]|$)"
)
#: "Five of the seven counts: four of fraud and one of theft": the list is of the five.
_PART_OF = lazy_regex(r"\bof (?:the |its |their |these )?$")
_OFTEN = {"twice": 2, "three times": 3, "four times": 4, "five times": 5}


def counted_items(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield (place, count, sum) of counts whose list after a colon counts each of its items."""
    for one in ctx.read(counted):
        number = one.quantity
        end = number.span.end + 1 + len(one.words)
        hit = _COLON.match(ctx.text, end)
        whole = number.kind is QuantityKind.COUNT and 3 <= number.value <= 40 and not number.approx
        start = number.span.start
        if (
            hit is None
            or not whole
            or _PART_OF.search(ctx.text, max(0, start - 12), start)
            or not one.words.endswith(("s", "people", "men", "women", "children"))
        ):
            continue
        counts = [_NUMBER.match(item) for item in _ITEM.split(hit["items"].strip())]
        if len(counts) < 2 or None in counts or not any(c and c["one"] for c in counts):
            continue  # numbers alone are added elsewhere
        total = sum(_value(c["many"]) for c in counts if c)
        if total != number.value and abs(total - number.value) <= 2:
            yield number.span, f"{number.text} {one.words}", total


def _value(many: str | None) -> int:
    return 1 if many is None else int(quantities_in(f"{many} things")[0].value)


def times_in_years(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield "twice" before three years."""
    for hit in _TIMES.finditer(ctx.text):
        listed = len(re.findall(r"\d{4}", hit["years"]))
        if listed != _OFTEN[hit["times"]]:
            yield Span(*hit.span("times")), hit["times"], listed


def in_brackets(ctx: Context[Any], number: Quantity, name: str) -> int:
    """Return the length of the list in brackets right behind a bare number: "of five (Roe and Day)"."""
    bare = number.kind is QuantityKind.COUNT and not number.unit and 2 <= number.value <= 20
    if not bare or ctx.text[number.span.end : number.span.end + 2] != " (":
        return 0
    hit = re.compile(rf" \(((?:{name}, )*{name},? and {name})\)").match(ctx.text, number.span.end)
    return len(_ITEM.split(hit[1])) if hit is not None else 0


def listed_before(ctx: Context[Any], one: Counted, separator: re.Pattern[str]) -> int:
    """Return the length of the list of names right before "(four members)", or 0."""
    start, end = one.quantity.span.start, one.quantity.span.end + 1 + len(one.words)
    if ctx.text[start - 2 : start] != " (" or ctx.text[end : end + 1] != ")":
        return 0
    head = ctx.sentence(one.quantity.span).start
    names = _INNER.sub("", ctx.text[head : start - 2].rpartition(":")[2].strip())
    items = separator.split(names)
    plain = len(items) > 2 and all(item[:1].isupper() and len(item) < 40 for item in items)
    return len(items) if plain else 0
