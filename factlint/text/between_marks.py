r"""Which expressions match between two marks alone, and how far behind the second one they look.

Copy has a comma, a full stop or a quotation mark every six words, and a match of `too\s+\w+\s+to`
holds none. So it is looked for where "too" and "to" are between the same two marks, which is
seldom, and not up to the end of the paragraph that has both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from factlint.text.kept import kept

#: What parts clauses: no part of a word, and no blank.
MARKS: Final = frozenset('.,;:!?()[]"“”')
#: With more characters behind a mark that decide, nothing is gained.
_FAR: Final = 40


@kept
def reach(source: str, flags: int) -> int | None:
    """Return how many characters, from the mark behind a match on, its look-aheads may read.

    Whether the expression matches does not depend on what follows these, but for the next one,
    where a word may end or go on. None is for an expression that may match over a mark, and for
    one that may read a long way behind it.

    Raises:
        re.error: the source is no expression.
    """
    from re import _constants, _parser  # type: ignore[attr-defined]

    reader = _Reader(_constants)
    items = _parser.parse(source, flags)
    try:
        far = max(map(reader.beyond, reader.looks_ahead(items)), default=0)
        return None if far > _FAR or reader.takes(items) else far
    except (_NotUnderstood, RecursionError):
        return None


class _NotUnderstood(Exception):
    """An element of which this module does not know how far it reads."""


class _Reader:
    """Reads parsed expressions."""

    def __init__(self, constants: Any) -> None:
        self._c = constants
        self._repeats = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)
        self._looks = (constants.ASSERT, constants.ASSERT_NOT)
        #: Kinds of characters with a mark among them.
        self._wide = (
            constants.CATEGORY_NOT_WORD,
            constants.CATEGORY_NOT_SPACE,
            constants.CATEGORY_NOT_DIGIT,
        )

    def takes(self, items: Iterable[Any], *, looking: bool = False) -> bool:
        """Return whether elements may take a mark; `looking` counts what look-aheads read."""
        return any(self._takes(kind, value, looking=looking) for kind, value in items)

    def _takes(self, kind: Any, value: Any, *, looking: bool) -> bool:
        c = self._c
        if kind is c.LITERAL:
            return chr(value) in MARKS
        if kind is c.IN:
            return any(self._is_in(value, mark) for mark in map(ord, MARKS))
        if kind in (c.ANY, c.NOT_LITERAL):
            return True
        if kind in (c.AT, c.GROUPREF):  # what a group took has been looked at
            return False
        if kind in self._looks and not looking:
            return False
        return any(self.takes(part, looking=looking) for part in self._parts(kind, value))

    def _is_in(self, members: Iterable[tuple[Any, Any]], code: int) -> bool:
        """Return whether a set has a character."""
        c, found, negated = self._c, False, False
        for kind, value in members:
            if kind is c.NEGATE:
                negated = True
            elif kind is c.LITERAL:
                found |= value == code
            elif kind is c.RANGE:
                found |= value[0] <= code <= value[1]
            else:
                found |= value in self._wide
        return found != negated

    def _parts(self, kind: Any, value: Any) -> Iterable[Any]:
        """Return the expressions an element is made of."""
        c = self._c
        if kind is c.SUBPATTERN:
            return (value[-1],)
        if kind is c.ATOMIC_GROUP:
            return (value,)
        if kind is c.BRANCH:
            return tuple(value[1])
        if kind in self._repeats:
            return (value[2],)
        if kind in self._looks:
            return (value[1],)
        if kind in (c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY, c.AT, c.GROUPREF):
            return ()
        raise _NotUnderstood

    def looks_ahead(self, items: Iterable[Any]) -> Iterator[Any]:
        """Yield what the look-aheads of an expression look for.

        Raises:
            _NotUnderstood: one is within a look-behind.
        """
        for kind, value in items:
            inner = [one for part in self._parts(kind, value) for one in self.looks_ahead(part)]
            if kind in self._looks and value[0] < 0 and inner:
                raise _NotUnderstood
            if kind in self._looks and value[0] > 0:
                yield value[1]
            else:
                yield from inner

    def beyond(self, items: Any) -> int:
        """Return how many characters elements may read from the first mark on."""
        far = 0
        for at, (kind, value) in enumerate(items):
            if not self._takes(kind, value, looking=True):
                continue
            if kind in (self._c.SUBPATTERN, self._c.BRANCH, self._c.ASSERT, self._c.ASSERT_NOT):
                own = max(map(self.beyond, self._parts(kind, value)))
            else:
                own = self._width(items[at : at + 1])
            far = max(far, own + self._width(items[at + 1 :]))
        return far

    def _width(self, items: Any) -> int:
        """Return how many characters elements read at most, those of look-aheads added."""
        return int(items.getwidth()[1]) + sum(map(self._width, self.looks_ahead(items)))
