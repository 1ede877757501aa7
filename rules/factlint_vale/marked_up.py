"""Reads Markdown and HTML into blocks, with the place of every word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape
from html.parser import HTMLParser
from typing import Any

from factlint_vale.block_builder import CODE, BlockBuilder
from factlint_vale.front_values import read_front_matter
from factlint_vale.maths import Event, fenced_of, masked_inline, without_display
from factlint_vale.vale_addresses import addresses_in, is_as_written

#: An element whose words are not read.
_LEFT_OUT = "noscript"
_MATHS = re.compile(f"({CODE}+)")
_ELEMENTS = {
    "Paragraph": "p", "Item": "li", "BlockQuote": "blockquote", "Table": "table",
    "TableRow": "tr", "FootnoteDefinition": "li", "Emphasis": "em", "Strong": "strong",
    "Strikethrough": "del", "Link": "a",
}  # fmt: skip


def read_markdown(text: str, builder: BlockBuilder, *, indented_code: bool = True) -> None:
    """Read Markdown.

    Args:
        text: the file; what is not checked is masked in it.
        builder: what gathers the blocks.
        indented_code: whether lines that are set in are code; in MDX, they are words.
    """
    body = read_front_matter(text, builder)
    _Markdown(text, body, builder, indented_code=indented_code).read()


def read_html(text: str, builder: BlockBuilder) -> None:
    """Read HTML, as `read_markdown` does."""
    reader = _Html(builder, text, 0)
    reader.feed(text)
    reader.close()


class _Markdown:
    """Turns the parser's events into elements and words."""

    def __init__(self, text: str, body: int, builder: BlockBuilder, *, indented_code: bool) -> None:
        self._indented_code, self._set_in = indented_code, False
        self._text = text[body:]
        self._builder = builder
        self._place = _from_bytes(self._text, body)
        self._whole = text
        self._head = False
        self._code = self._image = 0
        self._alt: list[tuple[str, int]] = []
        self._in_link = False
        self._gathered, self._gathered_end = "", 0
        self._html: list[tuple[str, int]] = []
        #: The footnotes that the text refers to, and whether one is read that it does not.
        self._asked: set[str] = set()
        self._unasked = False

    def read(self) -> None:
        """Read the whole text."""
        if "$" in self._text:
            self._mask_maths()
        events = self._events()
        self._asked = {
            value["FootnoteReference"]
            for value, _ in events
            if isinstance(value, dict) and "FootnoteReference" in value
        }
        for event, place in events:
            kind, value = _tag(event)
            first, last = self._place(place["start"]), self._place(place["end"])
            if kind == "Text" and last - first == len(value):
                self._gather(value, first)
            else:
                self._release()
                self._event(kind, value, first, last)
        self._release()

    def _gather(self, words: str, first: int) -> None:
        """Put words to those before them, which the parser parts at each sign that may be markup."""
        if self._gathered and self._gathered_end == first:
            self._gathered += words
        else:
            self._release()
            self._gathered = words
        self._gathered_end = first + len(words)

    def _release(self) -> None:
        if self._gathered:
            words, self._gathered = self._gathered, ""
            self._words(words, self._gathered_end - len(words), self._gathered_end)

    def _events(self) -> list[Event]:
        import pyromark

        options = pyromark.Options
        events: Iterable[Any] = pyromark.events_with_range(
            self._text,
            options=options.ENABLE_TABLES
            | options.ENABLE_FOOTNOTES
            | options.ENABLE_STRIKETHROUGH
            | options.ENABLE_TASKLISTS,
        )
        return list(events)

    def _mask_maths(self) -> None:
        """Mask mathematics, which the parser is told nothing of: it takes money for some."""
        body = self._place(0)
        if "$$" in self._text:
            ranges = fenced_of(self._events(), _from_bytes(self._text, 0))
            self._text = without_display(self._text, ranges)
        self._text = masked_inline(self._text, self._events(), _from_bytes(self._text, 0))
        self._place = _from_bytes(self._text, body)

    def _event(self, kind: str, value: Any, first: int, last: int) -> None:
        if kind == "Start":
            self._begin(*_tag(value), first)
        elif kind == "End":
            self._end(_tag(value)[0])
        elif kind == "Text":
            self._words(value, first, last)
        elif kind in ("SoftBreak", "HardBreak"):
            if kind == "HardBreak":
                self._builder.begin("br")
            self._words("\n", first, last)
        elif kind == "TaskListMarker":
            self._builder.begin("input")
        elif kind == "Code":
            at = self._whole.find(value, first, last)
            self._builder.code(value, at if at >= 0 else first)
        elif kind == "Html":
            self._html.append((value, first))
        elif kind == "InlineHtml":
            self._read_html([(value, first)])

    def _begin(self, tag: str, detail: Any, first: int) -> None:
        if tag == "Heading":
            self._builder.begin(f"h{detail['level'][1:]}")
        elif tag == "CodeBlock" and detail == "Indented" and not self._indented_code:
            self._set_in = True
            self._builder.begin("p")
        elif tag == "CodeBlock":
            self._code += 1
            self._builder.begin("pre")
            self._builder.begin("code")
        elif tag == "List":
            self._builder.begin("ul")
        elif tag == "TableHead":
            self._head = True
        elif tag == "TableCell":
            self._builder.begin("th" if self._head else "td")
        elif tag == "Image":
            self._image += 1
            self._alt = []
        elif tag == "Link":
            self._in_link, target = True, detail["dest_url"]
            is_own = detail["link_type"] != "Email" and is_as_written(target)
            self._builder.begin("a", target=target if is_own else "")
        elif tag == "FootnoteDefinition" and detail not in self._asked:
            self._unasked = True
            self._builder.begin(_LEFT_OUT)
        elif tag in _ELEMENTS:
            self._builder.begin(_ELEMENTS[tag])

    def _end(self, tag: str) -> None:
        if tag == "Heading":
            self._builder.end("h1")
        elif tag == "CodeBlock" and self._set_in:
            self._set_in = False
            self._builder.end("p")
        elif tag == "CodeBlock":
            self._code -= 1
            self._builder.end("code")
            self._builder.end("pre")
        elif tag == "List":
            self._builder.end("ul")
        elif tag == "TableHead":
            self._head = False
        elif tag == "TableCell":
            self._builder.end("td")
        elif tag == "HtmlBlock":
            lines, self._html = self._html, []
            self._read_html(lines)
        elif tag == "Image":
            self._image -= 1
            self._builder.begin("img")
            self._builder.alternative(self._alt)
        elif tag == "Link":
            self._in_link = False
            self._builder.end("a")
        elif tag == "FootnoteDefinition" and self._unasked:
            self._unasked = False
            self._builder.end(_LEFT_OUT)
        elif tag in _ELEMENTS:
            self._builder.end(_ELEMENTS[tag])

    def _words(self, value: str, first: int, last: int) -> None:
        # A character reference is one character of the text and several of the file.
        at = first if last - first == len(value) else max(first, last - len(value))
        if self._image:
            self._alt.append((value, at))
            return
        done = 0
        for start, end, own in () if self._in_link else addresses_in(value):
            self._plain(value[done:start], at + done)
            self._builder.begin("a", target=value[start:end] if own else "")
            self._builder.text(value[start:end], at + start)
            self._builder.end("a")
            done = end
        self._plain(value[done:], at + done)

    def _plain(self, value: str, at: int) -> None:
        for part in _MATHS.split(value):
            if part.startswith(CODE):
                self._builder.code(self._whole[at : at + len(part)], at)
            else:
                self._builder.text(part, at)
            at += len(part)

    def _read_html(self, lines: list[tuple[str, int]]) -> None:
        for value, first in _joined(lines):
            reader = _Html(self._builder, value, first)
            reader.feed(value)
            reader.close()


def _joined(lines: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return lines of HTML that follow each other in the file as one text."""
    found: list[tuple[str, int]] = []
    for value, first in lines:
        if found and found[-1][1] + len(found[-1][0]) == first:
            found[-1] = (found[-1][0] + value, found[-1][1])
        else:
            found.append((value, first))
    return found


class _Html(HTMLParser):
    """Hands tags and words of HTML on."""

    def __init__(self, builder: BlockBuilder, text: str, place: int) -> None:
        super().__init__(convert_charrefs=False)
        self._builder = builder
        self._start = place
        self._lines = [0, *(hit.end() for hit in re.finditer("\n", text))]

    def _at(self) -> int:
        line, column = self.getpos()
        return self._start + self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        self._start_tag(tag, attrs)

    def _start_tag(
        self, tag: str, attrs: list[tuple[str, str | None]], *, closed: bool = False
    ) -> None:
        values = dict(attrs)
        target = values.get("href") or ""
        self._builder.begin(tag, values.get("class") or "", target=target, closed=closed)
        if tag == "img" and values.get("alt"):
            raw = self.get_starttag_text() or ""
            at = raw.find(values["alt"] or "")
            self._builder.alternative([(values["alt"] or "", self._at() + max(at, 0))])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element that ends at once."""
        self._start_tag(tag, attrs, closed=True)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        """Read words."""
        self._builder.text(data, self._at())

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self._builder.comment(data.strip(), self._at())

    def handle_entityref(self, name: str) -> None:
        """Read `&amp;`."""
        self._builder.text(unescape(f"&{name};"), self._at())

    def handle_charref(self, name: str) -> None:
        """Read `&#38;`."""
        self._builder.text(unescape(f"&#{name};"), self._at())


def _from_bytes(text: str, body: int) -> Callable[[int], int]:
    """Return what carries offsets of UTF-8 bytes over to those of characters."""
    if text.isascii():
        return lambda offset: body + offset
    places = [
        number for number, one in enumerate(text) for _ in one.encode("utf-8", "surrogatepass")
    ]
    places.append(len(text))
    return lambda offset: body + places[min(offset, len(places) - 1)]


def _tag(value: Any) -> tuple[str, Any]:
    return (value, None) if isinstance(value, str) else next(iter(value.items()))
