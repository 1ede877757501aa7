"""Where a span of an article is, in the words its format has for places."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.text.source import Source
from factlint.text.span import Span


class Part(Struct, frozen=True):
    """A stretch of the source that its format numbers: a cell, a paragraph, a page.

    Attributes:
        name: as it is shown ("cell 3", "paragraph 7", "page 4").
        span: in source offsets, in those of its view where it has one; its first line is line 1
            of the part.
    """

    name: str
    span: Span


class Location(Struct, frozen=True, gc=False):
    """Lines and columns of a span: 1-based, columns count code points, the end is included.

    An empty span ends where it begins. Within a part, lines are those of the part.

    Attributes:
        part: name of the part of the file ("cell 3"); empty for a text of one part.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    part: str = ""

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}"
        return f"{self.part}:{place}" if self.part else place


def locate(source: Source, span: Span, parts: Sequence[Part] = ()) -> Location:
    """Return the location of a span of the source.

    Args:
        source: the text the offsets count.
        span: in source offsets.
        parts: the numbered parts of the source, in order, without overlap.
    """
    if source.view is None and not parts:  # as in most files
        return Location(*source.lines.positions(span.start, span.end))
    seen = source
    if source.view is not None:
        seen, span = source.seen(span)
        if seen is source:  # in the metadata of a notebook
            parts = ()
    line, column, end_line, end_column = seen.lines.positions(span.start, span.end)
    if not parts:
        return Location(line, column, end_line, end_column)
    part = next((p for p in parts if p.span.start <= span.start <= p.span.end), None)
    if part is None:
        return Location(line, column, end_line, end_column)
    before = seen.lines.position(part.span.start)[0] - 1
    return Location(line - before, column, end_line - before, end_column, part.name)
