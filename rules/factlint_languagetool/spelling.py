"""Which spelling matches are slips, and which are words that a dictionary does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from factlint.api import lazy_regex
from factlint_languagetool.grammar_match import GrammarMatch

_WORD = lazy_regex(r"[^\W\d_]+")
_SHORT_QUOTE = lazy_regex(
    r"(?<!\w)[\"'“‘«][^\W\d_][^\s\"“”«»]*(?: [^\s\"“”«»]+){0,2}[\"'”’»](?!\w)"
)
_QUOTED_REACH = 40  # characters to either side in which three words in quotation marks fit
_COINING = ("er", "ers", "or", "ors", "ish", "ist", "ists", "ness", "able")
_SHORT = 6  # letters; a shorter word one letter from another is jargon more often than a slip
_ENDINGS = (
    (re.compile(r"our"), "or"),
    (re.compile(r"ys(?=e|ing)"), "yz"),
    (re.compile(r"is(?=e|ing|ation)"), "iz"),
    (re.compile(r"ll(?=ed|er|ing|or)"), "l"),
    (re.compile(r"re(?=s?$|d$)"), "er"),
    (re.compile(r"ogue"), "og"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ae|oe"), "e"),
)


def word_counts(text: str) -> Mapping[str, int]:
    """Count the casefolded words of a text."""
    return Counter(word.casefold() for word in _WORD.findall(text))


def is_slip(
    match: GrammarMatch, text: str, *, known: Collection[str], counts: Mapping[str, int]
) -> bool:
    """Return whether a spelling match is worth showing.

    A dictionary calls every name and every new word misspelt. Shown are words all in lower
    case that occur once in the article (who repeats a word means it), not among three words or
    fewer in quotation marks, not part of a longer token, and one slip (a letter left out, added,
    changed or two swapped) away from the first replacement, which must be one word, begin alike,
    and be no British or American variant of it; new words made with a common ending are left.
    """
    word = match.span.of(text)
    if not (word.isalpha() and word.islower()) or word.casefold() in known:
        return False
    if counts.get(word.casefold(), 0) != 1 or not match.replacements:
        return False
    better = match.replacements[0]
    if not re.fullmatch(r"[^\W\d_]+(?:['’][^\W\d_]+)?", better) or not better.islower():
        return False
    if _part_of_token(match, text) or _in_short_quotes(match, text):
        return False
    if word[0] != better[0] or is_variant(word, better) or _is_coined(word, better):
        return False
    if len(word) < _SHORT:
        return sorted(word) == sorted(better) and one_slip_apart(word, better)
    return one_slip_apart(word, better)


def one_slip_apart(word: str, other: str) -> bool:
    """Return whether one letter left out, added, changed, or two neighbours swapped, is all."""
    if word == other:
        return False
    if len(word) > len(other):
        word, other = other, word
    start = 0
    while start < len(word) and word[start] == other[start]:
        start += 1
    rest, other_rest = word[start:], other[start:]
    if len(other) == len(word) + 1:
        return rest == other_rest[1:]
    if len(other) != len(word):
        return False
    if rest[1:] == other_rest[1:]:
        return True
    return rest[2:] == other_rest[2:] and rest[:2] == other_rest[1::-1]


def is_variant(word: str, other: str) -> bool:
    """Return whether two spellings differ only as British and American ones do.

    Which of them the house prints is a matter of style (and of one article keeping to one).
    """
    return _levelled(word) == _levelled(other)


def _levelled(word: str) -> str:
    for pattern, plain in _ENDINGS:
        word = pattern.sub(plain, word)
    return word


def _part_of_token(match: GrammarMatch, text: str) -> bool:
    before = text[match.span.start - 1 : match.span.start]
    after = text[match.span.end : match.span.end + 2]
    return before in tuple("-‐‑@./_#\\") or bool(
        after and (after[0] in "-‐‑@/_\\" or (after[0] in ".'’" and after[1:].isalnum()))
    )


def _in_short_quotes(match: GrammarMatch, text: str) -> bool:
    low = max(0, match.span.start - _QUOTED_REACH)
    near = text[low : match.span.end + _QUOTED_REACH]
    here = match.span.shift(-low)
    return any(
        quoted.start() < here.start and here.end < quoted.end()
        for quoted in _SHORT_QUOTE.finditer(near)
    )


def _is_coined(word: str, better: str) -> bool:
    """Return whether a word is a sound stem with an ending that makes new words."""
    for ending in _COINING:
        stem = word.removesuffix(ending)
        if stem != word and better.startswith(stem) and not better.endswith(_COINING):
            return True
    return False
