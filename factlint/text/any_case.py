"""Expressions in which capitals do not matter: found in lower case, then decided as written.

Where `re` ignores case it tries every word of a choice at every place, since any of them may begin
there; where it does not, it looks at the first letter of each. So a text is searched in lower
case, with the expression in lower case, and the expression itself is asked at what is found.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache

from factlint.text.compiled import compiled
from factlint.text.first_signs import finding, skipping
from factlint.text.kept import kept
from factlint.text.lazy import lazy_regex

#: What stays in an expression as it is: `\S` is no `\s`, and the names of groups are names.
_KEPT = lazy_regex(r"\\.|\(\?P[<=]\w+[>)]", re.DOTALL)
#: A part of an expression with a case of its own, and those in which the lower case finds all that
#: is meant, and more: letters and sets of letters, none of which must not be there.
_OWN_CASE = lazy_regex(r"\(\?[a-z]*-?[a-z]*i")
_WRITTEN = r"\(\?-i:(?:[^()\[\]\\]|\\[bdsw]|\[[^\^\]\\][^\]\\]*\])*\)"
_WANTED = lazy_regex(_WRITTEN)
#: What decides whether a part of an expression has to be there, or must not.
_BRACKETS = lazy_regex(rf"\\.|{_WRITTEN}|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?!|\(|\)", re.DOTALL)
#: Letters that `re` takes for "s" or "i" where it ignores case, and that have no lower case.
_FOLDED = ("ſ", "İ", "ı")


def lower(text: str) -> str:
    """Return a text in lower case, with its length kept."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def small_of(text: str, lowered: str | None = None) -> str | None:
    """Return a text as `finditer` searches it; None where it is to be searched as written.

    Args:
        text: the text.
        lowered: `lower(text)`, where it is at hand.
    """
    if _is_folded(text):
        return None
    return lower(text) if lowered is None else lowered


def finditer(
    source: str, flags: int, text: str, small: str | None, start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Yield what `re.compile(source, flags).finditer(text, start, end)` does.

    Args:
        source: the expression.
        flags: its flags.
        text: the text.
        small: what `small_of` gives for it.
        start: where to begin.
        end: where the text ends for the expression.
    """
    lowered = None if small is None else _finder(source, flags)
    if lowered is None or small is None:
        yield from finding(source, flags)(text, start, end)
        return
    finder, only_places = lowered
    if not only_places:
        for found in finder.finditer(small, start, end):
            match = compiled(source, flags).match(text, found.start(), end)
            if match is not None:
                yield match
        return
    while place := finder.search(small, start, end):  # on from the end of a match, not of its place
        match = compiled(source, flags).match(text, place.start(), end)
        if match is not None:
            yield match
        start = place.start() + 1 if match is None else match.end()


def searching_small(source: str, flags: int) -> Callable[..., re.Match[str] | None] | None:
    """Return a function that searches what `small_of` gives: without a place there is no match.

    None is for expressions to which capitals matter.
    """
    lowered = _finder(source, flags)
    return None if lowered is None else lowered[0].search


def in_lower_case(source: str, flags: int) -> str | None:
    """Return an expression that matches a text in lower case wherever another does the text.

    It does not ignore case. Where a capital is wanted it takes any letter, and for "it" as it is
    written any "it", so it may match more.
    None is for other expressions to which capitals matter.
    """
    if not flags & re.IGNORECASE or _is_folded(source):
        return None
    if _OWN_CASE.search(_WANTED.sub("", source)) or not _case_is_wanted(source):
        return None
    parts, at = [], 0
    for as_it_is in _KEPT.finditer(source):
        parts += [source[at : as_it_is.start()].lower(), as_it_is[0]]
        at = as_it_is.end()
    return "".join((*parts, source[at:].lower()))


@lru_cache(maxsize=8192)
def _finder(source: str, flags: int) -> tuple[re.Pattern[str], bool] | None:
    """Return an expression for texts in lower case, and whether it finds only where to ask.

    None is for expressions to which capitals matter.
    """
    found = _searched_for(source, flags)
    return None if found is None else (compiled(found[0], flags & ~int(re.IGNORECASE)), found[1])


@kept
def _searched_for(source: str, flags: int) -> tuple[str, bool] | None:
    """Return the source of `_finder`: to make it takes longer than to search an article for it."""
    lowered = in_lower_case(source, flags)
    if lowered is None:
        return None
    places = skipping(lowered, flags & ~int(re.IGNORECASE))
    if places is None and _WANTED.search(source):
        return None  # what it finds too much may hide what is right
    return places or lowered, places is not None


def _case_is_wanted(source: str) -> bool:
    """Return whether a case of its own is nowhere what must not be there: no `(?!(?-i:[A-Z]))`."""
    if not _WANTED.search(source):
        return True
    negated = [False]
    for bracket in _BRACKETS.findall(source):
        if bracket.startswith("(?-i:") and negated[-1]:
            return False
        if bracket in ("(?!", "(?<!"):
            negated.append(True)
        elif bracket == "(":
            negated.append(negated[-1])
        elif bracket == ")":
            negated.pop()
    return "(?(" not in source


def _is_folded(text: str) -> bool:
    return any(letter in text for letter in _FOLDED)
