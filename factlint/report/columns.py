"""Text in terminal columns: how wide it is, and where its lines may break.

Widths follow Unicode's East Asian Width (UAX 11): wide signs take two columns, combining and
invisible ones none. Terminals differ on joined emoji; those are counted as their first sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_ODD = lazy_regex(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
#: Signs that are not known to take one column: all but Latin letters and marks of print.
_MAY_BE_ODD = lazy_regex(r"[^\x00-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
_GAP = lazy_regex(r"[^\S\u00a0](?=\S)")
_SPACE_LIKE = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_JOINER = "\u200d"
_KEEP = "\ufdd0"  # a code point that stands for no character: a space that may not break


def clean(text: str) -> str:
    """Return text that cannot move the cursor or turn the direction, with its length kept.

    Line ends and tabs become spaces, other control signs U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    return _ODD.sub(lambda hit: " " if hit[0] in _SPACE_LIKE else "\ufffd", text)


def without_commands(text: str) -> str:
    """Return text of which a CI job takes no line for a command ("::error::", "##[error]").

    GitHub Actions and Azure Pipelines read them in whatever a step prints. A sign without width
    parts their first two signs.
    """
    if "::" not in text and "##" not in text:
        return text
    return re.sub(r"(?m)^([^\S\n]*:)(?=:)|(#)(?=#(?:\[|vso\[))", "\\g<0>\u200b", text)


def columns(text: str) -> int:
    """Return how many columns a text takes."""
    return len(text) if _is_narrow(text) else sum(_widths(text))


def _is_narrow(text: str) -> bool:
    """Return whether each sign of a text is known to take one column."""
    return text.isascii() or _MAY_BE_ODD.search(text.replace(_KEEP, " ")) is None


def _widths(text: str) -> Iterator[int]:
    joined = False
    for sign in text:
        if sign == _JOINER:
            joined = True
            yield 0
            continue
        yield 0 if joined or "\U0001f3fb" <= sign <= "\U0001f3ff" else _width(sign)
        joined = False


@lru_cache(maxsize=1024)
def _width(sign: str) -> int:
    if sign.isascii() or sign == _KEEP:  # Python 3.11 takes what stands for nothing for wide
        return 1
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if _wide(sign) else 1


def _wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


class Line(Struct, frozen=True):
    """One line of a wrapped text, and which parts of it are marked."""

    text: str
    marks: tuple[Span, ...] = ()

    @property
    def carets(self) -> str:
        """The line to be below it: carets under the marked words, "" without any."""
        below = ""
        for mark in self.marks:
            below += " " * (columns(self.text[: mark.start]) - len(below))
            below += "^" * max(1, columns(mark.of(self.text)))
        return below


def keep(text: str) -> str:
    """Return a text whose spaces `wrap` will not break at, such as a command to copy."""
    return text.replace(" ", _KEEP)


def wrap(text: str, width: int) -> list[str]:
    """Break a text at white space into lines of at most `width` columns.

    Words that are longer than a line are alone and stick out, so that paths, addresses and
    commands can be copied whole.
    """
    words = clean(text).split()
    text = " ".join(words)
    lines = _cut(text, width) if _is_narrow(text) else _filled(words, width)
    return [line.replace(_KEEP, " ") for line in lines]


def _cut(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text with single blanks whose signs all take one column."""
    at = 0
    while len(text) - at > width:
        end = text.rfind(" ", at, at + width + 1)
        if end < 0 and (end := text.find(" ", at + width)) < 0:
            break
        yield text[at:end]
        at = end + 1
    if text:
        yield text[at:]


def _filled(words: Sequence[str], width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and columns(lines[-1]) + 1 + columns(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def wrap_marked(text: str, marks: Sequence[Span], width: int) -> list[Line]:
    """Break a text into lines of at most `width` columns and carry the marks over.

    A line never breaks inside a mark unless the marked words are longer than a line. Signs of
    scripts without spaces may part anywhere. `marks` are in order and do not overlap.
    """
    text = clean(text)
    lines: list[Span] = []
    for unit in _units(text, marks, width):
        if lines and columns(text[lines[-1].start : unit.end].rstrip()) <= width:
            lines[-1] = Span(lines[-1].start, unit.end)
        else:
            lines.append(unit)
    return [_line(text, line, marks) for line in lines if line.of(text).strip()]


def _line(text: str, line: Span, marks: Sequence[Span]) -> Line:
    shown = line.of(text)
    start = line.start + len(shown) - len(shown.lstrip())
    shown = shown.strip()
    end = start + len(shown)
    inside = [
        Span(max(mark.start, start) - start, min(mark.end, end) - start)
        for mark in marks
        if mark.start < end and mark.end > start
    ]
    return Line(shown, tuple(inside))


def _units(text: str, marks: Sequence[Span], width: int) -> Iterator[Span]:
    """Yield the pieces of a text that no line breaks, each with the white space after it."""
    start = 0
    for end in _breaks(text, marks, width):
        piece = Span(start, end)
        if columns(piece.of(text).rstrip()) <= width:
            yield piece
        else:
            yield from _chopped(text, piece, width)
        start = end


def _breaks(text: str, marks: Sequence[Span], width: int) -> Iterator[int]:
    held = [mark for mark in marks if columns(mark.of(text).rstrip()) <= width]
    at = 0
    for offset in _places_to_break(text):
        while at < len(held) and held[at].end <= offset:
            at += 1
        if at == len(held) or not held[at].start < offset < held[at].end:
            yield offset
    if text:
        yield len(text)


def _places_to_break(text: str) -> Iterator[int]:
    if _MAY_BE_ODD.search(text) is None:  # no script without spaces
        yield from (gap.end() for gap in _GAP.finditer(text))
    else:
        yield from (at for at in range(1, len(text)) if _may_break(text, at))


def _may_break(text: str, offset: int) -> bool:
    before, after = text[offset - 1], text[offset]
    if after.isspace():
        return False
    if before.isspace():
        return before != "\u00a0"
    if before.isascii() and after.isascii():
        return False
    if not (_wide(before) or _wide(after)):
        return False
    # Closing signs and commas stay with what they follow, opening ones with what they open.
    return (
        _width(after) > 0 and after.isalpha() and unicodedata.category(before) not in ("Ps", "Pi")
    )


def _chopped(text: str, piece: Span, width: int) -> Iterator[Span]:
    """Yield a piece that is longer than a line in parts of at most a line."""
    start, used = piece.start, 0
    for offset, wide in enumerate(_widths(piece.of(text)), piece.start):
        if used and used + wide > width and not text[offset].isspace():
            yield Span(start, offset)
            start, used = offset, 0
        used += wide
    yield Span(start, piece.end)
