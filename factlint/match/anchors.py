r"""Derives from an expression what every match of it has beside words: signs, figures, literals.

An anchor is a character at a known distance from where a match begins (the dot of `[a-z]\.[A-Z]`,
the first figure of `[0-9]+(?:st|nd)`): matches are looked for where it is found. `needs` are
literals one of which every match contains, as they are written ("(s)", "- and "): without them
there is nothing to search for. As with keys, what is not understood yields nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

#: Characters that an anchor may be, and places that are tried for each.
_MOST_CHARACTERS = 12
_WIDEST = 3
#: How often some signs are found in 10,000 characters of a text; what is not named is rarer.
_OFTEN = {",": 100, ".": 120, "'": 60, '"': 50, "-": 50, "“": 50, "”": 50, "’": 50}
_SELDOM = 15
_LETTER = 400.0
#: Characters of running text for each place where an anchor is still worth a look.
_MOST_OFTEN = 500
#: Literals one of which must be in a text.
_MOST_NEEDS = 12


class Anchor(NamedTuple):
    """Characters one of which is in every match, and how far behind its start."""

    characters: str
    low: int
    high: int

    @property
    def often(self) -> int:
        """How many places there are to look at in 10,000 characters of a text."""
        places = sum(_OFTEN.get(one, _SELDOM) for one in self.characters)
        return places * (self.high - self.low + 1)


class Anchored(NamedTuple):
    """What is known of an expression: its length, its anchor, and literals it needs."""

    low: int
    high: int | None
    anchor: Anchor | None = None
    needs: tuple[str, ...] = ()


def anchored(source: str, flags: int) -> Anchored:
    """Return what is known of an expression.

    Raises:
        re.error: it is none.
    """
    from re import _constants, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    every = parsed.state.flags | flags
    if every & (re.ASCII | re.LOCALE):
        return Anchored(0, None)
    try:
        return _Reader(_constants, ignoring=bool(every & re.IGNORECASE)).sequence(list(parsed))
    except RecursionError:
        return Anchored(0, None)


def _is_sign(character: str) -> bool:
    """Return whether a character is no letter, which has two forms, and no blank."""
    return not character.isspace() and (not character.isalnum() or character in "0123456789")


class _Reader:
    """Reads parsed expressions."""

    def __init__(self, constants: Any, *, ignoring: bool) -> None:
        self._c = constants
        self._ignoring = ignoring
        names = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")  # the last since Python 3.11
        self._repeats = [getattr(constants, name, None) for name in names]

    def sequence(self, items: Sequence[Any]) -> Anchored:
        """Return what is known of elements in a row."""
        low: int = 0
        high: int | None = 0
        anchors: list[Anchor] = []
        needs: list[tuple[str, ...]] = []
        run = ""
        for kind, value in items:
            if kind is self._c.LITERAL and self._is_written(chr(value)):
                run += chr(value)
            elif not self._is_empty(kind):
                run += self._repeated(kind, value)
                if run:
                    needs.append((run,))
                run = ""
            part = self._element(kind, value)
            if part.anchor is not None and high is not None:
                first, last = part.anchor.low + low, part.anchor.high + high
                anchors.append(Anchor(part.anchor.characters, first, last))
            if part.needs:
                needs.append(part.needs)
            low += part.low
            high = None if high is None or part.high is None else high + part.high
        if run:
            needs.append((run,))
        usable = [one for one in anchors if one.high - one.low < _WIDEST]
        anchor = min(usable, key=lambda one: (one.often, one.high), default=None)
        return Anchored(low, high, anchor, min(needs, key=_rate, default=()))

    def _repeated(self, kind: Any, value: Any) -> str:
        """Return the characters with which the repeat of one character begins."""
        if kind not in self._repeats or len(value[2]) != 1:
            return ""
        inner, character = value[2][0]
        if inner is not self._c.LITERAL or not self._is_written(chr(character)):
            return ""
        return chr(character) * min(int(value[0]), _MOST_NEEDS)

    def _is_empty(self, kind: Any) -> bool:
        return kind is self._c.AT

    def _is_written(self, character: str) -> bool:
        """Return whether a text has a character as the expression has it."""
        return _is_sign(character) or character == " " or not self._ignoring

    def _element(self, kind: Any, value: Any) -> Anchored:
        c = self._c
        if kind is c.LITERAL:
            return self._characters(chr(value))
        if kind in (c.NOT_LITERAL, c.ANY):
            return Anchored(1, 1)
        if kind is c.IN:
            return self._characters(self._members(value))
        if kind is c.SUBPATTERN:
            inner = self._c_flags(value)
            return inner.sequence(list(value[-1]))
        if kind is getattr(c, "ATOMIC_GROUP", None):
            return self.sequence(list(value))
        if kind is c.BRANCH:
            return _either([self.sequence(list(one)) for one in value[1]])
        if kind in self._repeats:
            return self._repeat(value)
        return Anchored(0, 0 if kind in (c.AT, c.ASSERT, c.ASSERT_NOT) else None)

    def _c_flags(self, value: Any) -> _Reader:
        """Return what reads a group, which may have flags of its own."""
        if not value[1] & re.IGNORECASE:
            return self
        return _Reader(self._c, ignoring=True)

    def _characters(self, found: str) -> Anchored:
        if not found or len(found) > _MOST_CHARACTERS or not all(map(_is_sign, found)):
            return Anchored(1, 1)
        needs = tuple(found) if not any(one.isalnum() for one in found) else ()
        return Anchored(1, 1, Anchor(found, 0, 0), needs)

    def _members(self, items: Iterable[Any]) -> str:
        """Return the characters of a set; empty where there are many."""
        found: dict[str, None] = {}
        for kind, value in items:
            if kind is self._c.LITERAL:
                found[chr(value)] = None
            elif kind is self._c.RANGE and value[1] - value[0] < _MOST_CHARACTERS:
                found.update(dict.fromkeys(map(chr, range(value[0], value[1] + 1))))
            else:
                return ""
        return "".join(found)

    def _repeat(self, value: Any) -> Anchored:
        least, most = int(value[0]), value[1]
        one = self.sequence(list(value[2]))
        bounded = None if most is self._c.MAXREPEAT else int(most)
        high = None if bounded is None or one.high is None else one.high * bounded
        low = one.low * least
        return Anchored(low, high, one.anchor, one.needs) if least else Anchored(low, high)


def _either(parts: Sequence[Anchored]) -> Anchored:
    """Return what is known of a choice between parts."""
    low = min(part.low for part in parts)
    highs = [part.high for part in parts if part.high is not None]
    high = max(highs) if len(highs) == len(parts) else None
    anchors = [part.anchor for part in parts if part.anchor is not None]
    needs = tuple(dict.fromkeys(need for part in parts for need in part.needs))
    if not all(part.needs for part in parts) or len(needs) > _MOST_NEEDS:
        needs = ()
    return Anchored(low, high, joined(anchors) if len(anchors) == len(parts) else None, needs)


def joined(anchors: Sequence[Anchor]) -> Anchor | None:
    """Return an anchor that is one of several; None where that would be many places."""
    characters = "".join(dict.fromkeys("".join(one.characters for one in anchors)))
    low, high = min(one.low for one in anchors), max(one.high for one in anchors)
    made = Anchor(characters, low, high)
    return made if len(characters) <= _MOST_CHARACTERS and high - low < _WIDEST else None


def is_rare(anchor: Anchor | None) -> bool:
    """Return whether to look at the places of an anchor is less work than to search a text."""
    return anchor is not None and anchor.often <= _MOST_OFTEN


def _rate(needs: tuple[str, ...]) -> float:
    """Return how often some literals are found in 10,000 characters, more or less."""
    return sum(map(_rate_of, needs))


def _rate_of(literal: str) -> float:
    if len(literal) == 1:
        return _OFTEN.get(literal, _SELDOM) if _is_sign(literal) else _LETTER
    # Signs and blanks beside others are rare; words are keys already.
    rare = any(map(_is_sign, literal)) or not literal.strip()
    return 1.0 if rare else _LETTER / len(literal)
