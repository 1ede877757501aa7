"""Unmarked speech: first-person paragraphs in third-person copy.

Web copy often sets a source's words as a paragraph of their own and loses the quotation
marks.  A paragraph counts as such when it says "I" outside quotation marks although the
article as a whole does not: in a column or a letter most paragraphs do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

_FIRST_PERSON = re.compile(
    r"(?<![\w&.'’-])I(?:['’](?:m|ve|d|ll)\b|(?=\s+(?!and\b|or\b|of\b|in\b)[a-z]+))"
)
_NUMERAL_BEFORE = re.compile(r"\b[A-Z][\w’'-]*\s+$")
#: Above this share of first-person paragraphs the article is a column, not a report.
COLUMN_SHARE = 0.4


def first_person_paragraphs(
    text: str, blocks: Sequence[Segment], quoted: Sequence[Span]
) -> tuple[Segment, ...]:
    """Return the paragraphs that speak in the first person outside quotation marks."""
    found = []
    for block in blocks:
        if block.kind is SegmentKind.PARAGRAPH and _speaks(text, block.span, quoted):
            found.append(block)
    return tuple(found)


def _speaks(text: str, block: Span, quoted: Sequence[Span]) -> bool:
    for hit in _FIRST_PERSON.finditer(text, block.start, block.end):
        before = text[max(block.start, hit.start() - 30) : hit.start()]
        if _NUMERAL_BEFORE.search(before) and "’" not in hit[0] and "'" not in hit[0]:
            continue  # "Elizabeth I was", "World War I ended"
        if not any(span.start <= hit.start() < span.end for span in quoted):
            return True
    return False


def unmarked_speech(
    text: str, blocks: Sequence[Segment], quoted: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the paragraphs that are somebody's words without quotation marks."""
    if "I" not in text:
        return ()
    paragraphs = sum(block.kind is SegmentKind.PARAGRAPH for block in blocks)
    speaking = first_person_paragraphs(text, blocks, quoted)
    if not speaking or len(speaking) > COLUMN_SHARE * paragraphs:
        return ()
    return tuple(block.span for block in speaking)
