"""Parts of a document and the map from its prose to its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from factlint.text.span import Span

#: Replaces in the prose what is no prose: inline code, an image, a template tag.
PLACEHOLDER = "￼"


class SegmentKind(StrEnum):
    """What a part of a document is."""

    # blocks: they cover the prose without overlap
    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list"
    BLOCK_QUOTE = "block quotation"
    TABLE_CELL = "table cell"
    # blocks of words that are beside the copy
    CAPTION = "caption"
    TITLE = "title"
    DESCRIPTION = "description"
    ALT_TEXT = "alternative text"
    # inline parts: they lie within blocks
    LINK_TEXT = "link text"
    EMPHASIS = "emphasis"
    URL = "URL"
    CODE = "code"
    FOOTNOTE = "footnote mark"

    @property
    def is_head(self) -> bool:
        """Whether words of this kind are set as a heading: a headline, a title, a heading."""
        return self in _HEADS

    @property
    def is_beside(self) -> bool:
        """Whether words of this kind are beside the copy, not in its course."""
        return self in _BESIDE


_HEADS = (SegmentKind.HEADLINE, SegmentKind.HEADING, SegmentKind.TITLE)
_BESIDE = (
    SegmentKind.TITLE, SegmentKind.DESCRIPTION, SegmentKind.ALT_TEXT, SegmentKind.CAPTION,
)  # fmt: skip


class Segment(Struct, frozen=True):
    """A part of a document.

    Attributes:
        kind: what it is.
        span: its place in the prose.
        level: level of a heading, 1 to 6; depth of a list or block quotation; 1 for italics,
            2 for bold; else 0.
        target: address of a link, else None.
    """

    kind: SegmentKind
    span: Span
    level: int = 0
    target: str | None = None


class Piece(Struct, frozen=True):
    """A run of prose and the source it was read from.

    Where both lengths are equal the piece is a copy; otherwise (a character reference, a
    soft line break) it represents the source as a whole.
    """

    prose: Span
    source: Span


class Fragment(Struct, frozen=True):
    """Words that become prose, and the source they were read from."""

    text: str
    source: Span


class OffsetMap:
    """From prose offsets to source offsets. Without pieces it is the identity."""

    __slots__ = ("_pieces", "_starts")

    def __init__(self, pieces: Sequence[Piece] | None = None) -> None:
        self._pieces = tuple(pieces) if pieces is not None else None
        self._starts = [piece.prose.start for piece in pieces or ()]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces in order; empty for the identity."""
        return self._pieces or ()

    @property
    def identity(self) -> bool:
        """Whether prose and source are the same text."""
        return self._pieces is None

    def to_source(self, span: Span) -> Span:
        """Return the smallest contiguous source span that covers a prose span.

        An empty span maps to the place of its first character.
        """
        if self._pieces is None:
            return span
        if not self._pieces:
            return Span(0, 0)
        start = self._edge(span.start, after=False)
        if not len(span):
            return Span(start, start)
        return Span(start, max(start, self._edge(span.end - 1, after=True)))

    def _edge(self, offset: int, *, after: bool) -> int:
        assert self._pieces is not None
        piece = self._pieces[max(0, bisect_right(self._starts, offset) - 1)]
        inside = offset - piece.prose.start
        if len(piece.prose) == len(piece.source) and inside < len(piece.prose):
            return piece.source.start + inside + (1 if after else 0)
        # Between two pieces, or inside one that represents a whole: its nearer edge.
        if inside >= len(piece.prose):
            return piece.source.end
        return piece.source.end if after else piece.source.start
