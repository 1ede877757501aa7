"""Markdown: CommonMark with tables, footnotes, task lists and strike-through, by pyromark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct, field

from factlint.formats.addresses import find_addresses
from factlint.text.directives import read_directives
from factlint.text.document import Document, Metadata, Traits
from factlint.text.lazy import lazy_regex
from factlint.text.lines import byte_to_code_point
from factlint.text.segments import PLACEHOLDER, OffsetMap, Piece, Segment, SegmentKind
from factlint.text.source import Source, decode
from factlint.text.span import Span

_TEMPLATE_TAG = lazy_regex(r"\{\{[^{}\r\n]{0,2000}\}\}|\{%[^{}\r\n]{0,2000}%\}")
_SURROGATE = lazy_regex("[\ud800-\udfff]")
_LONE_CR = lazy_regex(r"\r(?!\n)")
_LINE_BREAK_TAG = lazy_regex(r"<br\s*/?>", re.IGNORECASE)
_ALERTS = ("Note", "Tip", "Important", "Warning", "Caution")
_BLOCK_STARTS = frozenset(
    {"Paragraph", "Heading", "Item", "TableCell", "BlockQuote", "FootnoteDefinition", "List"}
)


class Markdown:
    """Markdown with its prose freed of markup and every position kept."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    traits = Traits(metadata=True, links=True, comments=True)

    def read(self, data: bytes, name: str) -> Document:
        """Return the document.

        Raises:
            InputError: the bytes are no text.
        """
        return self.parse(decode(data, name))

    def parse(self, source: Source) -> Document:
        """Return the document of a text; every text is one."""
        from factlint.formats.front_matter import read_front_matter

        metadata = read_front_matter(source)
        body = metadata.span.end if metadata else 0
        reader = _Reader(source.text, body, titled=_has_title(metadata))
        reader.read()
        outside = [
            directive
            for directive in read_directives(source.text)
            if directive.span.start >= body and not reader.in_code(directive.span)
        ]
        return Document(
            source,
            "".join(reader.prose),
            OffsetMap(reader.pieces),
            tuple(reader.blocks),
            tuple(sorted(reader.inlines, key=lambda part: (part.span.start, -part.span.end))),
            traits=self.traits,
            metadata=metadata,
            directives=tuple(outside),
        )


def _has_title(metadata: Metadata | None) -> bool:
    if metadata is None:
        return False
    return bool(metadata.data.get("title") or metadata.data.get("headline"))


class _Reader(Struct):
    """Turns the parser's events into prose, pieces and segments."""

    text: str
    body: int
    titled: bool
    prose: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    blocks: list[Segment] = field(default_factory=list)
    inlines: list[Segment] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    length: int = 0
    _filler: str = ""
    _where: list[tuple[str, Any]] = field(default_factory=list)
    _inline: list[tuple[SegmentKind, int, int, str | None]] = field(default_factory=list)
    _start: int | None = None
    _marks: tuple[int, int, int] = (0, 0, 0)
    _image: int = 0
    _literal: int = 0
    _glue: bool = False
    _h1: bool = False
    _place: Callable[[int], int] = field(default=lambda offset: offset)

    def read(self) -> None:
        """Read the whole body."""
        import pyromark

        options = pyromark.Options
        body = self._masked(self.text[self.body :])
        convert = byte_to_code_point(body)
        self._place = lambda offset: self.body + convert(offset)
        events: Iterable[Any] = pyromark.events_with_range(
            body,
            options=options.ENABLE_TABLES
            | options.ENABLE_FOOTNOTES
            | options.ENABLE_STRIKETHROUGH
            | options.ENABLE_TASKLISTS
            | options.ENABLE_GFM
            | options.ENABLE_HEADING_ATTRIBUTES,
        )
        for event, place in events:
            self._event(event, place["start"], place["end"])
        self._close()

    def in_code(self, span: Span) -> bool:
        """Return whether a source span lies in code."""
        at = bisect_right(self.code, span.start, key=lambda code: code.start) - 1
        return at >= 0 and self.code[at].contains(span)

    def _masked(self, body: str) -> str:
        """Return the body as the parser takes it.

        Template tags become runs of one character without meaning.  Each code point becomes
        one code point, so offsets stay.
        """
        # The parser knows CR as a line end in some places only.
        body = _LONE_CR.sub("\n", _SURROGATE.sub("\ufffd", body))
        if "{{" not in body and "{%" not in body:
            return body
        self._filler = next((sign for sign in "\x7f\x1a\x1b\x0e\x0f\x10" if sign not in body), "")
        if not self._filler:
            return body
        return _TEMPLATE_TAG.sub(lambda hit: self._filler * len(hit[0]), body)

    def _event(self, event: Any, first: int, last: int) -> None:
        value: Any = None
        if isinstance(event, str):
            kind = event
        else:
            kind, value = next(iter(event.items()))
        if kind == "Start":
            self._enter(*_tag(value), first, last)
        elif kind == "End":
            self._leave(_tag(value)[0], last)
        elif kind == "Text":
            self._text(value, first, last)
        elif kind == "SoftBreak":
            self._add(" ", first, last)
        elif kind == "HardBreak":
            self._add("\n", first, last)
        elif kind == "Code":
            self._placeholder(first, last)
            self.code.append(self._source(first, last))
        elif kind == "InlineHtml" and _LINE_BREAK_TAG.fullmatch(value):
            self._add("\n", first, last)
        elif kind in ("InlineHtml", "FootnoteReference"):
            self._glue = True

    def _enter(self, tag: str, detail: Any, first: int, last: int) -> None:
        if tag in _BLOCK_STARTS:
            self._close()
            self._where.append((tag, detail))
        elif tag == "CodeBlock":
            self._close()
            self._literal += 1
            self.code.append(self._source(first, last))
        elif tag in ("HtmlBlock", "MetadataBlock"):
            self._close()
            self._literal += 1
        elif tag == "Image":
            if not self._image:
                self._placeholder(first, last)
            self._image += 1
        elif tag == "Link" and not self._image:
            automatic = detail["link_type"] in ("Autolink", "Email")
            kind = SegmentKind.URL if automatic else SegmentKind.LINK_TEXT
            self._inline.append((kind, self.length, 0, detail["dest_url"]))
        elif tag in ("Emphasis", "Strong") and not self._image:
            level = 1 if tag == "Emphasis" else 2
            self._inline.append((SegmentKind.EMPHASIS, self.length, level, None))

    def _leave(self, tag: str, last: int) -> None:
        if tag in _BLOCK_STARTS:
            self._close()
            self._where.pop()
        elif tag in ("CodeBlock", "HtmlBlock", "MetadataBlock"):
            self._literal -= 1
        elif tag == "Image":
            self._image -= 1
        elif tag in ("Link", "Emphasis", "Strong") and not self._image:
            kind, start, level, target = self._inline.pop()
            if self._start is not None and start < self.length:
                span = Span(max(start, self._start), self.length)
                self.inlines.append(Segment(kind, span, level, target))

    def _text(self, value: str, first: int, last: int) -> None:
        if self._filler and self._filler in value:
            # The parser hands masked tags on as they are, so the run's place is exact.
            at = first
            for part in re.split(f"({self._filler}+)", value):
                size = len(part.encode("utf-8", "surrogatepass"))
                if part.startswith(self._filler):
                    self._placeholder(at, at + size)
                elif part:
                    self._add(part, at, at + size)
                at += size
            return
        self._add(value, first, last)

    def _placeholder(self, first: int, last: int) -> None:
        if self._image or self._literal:
            return
        self._add(PLACEHOLDER, first, last)
        self.inlines.append(Segment(SegmentKind.CODE, Span(self.length - 1, self.length)))

    def _add(self, value: str, first: int, last: int) -> None:
        if self._image or self._literal or not value:
            return
        source = self._source(first, last)
        if self._glue and value[0] == " " and self.prose and self.prose[-1][-1:].isspace():
            # What stood between two spaces is no prose: one of them is enough.
            value = value[1:]
            source = Span(min(source.start + 1, source.end), source.end)
        self._glue = False
        if not value:
            return
        if self._start is None:
            self._open()
        self.pieces.append(Piece(Span(self.length, self.length + len(value)), source))
        self.prose.append(value)
        self.length += len(value)

    def _open(self) -> None:
        self._marks = (len(self.prose), len(self.pieces), len(self.inlines))
        if self.blocks:
            self.prose.append("\n\n")
            self.length += 2
            self._inline = [
                (kind, self.length, level, target) for kind, _, level, target in self._inline
            ]
        self._start = self.length

    def _close(self) -> None:
        start, self._start = self._start, None
        self._glue = False
        if start is None:
            return
        words = "".join(self.prose[self._marks[0] :]).strip()
        if not words.replace(PLACEHOLDER, "").strip():
            # Nothing but code, images and tags: no prose, so no block.
            del self.prose[self._marks[0] :], self.pieces[self._marks[1] :]
            del self.inlines[self._marks[2] :]
            self.length = start - (2 if self.blocks else 0)
            return
        kind, level = self._kind()
        block = Segment(kind, Span(start, self.length), level)
        self.blocks.append(block)
        if kind is not SegmentKind.TABLE_CELL or "/" in words or "@" in words:
            self._addresses(block.span)

    def _addresses(self, span: Span) -> None:
        known = {
            part.span for part in self.inlines[self._marks[2] :] if part.kind is SegmentKind.URL
        }
        words = "".join(self.prose[self._marks[0] :])
        shift = self.length - len(words)
        for part in find_addresses(words, span.start - shift, span.end - shift):
            moved = part.span.shift(shift)
            if moved not in known:
                self.inlines.append(Segment(part.kind, moved, target=part.target))

    def _kind(self) -> tuple[SegmentKind, int]:
        tags = [tag for tag, _ in self._where]
        quotes = sum(tag == "BlockQuote" and detail not in _ALERTS for tag, detail in self._where)
        if "TableCell" in tags:
            return SegmentKind.TABLE_CELL, 0
        if quotes:
            return SegmentKind.BLOCK_QUOTE, quotes
        if "Heading" in tags:
            detail = next(detail for tag, detail in self._where if tag == "Heading")
            level = int(detail["level"][1:])
            if level == 1 and not self._h1:
                self._h1 = True
                if not self.titled or not self.blocks:
                    return SegmentKind.HEADLINE, 1
            return SegmentKind.HEADING, level
        if "Item" in tags:
            return SegmentKind.LIST_ITEM, tags.count("Item")
        return SegmentKind.PARAGRAPH, 0

    def _source(self, first: int, last: int) -> Span:
        return Span(self._place(first), self._place(last))


def _tag(value: Any) -> tuple[str, Any]:
    if isinstance(value, str):
        return value, None
    tag, detail = next(iter(value.items()))
    return tag, detail
