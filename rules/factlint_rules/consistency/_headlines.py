"""The headline of an article with the line below it, and the lead that tells them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from factlint.api import Article, Context, Document, SegmentKind, Span, lazy_regex

#: A line below the headline: no byline, no sentence. There are two at most before the text.
_FRAGMENT = lazy_regex(r"(?!(?:By|Words|Photos?|Pictures?) )[^\n]{12,180}[^.!?:;,”\"’')\n]")
_BELOW = 2
#: What stands between a headline and the copy: bylines, embargoes and notes end like no sentence.
_ENDED = lazy_regex(r"[.!?…:;][\"”’')*_]*$")
_NOTE = lazy_regex(
    r"(?:\[[^\]]*\]|\*{2,}[^*]*\*{2,}|(?:By [A-Z]|EMBARGO|HOLD\b)[^.!?]*)\.?|"
    r"[A-Z][A-Z .’'-]+,? [^!?]*\d{4}(?: [-–—])?"  # "HOLM, Monday 5 May 2025"
)
#: Titles of front matter are no text, as headlines are none.
_TITLES = (SegmentKind.TITLE, SegmentKind.DESCRIPTION)


def heads_of(ctx: Context[Any]) -> Sequence[Span]:
    """Return the headline, or else the first heading when it opens the article, and what is below it.

    The title of front matter is the headline of an article that has no other. A line below a headline that ends like one is read with it: "Two die as gales batter the coast".
    """
    return ctx.read(_heads)


def _heads(article: Article) -> list[Span]:
    blocks = article.document.blocks
    heads = [block.span for block in blocks if block.kind is SegmentKind.HEADLINE]
    if not heads:
        title = next((block.span for block in blocks if block.kind is SegmentKind.TITLE), None)
        if title is not None:
            return [title]
    if not heads and blocks and blocks[0].kind is SegmentKind.HEADING:
        heads = [blocks[0].span]
    last = max(heads, default=None)
    below = [one for one in blocks if last is not None and one.span.start > last.end]
    for block in below[:_BELOW]:
        line = block.span.of(article.document.text).rstrip()
        fragment = _FRAGMENT.fullmatch(line) and not _NOTE.fullmatch(line)
        if block.kind is SegmentKind.PARAGRAPH and fragment:
            heads.append(block.span)
    return heads


def lead_of(ctx: Context[Any]) -> int:
    """Return where the first two sentences below the headline end: they tell it again."""
    return ctx.read(_lead)


def _lead(article: Article) -> int:
    start = article.read(_copy).start
    sentences = (one for one in article.document.sentences if one.start >= start)
    told = list(islice((one for one in sentences if _is_copy(article.document, one)), 2))
    return told[-1].end if told else start


def _is_copy(document: Document, sentence: Span) -> bool:
    """Return whether a sentence is of the copy: no byline, embargo or note above it."""
    block = document.block_at(sentence.start)
    words = block.span.of(document.text).strip() if block is not None else ""
    return _ENDED.search(words) is not None and _NOTE.fullmatch(words) is None


def copy_of(ctx: Context[Any]) -> Span:
    """Return the place of the copy: what is below the headline and before the titles, which are last."""
    return ctx.read(_copy)


def _copy(article: Article) -> Span:
    titles = article.read(_titles)
    last = min((title.start for title in titles), default=len(article.document.text))
    start = max((head.end for head in article.read(_heads) if head.start < last), default=0)
    return Span(start, max(start, last))


def titles_of(ctx: Context[Any]) -> Sequence[Span]:
    """Return the titles and descriptions of front matter."""
    return ctx.read(_titles)


def _titles(article: Article) -> list[Span]:
    return [block.span for block in article.document.blocks if block.kind in _TITLES]


def below_heads(ctx: Context[Any]) -> str:
    """Return the text below the headline, without titles."""
    start = copy_of(ctx).start
    body = (one.span for one in ctx.document.blocks if one.kind not in _TITLES)
    return "\n".join(span.of(ctx.text) for span in body if span.start >= start)


def entries_of(ctx: Context[Any], keys: Iterable[str]) -> Iterator[tuple[str, object, Span]]:
    """Yield those of some keys that the metadata have, with their values and places."""
    metadata = ctx.document.metadata
    for key in keys if metadata is not None else ():
        if metadata is not None and key in metadata.keys:
            yield key, metadata.data.get(key), metadata.keys[key]
