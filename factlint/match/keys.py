"""Derives from an expression the literals that every match of it contains.

The expression is read by the parser of `re`. A key is in normal form; where the expression says
that a word begins or ends, the key holds the space beside it. A key found in a text means that a
match may begin at a known distance before it, or, where the distance is not bounded, that there
may be one. What is not understood yields no key, and the expression is then searched for in the
whole text: keys make a search fast, they never decide it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from factlint.text.normal import FIGURE, normal, normal_byte

#: Spellings that one run of literals may have, and words one choice may have.
_MOST_SPELLINGS = 128
_MOST_CHOICES = 4096
#: Normal forms of a set that are spelled out ("gr[ae]y"), and characters of a range in it.
_MOST_IN_SET = 4
_MOST_IN_RANGE = 10
#: Figures and blanks in a row that say something: every text has fewer.
_MOST_FIGURES = 3
#: Places that are tried for one key.
_WIDEST = 24
#: The longest key; a longer one would find nothing more.
_LONGEST = 48
#: Letters that `re` takes for a combining sign, which is no part of a word, where capitals do not
#: matter.
_TWO_FORMS = frozenset("\u0345\u0399\u03b9\u1fbe")
_BLANK_OR_FIGURE = b" " + FIGURE
_COMMON = frozenset(
    b" the | of | and | to | in | a | that | for | on | it | with | as ".split(b"|")
)


class Key(NamedTuple):
    """A literal in normal form, and how far behind the start of a match it begins.

    `high` is None where the distance is not bounded.
    """

    text: bytes
    low: int
    high: int | None


class Derived(NamedTuple):
    """What is known of an expression.

    `low` and `high` are its length; `spellings` all its normal forms, None where there are too many
    to list; `keys` literals one of which every match contains, None where there are none; `before`
    and `after` say what is beside a match, where its spellings are known; `sets` are all sets of
    literals like `keys` that are known, from left to right.
    """

    spellings: tuple[bytes, ...] | None
    low: int
    high: int | None
    keys: tuple[Key, ...] | None
    before: int = 0
    after: int = 0
    sets: tuple[tuple[Key, ...], ...] = ()


#: What is known of the character beside a place: nothing, that a word begins or ends there, or that
#: it is no part of a word.
_UNKNOWN, _EDGE, _SPACE = 0, 1, 2


def derive(source: str, flags: int) -> Derived:
    """Return what is known of an expression.

    Raises:
        re.error: it is none.
    """
    from re import _constants, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    unknown = Derived(None, 0, None, None)
    if (parsed.state.flags | flags) & (re.ASCII | re.LOCALE):
        return unknown
    reader = _Reader(_constants)
    try:
        found = reader.sequence(list(parsed), _UNKNOWN, _UNKNOWN)
    except (_NotUnderstood, RecursionError):
        return unknown
    return found


def from_literals(literals: Iterable[str]) -> tuple[Key, ...]:
    """Return keys for literals that a rule gives; where in a match they are is not known."""
    return tuple(Key(normal(literal), 0, None) for literal in literals)


def position_is_known(keys: Iterable[Key]) -> bool:
    """Return whether each of the keys says where matches begin."""
    return all(key.high is not None and key.high - key.low <= _WIDEST for key in keys)


class _NotUnderstood(Exception):
    """An element of an expression that this module does not know."""


class _Run:
    """Literals in a row, in all their spellings, and where they begin."""

    def __init__(self, low: int, high: int | None, left: int) -> None:
        self.low, self.high, self.left = low, high, left
        self.spellings: tuple[bytes, ...] = (b"",)
        self.right = _UNKNOWN

    def keys(self, right: int) -> tuple[Key, ...] | None:
        """Return the run as keys; None where a spelling is empty, or has nothing but figures."""
        right = max(right, self.right)
        found = []
        for spelling in self.spellings:
            text, shift = spelling, 0
            if len(text.strip()) <= _MOST_FIGURES and not text.strip(_BLANK_OR_FIGURE):
                return None
            if self.left != _UNKNOWN and text[:1] != b" ":
                text, shift = b" " + text, 1
            if right != _UNKNOWN and text[-1:] != b" ":
                text += b" "
            high = None if self.high is None else self.high - shift
            found.append(Key(text[:_LONGEST], self.low - shift, high))
        return tuple(dict.fromkeys(found))


class _Reader:
    """Reads parsed expressions."""

    def __init__(self, constants: Any) -> None:
        self._c = constants

    def sequence(self, items: Sequence[Any], left: int, right: int) -> Derived:
        """Return what is known of elements in a row, and of what is beside them."""
        reading = _Sequence(left)
        for at, (kind, value) in enumerate(items):
            if not self._zero_width(kind, value, reading):
                after = self._context(items, at + 1, right)
                self._element(kind, value, reading, after)
        return reading.result(right)

    def _context(self, items: Sequence[Any], at: int, right: int) -> int:
        """Return what is known of the character at the end of an element."""
        c = self._c
        if at == len(items):
            return right
        kind, value = items[at]
        if kind is c.AT and value is c.AT_BOUNDARY:
            return _EDGE
        if kind is c.AT and value in (c.AT_END, c.AT_END_STRING):
            return _SPACE
        return _SPACE if kind is c.ASSERT_NOT and value[0] == 1 and self._no_word(value) else 0

    def _zero_width(self, kind: Any, value: Any, reading: _Sequence) -> bool:
        """Read an element that takes no character; return whether it is one."""
        c = self._c
        if kind is c.AT:
            if value is c.AT_BOUNDARY:
                reading.edge(_EDGE)
            elif value in (c.AT_BEGINNING, c.AT_BEGINNING_STRING):
                reading.before(_SPACE)
            elif value in (c.AT_END, c.AT_END_STRING):
                reading.edge(_SPACE)
            return True
        if kind is c.ASSERT_NOT and self._no_word(value):
            if value[0] == 1:
                reading.edge(_SPACE)
            else:
                reading.before(_SPACE)
            return True
        if kind is c.ASSERT and self._is_space(value):
            if value[0] == 1:
                reading.edge(_SPACE)
            else:
                reading.before(_SPACE)
        return kind in (c.ASSERT, c.ASSERT_NOT)

    def _is_space(self, value: Any) -> bool:
        """Return whether what must be beside a place is no part of a word."""
        found = self.sequence(list(value[1]), _UNKNOWN, _UNKNOWN).spellings
        near = slice(0, 1) if value[0] == 1 else slice(-1, None)
        return bool(found) and all(one[near] == b" " for one in found or ())

    def _no_word(self, value: Any) -> bool:
        """Return whether what may not be beside a place includes every letter of a word."""
        c = self._c
        items = list(value[1])
        held = items[0][1] if len(items) == 1 and items[0][0] is c.IN else []
        # Of "(?![^\w\s])" it holds none: that is punctuation.
        return (c.CATEGORY, c.CATEGORY_WORD) in held and (c.NEGATE, None) not in held

    def _element(self, kind: Any, value: Any, reading: _Sequence, right: int) -> None:
        c = self._c
        if kind is c.LITERAL and chr(value) not in _TWO_FORMS:
            reading.literals((normal_byte(chr(value)),), 1, 1)
        elif kind in (c.LITERAL, c.NOT_LITERAL, c.ANY):
            reading.gap(1, 1)
        elif kind is c.IN:
            members = self._members(value)
            if members is None:
                reading.gap(1, 1)
            else:
                reading.literals(members, 1, 1)
        elif kind is c.SUBPATTERN:
            if value[1] & (re.ASCII | re.LOCALE):
                raise _NotUnderstood
            reading.part(self.sequence(list(value[-1]), reading.context, right))
        elif kind is getattr(c, "ATOMIC_GROUP", None):
            reading.part(self.sequence(list(value), reading.context, right))
        elif kind is c.BRANCH:
            parts = [self.sequence(list(one), reading.context, right) for one in value[1]]
            reading.part(_either(parts))
        elif kind in (c.MAX_REPEAT, c.MIN_REPEAT, getattr(c, "POSSESSIVE_REPEAT", None)):
            self._repeat(value, reading)
        elif kind in (c.GROUPREF, c.GROUPREF_EXISTS):
            reading.gap(0, None)
        else:
            raise _NotUnderstood

    def _repeat(self, value: Any, reading: _Sequence) -> None:
        least, most, items = int(value[0]), value[1], list(value[2])
        one = self.sequence(items, _UNKNOWN, _UNKNOWN)
        bounded = None if most is self._c.MAXREPEAT else int(most)
        if one.spellings is not None and bounded is not None and bounded <= 4:
            spelled = _powers(one.spellings, least, bounded)
            if len(spelled) <= _MOST_SPELLINGS:
                high = None if one.high is None else one.high * bounded
                reading.literals(spelled, one.low * least, high)
                return
        if least:
            reading.part(one)
            least -= 1
            bounded = None if bounded is None else bounded - 1
        high = None if bounded is None or one.high is None else one.high * bounded
        reading.gap(one.low * least, high)
        if bounded is None and one.spellings and (one.low, one.high) == (1, 1) and value[0]:
            reading.again(one.spellings)

    def _members(self, items: Iterable[Any]) -> tuple[bytes, ...] | None:
        """Return the normal forms of a set's characters, None where there are many."""
        c = self._c
        found: set[bytes] = set()
        for kind, value in items:
            if kind is c.LITERAL and chr(value) not in _TWO_FORMS:
                found.add(normal_byte(chr(value)))
            elif kind is c.RANGE and value[1] - value[0] < _MOST_IN_RANGE:
                found.update(normal_byte(chr(code)) for code in range(value[0], value[1] + 1))
            elif kind is c.CATEGORY and value is c.CATEGORY_SPACE:
                found.add(b" ")
            else:
                return None
        return tuple(sorted(found)) if len(found) <= _MOST_IN_SET else None


class _Sequence:
    """What is known so far of elements in a row."""

    def __init__(self, left: int) -> None:
        self._run = _Run(0, 0, left)
        self._whole = True
        self._low, self._high = 0, 0  # type: int, int | None
        self._found: list[tuple[Key, ...]] = []
        self._sets: list[tuple[Key, ...]] = []

    @property
    def context(self) -> int:
        """What is known of the character before this place."""
        return self._run.left if self._run.spellings == (b"",) else _UNKNOWN

    def before(self, context: int) -> None:
        """Note what is before this place; only what begins here has a use for it."""
        if self._run.spellings == (b"",):
            self._run.left = max(self._run.left, context)

    def edge(self, context: int) -> None:
        """Note what is at this place: behind what there is, or before what follows."""
        if self._run.spellings == (b"",):
            if context == _EDGE:
                self._run.left = max(self._run.left, context)
        else:
            self._run.right = max(self._run.right, context)

    def literals(self, spellings: tuple[bytes, ...], low: int, high: int | None) -> None:
        """Add literals, in all their spellings."""
        made = len(self._run.spellings) * len(spellings)
        most = _MOST_CHOICES if self._run.spellings == (b"",) else _MOST_SPELLINGS
        if made > most:
            self._flush(_UNKNOWN)
        joined = (one + other for one in self._run.spellings for other in spellings)
        self._run.spellings = tuple(dict.fromkeys(joined))
        self._run.right = _UNKNOWN
        self._move(low, high)

    def gap(self, low: int, high: int | None) -> None:
        """Add characters of which nothing is known but how many they are."""
        self._flush(_UNKNOWN)
        self._move(low, high)
        self._run = _Run(self._low, self._high, _UNKNOWN)

    def again(self, spellings: tuple[bytes, ...]) -> None:
        """Note that the character before this place, which is counted already, is one of some."""
        high = None if self._high is None else self._high - 1
        self._run = _Run(self._low - 1, high, _UNKNOWN)
        self._run.spellings = spellings

    def part(self, part: Derived) -> None:
        """Add a part that was read."""
        if part.spellings is not None:
            self.before(part.before)
            self.literals(part.spellings, part.low, part.high)
            self._run.right = part.after
            return
        self._flush(_UNKNOWN)
        if part.keys is not None:
            self._found.append(tuple(self._shifted(key) for key in part.keys))
            self._sets += part.sets or (part.keys,)
        self._move(part.low, part.high)
        self._run = _Run(self._low, self._high, _UNKNOWN)

    def result(self, right: int) -> Derived:
        """Return what is known of all of it."""
        run, spellings = self._run, self._run.spellings if self._whole else None
        self._flush(right)
        keys = max(self._found, key=_worth, default=None)
        edges = (run.left, run.right)
        return Derived(spellings, self._low, self._high, keys, *edges, tuple(self._sets))

    def _flush(self, right: int) -> None:
        self._whole = False
        if keys := self._run.keys(right):
            self._found.append(keys)
            self._sets.append(keys)
        self._run = _Run(self._low, self._high, _UNKNOWN)

    def _shifted(self, key: Key) -> Key:
        high = None if key.high is None or self._high is None else key.high + self._high
        return Key(key.text, key.low + self._low, high)

    def _move(self, low: int, high: int | None) -> None:
        self._low += low
        self._high = None if high is None or self._high is None else self._high + high


def _either(parts: Sequence[Derived]) -> Derived:
    """Return what is known of a choice between parts."""
    low = min(part.low for part in parts)
    highs = [part.high for part in parts]
    high = None if None in highs else max(one for one in highs if one is not None)
    if all(part.spellings is not None for part in parts):
        spelled = tuple(dict.fromkeys(one for part in parts for one in part.spellings or ()))
        if len(spelled) <= _MOST_CHOICES:
            return Derived(spelled, low, high, None, *_beside(parts))
    if any(part.keys is None for part in parts):
        return Derived(None, low, high, None)
    keys = tuple(dict.fromkeys(key for part in parts for key in part.keys or ()))
    return Derived(None, low, high, keys)


def _beside(parts: Sequence[Derived]) -> tuple[int, int]:
    """Return what is beside a choice; a part that itself begins with a space needs none."""
    first, last = slice(0, 1), slice(-1, None)
    before = [one.before for one in parts if not _all_space(one, first)]
    after = [one.after for one in parts if not _all_space(one, last)]
    return min(before, default=_UNKNOWN), min(after, default=_UNKNOWN)


def _all_space(part: Derived, near: slice) -> bool:
    return all(one[near] == b" " for one in part.spellings or (b"",))


def _powers(spellings: tuple[bytes, ...], least: int, most: int) -> tuple[bytes, ...]:
    """Return the spellings of what is repeated."""
    found: dict[bytes, None] = {}
    made: tuple[bytes, ...] = (b"",)
    for count in range(most + 1):
        if count >= least:
            found.update(dict.fromkeys(made))
        if count < most:
            made = tuple(one + other for one in made for other in spellings)
            if len(made) > _MOST_SPELLINGS:
                return tuple(found) + made  # more than the caller takes
    return tuple(found)


def _worth(keys: tuple[Key, ...]) -> tuple[bool, int, int]:
    """Return how good a set of keys is: one whose place is known, of rare words, of few of them."""
    rarity = min(0 if key.text in _COMMON else len(key.text.strip()) for key in keys)
    return position_is_known(keys), min(rarity, 6), -len(keys)
