"""HTML to prose: tags as `html.parser` reads them, with the place of every word kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from html import unescape
from html.parser import HTMLParser

from factlint.formats.masks import Mask
from factlint.formats.prose import Prose
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex
from factlint.text.segments import PLACEHOLDER, Fragment, SegmentKind
from factlint.text.span import Span

#: Elements that begin and end a block.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul title head".split()
)
#: Elements whose words are no copy: programs, drawings, controls, the ways around a site.
SILENT = frozenset(
    "audio button canvas head iframe math nav noscript object option pre script select style svg "
    "template textarea title video".split()
)
#: Elements that mean a word the prose cannot hold.
CODE = frozenset("code kbd samp tt var".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
INLINE_EMPHASIS = {"em": 1, "i": 1, "cite": 1, "strong": 2, "b": 2}
_CLOSES_ITSELF = {"p": "p", "li": "li", "td": "td th", "th": "td th", "tr": "tr", "dt": "dt dd"}
_CLOSES_ITSELF["dd"] = "dt dd"
_SPACE = lazy_regex(r"[ \t]*[\t\r\n\f]\s*|  +")
_NOTE_MARK = lazy_regex(r"\s*[\[(]?(?:\d{1,3}|[*†‡§])[\])]?\s*")
_ENTITY = lazy_regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});?")
#: The beginning of a tag that has no end before another one begins. A mark quotes a value only
#: behind "=", as browsers read it: `<div class=note">` ends here.
_ENDLESS = lazy_regex(r"<(?=[A-Za-z/])(?!(?:[^<>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+>)")
#: Beside an image these words are a label or a file's name, not a description.
_FEWEST_WORDS = 2

Place = Callable[[int, int], Span]


def tag_kind(open_tags: Counter[str]) -> tuple[SegmentKind, int] | None:
    """Return what a block within these elements is; None where they do not say."""
    if open_tags["figcaption"] or open_tags["caption"]:
        return SegmentKind.CAPTION, 0
    if open_tags["td"] or open_tags["th"]:
        return SegmentKind.TABLE_CELL, 0
    if open_tags["blockquote"]:
        return SegmentKind.BLOCK_QUOTE, open_tags["blockquote"]
    for level in range(1, 7):
        if open_tags[f"h{level}"]:
            return SegmentKind.HEADING, level
    if open_tags["li"]:
        return SegmentKind.LIST_ITEM, open_tags["li"]
    return None


class MarkupReader(HTMLParser):
    """Reads HTML into prose.

    Args:
        text: all that will be fed.
        prose: where words go.
        place: from offsets of the text to a span of the source.
        mask: what the text was made of.
    """

    def __init__(self, text: str, prose: Prose, place: Place, mask: Mask) -> None:
        super().__init__(convert_charrefs=False)
        self.open_tags: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self.text = text = _ended(text, mask.gone or " ")
        self.prose = prose
        self.place = place
        self._mask = mask
        self._signs = re.compile(f"({mask.hold}+|{mask.gone}+)") if mask.hold else None
        self._stack: list[str] = []
        self._silent = 0
        self._lines = [0, *(hit.end() for hit in compiled("\n").finditer(text))]

    def read(self) -> None:
        """Read all of the text."""
        self.feed(self.text)
        self.close()
        self.prose.close()

    @property
    def at(self) -> int:
        """The offset of what is being handled."""
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in BLOCKS:
            if self.open_tags["p"] and tag not in CODE:
                self._pop("p")
            for other in _CLOSES_ITSELF.get(tag, "").split():
                if self._stack and self._stack[-1] == other:
                    self._pop(other)
            self.prose.close()
        if tag in _VOID:
            self.void(tag, dict(attrs))
            return
        self._stack.append(tag)
        self.open_tags[tag] += 1
        hidden = tag in SILENT or self.is_hidden(tag, dict(attrs))
        if hidden or self._silent:
            self._silent += 1
            return
        if tag in CODE:
            raw = self.get_starttag_text() or ""
            self.prose.placeholder(self.place(self.at, self.at + len(raw)))
            self._silent += 1
        elif tag == "a" and dict(attrs).get("href"):
            self.prose.begin(SegmentKind.LINK_TEXT, 0, dict(attrs)["href"])
        elif tag in INLINE_EMPHASIS:
            self.prose.begin(SegmentKind.EMPHASIS, INLINE_EMPHASIS[tag])

    def is_hidden(self, tag: str, attrs: dict[str, str | None]) -> bool:
        """Return whether readers do not see an element."""
        return "hidden" in attrs or attrs.get("aria-hidden") == "true"

    def void(self, tag: str, attrs: dict[str, str | None]) -> None:
        """Read an element that has no words inside."""
        if self._silent:
            return
        raw = self.get_starttag_text() or ""
        if tag == "br" and self.prose.is_open:
            self.prose.add("\n", self.place(self.at, self.at + len(raw)))
        elif tag == "img":
            add_alt(self.prose, attribute(raw, self.at, "alt", self.place), self._mask)

    def handle_endtag(self, tag: str) -> None:
        """End an element, with those in it that were never ended."""
        if tag in BLOCKS:
            self.prose.close()
        if self.open_tags[tag]:
            self._pop(tag)

    def _pop(self, tag: str) -> None:
        while self._stack:
            last = self._stack.pop()
            self.open_tags[last] -= 1
            if self._silent:
                self._silent -= 1
                if not self._silent:
                    self.left_out[last] += 1
            elif last == "a":
                self.prose.end(SegmentKind.LINK_TEXT)
            elif last in INLINE_EMPHASIS:
                self.prose.end(SegmentKind.EMPHASIS)
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        """Read words; white space of any length is one space, as browsers show it."""
        if self._silent or not data:
            return
        if self.open_tags["sup"] and _NOTE_MARK.fullmatch(data):
            self.prose.mark(SegmentKind.FOOTNOTE, data.strip())
            return
        at = self.at
        if self._signs is None:
            self._words(data, at)
            return
        for part in self._signs.split(data):
            if part[:1] == self._mask.hold:
                self.prose.placeholder(self.place(at, at + len(part)))
            elif not self._signs.fullmatch(part):
                self._words(part, at)
            at += len(part)

    def _words(self, data: str, at: int) -> None:
        start = 0
        for hit in _SPACE.finditer(data):
            self._word(data[start : hit.start()], at + start)
            if not self.prose.after_space:
                self.prose.add(" ", self.place(at + hit.start(), at + hit.end()))
            start = hit.end()
        self._word(data[start:], at + start)

    def _word(self, words: str, at: int) -> None:
        if words[:1] == " " and self.prose.after_space:
            words, at = words[1:], at + 1
        if words:
            self.prose.add(words, self.place(at, at + len(words)))

    def handle_entityref(self, name: str) -> None:
        """Read `&amp;`."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Read `&#38;`."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        if self._silent:
            return
        words = self.reference(written)
        if not words.text.isspace() or words.text == "\xa0" or not self.prose.after_space:
            self.prose.add(words.text, words.source)

    def reference(self, written: str) -> Fragment:
        """Return what a character reference means."""
        at = self.at
        end = at + len(written)
        if self.text[end : end + 1] == ";":
            end += 1
        return Fragment(unescape(self.text[at:end]).replace("\0", "\ufffd"), self.place(at, end))


def _ended(text: str, sign: str) -> str:
    """Return a text in which every tag and comment has an end.

    `html.parser` reads what never ends again from each of its beginnings, to the end of the text.
    """
    last = text.rfind("-->")
    head, tail = text[: last + 1], text[last + 1 :]
    text = head + tail.replace("<!--", sign * 4)
    return _ENDLESS.sub(sign, text)


def add_alt(prose: Prose, fragments: Iterable[Fragment], mask: Mask) -> None:
    """Add the words for an image, as the file has them and not as they were masked."""
    words = []
    for one in fragments:
        written = one.source.of(mask.original)
        if mask.hold and mask.hold in one.text:
            words.append(Fragment(PLACEHOLDER, one.source))
        elif len(one.text) == len(written) and one.text.strip():
            words.append(Fragment(written.replace("\ud800", "\ufffd"), one.source))
        else:
            words.append(one)
    if sum(len(one.text.split()) for one in words) >= _FEWEST_WORDS:
        prose.beside(SegmentKind.ALT_TEXT, words)


def attribute(raw: str, at: int, name: str, place: Place) -> Iterable[Fragment]:
    """Yield the words of an attribute of a tag.

    Args:
        raw: the tag as written.
        at: its offset.
        name: the attribute.
        place: from offsets to a span of the source.
    """
    hit = re.search(
        rf"\s{name}\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')", raw, re.IGNORECASE
    )
    if hit is None:
        return
    kind = "double" if hit["double"] is not None else "single"
    value, start = hit[kind], at + hit.start(kind)
    done = 0
    for entity in re.finditer(rf"{_ENTITY.pattern}|\s*[\r\n]\s*", value):
        yield _stretch(value, done, entity.start(), start, place)
        shown = unescape(entity[0]) if entity[0][0] == "&" else " "
        yield Fragment(shown, place(start + entity.start(), start + entity.end()))
        done = entity.end()
    yield _stretch(value, done, len(value), start, place)


def _stretch(value: str, first: int, last: int, at: int, place: Place) -> Fragment:
    return Fragment(value[first:last], place(at + first, at + last))
