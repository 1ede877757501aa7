"""How many entries an article has that promises a number of them: "Eight things to do".

Entries are numbered, or set apart by headings, by a lead in bold or capitals, or they are the items
of the only list. What is numbered is counted; other entries are counted only where one form has
them, and where a closing "How to get there" cannot be one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from factlint.api import (
    Context,
    Quantity,
    QuantityKind,
    Segment,
    SegmentKind,
    Span,
    lazy_regex,
    quantities,
)
from factlint_rules.consistency._headlines import copy_of, heads_of, titles_of

_KINDS = (SegmentKind.PARAGRAPH, SegmentKind.HEADING, SegmentKind.LIST_ITEM)
#: What a count of entries begins: a headline, or the part of it behind a colon or a dash.
_BEGINS = lazy_regex(
    r"(?:^|[:–—|-] |’ |' |[\"“”])(?:the |our |my |here are |top |these )?(?:top |best )?$",
    re.IGNORECASE,
)
_NUMBERED = lazy_regex(r"(?:No\.? ?|#)?(?P<n>\d{1,2})[.):] ?(?=[^\d\s])")
_SHOUTED = lazy_regex(r"[A-Z][A-Z0-9’'&:,*/ -]{3,60}(?:[.:–—,] | \(|\n|$)")
_DATELINE = lazy_regex(r"[^.!?]*\b(?:19|20)\d\d")
_QUESTION = lazy_regex(r"Q[.:] |[^\n]*\?$")
#: A noun that says entries follow, and one that takes any number: "of the best", "things to do".
_PLURAL = lazy_regex(
    r" (?:[a-z’'-]+ ){0,4}?(?P<noun>days out|[a-z]+s|people|men|women|children)\b| of the best\b| to \w+",
    re.IGNORECASE,
)
_NO_ENTRY = frozenset(
    """
    years months weeks days hours minutes seconds times decades centuries percent dollars pounds
    euros deaths wins goals points votes miles metres kilometres
    """.split()
)
#: What is set out one by one wherever a headline counts it: "gets four big changes".
_SET_OUT = frozenset(
    """
    changes features improvements reasons ways things tips questions steps lessons rules ideas
    takeaways habits signs mistakes myths facts
    """.split()
)
#: Closing parts of an article, which are no entry.
_CLOSING = lazy_regex(
    r"\W*(?:conclusion|summary|verdict|in (?:short|brief|summary)|about|more|also|and finally|finally|a last word|"
    r"bonus|how (?:to|we|i)|where (?:to|we)|when to|getting|essentials|introduction|background|notes?|sources?|"
    r"references|further|related|read|the (?:details|basics|facts)|what(?:’|')?s next|next|why|overview|method|details|contact)\b",
    re.IGNORECASE,
)
#: "How to Row, by Ann Roe".
_BY_AUTHOR = lazy_regex(r",? by [A-Z]")
_LEAST, _OFF, _BOLD = 3, 2, 2
#: "The nine things below", "the following six": a list comes.
_BELOW = lazy_regex(r"[^.!?\n]{0,60}\bbelow\b", re.IGNORECASE)
_FOLLOWING = lazy_regex(r"\bfollowing $", re.IGNORECASE)


def promised_entries(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield (place, count, entries) of promises that the entries contradict."""
    copy = copy_of(ctx)
    above = [*heads_of(ctx)[:1], *titles_of(ctx)]
    lengths: list[int] | None = None
    for one in ctx.read(quantities):
        if one.kind is not QuantityKind.COUNT or one.approx or not 3 <= one.value <= 40:
            continue
        words = _promise(ctx, one, above)
        if words:
            lengths = _lengths(ctx, copy, words) if lengths is None else lengths
            yield from _judged(one, words, lengths)
        elif copy.contains(one.span) and _comes(ctx, one):
            listed = _next_list(ctx, one.span.end)
            yield from _judged(one, ctx.text[one.span.end : one.span.end + 20].split()[0], [listed])


def _judged(one: Quantity, words: str, lengths: Sequence[int]) -> Iterator[tuple[Span, str, int]]:
    """Yield a promise where entries of one form are one or two more or fewer."""
    if len(lengths) == 1 and lengths[0] >= _LEAST and 0 < abs(lengths[0] - int(one.value)) <= _OFF:
        yield one.span, f"{one.text} {words}".strip(), lengths[0]


def _promise(ctx: Context[Any], one: Quantity, above: Sequence[Span]) -> str:
    """Return what a headline promises a number of: "things", "questions", or ""."""
    head = next((head for head in above if head.contains(one.span)), None)
    if head is None:
        return ""
    hit = _PLURAL.match(ctx.text, one.span.end, head.end)
    noun = (hit["noun"] or "entries").lower() if hit is not None else ""
    begins = _BEGINS.search(ctx.text[head.start : one.span.start]) is not None
    return noun if noun not in _NO_ENTRY and (begins or noun in _SET_OUT) else ""


def _comes(ctx: Context[Any], one: Quantity) -> bool:
    """Return whether a sentence says that so many items come below."""
    before, end = ctx.text[max(0, one.span.start - 12) : one.span.start], one.span.end
    block = ctx.document.block_at(one.span.start)
    if block is not None and block.kind is SegmentKind.HEADING:  # "The nine ingredients"
        head = ctx.text[block.span.start : one.span.start].lower()
        return head in ("", "the ", "our ", "your ", "my ") and end < block.span.end
    return _FOLLOWING.search(before) is not None or _BELOW.match(ctx.text, end) is not None


def _next_list(ctx: Context[Any], at: int) -> int:
    """Return the length of the next list, which a heading may be above; 0 where no list comes."""
    listed, level = 0, 0
    for block in ctx.document.blocks:
        if block.span.start <= at:
            continue
        if block.kind is SegmentKind.LIST_ITEM:
            level = level or block.level
            listed += block.level == level
        elif listed or block.kind not in (SegmentKind.HEADING, SegmentKind.CAPTION):
            break
    return listed


def _lengths(ctx: Context[Any], copy: Span, words: str) -> list[int]:
    """Return how many entries there are in each form that has some."""
    blocks = [one for one in ctx.document.blocks if copy.contains(one.span) and one.kind in _KINDS]
    texts = [one.span.of(ctx.text) for one in blocks]
    leads = [_lead(ctx, one) for one in blocks]
    if words == "questions":
        asked = [
            lead > len(text) - 3 or one.kind is not SegmentKind.PARAGRAPH or text.startswith("Q")
            for one, text, lead in zip(blocks, texts, leads, strict=True)
        ]
        return [
            sum(a and _QUESTION.match(t) is not None for a, t in zip(asked, texts, strict=True))
        ]
    hits = [hit for hit in map(_NUMBERED.match, texts) if hit is not None]
    if len(hits) >= _LEAST and "1" in (hits[0]["n"], hits[-1]["n"]):
        return [len(hits)]
    # A book may be called "How to Lose a Continent": its author is named, as those of the others are.
    closing = [_CLOSING.match(text) is not None for text in texts]
    written = [
        lead > 0 and _BY_AUTHOR.match(text, lead) is not None
        for text, lead in zip(texts, leads, strict=True)
    ]
    books = all(b or c or not lead for b, c, lead in zip(written, closing, leads, strict=True))
    own = [not c or (b and books) for c, b in zip(closing, written, strict=True)]
    kept = [one for one, entry in zip(blocks, own, strict=True) if entry]
    levels = [one.level for one in kept if one.kind is SegmentKind.HEADING]
    counts = [levels.count(level) for level in sorted(set(levels))]
    plain = [one.kind is SegmentKind.PARAGRAPH for one in blocks]
    counts.append(sum(a and b > 0 and c for a, b, c in zip(plain, leads, own, strict=True)))
    shouted = [_SHOUTED.match(text) and not _DATELINE.fullmatch(text) for text in texts]
    counts.append(sum(a and bool(b) for a, b in zip(plain, shouted, strict=True)))
    counts.append(sum(one.kind is SegmentKind.LIST_ITEM and one.level <= 1 for one in blocks))
    return [count for count in counts if count >= _LEAST]


def _lead(ctx: Context[Any], block: Segment) -> int:
    """Return how much of a block its beginning in bold is, in characters."""
    parts = ctx.document.inlines_at(block.span)
    bold = (
        part.span for part in parts if part.kind is SegmentKind.EMPHASIS and part.level == _BOLD
    )
    return next((len(span) for span in bold if span.start == block.span.start), 0)
