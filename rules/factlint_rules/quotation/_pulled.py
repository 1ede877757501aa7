"""A quotation set apart from the text, and the sentence of the text that it was pulled from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from factlint.api import Context, SegmentKind, Span, lazy_regex
from factlint_rules.quotation._retold import common_share

#: Marks around the words, and by whom they are behind them.
_ALONE: Final = lazy_regex(
    r"\s*(?P<all>[\"“‘'](?P<inner>[^\"“”]{25,240})[\"”’'])(?:\s*[–—-]{1,2}\s*[^\n]{2,60})?\s*$"
)
_WORD: Final = lazy_regex(r"[\w’'-]+")
_SHORTEST: Final = 7
#: So many of the words of a pulled quotation are in its sentence, in their order.
_ALIKE: Final = 0.6
_TWO_WORDINGS: Final = lazy_regex(
    r"\b(?:amend(?:ed|s)|chang(?:ed|es)\s+(?:it\s+)?to|differs?|now\s+(?:reads|says)|revis(?:ed|es)|rewords?|reworded)\b"
)
_KINDS: Final = frozenset({SegmentKind.PARAGRAPH, SegmentKind.BLOCK_QUOTE})


def pulled(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (pulled quotation, sentence) where a quotation alone in its block has not the words of its sentence.

    The sentence begins with the same word, and has most of the others: "A mill is a clock" is pulled
    from "A mill is just a big clock". Where the text has the words as they are, nothing is wrong.
    """
    text = ctx.text
    for block in ctx.document.blocks:
        hit = _ALONE.match(text, block.span.start, block.span.end) if block.kind in _KINDS else None
        words = _words(hit["inner"]) if hit is not None else []
        if hit is None or len(words) < _SHORTEST:
            continue
        line = " ".join(words)
        nearest: tuple[float, Span] | None = None
        for first in re.finditer(rf"\b{re.escape(words[0])}\b", text, re.IGNORECASE):
            if block.span.start <= first.start() < block.span.end:
                continue
            sentence = ctx.sentence(Span(*first.span()))
            told = _words(text[first.start() : sentence.end])
            if line in " ".join(told):
                nearest = None
                break
            share = common_share(words, told) if first.start() - sentence.start <= 1 else 0.0
            if share >= _ALIKE and (nearest is None or share > nearest[0]):
                nearest = share, sentence
        if nearest is not None and not _told_apart(text, block.span, nearest[1]):
            yield Span(*hit.span("all")), nearest[1]


def _told_apart(text: str, one: Span, other: Span) -> bool:
    """Return whether the paper says between two wordings that they are two: "It now reads:"."""
    first, second = sorted((one, other), key=lambda span: span.start)
    return _TWO_WORDINGS.search(text, first.end, second.start) is not None


def _words(text: str) -> list[str]:
    return [word.strip("'’-") for word in _WORD.findall(text.lower().replace("’", "'"))]
