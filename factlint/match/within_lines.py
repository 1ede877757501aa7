"""Which expressions match within a line, so that each line can be searched by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_LINE_END = "\n"


def within_lines(source: str, flags: int) -> bool:
    """Return whether no match of an expression holds a line end or depends on another line.

    Raises:
        re.error: it is none.
    """
    from re import _constants, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    every = parsed.state.flags | flags
    try:
        return _Reader(_constants, every).all_within(list(parsed))
    except RecursionError:
        return False


def lines_with(text: str, literals: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where the lines begin and end that have one of some literals, in order, each once."""
    ahead = {one: text.find(one) for one in literals}
    done = 0
    while True:
        for one, place in ahead.items():
            if 0 <= place < done:
                ahead[one] = text.find(one, done)
        at = min((place for place in ahead.values() if place >= 0), default=-1)
        if at < 0:
            return
        start = text.rfind(_LINE_END, 0, at) + 1
        end = text.find(_LINE_END, at)
        done = end if end >= 0 else len(text)
        yield start, done


class _Reader:
    """Reads parsed expressions."""

    def __init__(self, constants: Any, flags: int) -> None:
        self._c = constants
        self._dot_is_all = bool(flags & re.DOTALL)
        self._many_lines = bool(flags & re.MULTILINE)

    def all_within(self, items: Sequence[Any]) -> bool:
        """Return whether all elements in a row match within a line."""
        return all(self._within(kind, value) for kind, value in items)

    def _within(self, kind: Any, value: Any) -> bool:
        c = self._c
        if kind is c.LITERAL:
            return chr(value) != _LINE_END
        if kind is c.NOT_LITERAL:
            return chr(value) == _LINE_END
        if kind is c.ANY:
            return not self._dot_is_all
        if kind is c.IN:
            return not self._has_line_end(value)
        if kind is c.AT:
            at_lines = value in (c.AT_BEGINNING, c.AT_END) and self._many_lines
            return at_lines or value in (c.AT_BOUNDARY, c.AT_NON_BOUNDARY)
        if kind is c.SUBPATTERN:
            return not (value[1] or value[2]) and self.all_within(list(value[-1]))
        if kind is c.BRANCH:
            return all(self.all_within(list(one)) for one in value[1])
        if kind in (c.MAX_REPEAT, c.MIN_REPEAT):
            return self.all_within(list(value[2]))
        return False

    def _has_line_end(self, members: Iterable[Any]) -> bool:
        c, negated, has = self._c, False, False
        for kind, value in members:
            if kind is c.NEGATE:
                negated = True
            elif kind is c.LITERAL:
                has = has or chr(value) == _LINE_END
            elif kind is c.RANGE:
                has = has or value[0] <= ord(_LINE_END) <= value[1]
            else:
                has = has or value in (
                    c.CATEGORY_SPACE, c.CATEGORY_NOT_DIGIT, c.CATEGORY_NOT_WORD,
                )  # fmt: skip
        return has != negated
