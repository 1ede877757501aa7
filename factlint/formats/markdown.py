"""Markdown: CommonMark with tables, footnotes, task lists and strike-through, by pyromark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any

from factlint.formats.jsx import mask_mdx, mask_quarto
from factlint.formats.markup import (
    CODE,
    INLINE_EMPHASIS,
    SILENT,
    MarkupReader,
    add_alt,
    attribute,
    tag_kind,
)
from factlint.formats.masks import Markers, Mask, mask_markdown
from factlint.formats.metadata_values import copy_beside, has_title
from factlint.formats.prose import Prose
from factlint.text.directives import read_directives
from factlint.text.document import Document, Metadata, Traits
from factlint.text.lazy import lazy_regex
from factlint.text.lines import byte_to_code_point
from factlint.text.segments import PLACEHOLDER, Fragment, OffsetMap, SegmentKind
from factlint.text.source import Source, decode
from factlint.text.span import Span

_INLINE_TAG = lazy_regex(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
_HREF = lazy_regex(r"\shref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_EMPHASIS = {"Emphasis": 1, "Strong": 2}
_ALERTS = ("Note", "Tip", "Important", "Warning", "Caution")
_BLOCK_STARTS = frozenset(
    {"Paragraph", "Heading", "Item", "TableCell", "BlockQuote", "FootnoteDefinition", "List"}
)


class Markdown:
    """Markdown with its prose freed of markup and every position kept."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    traits = Traits(metadata=True, links=True, comments=True)
    #: Masks what only this kind of Markdown has.
    special: Callable[[Mask], None] | None = None
    #: Whether lines set in by four spaces are prose.
    indented = False

    def __init__(self, code_markers: Markers = ()) -> None:
        self._markers = code_markers

    def read(self, data: bytes, name: str) -> Document:
        """Return the document.

        Raises:
            InputError: the bytes are no text.
        """
        return self.parse(decode(data, name))

    def parse(self, source: Source) -> Document:
        """Return the document of a text; every text is one."""
        from factlint.formats.front_matter import read_front_matter

        return self.parse_with(source, read_front_matter(source))

    def parse_with(self, source: Source, metadata: Metadata | None) -> Document:
        """Return the document of a text whose front matter is known."""
        body = metadata.span.end if metadata else 0
        mask = mask_markdown(source.text, body, self.special, self._markers)
        reader = _Reader(mask, titled=has_title(metadata), indented=self.indented)
        reader.read()
        add_copy(reader.prose, metadata)
        outside = [
            directive
            for directive in read_directives(source.text)
            if directive.span.start >= body and not reader.in_code(directive.span)
        ]
        return Document(
            source,
            reader.prose.text,
            OffsetMap(reader.prose.pieces),
            tuple(reader.prose.blocks),
            reader.prose.sorted_inlines(),
            traits=self.traits,
            metadata=metadata,
            directives=tuple(outside),
            left_out=dict(reader.left_out),
            code=tuple(reader.code),
        )


class Mdx(Markdown):
    """Markdown with components and expressions of JSX."""

    name = "mdx"
    suffixes: tuple[str, ...] = (".mdx",)
    special = staticmethod(mask_mdx)
    indented = True


class Quarto(Markdown):
    """Markdown with chunks of code that run: R Markdown and Quarto."""

    name = "quarto"
    suffixes: tuple[str, ...] = (".qmd", ".rmd")
    special = staticmethod(mask_quarto)


def add_copy(prose: Prose, metadata: Metadata | None) -> None:
    """Add the values that readers see behind the copy, each once."""
    if metadata is not None:
        for kind, fragments in copy_beside(metadata, prose.headlines()):
            prose.beside(kind, fragments)


class _Reader:
    """Turns the parser's events into prose and segments."""

    def __init__(self, mask: Mask, *, titled: bool, indented: bool) -> None:
        self.prose = Prose(self._kind, titled=titled)
        self.left_out = mask.left_out
        self.code: list[Span] = []
        self._mask = mask
        self._indented = indented
        self._signs = re.compile(f"({mask.hold}+|{mask.gone}+)") if mask.hold else None
        self._where: list[tuple[str, Any]] = []
        self._alt: list[Fragment] = []
        self._image = 0
        self._literal = 0
        self._muted = ""
        self._html: list[tuple[str, int, int]] | None = None
        self._markup: MarkupReader | None = None
        body = mask.start
        convert = byte_to_code_point(mask.text)
        self._place: Callable[[int], int] = lambda offset: body + convert(offset)

    def read(self) -> None:
        """Read the whole body."""
        import pyromark

        options = pyromark.Options
        events: Iterable[Any] = pyromark.events_with_range(
            self._mask.text,
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

    def _event(self, event: Any, first: int, last: int) -> None:
        value: Any = None
        if isinstance(event, str):
            kind = event
        else:
            kind, value = next(iter(event.items()))
        if kind == "Start":
            self._enter(*_tag(value), first, last)
        elif kind == "End":
            self._leave(_tag(value)[0], first, last)
        elif kind in ("Text", "Html"):
            self._text(value, first, last)
        elif kind == "SoftBreak":
            self._add(" ", first, last)
        elif kind == "HardBreak":
            self._add("\n", first, last)
        elif kind == "Code":
            self._placeholder(first, last)
            self.code.append(self._source(first, last))
        elif kind == "InlineHtml":
            self._inline_html(value, first, last)
        elif kind == "FootnoteReference":
            self.prose.mark(SegmentKind.FOOTNOTE, str(value))
            self.prose.glue()

    def _enter(self, tag: str, detail: Any, first: int, last: int) -> None:
        if tag in _BLOCK_STARTS:
            self._close()
            self._where.append((tag, detail))
        elif tag == "CodeBlock":
            self._close()
            if self._indented and detail == "Indented":
                return
            self._literal += 1
            self.left_out["code block"] += 1
            self.code.append(self._source(first, last))
        elif tag == "HtmlBlock":
            self._close()
            self._html = []
        elif tag == "MetadataBlock":
            self._close()
            self._literal += 1
        elif tag == "Image":
            if not self._image:
                self._placeholder(first, last)
                self._alt = []
            self._image += 1
        elif tag == "Link" and not self._image:
            automatic = detail["link_type"] in ("Autolink", "Email")
            kind = SegmentKind.URL if automatic else SegmentKind.LINK_TEXT
            self.prose.begin(kind, 0, detail["dest_url"])
        elif tag in _EMPHASIS and not self._image:
            self.prose.begin(SegmentKind.EMPHASIS, _EMPHASIS[tag])

    def _leave(self, tag: str, first: int, last: int) -> None:
        if tag in _BLOCK_STARTS:
            self._close()
            self._where.pop()
        elif tag in ("CodeBlock", "MetadataBlock"):
            if self._literal:
                self._literal -= 1
            else:
                self._close()
        elif tag == "HtmlBlock":
            self._read_html()
        elif tag == "Image":
            self._image -= 1
            if not self._image:
                add_alt(self.prose, self._alt, self._mask)
        elif tag == "Link" and not self._image:
            if self.prose.begun_here:  # the site fills in the words of an empty link
                self._placeholder(first, last)
            self.prose.end(SegmentKind.URL, SegmentKind.LINK_TEXT)
        elif tag in _EMPHASIS and not self._image:
            self.prose.end(SegmentKind.EMPHASIS)

    def _text(self, value: str, first: int, last: int) -> None:
        if self._html is not None:
            self._html.append((value, first, last))
            return
        if self._signs is None or not self._signs.search(value):
            self._add(value, first, last)
            return
        # The parser hands masked tags on as they are, so the run's place is exact.
        at = first
        for part in self._signs.split(value):
            size = len(part.encode("utf-8", "surrogatepass"))
            if part[:1] == self._mask.hold:
                self._placeholder(at, at + size)
            elif part[:1] == self._mask.gone:
                self.prose.glue()
            elif part:
                self._add(part, at, at + size)
            at += size

    def _inline_html(self, value: str, first: int, last: int) -> None:
        hit = _INLINE_TAG.match(value)
        tag, ends = (hit["name"].lower(), bool(hit["end"])) if hit else ("", False)
        if self._muted:
            if ends and tag == self._muted:
                self._muted = ""
        elif tag == "br":
            self._add("\n", first, last)
        elif ends and tag in ("a", *INLINE_EMPHASIS):
            self.prose.end(SegmentKind.LINK_TEXT if tag == "a" else SegmentKind.EMPHASIS)
        elif tag in INLINE_EMPHASIS:
            self.prose.begin(SegmentKind.EMPHASIS, INLINE_EMPHASIS[tag])
        elif tag == "a" and (address := _HREF.search(value)):
            self.prose.begin(SegmentKind.LINK_TEXT, 0, address[1])
        elif tag == "img":
            add_alt(self.prose, attribute(value, self._place(first), "alt", Span), self._mask)
        elif not ends and not value.endswith("/>") and tag in (SILENT | CODE):
            if tag in CODE:
                self._placeholder(first, last)
            self._muted = tag
        if tag != "br":
            self.prose.glue()

    def _read_html(self) -> None:
        """Read a block of HTML; its lines may be apart in the source, in a block quotation."""
        lines, self._html = self._html or [], None
        text = "".join(value for value, _, _ in lines)
        starts, at = [], 0
        for value, first, _ in lines:
            starts.append((at, self._place(first)))
            at += len(value)

        def place(start: int, end: int) -> Span:
            return Span(_moved(starts, start), _moved(starts, max(start, end - 1)) + (end > start))

        self._markup = MarkupReader(text, self.prose, place, self._mask)
        self._markup.read()
        self.left_out += self._markup.left_out
        self._markup = None

    def _placeholder(self, first: int, last: int) -> None:
        if self._image:
            self._alt.append(Fragment(PLACEHOLDER, self._source(first, last)))
        elif not (self._literal or self._muted):
            self.prose.placeholder(self._source(first, last))

    def _add(self, value: str, first: int, last: int) -> None:
        if self._image:
            self._alt.append(Fragment(" " if value == "\n" else value, self._source(first, last)))
        elif not (self._literal or self._muted):
            self.prose.add(value, self._source(first, last))

    def _close(self) -> None:
        self._muted = ""
        self.prose.close()
        self.prose.forget_open()

    def _kind(self) -> tuple[SegmentKind, int]:
        within = tag_kind(self._markup.open_tags) if self._markup is not None else None
        if within is not None:
            kind, level = within
            return self.prose.heading(level) if kind is SegmentKind.HEADING else within
        tags = [tag for tag, _ in self._where]
        quotes = sum(tag == "BlockQuote" and detail not in _ALERTS for tag, detail in self._where)
        if "TableCell" in tags:
            return SegmentKind.TABLE_CELL, 0
        if quotes:
            return SegmentKind.BLOCK_QUOTE, quotes
        if "Heading" in tags:
            detail = next(detail for tag, detail in self._where if tag == "Heading")
            return self.prose.heading(int(detail["level"][1:]))
        if "Item" in tags:
            return SegmentKind.LIST_ITEM, tags.count("Item")
        return SegmentKind.PARAGRAPH, 0

    def _source(self, first: int, last: int) -> Span:
        return Span(self._place(first), self._place(last))


def _moved(starts: list[tuple[int, int]], offset: int) -> int:
    """Return where an offset of joined lines is in the source."""
    at, place = starts[max(0, bisect_right(starts, offset, key=lambda start: start[0]) - 1)]
    return place + offset - at


def _tag(value: Any) -> tuple[str, Any]:
    if isinstance(value, str):
        return value, None
    tag, detail = next(iter(value.items()))
    return tag, detail
