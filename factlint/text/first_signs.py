r"""Where matches of an expression may begin, so that a search skips to those places.

`re` looks for the first character of a literal as fast as it reads. An expression that begins with
a boundary, a look-around or a choice of groups, or that ignores case, is tried whole at every
character instead, which takes twenty times as long. Where all its matches begin with one of a few
characters, `[those]` is put before it, and so is what may be the second one. The expression is
asked, in a look-ahead, from the first one on:
`\b(?:rose|fell) by` becomes `[rf][oe](?<=(?=\b(?:rose|fell) by)..)`.
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
_MOST_SECOND: Final = 80.0
#: With more beginnings, the second character is not told.
_MOST_BEGINNINGS: Final = 1_000
#: A character of which nothing is known.
_ANY: Final = ""
#: What `re` takes, beside the capital, for a letter of ASCII where it ignores case.
_FOLDED: Final = {"i": "\u0130\u0131", "s": "\u017f", "k": "\u212a"}

#: The first characters of a match, two at most; fewer where it has no more.
_Beginning = tuple[str, ...]


@kept
def skipping(source: str, flags: int) -> str | None:
    """Return an expression that matches the first character of each match, or None.

    None says that `re` finds the places as fast itself, or that nothing is known of them. What is
    found may overlap, and takes the same groups as the expression.
    """
    if flags & re.LOCALE:
        return None
    folds = bool(flags & re.IGNORECASE)
    try:
        from re import _constants, _parser  # type: ignore[attr-defined]

        reader = _Reader(_constants, folds=folds)
        items = list(_parser.parse(source, flags))
        if not items or reader.is_quick(items):
            return None
        found = reader.beginnings(items)
        if () in found:
            return None
        signs = {beginning[0] for beginning in found}
        seconds = {one[1] if len(one) > 1 else _ANY for one in found}
        two = _ANY not in seconds and sum(map(_share, seconds)) <= _MOST_SECOND
        if sum(map(_share, signs)) * (sum(map(_share, seconds)) / 100 if two else 1) > _MOST:
            return None
        wanted = f"(?i:{source})" if folds else source
        begin = f"{_set_of(signs)}{_set_of(seconds)}" if two else _set_of(signs)
        places = f"{begin}(?<=(?={wanted})(?s:{'..' if two else '.'}))"
        re.compile(places, flags & ~re.IGNORECASE)
    except (_NotKnown, ImportError, re.error, RecursionError):
        return None
    return places


@lru_cache(maxsize=8192)
def searching(source: str, flags: int) -> Callable[..., re.Match[str] | None]:
    """Return a function that finds what `search` of the compiled expression does."""
    places = skipping(source, flags)
    if places is None:
        return compiled(source, flags).search
    place = compiled(places, flags & ~int(re.IGNORECASE)).search

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


def _set_of(signs: Iterable[str]) -> str:
    return f"[{''.join(sorted(map(_written, signs)))}]"


class _Reader:
    """Reads what the parser of `re` gives."""

    def __init__(self, constants: Any, *, folds: bool) -> None:
        self._c = constants
        self._folds = folds
        names = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
        self._repeats = [getattr(constants, name, None) for name in names]

    def is_quick(self, items: list[Any]) -> bool:
        """Return whether `re` itself skips to the first characters: a literal, a set, a choice."""
        c = self._c
        kind, value = items[0]
        if kind is c.SUBPATTERN:
            return bool(value[-1]) and self.is_quick(list(value[-1]))
        if kind is c.BRANCH:
            begins = [one[0] for one in value[1] if one]
            return len(begins) == len(value[1]) and all(
                kind is c.LITERAL and not self._has_case([code]) for kind, code in begins
            )
        if kind is c.IN:
            codes = [code for one, code in value if one is c.LITERAL]
            ranges = self._folds and any(one is c.RANGE for one, _ in value)
            return not ranges and not self._has_case(codes)
        return kind is c.LITERAL and not self._has_case([value])

    def _has_case(self, codes: Iterable[int]) -> bool:
        return self._folds and any(chr(code).lower() != chr(code).upper() for code in codes)

    def beginnings(self, items: Iterable[Any]) -> set[_Beginning]:
        """Return what elements in a row may begin with.

        Raises:
            _NotKnown: there are too many first characters.
        """
        found: set[_Beginning] = {()}
        for kind, value in items:
            short = {one for one in found if len(one) < 2}
            if not short:
                break
            try:
                part = self._element(kind, value)
            except _NotKnown:
                if () in short:
                    raise
                return (found - short) | _followed(short, {(_ANY,)})
            found = (found - short) | _followed(short, part)
        return found

    def _element(self, kind: Any, value: Any) -> set[_Beginning]:
        c = self._c
        if kind in (c.AT, c.ASSERT, c.ASSERT_NOT):
            return {()}
        if kind is c.LITERAL:
            return {(sign,) for sign in self._folded(value)}
        if kind is c.IN:
            return {(sign,) for one in value for sign in self._members(*one)}
        if kind is c.SUBPATTERN and not value[1]:
            return self.beginnings(value[-1])
        if kind is getattr(c, "ATOMIC_GROUP", None):
            return self.beginnings(value)
        if kind is c.BRANCH:
            return {one for part in value[1] for one in self.beginnings(part)}
        if kind in self._repeats:
            least, most, part = value[0], value[1], self.beginnings(value[2])
            twice = _followed(part, part) if most > 1 else set()
            return twice if least > 1 else {*part, *twice, *([] if least else [()])}
        raise _NotKnown

    def _members(self, kind: Any, value: Any) -> Iterable[str]:
        c = self._c
        if kind is c.LITERAL:
            return self._folded(value)
        if kind is c.RANGE and value[1] - value[0] < 128:
            codes = range(value[0], value[1] + 1)
            return [sign for code in codes for sign in self._folded(code)]
        if kind is c.CATEGORY and value is c.CATEGORY_DIGIT:
            return ("\\d",)
        if kind is c.CATEGORY and value is c.CATEGORY_SPACE:
            return ("\\s",)
        raise _NotKnown

    def _folded(self, code: int) -> Iterable[str]:
        """Return the characters that a literal stands for."""
        sign = chr(code)
        if not self._has_case([code]):
            return (sign,)
        if not sign.isascii():
            raise _NotKnown
        small = sign.lower()
        return (small, small.upper(), *_FOLDED.get(small, ""))


def _followed(firsts: set[_Beginning], others: set[_Beginning]) -> set[_Beginning]:
    """Return beginnings of which each goes on with one of others."""
    if len(firsts) * len(others) > _MOST_BEGINNINGS and () not in firsts:
        others = {(_ANY,)}
    return {(*one, *other)[:2] for one in firsts for other in others}
