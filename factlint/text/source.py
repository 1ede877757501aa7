"""Bytes to text: encoding, byte order mark, newline kind, digest."""

from __future__ import annotations

import codecs
import unicodedata
from bisect import bisect_right
from functools import cached_property
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from factlint.errors import InputError
from factlint.text.lines import LineIndex
from factlint.text.segments import OffsetMap, Piece
from factlint.text.span import Span

Newline = Literal["lf", "crlf", "cr", "mixed", "none"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0c\x1a\x1b")
_CONTROLS = bytes(frozenset(range(32)) - _TEXT_CONTROLS)
_UTF_16_CONTROLS = frozenset("\t\n\r\f")
_SNIFF = 8192


class View(Struct, frozen=True):
    """The words of a file as its readers see them, where the file writes them with escapes.

    Attributes:
        text: the words: the cells of a notebook without the JSON around them.
        pieces: runs of it (`prose`) and of the file (`source`), both in order.
    """

    text: str
    pieces: tuple[Piece, ...]

    def span_of(self, span: Span) -> Span | None:
        """Return where a span of the file is in the words; None where it is outside them."""
        start = self._offset(span.start, after=False)
        end = start if not len(span) else self._offset(span.end - 1, after=True)
        return None if start is None or end is None else Span(start, max(start, end))

    def _offset(self, offset: int, *, after: bool) -> int | None:
        at = bisect_right(self.pieces, offset, key=lambda piece: piece.source.start) - 1
        if at < 0 or offset > self.pieces[at].source.end:
            return None
        piece = self.pieces[at]
        if len(piece.prose) == len(piece.source):
            return piece.prose.start + min(offset - piece.source.start + after, len(piece.prose))
        return piece.prose.end if after or offset == piece.source.end else piece.prose.start


class Source(Struct, frozen=True, dict=True):
    """A file's text as it was decoded.

    Attributes:
        path: the path as the user gave it, with `/`; `-` for standard input.
        text: decoded text without its byte order mark; line ends are kept as written.
        encoding: the codec that decoded it ("utf-8", "utf-16-le", "cp1252", ...); empty for text
            taken out of a container, which cannot be written back.
        bom: whether the text began with a byte order mark.
        fallback: first span that is not UTF-8, when the text had to be read as cp1252.
        digest: SHA-256 of the bytes, hexadecimal.
        view: the words as readers see them, where the file writes them in another way.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    fallback: Span | None = None
    digest: str = ""
    view: View | None = None

    @cached_property
    def lines(self) -> LineIndex:
        """Offsets to lines and columns of this text."""
        return LineIndex(self.text)

    @cached_property
    def _seen(self) -> Source:
        return self if self.view is None else Source(self.path, self.view.text, encoding="")

    def seen(self, span: Span) -> tuple[Source, Span]:
        """Return the text that readers look for a span in, and the span there.

        It is this text, unless the file has a view and the span is in it.
        """
        inner = self.view.span_of(span) if self.view is not None else None
        return (self, span) if inner is None else (self._seen, inner)

    @cached_property
    def _map(self) -> OffsetMap:
        return OffsetMap(self.view.pieces if self.view is not None else None)

    @property
    def seen_text(self) -> str:
        """The text that readers see; in Markdown with its markup."""
        return self._seen.text

    def place_of(self, span: Span) -> Span:
        """Return where a span of `seen_text` is in the file."""
        return span if self.view is None else self._map.to_source(span)

    def words(self, span: Span) -> str:
        """Return the words of a span as readers see them."""
        if self.view is None:
            return self.text[span.start : span.end]
        seen, inner = self.seen(span)
        return inner.of(seen.text)

    def encode(self, text: str) -> bytes:
        """Return a changed text as the bytes of this file: same encoding, same byte order mark.

        Raises:
            UnicodeEncodeError: the encoding of the file lacks a character.
            ValueError: the text was taken out of a container.
        """
        if not self.encoding:
            raise ValueError(f"{self.path}: its text was taken out of a container")
        mark = next((mark for mark, codec in _BOMS if self.bom and codec == self.encoding), b"")
        return mark + text.encode(self.encoding)

    @cached_property
    def newline(self) -> Newline:
        """The kind of line end the text uses."""
        crlf = self.text.count("\r\n")
        kinds: dict[Newline, int] = {
            "crlf": crlf,
            "lf": self.text.count("\n") - crlf,
            "cr": self.text.count("\r") - crlf,
        }
        used = [kind for kind, count in kinds.items() if count]
        if not used:
            return "none"
        return used[0] if len(used) == 1 else "mixed"


def decode(data: bytes, path: str) -> Source:
    """Read bytes as text: UTF-8, UTF-16 or UTF-32 with a byte order mark, else cp1252.

    Raises:
        InputError: the bytes are no text (control characters, UTF-16 without a mark).
    """
    digest = sha256(data).hexdigest()
    for bom, codec in _BOMS:
        if data.startswith(bom):
            try:
                text = data[len(bom) :].decode(codec)
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{path}: begins with a {codec.upper()} mark but is not {codec.upper()} "
                    f"(byte {len(bom) + error.start}); the file is damaged",
                    hint="save it again as UTF-8",
                ) from None
            return Source(path, text, codec, bom=True, digest=digest)
    _refuse_binary(data, path)
    try:
        return Source(path, data.decode("utf-8"), digest=digest)
    except UnicodeDecodeError as error:
        # cp1252 leaves five bytes undefined; they become U+FFFD rather than lose the file.
        text = data.decode("cp1252", errors="replace")
        return Source(path, text, "cp1252", fallback=Span(error.start, error.end), digest=digest)


def _refuse_binary(data: bytes, path: str) -> None:
    if b"\0" in data:
        even, odd = data[0::2].count(0), data[1::2].count(0)
        if _is_utf_16(data, "utf-16-be" if even > odd else "utf-16-le", max(even, odd)):
            raise InputError(
                f"{path}: looks like UTF-16 without a byte order mark and was not read",
                hint="save it as UTF-8",
            )
        raise InputError(f"{path}: is a binary file, not text", hint="name only text files")
    head = data[:_SNIFF]
    if (len(head) - len(head.translate(None, _CONTROLS))) * 20 > len(head):
        raise InputError(f"{path}: is a binary file, not text", hint="name only text files")


def _is_utf_16(data: bytes, codec: str, zeros: int) -> bool:
    """Return whether bytes are plausible text in UTF-16: most of it Latin, no control characters.

    `zeros` counts the bytes that are zero where Latin letters have one.
    """
    if zeros * 2 <= len(data) // 2:
        return False
    try:
        head = data[: min(len(data) & ~1, _SNIFF)]
        text = codecs.getincrementaldecoder(codec)().decode(head, final=len(data) <= _SNIFF)
    except UnicodeDecodeError:
        return False
    kinds = {unicodedata.category(sign) for sign in text if sign not in _UTF_16_CONTROLS}
    return kinds.isdisjoint(("Cc", "Cn", "Co")) and any(kind[0] == "L" for kind in kinds)
