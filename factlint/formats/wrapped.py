"""Lines that were wrapped by hand: a paragraph reads on from one to the next.

The break is no part of what was written, so that prose has a blank there, as it has in Markdown. A
break that was meant stays: in an address, in a poem, before the next speaker.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from factlint.text.lazy import lazy_regex
from factlint.text.segments import OffsetMap, Piece, Segment
from factlint.text.span import Span

#: Paragraphs with narrower lines are addresses, poems, captions.
_NARROWEST = 36
#: "Ann Roe: yes", "## Notes": the line is one of its own.
_OWN_LINE = lazy_regex(r"[A-Z][\w .’'-]{0,40}:(?!//)|[^\w\s\"“‘'«„(\[£$€¥&–—-]")


def breaks(text: str, lines: Sequence[tuple[Span, int]]) -> Iterator[Span]:
    """Yield what is between lines of a paragraph that the width of the page broke.

    Args:
        text: the text.
        lines: the words of each line, and the number of characters before them.
    """
    widths = [len(words) + before for words, before in lines]
    width = max(widths)
    if width < _NARROWEST:
        return
    for at, (words, _) in enumerate(lines[1:]):
        room = width - widths[at] - 1
        first = words.of(text).split(None, 1)[0]
        if len(first) > room and not _OWN_LINE.match(text, words.start, words.end):
            yield Span(lines[at][0].end, words.start)


def joined(
    text: str, pieces: Sequence[Piece] | None, gaps: Sequence[Span], blocks: Iterable[Segment]
) -> tuple[str, list[Piece], list[Segment]]:
    """Return a text with a blank for each gap, what it was read from, and its blocks.

    Args:
        text: the text.
        pieces: what the text was read from; None where it is the source.
        gaps: in order.
        blocks: the blocks of the text.
    """
    shorter = [0, *accumulate(len(gap) - 1 for gap in gaps)]
    ends = [gap.end for gap in gaps]

    def moved(span: Span) -> Span:
        start, end = bisect_right(ends, span.start), bisect_right(ends, span.end)
        return Span(span.start - shorter[start], span.end - shorter[end])

    parts, begin = [], 0
    for gap in gaps:
        parts.append(text[begin : gap.start])
        begin = gap.end
    given = [Piece(Span(0, len(text)), Span(0, len(text)))] if pieces is None else pieces
    kept = [Piece(moved(one.prose), one.source) for one in _without(given, gaps)]
    places = OffsetMap(pieces)
    blanks = [
        Piece(Span(at, at + 1), places.to_source(gap))
        for gap, at in ((gap, moved(gap).start) for gap in gaps)
    ]
    return (
        " ".join([*parts, text[begin:]]),
        sorted([*kept, *blanks], key=lambda one: one.prose),
        [Segment(one.kind, moved(one.span), level=one.level) for one in blocks],
    )


def _without(pieces: Iterable[Piece], gaps: Sequence[Span]) -> Iterator[Piece]:
    """Yield pieces without what is in a gap, cut where one is inside."""
    at = 0
    for piece in pieces:
        first, last = piece.prose.start, piece.prose.end
        shift = piece.source.start - first
        while at < len(gaps) and gaps[at].end <= first:
            at += 1
        if at == len(gaps) or gaps[at].start >= last:
            yield piece
            continue
        while at < len(gaps) and gaps[at].start < last:
            if first < gaps[at].start:
                yield _part(first, gaps[at].start, shift)
            first = gaps[at].end
            if first > last:
                break
            at += 1
        if first < last:
            yield _part(first, last, shift)


def _part(start: int, end: int, shift: int) -> Piece:
    return Piece(Span(start, end), Span(start + shift, end + shift))
