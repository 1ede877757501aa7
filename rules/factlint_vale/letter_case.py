"""Carries the capitals of words over to those that replace them, and terms to their own spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import Any

#: More spellings than these, and a term is no word spelt in several ways.
_MOST = 64
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def upper(text: str) -> str:
    """Return a text in capitals, letter by letter: "ﬁ" and "ß" have none."""
    if text.isascii():
        return text.upper()
    return "".join(one.upper() if len(one.upper()) == 1 else one for one in text)


def lower(text: str) -> str:
    """Return a text in small letters, letter by letter."""
    return text.lower() if text.isascii() else "".join(one.lower()[0] for one in text)


def spelt_as(term: str, words: str) -> str:
    """Return the spelling of a term that some words are in other capitals; else the term itself.

    "OAuth2?" and "oauth" make "OAuth".
    """
    said = " ".join(words.split()).casefold()
    return next((one for one in _spellings(term) if one.casefold() == said), term)


@lru_cache(maxsize=4096)
def _spellings(term: str) -> tuple[str, ...]:
    """Return all that an expression matches; nothing where that has no end."""
    from re import _parser  # type: ignore[attr-defined]

    try:
        found = _all_of(_parser.parse(term))
    except (re.error, OverflowError, RecursionError):
        found = None
    return tuple(found or ())


def _all_of(items: Any) -> list[str] | None:
    found = [""]
    for kind, value in items:
        more: list[str] | None = None
        name = str(kind)
        if name == "LITERAL":
            more = [chr(value)]
        elif name == "SUBPATTERN" and not value[1] and not value[2]:
            more = _all_of(value[3])
        elif name == "MAX_REPEAT" and tuple(value[:2]) == (0, 1):
            inner = _all_of(value[2])
            more = None if inner is None else [*inner, ""]
        elif name == "BRANCH":
            branches = [_all_of(one) for one in value[1]]
            more = [one for branch in branches for one in branch or ()] if all(branches) else None
        if more is None or len(found) * len(more) > _MOST:
            return None
        found = [left + right for left in found for right in more]
    return found


def in_case_of(replacement: str, words: str) -> str:
    """Return what replaces some words with their capitals: "UTILISE" makes "USE".

    Words that both have at their beginning or end keep the capitals that they have there; all
    between is one phrase.
    """
    new = [(found[0], found.start()) for found in _WORD.finditer(replacement)]
    old = [found[0] for found in _WORD.finditer(words)]
    if not new or not old:
        return _cased(replacement, _case_of(words))
    head = _same(zip(new, old, strict=False))
    rest = min(len(new), len(old)) - head
    tail = min(rest, _same(zip(reversed(new), reversed(old), strict=False)))
    middle = old[head : len(old) - tail]
    case = _case_of(" ".join(middle))
    if not middle:  # a word is put in: the one behind it tells
        case = _case_of(old[len(old) - tail] if tail else old[head - 1])
    parts, done = [], 0
    for number, (word, start) in enumerate(new):
        behind = len(new) - number
        if number < head:
            own = _case_of(old[number])
        elif behind <= tail:
            own = _case_of(old[len(old) - behind])
        else:
            own = "lower" if case == "title" and number > head else case
        parts += [replacement[done:start], _cased(word, own)]
        done = start + len(word)
    return "".join((*parts, replacement[done:]))


def _same(pairs: Any) -> int:
    """Return how many pairs, from the first on, are of equal words."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0][0].casefold() == pair[1].casefold(), pairs)
    )


def _case_of(words: str) -> str:
    """Return "lower", "upper" or "title"; empty for words in capitals of their own."""
    letters = [one for one in words if one.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if not letters:
        return ""
    if not capitals:
        return "lower"
    if capitals == 1 and letters[0].isupper():
        return "title"  # also "A", which is no shout
    return "upper" if not any(map(str.islower, letters)) else ""


def _cased(words: str, case: str) -> str:
    if case == "title":
        return words[:1].upper() + words[1:].lower()
    return words.lower() if case == "lower" else words.upper() if case == "upper" else words
