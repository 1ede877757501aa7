r"""Where matches of an expression may begin, so that a search skips to those places.

`re` looks for the first character of a literal as fast as it reads. An expression that begins with
a boundary, a look-around or a choice of groups is tried whole at every character instead, which
takes twenty times as long. Where all its matches begin with one of a few characters, `[those]` is
put before it, and the expression is asked, in a look-ahead, from that character on:
`\b(?:rose|fell) by` becomes `[rf](?<=(?=\b(?:rose|fell) by).)`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from factlint.text.compiled import compiled
from factlint.text.kept import kept

#: How many of 100 characters of English copy are of a kind; the others are rare.
_SHARES: Final = {
    "\\s": 18.0, "\\d": 1.5, " ": 17.0, "e": 10.0, "t": 7.5, "a": 6.5, "o": 6.0, "i": 6.0, "n": 6.0,
    "s": 5.5, "r": 5.5, "h": 4.0, "l": 3.5, "d": 3.0, "c": 2.5, "u": 2.3, "m": 2.0, "p": 1.7,
    "f": 1.7, "g": 1.6, "w": 1.4, "y": 1.4, "b": 1.3, ".": 1.2, ",": 1.0,
}  # fmt: skip
_RARE: Final = 0.3
#: With more, most of what is asked is asked in vain, and a look-ahead takes time.
_MOST: Final = 60.0


@kept
def skipping(source: str, flags: int) -> str | None:
    """Return an expression that matches the first character of each match, or None.

    None says that `re` finds the places as fast itself, or that nothing is known of them. What is
    found may overlap, and takes the same groups as the expression.
    """
    if flags & (re.IGNORECASE | re.LOCALE):
        return None
    try:
        from re import _constants, _parser  # type: ignore[attr-defined]

        reader = _Reader(_constants)
        items = list(_parser.parse(source, flags))
        if not items or reader.is_quick(items):
            return None
        signs, may_be_empty = reader.first(items)
        if may_be_empty or sum(map(_share, signs)) > _MOST:
            return None
        places = f"[{''.join(sorted(map(_written, signs)))}](?<=(?={source})(?s:.))"
        re.compile(places, flags)
    except (_NotKnown, ImportError, re.error, RecursionError):
        return None
    return places


@lru_cache(maxsize=8192)
def searching(source: str, flags: int) -> Callable[..., re.Match[str] | None]:
    """Return a function that finds what `search` of the compiled expression does."""
    places = skipping(source, flags)
    if places is None:
        return compiled(source, flags).search
    place = compiled(places, flags).search

    def search(text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = place(text, pos, endpos)  # as a rule there is none
        return found and compiled(source, flags).match(text, found.start(), endpos)

    return search


@lru_cache(maxsize=8192)
def finding(source: str, flags: int) -> Callable[..., Iterator[re.Match[str]]]:
    """Return a function that yields what `finditer` of the compiled expression does."""
    if skipping(source, flags) is None:
        return compiled(source, flags).finditer
    search = searching(source, flags)

    def finditer(text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        while match := search(text, pos, endpos):
            yield match
            pos = match.end()

    return finditer


class _NotKnown(Exception):
    """An element with which more than a few characters may begin."""


def _share(sign: str) -> float:
    return _SHARES.get(sign, _RARE) if sign.isascii() else 0.0


def _written(sign: str) -> str:
    return sign if len(sign) > 1 else re.escape(sign)


class _Reader:
    """Reads what the parser of `re` gives."""

    def __init__(self, constants: Any) -> None:
        self._c = constants
        names = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
        self._repeats = [getattr(constants, name, None) for name in names]

    def is_quick(self, items: list[Any]) -> bool:
        """Return whether `re` itself skips to the first characters: a literal, a set, a choice."""
        c = self._c
        kind, value = items[0]
        if kind is c.SUBPATTERN:
            return bool(value[-1]) and self.is_quick(list(value[-1]))
        if kind is c.BRANCH:
            return all(one and one[0][0] is c.LITERAL for one in value[1])
        return kind in (c.LITERAL, c.IN)

    def first(self, items: Iterable[Any]) -> tuple[set[str], bool]:
        """Return the characters that elements in a row may begin with, and whether they need any.

        Raises:
            _NotKnown: there are too many.
        """
        found: set[str] = set()
        for kind, value in items:
            signs, may_be_empty = self._element(kind, value)
            found |= signs
            if not may_be_empty:
                return found, False
        return found, True

    def _element(self, kind: Any, value: Any) -> tuple[set[str], bool]:
        c = self._c
        if kind in (c.AT, c.ASSERT, c.ASSERT_NOT):
            return set(), True
        if kind is c.LITERAL:
            return {chr(value)}, False
        if kind is c.IN:
            return {sign for one in value for sign in self._members(*one)}, False
        if kind is c.SUBPATTERN and not value[1]:
            return self.first(value[-1])
        if kind is getattr(c, "ATOMIC_GROUP", None):
            return self.first(value)
        if kind is c.BRANCH:
            parts = [self.first(one) for one in value[1]]
            return set().union(*(signs for signs, _ in parts)), any(empty for _, empty in parts)
        if kind in self._repeats:
            signs, may_be_empty = self.first(value[2])
            return signs, may_be_empty or value[0] == 0
        raise _NotKnown

    def _members(self, kind: Any, value: Any) -> Iterable[str]:
        c = self._c
        if kind is c.LITERAL:
            return (chr(value),)
        if kind is c.RANGE and value[1] - value[0] < 128:
            return map(chr, range(value[0], value[1] + 1))
        if kind is c.CATEGORY and value is c.CATEGORY_DIGIT:
            return ("\\d",)
        if kind is c.CATEGORY and value is c.CATEGORY_SPACE:
            return ("\\s",)
        raise _NotKnown
