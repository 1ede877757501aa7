"""The words, and pairs of words, without which a text holds no match of an expression.

Of a text only its words count, in normal form and with one blank between any two: what else is
between them, and where they are, does not matter here. So "two of", "two, of" and "two-of" are one
pair, and a boundary is as good as a blank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import Any, NamedTuple

from factlint.text.kept import kept
from factlint.text.normal import normal_byte

#: Words that nearly every paragraph holds: to look for them, or for one with an article behind it,
#: tells nothing.
_COMMON = frozenset("the of and to in a an that is was for on it with as".split())
_ARTICLES = frozenset("the a an".split())
#: Spellings that one choice of words may have, and two behind one another.
_MOST_CHOICES = 4096
_MOST_SPELLINGS = 256
#: Normal forms of a set that are spelled out ("gr[ae]y"), and characters of a range in it.
_MOST_IN_SET = 4
_MOST_IN_RANGE = 10
#: Times a group may be repeated to be spelled out.
_MOST_REPEATS = 4
#: Letters that `re` takes for a combining sign, which is no part of a word, where capitals do not
#: matter.
_TWO_FORMS = frozenset("\u0345\u0399\u03b9\u1fbe")

_Phrases = frozenset[str]


@kept
def needed_words(source: str, flags: int) -> tuple[_Phrases, ...]:
    """Return sets of words and pairs, of each of which every text with a match holds one.

    "far too (?:big|early)" needs "far too", and one of "too big" and "too early". The set of which
    a text is least likely to hold one comes first.

    Raises:
        re.error: the source is no expression.
    """
    from re import _constants, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    if (parsed.state.flags | flags) & (re.ASCII | re.LOCALE):
        return ()
    try:
        known = _Reader(_constants).sequence(list(parsed), "", "")
    except (_NotUnderstood, RecursionError):
        return ()
    return tuple(dict.fromkeys(sorted(known.every, key=_likely)))


class _NotUnderstood(Exception):
    """An element of an expression that this module does not know."""


class _Known(NamedTuple):
    """What is known of a part of an expression.

    Attributes:
        spellings: all its forms; None where there are too many to list.
        sets: where there are, sets of words one of each of which every match holds.
        end: where there are, the blank with which all of them end, or nothing.
    """

    spellings: tuple[str, ...] | None
    sets: tuple[_Phrases, ...] = ()
    end: str = ""

    def begins(self) -> str:
        """Return the blank with which all spellings begin, or nothing."""
        return _blank(self.spellings, lambda one: one[:1])

    def ends(self) -> str:
        """Return the blank with which all spellings end, or nothing."""
        return self.end if self.spellings is None else _blank(self.spellings, _last)

    @property
    def every(self) -> tuple[_Phrases, ...]:
        """The sets, also where all spellings are known."""
        return self.sets if self.spellings is None else tuple(_needed("", self.spellings, ""))


_UNKNOWN = _Known(None)


class _Reader:
    """Reads parsed expressions."""

    def __init__(self, constants: Any) -> None:
        self._c = constants
        self._repeats = [constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT]

    def sequence(self, items: Sequence[Any], left: str, right: str) -> _Known:
        """Return what is known of elements in a row.

        Args:
            items: the elements.
            left: a blank where there is one before them, else nothing.
            right: the same for what is behind them.
        """
        run: tuple[str, ...] = ("",)
        sets: list[_Phrases] = []
        whole = True
        for at, item in enumerate(items):
            before = left if run == ("",) else _blank(run, _last)
            part = self._element(item, before, self._after(items, at, right))
            spellings = part.spellings
            if spellings is not None and _is_few(run, spellings):
                run = tuple(dict.fromkeys(map(_joined, product(run, spellings))))
                continue
            whole = False
            sets += [*_needed(left, run, part.begins()), *part.sets]
            run, left = (spellings, before) if spellings is not None else (("",), part.end)
        if whole:
            return _Known(run)
        end = left if run == ("",) else _blank(run, _last)
        return _Known(None, (*sets, *_needed(left, run, right)), end)

    def _after(self, items: Sequence[Any], at: int, right: str) -> str:
        """Return the blank with which all begins that is behind an element, or nothing."""
        c = self._c
        if items[at][0] not in (c.BRANCH, c.SUBPATTERN, c.ATOMIC_GROUP):
            return ""  # nothing else has a use for it
        if at + 1 == len(items):
            return right
        return self._element(items[at + 1], "", "").begins()

    def _element(self, item: tuple[Any, Any], left: str, right: str) -> _Known:
        c, (kind, value) = self._c, item
        if kind is c.LITERAL:
            spelled = () if chr(value) in _TWO_FORMS else (_normal(value),)
            return _Known(spelled or None)
        if kind is c.IN:
            return _Known(self._members(value))
        if kind in (c.AT, c.ASSERT, c.ASSERT_NOT):
            return _Known((" " if self._parts_words(kind, value) else "",))
        if kind is c.SUBPATTERN:
            if value[1] & (re.ASCII | re.LOCALE):
                raise _NotUnderstood
            return self.sequence(list(value[-1]), left, right)
        if kind is c.ATOMIC_GROUP:
            return self.sequence(list(value), left, right)
        if kind is c.BRANCH:
            parts = [self.sequence(list(one), left, right) for one in value[1]]
            return _either(parts, left, right)
        if kind in self._repeats:
            return self._repeat(*value)
        if kind in (c.NOT_LITERAL, c.ANY, c.GROUPREF, c.GROUPREF_EXISTS):
            return _UNKNOWN
        raise _NotUnderstood

    def _parts_words(self, kind: Any, value: Any) -> bool:
        """Return whether no word goes on over the place of an element that takes no character."""
        c = self._c
        if kind is c.AT:
            return value is not c.AT_NON_BOUNDARY
        items = list(value[1])
        if kind is c.ASSERT_NOT:  # "(?![\w-])"; of "(?![^\w\s])" that is not so
            held = items[0][1] if len(items) == 1 and items[0][0] is c.IN else []
            return (c.CATEGORY, c.CATEGORY_WORD) in held and (c.NEGATE, None) not in held
        near = slice(0, 1) if value[0] == 1 else slice(-1, None)
        beside = self.sequence(items, "", "").spellings
        return _blank(beside, lambda one: one[near]) == " "

    def _repeat(self, least: Any, most: Any, items: Iterable[Any]) -> _Known:
        one = self.sequence(list(items), "", "")
        if one.spellings is not None and not "".join(one.spellings).strip():
            return _Known(tuple({*one.spellings, *([] if least else [""])}))
        if one.spellings is not None and int(most) <= _MOST_REPEATS:
            counts = range(int(least), int(most) + 1)
            if sum(len(one.spellings) ** count for count in counts) <= _MOST_SPELLINGS:
                rows = (row for count in counts for row in product(one.spellings, repeat=count))
                return _Known(tuple(dict.fromkeys(map(_joined, rows))))
        return _Known(None, one.every, one.ends()) if least else _UNKNOWN

    def _members(self, items: Sequence[Any]) -> tuple[str, ...] | None:
        """Return the normal forms of a set's characters, None where there are many."""
        c = self._c
        if items[0] == (c.NEGATE, None):
            return (" ",) if (c.CATEGORY, c.CATEGORY_WORD) in items else None
        found: set[str] = set()
        for kind, value in items:
            if kind is c.LITERAL and chr(value) not in _TWO_FORMS:
                found.add(_normal(value))
            elif kind is c.RANGE and value[1] - value[0] < _MOST_IN_RANGE:
                found.update(map(_normal, range(value[0], value[1] + 1)))
            elif kind is c.CATEGORY and value in (c.CATEGORY_SPACE, c.CATEGORY_NOT_WORD):
                found.add(" ")
            else:
                return None
        return tuple(sorted(found)) if len(found) <= _MOST_IN_SET else None


def _normal(code: int) -> str:
    return normal_byte(chr(code)).decode("ascii")


def _blank(spellings: Iterable[str] | None, near: Callable[[str], str]) -> str:
    """Return the blank that all spellings have at one end, or nothing."""
    return " " if spellings is not None and all(near(one) == " " for one in spellings) else ""


def _last(spelling: str) -> str:
    return spelling[-1:]


def _is_few(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two choices behind one another are to be spelled out."""
    most = _MOST_CHOICES if 1 in (len(one), len(other)) else _MOST_SPELLINGS
    return len(one) * len(other) <= most


def _joined(parts: Iterable[str]) -> str:
    """Return parts in a row, with one blank where there are several."""
    found = ""
    for part in parts:
        found += part[1:] if found[-1:] == " " == part[:1] else part
    return found


def _either(parts: Sequence[_Known], left: str, right: str) -> _Known:
    """Return what is known of a choice between parts."""
    spelled = [one for part in parts for one in part.spellings or ()]
    if all(part.spellings is not None for part in parts) and len(spelled) <= _MOST_CHOICES:
        return _Known(tuple(dict.fromkeys(spelled)))
    found = []
    for part in parts:
        sets = part.sets if part.spellings is None else _needed(left, part.spellings, right)
        found.append(min(sets, key=_likely, default=None))
    end = " " if all(part.ends() for part in parts) else ""
    sets = () if None in found else (frozenset().union(*filter(None, found)),)
    return _Known(None, sets, end)


def _needed(left: str, spellings: Iterable[str], right: str) -> Iterator[_Phrases]:
    """Yield a set of words and pairs of which one is in a text with one of some spellings.

    Args:
        left: a blank where there is one before them, else nothing.
        spellings: the spellings.
        right: the same for what is behind them.
    """
    # Between two blanks a word is whole; what is at an end may go on.
    rows = [_joined((left, one, right)).split(" ")[1:-1] for one in spellings]
    each = [[*map(" ".join, pairwise(words))] or words for words in rows]
    if not all(each):
        return
    chosen = (
        {one[0] for one in each},
        {one[-1] for one in each},
        {min(one, key=_often) for one in each},
    )
    found = [frozenset(phrases) for phrases in chosen if all(map(_tells, phrases))]
    if found:
        yield min(found, key=_likely)


def _tells(phrase: str) -> bool:
    """Return whether few texts hold a phrase, and it has no letter that stands for many."""
    first, _, second = phrase.partition(" ")
    common = first in _COMMON and (not second or second in _ARTICLES)  # but "is to", "that was"
    return "_" not in phrase and not common


def _often(phrase: str) -> float:
    """Return about how often a text has a phrase: long words are rare, and two together more so."""
    words = phrase.split()
    return 2.0 ** -(len(words) + sum(len(word) for word in words if word not in _COMMON))


def _likely(phrases: _Phrases) -> float:
    return sum(map(_often, phrases))
