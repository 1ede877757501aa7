"""Unmarked speech: first-person paragraphs in third-person copy.

Web copy often sets a source's words as a paragraph of their own and loses the quotation
marks.  A paragraph counts as such when it says "I" outside quotation marks although the
article as a whole does not: in a column or a letter most paragraphs do, and the writer says
"I" at the very beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

#: "I" as a word of its own before a verb or adverb, or contracted; "I'm a Celebrity" and
#: "I Will Survive" go on with a capital.
_FIRST_PERSON = re.compile(
    r"(?<![\w&.'’/-])I"
    r"(?:['’](?:m|ve|d|ll)\b(?!\s+(?:an?\s+|the\s+)?[A-Z])"
    r"|(?=\s+(?!(?:and|or|of|in|to|is)\b)[a-z]+))"
)
#: "World War I ended", "Elizabeth I was": a numeral, not a pronoun.
_NUMERAL_BEFORE = re.compile(
    r"(?:\b[A-Z][\w’'-]*|\b(?:type|part|phase|class|grade|level|category|stage|section|tier))\s+$"
)
#: A capital before "I" that begins the sentence and is no name: "When I", "But I".
_OPENERS = frozenset(
    "when but and so if as what that then because although though while since where how why "
    "before after once until yes no well now today yesterday sometimes here there all maybe "
    "perhaps frankly honestly obviously personally hopefully luckily whatever whenever had "
    "have did do can could should would will am was may might must or nor yet the".split()
)
#: Above this share of first-person paragraphs the article is a column, not a report.
COLUMN_SHARE = 0.4
#: A report that runs over at least so many paragraphs and begins with "I" is a column too.
_OPENING_PARAGRAPHS = 2


def first_person_paragraphs(
    text: str, blocks: Sequence[Segment], quoted: Sequence[Span]
) -> tuple[Segment, ...]:
    """Return the paragraphs in the first person outside quotation marks.

    `quoted` is sorted and without overlap.
    """
    said = _first_persons(text, quoted)
    found = []
    at = next(said, None)
    for block in blocks:
        while at is not None and at < block.span.start:
            at = next(said, None)
        if at is None:
            break
        if block.kind is SegmentKind.PARAGRAPH and at < block.span.end:
            found.append(block)
    return tuple(found)


def _first_persons(text: str, quoted: Sequence[Span]) -> Iterator[int]:
    """Yield where the pronoun is outside `quoted`, in order."""
    number = 0
    for hit in _FIRST_PERSON.finditer(text):
        at = hit.start()
        while number < len(quoted) and quoted[number].end <= at:
            number += 1
        if number < len(quoted) and quoted[number].start <= at:
            continue
        if len(hit[0]) == 1:
            before = _NUMERAL_BEFORE.search(text, max(0, at - 30), at)
            if before is not None and before[0].strip().lower() not in _OPENERS:
                continue
        yield at


def unmarked_speech(
    text: str, blocks: Sequence[Segment], quoted: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the paragraphs that are somebody's words without quotation marks.

    `quoted`, the marked speech, is sorted and without overlap.
    """
    if "I" not in text:
        return ()
    paragraphs = [block for block in blocks if block.kind is SegmentKind.PARAGRAPH]
    speaking = first_person_paragraphs(text, paragraphs, quoted)
    if not speaking or len(speaking) > COLUMN_SHARE * len(paragraphs):
        return ()
    if speaking[0] in paragraphs[:_OPENING_PARAGRAPHS]:
        return ()
    return tuple(block.span for block in speaking)
