"""Offsets to lines and columns, both ways."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_LINE_END = lazy_regex(r"\r\n|\n|\r")


class LineIndex:
    """Line starts of a text; lines and columns are 1-based, columns count code points.

    A line ends at LF, CRLF or CR.
    """

    __slots__ = ("_length", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._length = len(text)
        if "\r" in text:
            self._starts = [0, *(hit.end() for hit in _LINE_END.finditer(text))]
        else:  # as a rule
            self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]

    @property
    def count(self) -> int:
        """Number of lines; an empty text has one."""
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset between 0 and the text's length."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def positions(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Return line and column of the first and of the last character of a span.

        An empty span ends where it begins.
        """
        starts = self._starts
        line = bisect_right(starts, start)
        column = start - starts[line - 1] + 1
        if line == len(starts) or end <= starts[line]:  # most are within a line
            return line, column, line, max(column, column + end - start - 1)
        return line, column, *self.position(end - 1)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, as `position` gives them."""
        return self._starts[line - 1] + column - 1

    def bounds(self) -> Iterator[tuple[int, int]]:
        """Yield where each line begins and ends, without its line end."""
        text, starts = self._text, self._starts
        for start, end in zip(starts, [*starts[1:], self._length], strict=True):
            while end > start and text[end - 1] in "\r\n":
                end -= 1
            yield start, end

    def line_span(self, line: int) -> Span:
        """Return the span of a line without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else self._length
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def byte_to_code_point(text: str) -> Callable[[int], int]:
    """Return a function from UTF-8 byte offsets of `text` to code-point offsets.

    The identity for ASCII text; otherwise it remembers one mark every 4,096 characters.
    """
    if text.isascii():
        return lambda offset: offset
    step = 4096
    marks = [0]
    for start in range(0, len(text), step):
        marks.append(marks[-1] + len(text[start : start + step].encode("utf-8", "surrogatepass")))

    def convert(offset: int) -> int:
        block = min(bisect_right(marks, offset) - 1, len(marks) - 2)
        start = block * step
        rest = text[start : start + step].encode("utf-8", "surrogatepass")[: offset - marks[block]]
        return start + len(rest.decode("utf-8", "surrogatepass"))

    return convert
