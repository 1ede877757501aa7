"""The headline of an article with the line below it, and the lead that tells them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factlint.api import Context, SegmentKind, Span, lazy_regex

#: A line below the headline: no byline, no sentence. There are two at most before the text.
_FRAGMENT = lazy_regex(r"(?!(?:By|Words|Photos?|Pictures?) )[^\n]{12,180}[^.!?:;,”\"’')\n]")
_BELOW = 2
#: Titles of front matter are no text, as headlines are none.
_TITLES = (SegmentKind.TITLE, SegmentKind.DESCRIPTION)


def heads_of(ctx: Context[Any]) -> list[Span]:
    """Return the headline, or else the first heading when it opens the article, and what is below it.

    A line below a headline that ends like one is read with it: "Two die as gales batter the coast".
    """
    blocks = ctx.document.blocks
    heads = [block.span for block in blocks if block.kind is SegmentKind.HEADLINE]
    if not heads and blocks and blocks[0].kind is SegmentKind.HEADING:
        heads = [blocks[0].span]
    last = max(heads, default=None)
    below = [one for one in blocks if last is not None and one.span.start > last.end]
    for block in below[:_BELOW]:
        line = block.span.of(ctx.text).rstrip()
        if block.kind is SegmentKind.PARAGRAPH and _FRAGMENT.fullmatch(line):
            heads.append(block.span)
    return heads


def lead_of(ctx: Context[Any]) -> int:
    """Return where the first two sentences below the headline end: they tell it again."""
    start = max((head.end for head in heads_of(ctx)), default=0)
    sentences = [one for one in ctx.document.sentences if one.start >= start][:2]
    return sentences[-1].end if sentences else start


def titles_of(ctx: Context[Any]) -> list[Span]:
    """Return the titles and descriptions of front matter."""
    return [block.span for block in ctx.document.blocks if block.kind in _TITLES]


def below_heads(ctx: Context[Any]) -> str:
    """Return the text below the headline, without titles."""
    start = max((head.end for head in heads_of(ctx)), default=0)
    body = (one.span for one in ctx.document.blocks if one.kind not in _TITLES)
    return "\n".join(span.of(ctx.text) for span in body if span.start >= start)


def entries_of(ctx: Context[Any], keys: Iterable[str]) -> Iterator[tuple[str, object, Span]]:
    """Yield those of some keys that the metadata have, with their values and places."""
    metadata = ctx.document.metadata
    for key in keys if metadata is not None else ():
        if metadata is not None and key in metadata.keys:
            yield key, metadata.data.get(key), metadata.keys[key]
