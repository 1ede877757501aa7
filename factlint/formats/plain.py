"""Plain text: paragraphs by blank lines, or one to a line; lists, headline, cross-headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.formats.addresses import find_addresses, may_have_addresses
from factlint.formats.prose import seen
from factlint.formats.wrapped import breaks, joined
from factlint.text.document import Document, Metadata, Traits
from factlint.text.lazy import lazy_regex
from factlint.text.lines import LineIndex
from factlint.text.segments import OffsetMap, Piece, Segment, SegmentKind
from factlint.text.source import Source, decode
from factlint.text.span import Span

#: A line longer than this was not wrapped by hand: it is a paragraph of its own.
WRAP_WIDTH = 120
HEADLINE_WORDS = 15
HEADING_WORDS = 8
#: How many lines above the copy may be a headline, the line below it, byline and dateline.
_HEAD_LINES = 5

_BULLET = lazy_regex(r"[ \t]*(?:[-*+•‣◦▪·●–][ \t]+|\(?\d{1,3}[.)][ \t]+)(?=\S)")
_DECORATION = lazy_regex(r"[ \t]*[-=_*~#.•·+][-=_*~#.•·+ \t]{2,}")
_SENTENCE_END = lazy_regex(r"[.!?…:;][\"”’')\]»]*$")
_NOT_A_TITLE = lazy_regex(r"by\b|from\b|dear\b|photo|picture|(?![£$€¥&])\W", re.IGNORECASE)
#: A date and nothing else: scores ("17-18") and years are common in headlines.
_DATE_LINE = lazy_regex(
    r"(?:[\W\d]|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[ap]m|gmt|bst|utc|[ecmp][sd]t|the|of|on|at|"
    r"published|updated|posted|modified|last|date|\d{1,2}(?:st|nd|rd|th))(?!\w))*$",
    re.IGNORECASE,
)
_OPENING = "\"“‘'«([„‚"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
#: A line of its own above the copy: "By Ann Roe", "Harwick, Friday 3 March 2017".
_CREDIT_LINE = lazy_regex(
    r"(?:By|Words:?|Text:?) [A-ZÀ-Þ][^.;!?]{1,70}$"
    r"|(?:[A-ZÀ-Þ][\w.'’-]*,? ){1,7}(?:\d{1,2} "
    rf"{_MONTH}|{_MONTH} \d{{1,2}}),? (?:19|20)\d\d\.?$"
)


class _Line(Struct, frozen=True):
    """A line that is not blank.

    Attributes:
        span: its words.
        indent: blanks before its words or its bullet.
        before: all characters of the line before its words.
        bullet: whether it has a bullet.
        after_blank: whether a blank line is before it.
        at_head: whether it is one of the first lines, with no blank line before it.
    """

    span: Span
    indent: int
    before: int
    bullet: bool
    after_blank: bool
    at_head: bool


class PlainText:
    """Text without markup. What a page's width broke in its prose is joined.

    Front matter between two fences is read as in Markdown: systems that file copy as text write it.
    """

    name = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")

    traits = Traits()

    def read(self, data: bytes, name: str) -> Document:
        """Return the document.

        Raises:
            InputError: the bytes are no text.
        """
        return self.parse(decode(data, name))

    def parse(self, source: Source) -> Document:
        """Return the document of a text; every text is one."""
        metadata = _front_matter(source)
        text, pieces = _seen(source.text, metadata.span.end if metadata else 0)
        lines = source.lines if pieces is None else LineIndex(text)
        found, gaps = _blocks(text, _lines(text, lines))
        blocks = _with_titles(text, found, headed=_titled(metadata))
        if gaps:
            text, pieces, blocks = joined(text, pieces, gaps, blocks)
        inlines = tuple(
            part
            for block in (blocks if may_have_addresses(text) else ())
            for part in find_addresses(text, *_ends(block.span))
        )
        if metadata is not None and pieces is not None:
            text = _with_copy(text, pieces, blocks, metadata)
        return Document(source, text, OffsetMap(pieces), tuple(blocks), inlines, metadata=metadata)


def _front_matter(source: Source) -> Metadata | None:
    """Return what is between two fences at the head of a text, with at least one key."""
    if not source.text.startswith(("---", "+++")):
        return None
    from factlint.formats.front_matter import read_front_matter

    metadata = read_front_matter(source)
    return metadata if metadata is not None and metadata.data else None


def _titled(metadata: Metadata | None) -> bool:
    if metadata is None:
        return False
    from factlint.formats.metadata_values import has_title

    return has_title(metadata)


def _with_copy(text: str, pieces: list[Piece], blocks: list[Segment], metadata: Metadata) -> str:
    """Add the values that readers see behind the copy, and return the longer text."""
    from factlint.formats.metadata_values import copy_beside

    headlines = [block.span.of(text) for block in blocks if block.kind is SegmentKind.HEADLINE]
    for kind, fragments in copy_beside(metadata, headlines):
        text += "\n\n"
        start = len(text)
        for words in fragments:
            pieces.append(Piece(Span(len(text), len(text) + len(words.text)), words.source))
            text += words.text
        blocks.append(Segment(kind, Span(start, len(text))))
    return text


def _seen(text: str, body: int) -> tuple[str, list[Piece] | None]:
    """Return a text as readers see it, and the pieces it was made of where it is another text."""
    words = list(seen(text[body:], Span(body, len(text))))
    if len(words) == 1 and words[0].text == text:
        return text, None
    pieces, at = [], 0
    for one in words:
        pieces.append(Piece(Span(at, at + len(one.text)), one.source))
        at += len(one.text)
    return "".join(one.text for one in words), pieces


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _lines(text: str, index: LineIndex) -> Iterator[_Line]:
    blank, head = True, _HEAD_LINES
    for first, behind in index.bounds():
        words = text[first:behind]
        bare = words.strip()
        if not bare or (not bare[0].isalpha() and _DECORATION.fullmatch(words)):
            blank, head = True, head if head == _HEAD_LINES else 0
            continue
        indent = len(words) - len(words.lstrip())
        # With a letter begins neither a decoration nor a bullet.
        marker = None if bare[0].isalpha() else _BULLET.match(words)
        start = first + (marker.end() if marker else indent)
        end = first + indent + len(bare)
        yield _Line(Span(start, end), indent, start - first, marker is not None, blank, head > 0)
        blank, head = False, head - 1


class _Open(Struct):
    """The block lines are being added to."""

    kind: SegmentKind
    lines: list[_Line]
    width: int

    @property
    def last(self) -> _Line:
        return self.lines[-1]


def _blocks(text: str, lines: Iterator[_Line]) -> tuple[list[Segment], list[Span]]:
    """Return the blocks, and what is between their lines where the page's width broke them."""
    block: _Open | None = None
    found: list[_Open] = []
    for line in lines:
        if block is not None and _joins(text, block, line):
            block.lines.append(line)
            block.width = max(block.width, len(line.span))
            continue
        starts_item = line.bullet and (
            block is None
            or line.after_blank
            or block.kind is SegmentKind.LIST_ITEM
            or _SENTENCE_END.search(text, block.last.span.end - 4, block.last.span.end) is not None
        )
        kind = SegmentKind.LIST_ITEM if starts_item else SegmentKind.PARAGRAPH
        block = _Open(kind, [line], len(line.span))
        found.append(block)
    gaps = [
        gap
        for one in found
        if len(one.lines) > 1
        for gap in breaks(text, [(line.span, line.before) for line in one.lines])
    ]
    return [_closed(one) for one in found], gaps


def _closed(block: _Open) -> Segment:
    span = Span(block.lines[0].span.start, block.last.span.end)
    return Segment(block.kind, span, level=1 if block.kind is SegmentKind.LIST_ITEM else 0)


def _joins(text: str, block: _Open, line: _Line) -> bool:
    """Return whether a line goes on the paragraph of the one before it."""
    last = block.last
    if line.after_blank or len(last.span) > WRAP_WIDTH or len(line.span) > WRAP_WIDTH:
        return False
    if last.at_head and (_is_credit_line(text, last) or _is_credit_line(text, line)):
        return False  # whatever room the headline leaves on its line
    ended = _SENTENCE_END.search(text, max(last.span.start, last.span.end - 4), last.span.end)
    if line.bullet and (ended or block.kind is SegmentKind.LIST_ITEM):
        return False
    if not ended:
        return True
    if block.kind is SegmentKind.PARAGRAPH and line.indent > last.indent:
        return False  # the first line of a paragraph is indented
    # A sentence that ends a line is the paragraph's last when the next word had room there.
    word = text[line.span.start : line.span.end].split(None, 1)[0]
    return len(last.span) + 1 + len(word) > max(block.width, len(line.span))


def _is_credit_line(text: str, line: _Line) -> bool:
    """Return whether a line above the copy says who wrote it, or where and when."""
    return _CREDIT_LINE.match(text, line.span.start, line.span.end) is not None


def _with_titles(text: str, blocks: list[Segment], *, headed: bool) -> list[Segment]:
    """Tell the headline, unless front matter has it, and the cross-headings from the paragraphs."""
    titled = list(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not SegmentKind.PARAGRAPH or at + 1 == len(blocks):
            continue
        if at == 0:
            if not headed and _is_headline(text, block.span):
                titled[0] = Segment(SegmentKind.HEADLINE, block.span)
        elif _is_heading(text, blocks, at):
            titled[at] = Segment(SegmentKind.HEADING, block.span, level=2)
    return titled


def _is_headline(text: str, span: Span) -> bool:
    if len(span) > 2 * WRAP_WIDTH:
        return False
    words = span.of(text)
    if "\n" in words or "\r" in words or len(words.split()) > HEADLINE_WORDS:
        return False
    end = words.rstrip("\"”’')]»")
    if end[-1:] in set(".,;:") and not end.endswith("..."):
        return False
    return not (_is_credit(words) or words.upper().startswith("EMBARGO"))


def _is_heading(text: str, blocks: Sequence[Segment], at: int) -> bool:
    span = blocks[at].span
    if len(span) > WRAP_WIDTH or blocks[at + 1].kind is SegmentKind.LIST_ITEM:
        return False
    words = span.of(text)
    if "\n" in words or "\r" in words or len(words.split()) > HEADING_WORDS:
        return False
    first = words[0]
    if not (first.isupper() or first.isdigit()) or not words[-1].isalnum():
        return False
    before, after = blocks[at - 1].span, blocks[at + 1].span
    if before.of(text)[-1] in ",:" or _is_credit(words):
        return False
    return len(before) > len(span) and len(after) > 2 * len(span)


def _is_credit(words: str) -> bool:
    """Return whether a short line is a byline, a date, or addressed to somebody."""
    if _DATE_LINE.match(words):
        return True
    credit = _NOT_A_TITLE.match(words)
    return credit is not None and credit[0] not in _OPENING
