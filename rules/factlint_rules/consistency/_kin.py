"""Relatives an article counts or orders in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex

_NUMBERS = r"two|three|four|five|six|seven|eight|nine|ten"
#: "Her two sons"; "her two other sons", "her first two sons" count some of them.
_COUNTED = lazy_regex(
    rf"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?P<number>{_NUMBERS}) (?:young |small |adult |grown-up |teenage )?"
    r"(?P<kin>sons|daughters|children|brothers|sisters|siblings|grandchildren)\b"
)
#: "The youngest of four, with two younger brothers"; "an only child, she and her sister".
_ORDERED = lazy_regex(
    rf"\bthe (?:(?P<young>youngest)|(?P<old>eldest|oldest)) of (?:{_NUMBERS}|\d)\b(?P<rest>[^.;\n]{{0,80}})"
)
_SIBLING = r"(?:brothers?|sisters?|siblings?)\b"
_YOUNGER = lazy_regex(rf"\byounger {_SIBLING}")
_OLDER = lazy_regex(rf"\b(?:older|elder|big) {_SIBLING}")


def recounted(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (count, earlier count) of one's relatives: "her two sons" and "her three sons".

    Only where the article so counts nobody else's: of two mothers each has her own.
    """
    told: dict[tuple[str, str], list[Span]] = {}
    for hit in _COUNTED.finditer(ctx.text):
        told.setdefault((hit["whose"].lower(), hit["kin"]), []).append(Span(*hit.span()))
    for spans in told.values():
        if len(spans) == 2 and _number(ctx, spans[0]) != _number(ctx, spans[1]):
            yield spans[1], spans[0]


def misordered(ctx: Context[Any]) -> Iterator[tuple[Span, str]]:
    """Yield (place, what is before it) of "the youngest" with a younger brother."""
    for hit in _ORDERED.finditer(ctx.text):
        wanted = _YOUNGER if hit["young"] else _OLDER
        found = wanted.search(hit["rest"])
        if found is not None:
            start = hit.start("rest")
            yield Span(start + found.start(), start + found.end()), hit["young"] or hit["old"]


def _number(ctx: Context[Any], span: Span) -> str:
    return span.of(ctx.text).split()[1]
