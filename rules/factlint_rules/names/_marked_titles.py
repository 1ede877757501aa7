"""Titles in quotation marks or italics that are a slip away from a title of the same article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, SegmentKind, Span, one_slip, pattern, singular

#: "The Salt Line", "A Winter in Hull": small words may be in small letters.
_TITLE = pattern(
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|[A-ZÀ-Þ0-9][\w’'-]*)){1,7}$",
    case=True,
)
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
#: Words of fewer letters are other words, however much alike.
_SHORTEST = 4
#: Words of a title that are no small ones; "Alien" and "Aliens" are two films.
_FEWEST = 2
_STRIPPED = " ,.;:!?"
#: A single mark may be before a title, and not an apostrophe: "In ‘The Salt Line’".
_BEGINS = r"(?<![\w-])(?<!\w[’'])"


def marked_title_variants(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (mention, other mention) of a title marked once and its commoner form, one word of it a slip away."""
    seen: dict[str, Span] = {}
    for span in _marked(ctx):
        seen.setdefault(span.of(ctx.text), span)
    for words, span in seen.items():
        if len(_places(ctx.text, words)) > 1:
            continue
        usual = next(_alike(ctx.text, words), None)
        if usual is None:
            continue
        places = _places(ctx.text, usual)
        heads = [at for at in places if _in_head(ctx, at)]
        # Two titles that are there once each may be two works, "Dark Water" and "Dark Waters".
        once = usual in seen and places[0] < span and singular(usual) != singular(words)
        told = len(places) > 1 or heads or once
        here = ctx.sentence(span)
        if told and not any(here.contains(at) for at in places) and not _in_head(ctx, span):
            yield span, places[0]


def _marked(ctx: Context[Any]) -> Iterator[Span]:
    """Yield what is in marks or italics and looks like a title, without its last comma."""
    quoted = (one.inner for one in ctx.document.quotations.marked if not one.continues)
    italics = (
        part.span for part in ctx.document.inlines_of(SegmentKind.EMPHASIS) if part.level == 1
    )
    for span in (*quoted, *italics):
        words = span.of(ctx.text)
        title = words.strip(_STRIPPED)
        if _TITLE.match(title):
            start = span.start + words.index(title)
            if sum(word.lower() not in _SMALL for word in title.split()) >= _FEWEST:
                yield Span(start, start + len(title))


def _places(text: str, words: str) -> list[Span]:
    return [
        Span(*hit.span()) for hit in re.finditer(rf"{_BEGINS}{re.escape(words)}(?![\w-])", text)
    ]


def _alike(text: str, title: str) -> Iterator[str]:
    """Yield forms of a title in which one word is a slip away."""
    words = title.split(" ")
    for at, word in enumerate(words):
        before, after = " ".join([*words[:at], ""]), " ".join(["", *words[at + 1 :]])
        if len(word) < _SHORTEST or word.lower() in _SMALL or before.strip() not in text:
            continue
        rest = (
            rf"{_BEGINS}{re.escape(before)}(?P<word>{word[0]}[\w’'-]*){re.escape(after)}(?![\w-])"
        )
        for hit in re.finditer(rest, text):
            other = re.sub(r"['’]s?$", "", hit["word"])
            long = min(len(other), len(word)) >= _SHORTEST
            if other != word and long and other.isalpha() and one_slip(other, word):
                yield before + other + after


def _in_head(ctx: Context[Any], span: Span) -> bool:
    block = ctx.document.block_at(span.start)
    return block is not None and block.kind.is_head
