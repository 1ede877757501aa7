"""Marked quotations, and those whose marks do not go together.

Which marks open and which close is read in `marks`.  Marks of one shape belong together, and a
quotation in marks of another shape may be inside.  A quotation that runs over several
paragraphs opens each of them and closes only the last, so a paragraph that reopens one ends
the one before without a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice

from msgspec import Struct, field

from factlint.text.lazy import lazy_regex
from factlint.text.leaving import another_speaks, has_left, holds_pair, is_said, was_said
from factlint.text.marks import (
    DOUBLE,
    MARKS,
    OPENING,
    Role,
    Shape,
    double_role,
    shape_of,
    single_role,
)
from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

#: How many marks may be open at a time. Speech in speech in speech is three; single marks
#: that open and never close are apostrophes, and the oldest of them are forgotten.
_DEPTH = 8
#: How many paragraphs may pass until one closes what an earlier one opened.
_FAR = 6
_SENTENCE_BEFORE = lazy_regex(r"[.!?…][’')\]]*\s+$")
#: "It was nothing, said his coach. “He is well": who says it is outside the quotation, so the mark
#: before is missing; no mark runs on there.
_ATTRIBUTED = lazy_regex(
    r"[,?!]\s+(?:(?:he|she|they|(?:an?|the|his|her|its|one|our)\s(?:[\w’'-]+\s){0,4}[\w’'-]+|"
    r"(?!I\b)[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4})\s(?:said|says|added|adds|told|explained|explains|"
    r"warned|warns|confirmed|confirms|insisted|insists|admitted|admits|claimed|claims|recalled|recalls|"
    r"replied|replies|wrote|writes)\b|(?:said|says|added|adds|explained|explains|warned|warns|confirmed|"
    r"insisted|insists|admitted|admits|claimed|claims|recalled|recalls|replied|replies|according\sto)\s(?:he|she|the|an?|his|her|its|one|(?!I\b)[A-Z]))"
    r"[^.!?\"“”]{0,160}[.!?]\s*$",
)
_FIRST_WORD = lazy_regex(r"\S+")
_PROSE = frozenset({SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.BLOCK_QUOTE})
#: In plain text the first line of verse or of a letter may look like a headline.
_GOES_ON = _PROSE | {SegmentKind.HEADLINE}
#: Markup that a parser leaves in the prose, since it is not quite right or of another system:
#: tags with attributes, name="value", templates, the address and title of a link.
_MARKUP = lazy_regex(
    r"<[A-Za-z/][^<>]{0,600}=[^<>]{0,600}>|\{\{.{0,400}?\}\}|\{%.{0,400}?%\}"
    r"|(?<=\])\([^()\n]{0,400}(?:\([^()\n]{0,100}\)[^()\n]{0,200}){0,3}\)"
    r"|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*')"
)
_MARKUP_SIGNS = ("=", "{{", "{%", "](")


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


class MarkFault(StrEnum):
    """What is wrong with the marks of a quotation."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    WRONG_CLOSER = "wrong closer"
    NOT_REOPENED = "not reopened"
    TYPED_TWICE = "typed twice"
    SAME_INSIDE = "same marks inside"


class BrokenQuotation(Struct, frozen=True):
    """A quotation whose marks do not go together.

    Attributes:
        span: its opening mark where it has one; the whole quotation where another mark closes
            it; the first word of the paragraph that should have reopened it.
        fault: what is wrong.
        related: the other marks of it.
    """

    span: Span
    fault: MarkFault
    related: tuple[Span, ...] = ()


class Quotations(Struct, frozen=True):
    """All marked quotations of a document, by position, and those that are broken."""

    marked: tuple[Quotation, ...] = ()
    broken: tuple[BrokenQuotation, ...] = ()


class _Open(Struct, frozen=True):
    at: int
    mark: str
    shape: Shape

    @property
    def double(self) -> bool:
        return self.mark in DOUBLE

    @property
    def span(self) -> Span:
        return Span(self.at, self.at + 1)


class _Carried(Struct):
    """A quotation that a block left open, that block's end, and the blocks since."""

    opened: _Open
    end: int
    since: list[Span] = field(default_factory=list)


class _Reader(Struct):
    """Reads blocks one after the other.

    Attributes:
        markup: where there are marks that are markup.
        stack: the marks open in this block, in order.
        lost: the marks of this block whose closer was passed over.
        carried: the quotation an earlier block left open.
        reopened: whether the next block begins with an opening mark.
    """

    text: str
    markup: frozenset[int]
    stack: list[_Open] = field(default_factory=list)
    lost: list[_Open] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)
    broken: list[BrokenQuotation] = field(default_factory=list)
    carried: _Carried | None = None
    reopened: bool = False

    def read(self, block: Segment, *, reopened: bool) -> None:
        """Read one block; `reopened` says that the next one begins with an opening mark."""
        self.reopened, prose = reopened, block.kind in _PROSE
        if not prose:
            self.settle()
        marks = list(self._marks_of(block.span))
        for at in marks:
            self._mark(at, block.span)
        if self.carried is not None:
            if any(self.text[at] in DOUBLE for at in marks) or len(self.carried.since) == _FAR:
                self.settle()
            else:
                self.carried.since.append(block.span)
        left = [entry for entry in self.stack if entry.double]
        self.lost += [entry for entry in self.stack if self._is_said(entry, block.span.end)]
        for entry in self.lost:
            self._unclosed(entry)
        for entry in left:
            if reopened and not self._has_ended(entry.at, block.span.end):
                self._add(entry, block.span.end, continues=True)
            elif prose and self.carried is None:
                self.carried = _Carried(entry, block.span.end)
            else:
                self._unclosed(entry)
        self.stack.clear()
        self.lost.clear()

    def settle(self) -> None:
        """Report the mark an earlier block left open: nothing has closed it."""
        if self.carried is not None:
            self._unclosed(self.carried.opened)
            self.carried = None

    def _marks_of(self, block: Span) -> Iterator[int]:
        hits = MARKS.finditer(self.text, block.start, block.end)
        return (at for hit in hits if (at := hit.start()) not in self.markup)

    def _mark(self, at: int, block: Span) -> None:
        mark = self.text[at]
        shape = shape_of(mark)
        index = self._open_of(shape)
        if mark not in DOUBLE:
            self._single(at, mark, block)
            return
        if self._doubled(at, mark, block):
            kept = None if index is None else self.stack[index].span
            fault = MarkFault.UNOPENED if kept is None else MarkFault.TYPED_TWICE
            self._report(Span(at, at + 1), fault)
            return
        role = double_role(self.text, at, block, is_open=index is not None)
        if role is Role.EITHER:
            role = Role.OPEN if index is None else Role.CLOSE
        if role is Role.OPEN:
            self._open(at, mark, index, block)
        elif role is Role.CLOSE and index is not None:
            self._close(index, at)
        elif role is Role.CLOSE:
            self._close_another(at, block)

    def _single(self, at: int, mark: str, block: Span) -> None:
        index = self._open_of(shape_of(mark))
        if index is None:
            index = next(
                (n for n in range(len(self.stack) - 1, -1, -1) if not self.stack[n].double), None
            )
        opened_at = None if index is None else self.stack[index].at
        role = single_role(self.text, at, block, opened_at)
        if role is Role.OPEN:
            self._push(at, mark)
        elif role is Role.CLOSE and index is not None:
            self._close(index, at)
        elif not self.stack and was_said(self.text, at):
            self._report(Span(at, at + 1), MarkFault.UNOPENED)

    def _is_said(self, entry: _Open, end: int) -> bool:
        """Return whether a curly single mark that nothing closes opens somebody's words."""
        return entry.mark == "‘" and is_said(self.text, entry.at) and self._never_closed(entry, end)

    def _doubled(self, at: int, mark: str, block: Span) -> bool:
        """Return whether a mark was typed twice, as in ““Yes,” he said."""
        return (
            at > block.start
            and self.text[at - 1] == mark
            and (mark != '"' or self.text[at + 1 : at + 2].isalnum())
        )

    def _open(self, at: int, mark: str, index: int | None, block: Span) -> None:
        if index is not None and not any(not entry.double for entry in self.stack[index:]):
            first = self.stack[index]
            if self._is_inside(at, first, block):
                self._report(Span(at, at + 1), MarkFault.SAME_INSIDE, first.span)
            else:
                runs_on = _SENTENCE_BEFORE.search(self.text, max(first.at, at - 8), at)
                if runs_on and not self._has_ended(first.at, at):
                    # Paragraphs that were run together: the second one reopens the quotation.
                    self._add(first, at, continues=True)
                else:
                    self._unclosed(first)
                del self.stack[index:]
        self._push(at, mark)

    def _has_ended(self, start: int, end: int) -> bool:
        """Return whether the words behind an opening mark end with or go on about who says them."""
        said = _ATTRIBUTED.search(self.text, max(start, end - 260), end)
        return said is not None or has_left(self.text, start, end)

    def _is_inside(self, at: int, first: _Open, block: Span) -> bool:
        """Return whether a pair is inside: "she said "stop" and ran.", or it is reopened behind."""
        behind = self._marks_of(Span(at + 1, block.end))
        two = list(islice((n for n in behind if shape_of(self.text[n]) is first.shape), 2))
        roles = [double_role(self.text, other, block, is_open=True) for other in two]
        if roles == [Role.CLOSE, Role.CLOSE]:
            return True
        if roles == [Role.CLOSE, Role.OPEN] or (roles == [Role.CLOSE] and self.reopened):
            end = two[1] if len(two) > 1 else block.end
            return holds_pair(self.text, first.at, (at, two[0]), end)
        return False

    def _push(self, at: int, mark: str) -> None:
        if len(self.stack) == _DEPTH:
            oldest = self.stack.pop(0)
            if oldest.double:
                self._unclosed(oldest)
        self.stack.append(_Open(at, mark, shape_of(mark)))

    def _close(self, index: int, at: int) -> None:
        entry = self.stack[index]
        for lost in self.stack[index + 1 :]:
            if lost.double or self._never_closed(lost, at):
                self.lost.append(lost)
        del self.stack[index:]
        self._add(entry, at + 1)

    def _never_closed(self, entry: _Open, end: int) -> bool:
        """Return whether a curly single mark has nothing after it that may close it.

        A straight one may be an apostrophe in a word of dialect.
        """
        return entry.mark == "‘" and not any(
            self.text[at] in "’'" and not self.text[at + 1 : at + 2].isalnum()
            for at in range(entry.at + 1, end)
        )

    def _close_another(self, at: int, block: Span) -> None:
        """Close with a mark no mark of its shape has opened, if another can be meant."""
        mark = self.text[at]
        entry = self.stack[-1] if self.stack else None
        if entry is not None and entry.double and not self._closes_later(entry, at, block):
            self._close(len(self.stack) - 1, at)  # curly here, straight there: one quotation
        elif entry is not None and not entry.double and self._never_closed(entry, at):
            del self.stack[-1]
            self._add(entry, at + 1)
            self.broken.append(
                BrokenQuotation(Span(entry.at, at + 1), MarkFault.WRONG_CLOSER, (Span(at, at + 1),))
            )
        elif self.carried is not None and self.carried.opened.shape is shape_of(mark):
            self._close_carried(at, block)
        else:
            self._report(Span(at, at + 1), MarkFault.UNOPENED)

    def _closes_later(self, entry: _Open, at: int, block: Span) -> bool:
        """Return whether a mark of the entry's own shape closes it after `at`."""
        for other in self._marks_of(Span(at + 1, block.end)):
            if shape_of(self.text[other]) is entry.shape:
                role = double_role(self.text, other, block, is_open=True)
                return role in (Role.CLOSE, Role.EITHER)
        return False

    def _close_carried(self, at: int, block: Span) -> None:
        """Close a quotation an earlier block began; the blocks since should have reopened it."""
        assert self.carried is not None
        entry, end, since = self.carried.opened, self.carried.end, self.carried.since
        self.carried = None
        self._add(entry, end, continues=True)
        for span in since:
            self.found.append(Quotation(span, span, entry.mark, continues=True))
        self.found.append(Quotation(Span(block.start, at + 1), Span(block.start, at), entry.mark))
        second = since[0] if since else block
        word = _FIRST_WORD.match(self.text, second.start, second.end)
        where = Span(word.start(), word.end()) if word else Span(second.start, second.start + 1)
        self._report(where, MarkFault.NOT_REOPENED, entry.span, Span(at, at + 1))

    def _unclosed(self, entry: _Open) -> None:
        self._report(entry.span, MarkFault.UNCLOSED)

    def _report(self, span: Span, fault: MarkFault, *related: Span) -> None:
        self.broken.append(BrokenQuotation(span, fault, related))

    def _add(self, entry: _Open, end: int, *, continues: bool = False) -> None:
        start = entry.at
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        inner = Span(start + 1, end if continues else end - 1)
        nested = bool(self.stack) and self.stack[0].at < start
        self.found.append(Quotation(Span(start, end), inner, entry.mark, continues, nested))

    def _open_of(self, shape: Shape) -> int | None:
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].shape is shape:
                return index
        return None


def read_quotations(text: str, blocks: Sequence[Segment]) -> Quotations:
    """Read the marked quotations of a document's prose.

    Straight single marks without a partner are apostrophes.
    """
    if not MARKS.search(text):
        return Quotations()
    reader = _Reader(text, _markup(text))
    prose = [block for block in blocks if block.kind is not SegmentKind.TABLE_CELL]
    for block, following in zip(prose, [*prose[1:], None], strict=False):
        reader.read(block, reopened=_reopens(text, block, following))
    reader.settle()
    marked = sorted(reader.found, key=lambda quotation: quotation.span)
    return Quotations(tuple(marked), tuple(sorted(reader.broken, key=lambda one: one.span)))


def _markup(text: str) -> frozenset[int]:
    if not any(sign in text for sign in _MARKUP_SIGNS):
        return frozenset()
    return frozenset(
        mark.start()
        for hit in _MARKUP.finditer(text)
        for mark in MARKS.finditer(text, hit.start(), hit.end())
    )


def _reopens(text: str, block: Segment, following: Segment | None) -> bool:
    return (
        following is not None
        and block.kind in _GOES_ON
        and following.kind in _PROSE
        and text[following.span.start : following.span.start + 1] in {*OPENING, '"'}
        and not another_speaks(text, block.span, following.span)
    )
