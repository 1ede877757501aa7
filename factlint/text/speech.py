"""Marked quotations: which marks open, which close, and which are apostrophes.

Direction is read from the mark itself (curly marks, guillemets) or from the space beside it
(straight marks), never from counting.  A quotation that runs over several paragraphs opens
each of them and closes only the last, so a paragraph that reopens one ends the one before
without a fault.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

Role = Literal["open", "close", "either", "none"]

_MARKS = re.compile("[\"“”„‟«»'‘’‚]")
_DOUBLE = frozenset('"“”„‟«»')
_OPENING = frozenset("“„‟«")
_CLOSING = frozenset("”»")
#: Words whose first letters are elided: the mark before them is an apostrophe.
_ELISION = re.compile(
    r"(?:\d0s|\d\d\b|tis\b|twas\b|til\b|till\b|em\b|cause\b|n\b|round\b|bout\b|cos\b|ere\b|appen\b)",
    re.IGNORECASE,
)
_PROSE = frozenset({SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.BLOCK_QUOTE})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A marked quotation.

    Attributes:
        span: with its marks; to the end of its block where it runs on into the next.
        inner: without its marks.
        mark: the opening mark.
        continues: it has no closing mark because the next paragraph reopens it.
        nested: it stands inside another quotation.
    """

    span: Span
    inner: Span
    mark: str
    continues: bool = False
    nested: bool = False

    @property
    def double(self) -> bool:
        """Whether double marks or guillemets are used."""
        return self.mark in _DOUBLE


@dataclass(frozen=True, slots=True)
class StrayMark:
    """A double quotation mark without its partner."""

    span: Span
    opens: bool


@dataclass(frozen=True, slots=True)
class Quotations:
    """All marked quotations of a document, by position, and the marks without a partner."""

    marked: tuple[Quotation, ...] = ()
    strays: tuple[StrayMark, ...] = ()


@dataclass(slots=True)
class _Reader:
    text: str
    stack: list[tuple[int, str]] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)
    strays: list[StrayMark] = field(default_factory=list)

    def read(self, block: Segment, *, reopened: bool) -> None:
        self.stack.clear()
        for hit in _MARKS.finditer(self.text, block.span.start, block.span.end):
            self._mark(hit.start(), hit[0], block)
        for at, mark in self.stack:
            if mark in _DOUBLE:
                if reopened:
                    self._add(at, block.span.end, mark, continues=True)
                else:
                    self.strays.append(StrayMark(Span(at, at + 1), opens=True))

    def _mark(self, at: int, mark: str, block: Segment) -> None:
        before = self.text[at - 1] if at > block.span.start else " "
        after = self.text[at + 1] if at + 1 < block.span.end else " "
        role = (self._double if mark in _DOUBLE else self._single)(at, mark, before, after)
        if role == "either":
            role = "close" if self._open_of(mark) is not None else "open"
        if role == "open":
            self._open(at, mark, before)
        elif role == "close":
            self._close(at, mark)

    def _open(self, at: int, mark: str, before: str) -> None:
        open_at = self._open_of(mark)
        if open_at is not None and mark in _DOUBLE:
            # A second opening mark: paragraphs that were run together reopen a quotation.
            start, first = self.stack[open_at]
            self._add(start, at, first, continues=True)
            del self.stack[open_at:]
        self.stack.append((at, mark))

    def _close(self, at: int, mark: str) -> None:
        open_at = self._open_of(mark)
        if open_at is None:
            if mark in _DOUBLE:
                self.strays.append(StrayMark(Span(at, at + 1), opens=False))
            return
        start, first = self.stack[open_at]
        del self.stack[open_at:]
        self._add(start, at + 1, first)

    def _add(self, start: int, end: int, mark: str, *, continues: bool = False) -> None:
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        inner = Span(start + 1, end if continues else end - 1)
        nested = any(at < start for at, _ in self.stack)
        self.found.append(Quotation(Span(start, end), inner, mark, continues, nested))

    def _open_of(self, mark: str) -> int | None:
        double = mark in _DOUBLE
        for index in range(len(self.stack) - 1, -1, -1):
            if (self.stack[index][1] in _DOUBLE) == double:
                return index
        return None

    def _double(self, at: int, mark: str, before: str, after: str) -> Role:
        if mark in _OPENING:
            return "open"
        if mark in _CLOSING:
            # Typists close an opening place: a curly mark after a space and before a word.
            wrong_way = before.isspace() and after.isalnum() and self._open_of(mark) is None
            return "open" if wrong_way else "close"
        if before.isdigit() and self._open_of(mark) is None:
            return "none"  # inches: 5' 10"
        left = before.isspace() or before in "([{—–-/…"
        right = after.isspace() or after in ")]}—–-/….,;:!?"
        if left and not right:
            return "open"
        if right and not left:
            return "close"
        return "either"

    def _single(self, at: int, mark: str, before: str, after: str) -> Role:
        if before.isalnum() and after.isalnum():
            return "none"
        if mark == "‚":
            return "open"
        left = before.isspace() or before in '([{—–-/"“'
        if left and after.isalnum() and _ELISION.match(self.text, at + 1):
            return "none"
        if mark == "‘":
            return "open"
        if left and (after.isalnum() or after in '"“£$€'):
            return "open" if mark == "'" else "none"
        if not before.isspace() and not after.isalnum() and self._open_of(mark) is not None:
            return "close"
        return "none"


def read_quotations(text: str, blocks: Sequence[Segment]) -> Quotations:
    """Read the marked quotations of a document's prose.

    Single marks without a partner are apostrophes; double ones are reported as strays.
    """
    if not _MARKS.search(text):
        return Quotations()
    reader = _Reader(text)
    prose = [block for block in blocks if block.kind not in (SegmentKind.TABLE_CELL,)]
    for block, following in zip(prose, [*prose[1:], None], strict=True):
        reader.read(block, reopened=_reopens(text, block, following))
    marked = sorted(reader.found, key=lambda quotation: quotation.span)
    return Quotations(tuple(marked), tuple(sorted(reader.strays, key=lambda stray: stray.span)))


def _reopens(text: str, block: Segment, following: Segment | None) -> bool:
    return (
        following is not None
        and block.kind in _PROSE
        and following.kind in _PROSE
        and text[following.span.start : following.span.start + 1] in {*_OPENING, '"'}
    )
