"""Blocks: the texts that Vale's rules are run on, with their scope and their place in the file."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace


class SourceMap:
    """From offsets of a text to offsets of the file it was read from.

    Without runs both are the same text. A run begins at an offset of the text and at one of the
    file; what follows, up to the next run, is a copy.
    """

    __slots__ = ("_places", "_starts", "last", "same")

    def __init__(self, runs: Sequence[tuple[int, int]] = (), last: int = 0) -> None:
        #: Whether both are the same text.
        self.same = not runs
        #: Where the text ends in the file, 0 where that is of no matter.
        self.last = last
        self._starts = [start for start, _ in runs]
        self._places = [place for _, place in runs]

    @property
    def runs(self) -> Sequence[tuple[int, int]]:
        """The runs; one where both are the same text."""
        return tuple(zip(self._starts, self._places, strict=True)) or ((0, 0),)

    def place(self, offset: int) -> int:
        """Return where a character of the text is in the file."""
        if not self._starts:
            return offset
        at = max(0, bisect_right(self._starts, offset) - 1)
        return self._places[at] + offset - self._starts[at]

    def pieces(self, offset: int, size: int) -> list[tuple[int, int]]:
        """Return where a part of the text is in the file, with the runs that begin within it."""
        if not self._starts:
            return [(0, offset)]
        first, last = (bisect_right(self._starts, at) for at in (offset, offset + size - 1))
        inner = zip(self._starts[first:last], self._places[first:last], strict=True)
        return [(0, self.place(offset)), *((start - offset, place) for start, place in inner)]

    def through(self, inner: SourceMap) -> SourceMap:
        """Return the way from this text, through the one that it was made of, to the file."""
        if inner.same:
            return self
        runs: list[tuple[int, int]] = []
        ends = (*self._starts[1:], sys.maxsize)
        for (start, place), end in zip(self.runs, ends, strict=True):
            runs += ((start + at, there) for at, there in inner.pieces(place, end - start))
        return SourceMap(runs)


class Block(Struct, frozen=True, eq=False):
    """A text under check.

    Attributes:
        text: the text.
        scope: what it is ("text.heading.h1.md").
        start: its offset in the text that `map` knows.
        map: from there to the file.
        again: whether it is a part of another block that is checked as a whole, too.
        counts: how many elements of each kind the file has, for measures.
        parts: where its parts begin and end, if rules are run on each of them in its place.
        inline: the elements within it that rules may leave out ("strong"), with their places.
        until: where the last comment in it is in the file, -1 without any.
        found: what scans found in the text as a whole; those of its parts share it.
    """

    text: str
    scope: str
    start: int
    map: SourceMap
    again: bool = False
    counts: tuple[tuple[str, int], ...] = ()
    parts: Sequence[tuple[int, int]] = ()
    inline: Sequence[tuple[str, int, int]] = ()
    until: int = -1
    found: dict[object, Any] = field(default_factory=dict)
    _matches: dict[re.Pattern[str], list[re.Match[str]]] = field(default_factory=dict)

    def matches(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Return the matches of an expression, which rules of two packages may share."""
        known = self._matches.get(pattern)
        if known is None:
            known = self._matches[pattern] = list(pattern.finditer(self.text))
        return known

    def parts_with(self, places: Iterable[int]) -> set[int]:
        """Return the numbers of the parts that hold one of some offsets."""
        starts, parts = [start for start, _ in self.parts], self.parts
        numbers = ((bisect_right(starts, place) - 1, place) for place in places)
        return {number for number, place in numbers if number >= 0 and place < parts[number][1]}

    def part(self, number: int) -> Block:
        """Return one of the parts as a block of its own."""
        start, end = self.parts[number]
        inline = tuple((scope, first - start, last - start) for scope, first, last in self.inline)
        return Block(
            self.text[start:end],
            self.scope,
            self.start + start,
            self.map,
            self.again,
            inline=inline,
            until=self.until,
        )

    def without(self, scopes: Collection[str]) -> Block:
        """Return the block with blanks in the place of the words of some elements."""
        text = self.text
        for scope, first, last in self.inline:
            first, last = max(first, 0), min(last, len(text))
            if scope in scopes and first < last:
                text = text[:first] + " " * (last - first) + text[last:]
        return self if text == self.text else replace(self, text=text, found={}, _matches={})

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the block is in the file."""
        if self.map.same:
            return self.start + start, self.start + max(start, end)
        first = self.map.place(self.start + start)
        if end <= start:
            return first, first
        return first, max(first, self.map.place(self.start + end - 1)) + 1


class Alert(Struct, frozen=True, gc=False):
    """What a rule says about a part of a block.

    Attributes:
        start: offset of the first character in the block.
        end: offset behind the last one.
        message: Vale's message.
        match: the words it is about.
        offers: what may be written in their place.
    """

    start: int
    end: int
    message: str
    match: str = ""
    offers: tuple[str, ...] = ()


class FileState(Struct):
    """What rules remember of a file while its blocks are read.

    Attributes:
        seen: what rules about a whole file have seen so far.
        failed: rules that failed, by name, and how.
    """

    seen: set[tuple[str, str]] = field(default_factory=set)
    failed: dict[str, str] = field(default_factory=dict)
