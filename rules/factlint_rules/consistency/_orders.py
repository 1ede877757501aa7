"""Numbered lists and tables of results: which numbers and which values do not follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct

from factlint.api import Context, Span, lazy_regex

#: "1. Apologies", "2) Fold the dough", "## 3. The ascent", "Step 4:". A figure behind a full stop is a decimal.
#: A line end comes first, to which `re` skips.
_ITEM = lazy_regex(
    r"\n(?P<style>[ \t]{0,3}(?:#{1,6} |\*\*)?(?:(?:Chapter|Item|Part|Question|Rule|Stage|Step|Tip) )?)"
    r"(?P<number>\d{1,2})(?P<mark>[.):])(?:\*\*)?[ \t]+(?=\S)"
)
_FENCE = lazy_regex(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_PARTS = lazy_regex(r"[;\n]|,(?= \d)")
#: "3 Pau Serra (Sp) 1:45.02": the place, whose it is, and the time, the length or the points.
_PLACED = lazy_regex(
    r"(?:.{0,60}: |\s*)(?P<place>\d{1,2})[.)]? (?P<name>[A-ZÀ-Þ][^\d;:\n]{2,40}?),? "
    r"(?P<value>\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?|\d{1,3}\.\d{1,2})(?P<unit>m|s|sec|pts)?\.?\s*$"
)
_FIRST = lazy_regex(r"\b1[.)]? [A-ZÀ-Þ][^\d;:\n]{2,40}? \d")
_LEAST = 3
#: A word in small letters that no name has in it.
_SMALL = lazy_regex(
    r"(?<![\w’'.-])(?!(?:and|de|del|di|du|la|le|of|the|van|von|der|den|for|on|in)\b)[a-z]{2,}"
)


class Placed(Struct, frozen=True):
    """One entry of a list of results."""

    place: int
    value: float
    span: Span


def numbers_amiss(ctx: Context[Any]) -> Iterator[tuple[Span, int, int]]:
    """Yield (place in the source, number before, number) where the numbers of a list do not follow."""
    text = ctx.document.source.seen_text
    fences = [hit.span() for hit in _FENCE.finditer(text)] if "```" in text or "~~~" in text else []
    lists: dict[tuple[str, str], list[tuple[int, Span]]] = {}
    for hit in _ITEM.finditer(f"\n{text}"):
        at = hit.start("number") - 1
        if not any(start <= at < end for start, end in fences):
            one = (int(hit["number"]), Span(at, at + len(hit["number"])))
            lists.setdefault((hit["style"], hit["mark"]), []).append(one)
    for items in lists.values():
        for known, gap in _gaps(items, _tied(text, items)):
            if not _told(text, known[0] + 1):
                yield gap[1], known[0], gap[0]


def results_amiss(ctx: Context[Any]) -> Iterator[tuple[Placed, Placed]]:
    """Yield two neighbours of a table of results that are not in the order of their places."""
    if _FIRST.search(ctx.text) is None:
        return
    for block in ctx.document.blocks:
        wrong = _out_of_order(list(_placed(ctx.text, block.span)))
        if wrong is not None:
            yield wrong


def _tied(text: str, items: list[tuple[int, Span]]) -> Callable[[Span, Span], bool]:
    """Return whether two entries of a list with one number share a place: "2. Eva Lind, 95 points", "2. Leeds".

    Steps and things of a list do not: "3. Shortbread", "2. Split view. Each pane has a cursor".
    """
    names = not any(_SMALL.search(_rest(text, place)) for _, place in items)

    def tie(one: Span, other: Span) -> bool:
        figures = [set(re.findall(r"\d+", _rest(text, place))) for place in (one, other)]
        return bool(figures[0] & figures[1]) or (names and not any(figures))

    return tie


def _rest(text: str, place: Span) -> str:
    """Return the words of an entry behind its number."""
    end = text.find("\n", place.end)
    return text[place.end + 1 : end if end >= 0 else len(text)]


def _told(text: str, number: int) -> bool:
    """Return whether a number that a list leaves out is spoken of: "Item 6 was withdrawn"."""
    told = rf"\b(?:item|items|number|numbers|no|no\.|stop|step|point|rule|question|without|there is no) {number}\b(?!\.)"
    return re.search(told, text, re.IGNORECASE) is not None


def _gaps(
    items: list[tuple[int, Span]], tie: Callable[[Span, Span], bool]
) -> Iterator[tuple[tuple[int, Span], tuple[int, Span]]]:
    """Yield numbers of one list with the number before them that they do not follow.

    Two who share the second place are followed by the fourth.
    """
    run = shared = 1
    for at, (known, item) in enumerate(pairwise(items), 1):
        number, last = item[0], known[0]
        ahead = items[at + 1][0] if at + 1 < len(items) else 0
        twice = number == last and (
            ahead == number + 1 or (ahead == number + 2 and not tie(known[1], item[1]))
        )
        skips = number in (last + 2, last + 3) and ahead in (number + 1, 1, 0)
        tied, shared = shared, shared + 1 if number == last else 1
        if number in (last + 1, last + tied):
            run += 1
        elif run > 1 and (twice or skips):
            yield known, item
        else:
            run = 1


def _placed(text: str, block: Span) -> Iterator[Placed]:
    start = block.start
    for hit in (*_PARTS.finditer(text, block.start, block.end), None):
        end = hit.start() if hit is not None else block.end
        entry = _PLACED.match(text, start, end)
        if entry is not None and entry["place"] is not None:
            yield Placed(int(entry["place"]), _value(entry["value"]), Span(*entry.span("value")))
        start = hit.end() if hit is not None else end


def _value(words: str) -> float:
    """Return minutes and seconds in seconds, or a length or points as they are."""
    value = 0.0
    for part in words.split(":"):
        value = value * 60 + float(part)
    return value


def _out_of_order(placed: list[Placed]) -> tuple[Placed, Placed] | None:
    """Return two neighbours of which the second has the better result, if they are the only ones."""
    follow = all(other.place in (one.place, one.place + 1) for one, other in pairwise(placed))
    if len(placed) <= _LEAST or not follow or placed[0].place != 1:
        return None
    for sign in (1, -1):
        wrong = [(a, b) for a, b in pairwise(placed) if sign * (b.value - a.value) < 0]
        if len(wrong) == 1:
            return wrong[0]
    return None
