"""Relatives an article counts or orders in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Related, Span, lazy_regex, pattern

_NUMBERS = r"two|three|four|five|six|seven|eight|nine|ten"
#: "Her two sons"; "her two other sons", "her first two sons" count some of them.
_COUNTED = pattern(
    rf"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?P<number>{_NUMBERS}) (?:young |small |adult |grown-up |teenage )?"
    r"(?P<kin>sons|daughters|children|brothers|sisters|siblings|grandchildren)\b",
    case=True,
)
#: "The youngest of four, with two younger brothers"; "an only child, she and her sister".
_ORDERED = pattern(
    rf"\bthe (?:(?P<young>youngest)|(?P<old>eldest|oldest)) of (?:{_NUMBERS}|\d)\b(?P<rest>[^.;\n]{{0,80}})",
    case=True,
)
_SIBLING = r"(?:brothers?|sisters?|siblings?)\b"
_YOUNGER = lazy_regex(rf"\byounger {_SIBLING}")
_OLDER = lazy_regex(rf"\b(?:older|elder|big) {_SIBLING}")


def of_relatives(ctx: Context[Any]) -> Iterator[tuple[Span, str, tuple[Related, ...]]]:
    """Yield (place, what is wrong, the other place) of relatives told in two ways."""
    yield from _misordered(ctx)
    yield from _recounted(ctx)


def _recounted(ctx: Context[Any]) -> Iterator[tuple[Span, str, tuple[Related, ...]]]:
    """Yield a count of one's relatives and an earlier one: "her two sons" and "her three sons".

    Only where the article so counts nobody else's: of two mothers each has her own.
    """
    told: dict[tuple[str, str], list[Span]] = {}
    for hit in _COUNTED.matches(ctx.document):
        told.setdefault((hit["whose"].lower(), hit["kin"]), []).append(Span(*hit.span()))
    for spans in told.values():
        if len(spans) == 2 and _number(ctx, spans[0]) != _number(ctx, spans[1]):
            here, elsewhere = (span.of(ctx.text) for span in reversed(spans))
            wrong = f"“{here}” here, “{elsewhere}” elsewhere"
            yield spans[1], wrong, (Related(spans[0], "here"),)


def _misordered(ctx: Context[Any]) -> Iterator[tuple[Span, str, tuple[Related, ...]]]:
    """Yield "the youngest" with a younger brother."""
    for hit in _ORDERED.matches(ctx.document):
        wanted = _YOUNGER if hit["young"] else _OLDER
        found = wanted.search(hit["rest"])
        if found is not None:
            start = hit.start("rest")
            span = Span(start + found.start(), start + found.end())
            yield span, f"the {hit['young'] or hit['old']} has no “{found[0]}”", ()


def _number(ctx: Context[Any], span: Span) -> str:
    return span.of(ctx.text).split()[1]
