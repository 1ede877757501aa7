"""Marked quotations and marks without a partner.

Which marks open and which close is read in `marks`.  A quotation that runs over several
paragraphs opens each of them and closes only the last, so a paragraph that reopens one ends
the one before without a fault.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from factlint.text.lazy import lazy_regex
from factlint.text.marks import DOUBLE, MARKS, OPENING, Role, double_role, single_role
from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

#: How many marks may be open at a time. Speech in speech in speech is three; single marks
#: that open and never close are apostrophes, and the oldest of them are forgotten.
_DEPTH = 8
_SENTENCE_BEFORE = lazy_regex(r"[.!?…][’')\]]*\s+$")
_PROSE = frozenset({SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.BLOCK_QUOTE})


class Quotation(Struct, frozen=True):
    """A marked quotation.

    Attributes:
        span: with its marks; to the end of its block where it runs on into the next.
        inner: without its marks.
        mark: the opening mark.
        continues: it has no closing mark because the next paragraph reopens it.
        nested: it is inside another quotation.
    """

    span: Span
    inner: Span
    mark: str
    continues: bool = False
    nested: bool = False

    @property
    def double(self) -> bool:
        """Whether double marks or guillemets are used."""
        return self.mark in DOUBLE


class StrayMark(Struct, frozen=True):
    """A double quotation mark without its partner."""

    span: Span
    opens: bool


class Quotations(Struct, frozen=True):
    """All marked quotations of a document, by position, and the marks without a partner."""

    marked: tuple[Quotation, ...] = ()
    strays: tuple[StrayMark, ...] = ()


class _Open(Struct, frozen=True):
    at: int
    mark: str

    @property
    def double(self) -> bool:
        return self.mark in DOUBLE


class _Reader(Struct):
    """Reads blocks one after the other.

    `carried` is the double mark the block before left open, with that block's end.
    """

    text: str
    stack: list[_Open] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)
    strays: list[StrayMark] = field(default_factory=list)
    carried: tuple[_Open, int] | None = None

    def read(self, block: Segment, *, reopened: bool) -> None:
        """Read one block; `reopened` says that the next one begins with an opening mark."""
        if block.kind not in _PROSE:
            self.settle()
        for hit in MARKS.finditer(self.text, block.span.start, block.span.end):
            self._mark(hit.start(), hit[0], block.span)
        self.settle()
        for entry in self.stack:
            if not entry.double:
                continue
            if reopened:
                self._add(entry, block.span.end, continues=True)
            elif block.kind in _PROSE and self.carried is None:
                self.carried = (entry, block.span.end)
            else:
                self._stray(entry.at, opens=True)
        self.stack.clear()

    def settle(self) -> None:
        """Report the mark the block before left open: nothing has closed it."""
        if self.carried is not None:
            self._stray(self.carried[0].at, opens=True)
            self.carried = None

    def _mark(self, at: int, mark: str, block: Span) -> None:
        if mark not in DOUBLE:
            index = self._open_of(double=False)
            opened_at = None if index is None else self.stack[index].at
            role = single_role(self.text, at, block, opened_at)
            if role is Role.OPEN:
                self._push(at, mark)
            elif role is Role.CLOSE and index is not None:
                self._close(index, at)
            return
        index = self._open_of(double=True)
        if self._doubled(at, mark, block):
            self._stray(at, opens=index is not None)
            return
        role = double_role(self.text, at, block, is_open=index is not None)
        if role is Role.EITHER:
            role = Role.OPEN if index is None else Role.CLOSE
        if role is Role.OPEN:
            self.settle()
            self._open(at, mark, index)
        elif role is Role.CLOSE and index is not None:
            self._close(index, at)
        elif role is Role.CLOSE:
            self._close_carried(at, block)

    def _doubled(self, at: int, mark: str, block: Span) -> bool:
        """Return whether a mark was typed twice, as in ““Yes,” he said."""
        return (
            at > block.start
            and self.text[at - 1] == mark
            and (mark != '"' or self.text[at + 1 : at + 2].isalnum())
        )

    def _open(self, at: int, mark: str, index: int | None) -> None:
        if index is not None and not any(not entry.double for entry in self.stack[index:]):
            first = self.stack[index]
            if _SENTENCE_BEFORE.search(self.text, max(first.at, at - 8), at):
                # Paragraphs that were run together: the second one reopens the quotation.
                self._add(first, at, continues=True)
            else:
                self._stray(first.at, opens=True)
            del self.stack[index:]
        self._push(at, mark)

    def _push(self, at: int, mark: str) -> None:
        if len(self.stack) == _DEPTH:
            oldest = self.stack.pop(0)
            if oldest.double:
                self._stray(oldest.at, opens=True)
        self.stack.append(_Open(at, mark))

    def _close(self, index: int, at: int) -> None:
        entry = self.stack[index]
        for lost in self.stack[index + 1 :]:
            if lost.double:
                self._stray(lost.at, opens=True)
        del self.stack[index:]
        self._add(entry, at + 1)

    def _close_carried(self, at: int, block: Span) -> None:
        """Close a quotation the block before began; this block should have reopened it."""
        if self.carried is not None:
            entry, end = self.carried
            self.carried = None
            self._add(entry, end, continues=True)
            self.found.append(
                Quotation(Span(block.start, at + 1), Span(block.start, at), entry.mark)
            )
        self._stray(at, opens=False)

    def _stray(self, at: int, *, opens: bool) -> None:
        self.strays.append(StrayMark(Span(at, at + 1), opens=opens))

    def _add(self, entry: _Open, end: int, *, continues: bool = False) -> None:
        start = entry.at
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        inner = Span(start + 1, end if continues else end - 1)
        nested = bool(self.stack) and self.stack[0].at < start
        self.found.append(Quotation(Span(start, end), inner, entry.mark, continues, nested))

    def _open_of(self, *, double: bool) -> int | None:
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].double == double:
                return index
        return None


def read_quotations(text: str, blocks: Sequence[Segment]) -> Quotations:
    """Read the marked quotations of a document's prose.

    Single marks without a partner are apostrophes; double ones are reported as strays.
    """
    if not MARKS.search(text):
        return Quotations()
    reader = _Reader(text)
    prose = [block for block in blocks if block.kind is not SegmentKind.TABLE_CELL]
    for block, following in zip(prose, [*prose[1:], None], strict=True):
        reader.read(block, reopened=_reopens(text, block, following))
    reader.settle()
    marked = sorted(reader.found, key=lambda quotation: quotation.span)
    return Quotations(tuple(marked), tuple(sorted(reader.strays, key=lambda stray: stray.span)))


def _reopens(text: str, block: Segment, following: Segment | None) -> bool:
    return (
        following is not None
        and block.kind in _PROSE
        and following.kind in _PROSE
        and text[following.span.start : following.span.start + 1] in {*OPENING, '"'}
    )
