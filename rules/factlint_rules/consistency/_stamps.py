"""Paragraphs that begin with the time of day: of a live blog, a diary, a running order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from factlint.api import Context, SegmentKind, Span, lazy_regex, pattern

#: "10.42am:", "**14:05** -", "9pm The gates open": no result ("1:58.20", "10.42s"), no score, no sum.
_STAMP = lazy_regex(
    r"[\s*_\[(]*(?P<time>(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?(?:\s?(?P<half>[ap]\.?m\b\.?))?)"
    r"(?!\s?[-–]\s?\d|[.:,%/]?\d|\s?(?:%|million|m\b|km|kg|s\b|sec|points|to\s\d))(?=[\s*_\])]*(?:[:–—-]|[A-Z“\"‘'(]|GMT|BST|$|\n))",
)
#: What begins a new day between two stamps.
_NEW_DAY = pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day\s\w+|next\s(?:day|morning)|tomorrow|yesterday|overnight|midnight|night"
    r"|january|february|march|april|june|july|august|september|october|november|december)\b"
)
_LEAST = 4
_SHORT = 50
_NOON = 12


class _Stamp(Struct, frozen=True):
    minutes: int
    half: bool
    span: Span
    block: Span


def out_of_time(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield the only stamp of a text that is not in the order of all the others, and the one before it.

    A night goes on after midnight, and a clock of twelve hours after noon; a new day or another heading
    begins anew.
    """
    stamps = list(_stamps(ctx))
    if len(stamps) < _LEAST or len({one.half for one in stamps}) > 1:
        return
    first, last = stamps[0].block.start, stamps[-1].block.end
    heads = {one.block for one in stamps}
    if any(
        block.kind is SegmentKind.HEADING and block.span not in heads
        for block in ctx.document.blocks
        if first < block.span.start < last
    ):
        return
    values = [one.minutes for one in stamps]
    found = [at for at in (_odd(values), _odd([-value for value in values])) if at is not None]
    if len(found) != 1 or found[0] == 0:
        return
    at = found[0]
    if any(
        stamps[at - 1].block < block.span < stamps[at].block and _is_head(block.span.of(ctx.text))
        for block in ctx.document.blocks
    ):
        return
    around = stamps[at - 1].block.start, stamps[min(at + 1, len(stamps) - 1)].block.end
    if not _NEW_DAY.search(ctx.text, *around):
        yield stamps[at].span, stamps[at - 1].span


def _is_head(words: str) -> bool:
    """Return whether a paragraph is a line such as "BBC Two" or "The lake"."""
    return len(words) < _SHORT and not words.rstrip().endswith((".", "!", "?", "”", '"'))


def _stamps(ctx: Context[Any]) -> Iterator[_Stamp]:
    for block in ctx.document.blocks:
        hit = _STAMP.match(ctx.text, block.span.start, block.span.end)
        if hit is None or not (hit["minute"] or hit["half"]):
            continue
        hour, half = int(hit["hour"]), (hit["half"] or "").lower()
        if hour > (_NOON if half else 2 * _NOON):
            continue
        if half:
            hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
        minutes = 60 * hour + int(hit["minute"] or 0)
        yield _Stamp(minutes, bool(half), Span(*hit.span("time")), block.span)


def _odd(values: Sequence[int]) -> int | None:
    """Return which value alone keeps the values from rising; the later one where two are in each other's place."""
    falls = [at for at, (one, other) in enumerate(pairwise(values), 1) if other < one]
    if len(falls) != 1:
        return None
    at = falls[0]
    if max(values[at:]) <= values[0] or min(values[:at]) >= values[-1]:
        return None  # past midnight, or past noon
    for odd in (at, at - 1):
        rest = [value for place, value in enumerate(values) if place != odd]
        if rest == sorted(rest) and len(set(rest)) > 2:
            return odd
    return None
