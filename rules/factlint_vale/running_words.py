"""The words of a block, put together as Vale puts together what is between tags.

White space at the ends of such words counts only where an element within the block has just ended;
where one begins, there is one blank. So "co*operate*" is "co operate", and "*co*operate" is one word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint_vale.blocks import SourceMap

#: Before these is no blank, and behind those is none but that of the file.
_NO_BLANK_BEFORE = tuple(".?!,:;)]}—–")
_TIGHT = tuple("([{—–")
_NO_LINE_END = re.compile(r"[^\n]")


class RunningWords:
    """Gathers the words of one block after the other.

    Attributes:
        size: the length of the block so far.
        within: whether an element within the block has begun since another one did.
        masked: whether the next words are no prose.
        target: where the last tag leads to; words that say the same are no prose.
        closed: whether such an element, or a comment, has just ended.
    """

    def __init__(self, origin: SourceMap) -> None:
        self.size = 0
        self.within = self.masked = self.closed = False
        self.target = ""
        self._origin = origin
        self._parts: list[str] = []
        self._runs: list[tuple[int, int]] = []
        #: Words since the last tag, with their places, and what was behind those before it.
        self._waiting: list[tuple[str, int]] = []
        self._trailing = self._before_comment = ""

    def __bool__(self) -> bool:
        """Return whether there are any words."""
        return bool(self._parts)

    def add(self, words: str, place: int) -> None:
        """Add words, which end with the next tag."""
        self._waiting.append((words, place))

    def begin(self, *, inline: bool) -> None:
        """Begin an element."""
        self.within, self.closed, self._before_comment = inline, False, ""

    def end(self) -> None:
        """End an element within the block."""
        self.closed, self._before_comment = True, ""

    def comment(self) -> None:
        """Note a comment, which is between words as an element is."""
        self.target = ""
        if not self.within:
            self.closed, self._before_comment = True, self._trailing

    def settle(self, *, read: bool) -> tuple[str, int]:
        """Put the words since the last tag to the others; return them, and where they begin.

        Args:
            read: whether they are read at all.
        """
        if not self._waiting:
            return "", -1
        waiting, self._waiting = self._waiting, []
        data = "".join(words for words, _ in waiting)
        stripped = data.strip()
        if not read:
            return "", -1
        place = -1
        if stripped:
            first = data.index(stripped[0])
            pieces = _cut(waiting, first, first + len(stripped))
            place = self._origin.place(pieces[0][1])
            self._put(stripped, _blank_at(data[0]), pieces)
        self._trailing = _blank_at(data[-1])
        return stripped, place

    def take(self) -> tuple[str, SourceMap]:
        """Return the words of a block, and where they are in the file; begin another."""
        text, map_ = "".join(self._parts), SourceMap(self._runs, self._place_of_end())
        self._parts, self._runs, self.size = [], [], 0
        return text, map_

    def _put(self, words: str, before: str, pieces: Sequence[tuple[str, int]]) -> None:
        starter = not self.masked and words.startswith(_NO_BLANK_BEFORE)
        first = self._origin.place(pieces[0][1])
        place_before = first - 1 if before else self._place_of_end() if self._runs else first
        before = (before or self._before_comment) if self.closed else ""
        if not self.closed and self.within and not starter:
            before = " "
        if (
            before == " "
            and not self._trailing
            and self._parts
            and self._parts[-1].endswith(_TIGHT)
        ):
            before = ""
        masked = self.masked or words == self.target
        self.masked, self.closed, self._before_comment = False, False, ""
        if before:
            self._runs.append((self.size, place_before))
            self._parts.append(before)
            self.size += len(before)
        for piece, place in pieces:
            for at, there in self._origin.pieces(place, len(piece)):
                self._runs.append((self.size + at, there))
            self._parts.append(_NO_LINE_END.sub("*", piece) if masked else piece)
            self.size += len(piece)

    def _place_of_end(self) -> int:
        if not self._runs:
            return 0
        start, place = self._runs[-1]
        return place + self.size - start


def _blank_at(sign: str) -> str:
    """Return what a sign is between words: a line end, a blank, or nothing."""
    return "\n" if sign in "\r\n" else " " if sign in " \t" else ""


def _cut(pieces: Sequence[tuple[str, int]], start: int, end: int) -> list[tuple[str, int]]:
    """Return the part of some pieces between two offsets of all of them."""
    found, size = [], 0
    for words, place in pieces:
        first, last = max(start - size, 0), min(end - size, len(words))
        if first < last:
            found.append((words[first:last], place + first))
        size += len(words)
    return found
