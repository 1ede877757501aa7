"""Metadata without a fence: `Key: value` (Pelican), in a comment (Nikola), `%` (pandoc)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.formats.metadata_values import COPY_KEYS
from factlint.text.document import Metadata
from factlint.text.lazy import lazy_regex
from factlint.text.segments import Fragment
from factlint.text.source import Source
from factlint.text.span import Span

_HEADER = lazy_regex(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*$")
_DOTTED = lazy_regex(
    r"\.\.[ \t]+(?P<key>[a-z][\w-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*$"
)
_PERCENT_KEYS = ("title", "author", "date")


def read_header_lines(source: Source) -> Metadata | None:
    """Return lines of `Key: value` at the head of a file, up to a blank line.

    A paragraph may begin with a word and a colon, too: one of the keys must be `Title` or `Date`,
    and every line be a key or set in.
    """
    return _key_lines(source, _HEADER, 1)


def read_comment_lines(source: Source) -> Metadata | None:
    """Return lines of `.. key: value` in a comment at the head of a file, as Nikola keeps them."""
    return _key_lines(source, _DOTTED, 2)


def _key_lines(source: Source, pattern: re.Pattern[str], first: int) -> Metadata | None:
    text, lines = source.text, source.lines
    data: dict[str, object] = {}
    keys: dict[str, Span] = {}
    copy: dict[str, tuple[Fragment, ...]] = {}
    repeated: set[str] = set()
    key, end = "", 0
    for number in range(first, lines.count + 1):
        line = lines.line_span(number)
        words = line.of(text)
        if not words.strip():
            break
        if words.strip() == "-->":
            end = line.end
            break
        hit = pattern.match(words)
        if hit is not None:
            key = hit["key"]
            repeated |= {key} & data.keys()
            start = line.start + (hit.start("value") if hit["value"] else len(words))
            data[key], keys[key] = hit["value"] or "", Span(line.start, line.start + hit.end("key"))
            copy[key] = (_fragment(text, start, line.end),)
        elif key and words[0] in " \t":
            piece = _fragment(text, line.start, line.end)
            copy[key] += (Fragment(" ", Span(copy[key][-1].source.end, piece.source.start)), piece)
            data[key] = f"{data[key]} {piece.text}".strip()
        else:
            return None
        end = line.end
    if not {"title", "date"} & {key.lower() for key in data}:
        return None
    copy = {key: words for key, words in copy.items() if key.lower() in COPY_KEYS}
    return Metadata("header", Span(0, end), data, None, keys, frozenset(repeated), copy)


def read_percent_lines(source: Source) -> Metadata | None:
    """Return pandoc's title block: title, authors and date, each behind a `%`."""
    values = list(_percent(source))
    if not values:
        return None
    data: dict[str, object] = {}
    keys, copy = {}, {}
    for name, pieces in zip(_PERCENT_KEYS, values, strict=False):
        words = "".join(piece.text for piece in pieces)
        if words:
            data[name] = words
        keys[name] = Span(pieces[0].source.start, pieces[0].source.end)
        if name in COPY_KEYS:
            copy[name] = pieces
    return Metadata("pandoc", Span(0, values[-1][-1].source.end), data, None, keys, copy=copy)


def _percent(source: Source) -> Iterator[tuple[Fragment, ...]]:
    text, lines = source.text, source.lines
    pieces: tuple[Fragment, ...] = ()
    count = 0
    for number in range(1, lines.count + 1):
        line = lines.line_span(number)
        first = text[line.start : line.start + 1]
        if first == "%" and count < len(_PERCENT_KEYS):
            if pieces:
                yield pieces
            pieces, count = (_fragment(text, line.start + 1, line.end),), count + 1
        elif first in (" ", "\t") and line.of(text).strip():
            piece = _fragment(text, line.start, line.end)
            pieces += (Fragment(" ", Span(pieces[-1].source.end, piece.source.start)), piece)
        else:
            break
    if pieces:
        yield pieces


def _fragment(text: str, start: int, end: int) -> Fragment:
    """Return the words of a stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Fragment(text[start:end], Span(start, end))
