"""Cut a text into pieces a server answers quickly, and keep the way back to its offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.api import Span, lazy_regex

PIECE_UNITS = 15_000
"""Most UTF-16 units in one piece: beyond, LanguageTool grows slower with every character."""

_JOIN = "\n\n"
_BLANK_LINE = lazy_regex(r"(?>\r\n|[\r\n])[^\S\r\n]*(?>\r\n|[\r\n])\s*")
_BREAKS = (re.compile(r"[.!?][\"'”’)\]]*\s+"), re.compile(r"\s+"))


class Passage(Struct, frozen=True):
    """A passage of the source as it is sent.

    Attributes:
        source: where it is in the source.
        sent: what is sent: NFC, every line end a line feed, no lone surrogates.
        starts: for each code point sent, the source offset it begins at; None when the
            stretch is sent unchanged.
        ends: likewise, the source offset behind it.
    """

    source: Span
    sent: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the source span of `[start, end)` of what was sent."""
        if self.starts is None or self.ends is None:
            return Span(self.source.start + start, self.source.start + end)
        first = self.starts[start] if start < len(self.starts) else self.source.end
        return Span(first, self.ends[end - 1] if end > start else first)


class TextPiece(Struct, frozen=True):
    """What is sent in one question: parts with a blank line between them.

    Attributes:
        text: the text sent.
        parts: its parts.
        offsets: where each part begins in `text`.
    """

    text: str
    parts: tuple[Passage, ...]
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span | None:
        """Return the source span of `[start, end)` of `text`.

        None when it does not lie within one part: words on both sides of a paragraph's end
        may be far apart in the source.
        """
        index = bisect_right(self.offsets, start) - 1
        if index < 0:
            return None
        part, offset = self.parts[index], self.offsets[index]
        if end - offset > len(part.sent) or end < start:
            return None
        return part.span(start - offset, end - offset)


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 units, Java's characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(
    text: str, paragraphs: Sequence[Span] | None = None, *, units: int = PIECE_UNITS
) -> tuple[TextPiece, ...]:
    """Cut a text into pieces of at most `units` UTF-16 units, at paragraph bounds.

    `paragraphs` are the stretches to send (without them: what blank lines part); a longer
    one is cut after a sentence, else at white space, else where it must be.
    """
    pieces: list[TextPiece] = []
    waiting: list[Passage] = []
    size = 0
    for span in paragraphs if paragraphs is not None else _paragraphs(text):
        for part in _parts(text, span, units):
            length = utf16_length(part.sent)
            if waiting and size + len(_JOIN) + length > units:
                pieces.append(_join(waiting))
                waiting, size = [], 0
            size += length + (len(_JOIN) if waiting else 0)
            waiting.append(part)
    if waiting:
        pieces.append(_join(waiting))
    return tuple(pieces)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        if gap.start() > start:
            yield Span(start, gap.start())
        start = gap.end()
    if start < len(text):
        yield Span(start, len(text))


def _parts(text: str, span: Span, units: int) -> Iterator[Passage]:
    start = span.start
    while start < span.end:
        # Every character takes one or two units, and becoming NFC rarely adds any.
        end = min(span.end, start + units)
        part = _part(text, Span(start, end))
        while utf16_length(part.sent) > units and end > start + 1:
            end = max(start + 1, start + (end - start) * units // utf16_length(part.sent) - 1)
            part = _part(text, Span(start, end))
        if end < span.end:
            end = _break_before(text, start, end)
            part = _part(text, Span(start, end))
        if part.sent.strip():
            yield part
        start = end


def _break_before(text: str, start: int, end: int) -> int:
    window = text[start:end]
    for pattern in _BREAKS:
        found = [match.end() for match in pattern.finditer(window, len(window) // 2)]
        if found:
            return start + found[-1]
    # Never between a letter and its accents.
    while end > start + 1 and unicodedata.combining(text[end]):
        end -= 1
    return end


def _join(parts: Sequence[Passage]) -> TextPiece:
    offsets: list[int] = []
    at = 0
    for part in parts:
        offsets.append(at)
        at += len(part.sent) + len(_JOIN)
    return TextPiece(_JOIN.join(part.sent for part in parts), tuple(parts), tuple(offsets))


def _part(text: str, span: Span) -> Passage:
    raw = span.of(text)
    if "\r" not in raw and unicodedata.is_normalized("NFC", raw):
        return Passage(span, _without_surrogates(raw))
    sent: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(raw):
        piece = raw[start:end]
        shown = "\n" if piece in ("\r\n", "\r") else unicodedata.normalize("NFC", piece)
        sent.append(shown)
        starts.extend([span.start + start] * len(shown))
        ends.extend([span.start + end] * len(shown))
    return Passage(span, _without_surrogates("".join(sent)), tuple(starts), tuple(ends))


def _clusters(raw: str) -> Iterator[tuple[int, int]]:
    """Yield ranges that change on their own: CRLF, and letters with what composes with them."""
    start = 0
    for index in range(1, len(raw) + 1):
        if index < len(raw) and _belongs(raw, start, index):
            continue
        yield start, index
        start = index


def _belongs(raw: str, start: int, index: int) -> bool:
    before, char = raw[index - 1], raw[index]
    if before in "\r\n" or char in "\r\n":
        return before == "\r" and char == "\n"
    if char < "\u0300":
        return False
    # Composition also joins characters that are no accents: Hangul jamo, Indic vowel signs.
    apart = unicodedata.normalize("NFC", raw[start:index]) + unicodedata.normalize("NFC", char)
    return bool(unicodedata.combining(char)) or (
        unicodedata.normalize("NFC", raw[start : index + 1]) != apart
    )


def _without_surrogates(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
