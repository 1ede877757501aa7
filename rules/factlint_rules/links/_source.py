"""Places of markup in the source of an article, outside code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import Any, ClassVar

from factlint.api import Context, DocumentRule, Pattern, Remark, Segment, Span, pattern

_CODE = pattern(r"^(```|~~~).*?^\1|`[^`\n]+`|<!--.*?-->", case=True)


def in_markup(ctx: Context[Any], wanted: Pattern) -> Iterator[Match[str]]:
    """Yield the matches of a pattern in the markup of a file with links, outside code."""
    if not ctx.document.traits.links:
        return
    source = ctx.document.source
    text, begin = source.seen_text, 0
    if ctx.document.metadata is not None:
        seen, span = source.seen(ctx.document.metadata.span)
        begin = span.end if seen.text is text else 0
    code = [Span(*hit.span()) for hit in _code(text)]
    for hit in wanted.finditer(text, begin):
        if not any(span.start <= hit.start() < span.end for span in code):
            yield hit


def address_of(ctx: Context[Any], part: Segment) -> Span | None:
    """Return where the address of a link is in the file: right behind its words.

    An empty one is its brackets. None where the address is elsewhere, as a reference's is.
    """
    source, target = ctx.document.source, part.target
    if not ctx.document.traits.links or target is None:
        return None
    seen, words = source.seen(ctx.document.map.to_source(part.span))
    written = rf"[*_~`]{{0,3}}\]\((?P<inner>\s*<?(?P<address>{re.escape(target)})>?)"
    hit = re.compile(written).match(seen.text, words.end)
    if hit is None:
        return None
    place = Span(*hit.span("address")) if target else Span(hit.start("inner") - 1, hit.end() + 1)
    return source.place_of(place) if seen.text is source.seen_text else place


def _code(text: str) -> Iterator[Match[str]]:
    return re.finditer(_CODE.source, text, re.MULTILINE | re.DOTALL)


class MarkupRule(DocumentRule):
    """A rule that reports each match of `markup` in the source."""

    markup: ClassVar[Pattern]

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each match."""
        for hit in in_markup(ctx, self.markup):
            yield self.finding(ctx.document.source.place_of(Span(*hit.span())), in_source=True)
