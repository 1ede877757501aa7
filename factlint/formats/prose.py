"""Builds the prose of a document: words with their places in, text, map and segments out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from msgspec import Struct, field

from factlint.formats.addresses import find_addresses
from factlint.text.lazy import lazy_regex
from factlint.text.segments import (
    PLACEHOLDER,
    Fragment,
    Piece,
    Segment,
    SegmentKind,
)
from factlint.text.span import Span

#: Characters that readers do not see and that split a word for a program: soft hyphen, zero
#: width space, word joiner, byte order mark, direction marks; joiners between Latin letters
#: (elsewhere they shape letters and emoji); letters and their accents kept apart.
_UNSEEN = lazy_regex(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
    "|(?<=[A-Za-z\u00c0-\u024f])[\u200c\u200d]+(?=[A-Za-z\u00c0-\u024f])"
    "|[A-Za-z][\u0300-\u036f]+"
)
#: One of these is in all that matches, and is found twenty times as fast.
_SIGNS = lazy_regex("[\u00ad\u0300-\u036f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


_DEPTH = 50


def seen(value: str, source: Span) -> Iterable[Fragment]:
    """Yield words as readers see them: without unseen characters, letters with their accents."""
    if value.isascii() or not _SIGNS.search(value):
        yield Fragment(value, source)
        return
    copied = len(value) == len(source)
    at = 0
    for hit in _UNSEEN.finditer(value):
        if hit.start() > at:
            yield Fragment(value[at : hit.start()], _part(source, at, hit.start(), copied=copied))
        if hit[0][0].isascii():
            letter = unicodedata.normalize("NFC", hit[0])
            yield Fragment(letter, _part(source, *hit.span(), copied=copied))
        at = hit.end()
    if at < len(value):
        yield Fragment(value[at:], _part(source, at, len(value), copied=copied))


def _part(source: Span, start: int, end: int, *, copied: bool) -> Span:
    return Span(source.start + start, source.start + end) if copied else source


class Prose(Struct):
    """Prose that grows block by block.

    A block begins with its first words and ends at `close`; one without words is dropped.
    `kind_of` is asked at its end what it is.
    """

    kind_of: Callable[[], tuple[SegmentKind, int]]
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    blocks: list[Segment] = field(default_factory=list)
    inlines: list[Segment] = field(default_factory=list)
    length: int = 0
    titled: bool = False
    _h1: bool = False
    _start: int | None = None
    _marks: tuple[int, int, int] = (0, 0, 0)
    _inline: list[tuple[SegmentKind, int, int, str | None]] = field(default_factory=list)
    _beside: list[tuple[SegmentKind, tuple[Fragment, ...]]] = field(default_factory=list)
    _glue: bool = False

    @property
    def text(self) -> str:
        """The prose so far."""
        return "".join(self.parts)

    @property
    def is_open(self) -> bool:
        """Whether a block has words and is not closed."""
        return self._start is not None

    @property
    def after_space(self) -> bool:
        """Whether the next words would begin a block or follow white space."""
        return self._start is None or self.parts[-1][-1:].isspace()

    def add(self, value: str, source: Span) -> None:
        """Add words to the block, without what readers do not see."""
        for words in seen(value, source):
            self._add(words.text, words.source)

    def _add(self, value: str, source: Span) -> None:
        if not value:
            return
        if self._glue and value[0] == " " and self.parts and self.parts[-1][-1:].isspace():
            # What was between two spaces is no prose: one of them is enough.
            value = value[1:]
            source = Span(min(source.start + 1, source.end), source.end)
        self._glue = False
        if self._start is None and value[:1].isspace():
            bare = value.lstrip()
            if len(value) == len(source):
                source = Span(source.end - len(bare), source.end)
            value = bare
        if not value:
            return
        if self._start is None:
            self._open()
        self.pieces.append(Piece(Span(self.length, self.length + len(value)), source))
        self.parts.append(value)
        self.length += len(value)

    def placeholder(self, source: Span) -> None:
        """Add the sign for what is no prose."""
        self._add(PLACEHOLDER, source)
        self.inlines.append(Segment(SegmentKind.CODE, Span(self.length - 1, self.length)))

    def glue(self) -> None:
        """Say that something without words stood here."""
        self._glue = True

    def begin(self, kind: SegmentKind, level: int = 0, target: str | None = None) -> None:
        """Begin an inline part."""
        self._inline.append((kind, self.length, level, target))

    def end(self, *kinds: SegmentKind) -> None:
        """End the last inline part of these kinds, and forget those in it that never ended."""
        # As deep as this no one nests; those that never end must not cost the square.
        if not any(kind in kinds for kind, *_ in self._inline[-_DEPTH:]):
            return
        while (last := self._inline.pop())[0] not in kinds:
            pass
        kind, start, level, target = last
        if self._start is not None and start < self.length:
            span = Span(max(start, self._start), self.length)
            self.inlines.append(Segment(kind, span, level, target))

    @property
    def begun_here(self) -> bool:
        """Whether the last inline part has no words yet."""
        return bool(self._inline) and self._inline[-1][1] == self.length

    def forget_open(self) -> None:
        """Forget inline parts that never ended."""
        self._inline.clear()

    def heading(self, level: int) -> tuple[SegmentKind, int]:
        """Return what a heading is: the first of level 1 is the headline, if none is given."""
        if level == 1 and not self._h1:
            self._h1 = True
            if not self.titled or all(block.kind.is_beside for block in self.blocks):
                return SegmentKind.HEADLINE, 1
        return SegmentKind.HEADING, level

    def headlines(self) -> list[str]:
        """Return the words of headlines."""
        text = self.text
        return [b.span.of(text) for b in self.blocks if b.kind is SegmentKind.HEADLINE]

    def sorted_inlines(self) -> tuple[Segment, ...]:
        """Return the inline parts in order, outer ones before those in them."""
        return tuple(sorted(self.inlines, key=lambda part: (part.span.start, -part.span.end)))

    def mark(self, kind: SegmentKind, target: str) -> None:
        """Mark the character before: a footnote is bound to the words it follows."""
        if self._start is not None:
            span = Span(self.length - 1, self.length)
            self.inlines.append(Segment(kind, span, target=target))

    def beside(self, kind: SegmentKind, fragments: Iterable[Fragment]) -> None:
        """Add words that are beside the copy as a block; behind the one that is open."""
        self._beside.append((kind, tuple(fragments)))
        if self._start is None:
            self._flush()

    def close(self) -> None:
        """End the block."""
        start, self._start = self._start, None
        self._glue = False
        if start is not None:
            self._settle(start)
        self._flush()

    def _flush(self) -> None:
        waiting, self._beside = self._beside, []
        for kind, fragments in waiting:
            if not any(words.text.replace(PLACEHOLDER, "").strip() for words in fragments):
                continue
            for words in fragments:
                self.add(words.text, words.source)
            start, self._start = self._start, None
            if start is not None:
                self._settle(start, (kind, 0))

    def _open(self) -> None:
        self._marks = (len(self.parts), len(self.pieces), len(self.inlines))
        if self.blocks:
            self.parts.append("\n\n")
            self.length += 2
            self._inline = [
                (kind, self.length, level, target) for kind, _, level, target in self._inline
            ]
        self._start = self.length

    def _settle(self, start: int, kind: tuple[SegmentKind, int] | None = None) -> None:
        joined = "".join(self.parts[self._marks[0] :])
        words = joined.strip()
        if not words.replace(PLACEHOLDER, "").strip():
            # Nothing but code, images and tags: no prose, so no block.
            del self.parts[self._marks[0] :], self.pieces[self._marks[1] :]
            del self.inlines[self._marks[2] :]
            self.length = start - (2 if self.blocks else 0)
            return
        self._trim()
        trailing = len(self.parts[-1]) - len(self.parts[-1].rstrip())
        block = Segment(*_kind_span(kind or self.kind_of(), Span(start, self.length - trailing)))
        self.blocks.append(block)
        if block.kind is not SegmentKind.TABLE_CELL or "/" in words or "@" in words:
            self._addresses(block.span)

    def _trim(self) -> None:
        """Take white space off the end of the block."""
        while self.parts[-1].isspace():
            self.length -= len(self.parts.pop())
            self.pieces.pop()
        inner = self.inlines[self._marks[2] :]
        if any(part.span.end > self.length for part in inner):
            self.inlines[self._marks[2] :] = [
                Segment(p.kind, Span(p.span.start, min(p.span.end, self.length)), p.level, p.target)
                for p in inner
                if p.span.start < self.length
            ]

    def _addresses(self, span: Span) -> None:
        known = {
            part.span for part in self.inlines[self._marks[2] :] if part.kind is SegmentKind.URL
        }
        words = "".join(self.parts[self._marks[0] :])
        shift = self.length - len(words)
        for part in find_addresses(words, span.start - shift, span.end - shift):
            moved = part.span.shift(shift)
            if moved not in known:
                self.inlines.append(Segment(part.kind, moved, target=part.target))


def _kind_span(kind: tuple[SegmentKind, int], span: Span) -> tuple[SegmentKind, Span, int]:
    return kind[0], span, kind[1]
