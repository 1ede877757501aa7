"""Which expressions of proselint's checks may match a text, by the words and literals it holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from operator import eq

from msgspec import Struct

from factlint.api import Article, pattern
from factlint_rules.proselint._expressions import (
    GAP,
    Expressions,
    Triggers,
    expressions,
    in_zeros,
)

#: Letters that an expression may take for "s", "i" or "k", and blanks that RE2 takes for none.
_ODD = pattern("[ſİı\N{KELVIN SIGN}\v\x1c-\x1f]", case=True)
#: Letters of ASCII in lower case stay what they are, all else is a blank.
_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))

#: A repeat of up to four words is one of up to four runs of letters, unless one of the words has
#: other letters, an underscore or figures within, or all of them are figures.
_REPEATED = range(1, 5)
_UNMARKED = pattern(r"[\w\s]+", case=True)
_RUNS_IN_WORD = pattern(r"\d(?<=[a-z]\d)\d*[a-z]|\d\s+\d|_", case=True)
_OTHER_LETTERS = pattern(r"[^\W\x00-\x7f]", case=True)


class Texts(Struct, frozen=True):
    """A text as proselint reads it, with a line end before and behind it.

    Attributes:
        content: the text.
        lower: the same in lower case.
    """

    content: str
    lower: str


class PossibleMatches(Struct, frozen=True):
    """What may match a text.

    Attributes:
        texts: the text.
        terms: by path of a check, its number and those of its expressions.
    """

    texts: Texts
    terms: Mapping[str, Mapping[int, list[int]]]


def candidates(article: Article) -> PossibleMatches | None:
    """Return what may match a text; None where proselint itself is to say."""
    table = expressions()
    document = article.document
    if table is None or _ODD.search(document.text):
        return None
    texts = Texts(f"\n{document.text}\n", f"\n{document.lower}\n")
    runs = runs_of_letters(texts.lower)
    words = set(runs)
    numbers = [
        *_held(in_zeros(texts.lower), runs, words, table.words),
        *_held(in_zeros(texts.content), runs, words, table.cased),
        *_unconditional(table, texts, runs),
    ]
    found: dict[str, dict[int, list[int]]] = {}
    firsts = _firsts()
    for number in sorted(set(numbers)):
        check = bisect_right(firsts, number) - 1
        path = table.checks[check].path
        found.setdefault(path, {}).setdefault(check, []).append(number - firsts[check])
    return PossibleMatches(texts, found)


def runs_of_letters(lower: str) -> list[str]:
    """Return the runs of letters of a text in lower case; of those of ASCII, as RE2 knows them."""
    return lower.encode("ascii", "replace").translate(_LETTERS).decode().split()


@lru_cache(maxsize=1)
def _firsts() -> list[int]:
    table = expressions()
    return [] if table is None else [check.first for check in table.checks]


def _held(text: str, runs: Sequence[str], words: Set[str], triggers: Triggers) -> list[int]:
    """Return the expressions of whose literals a text holds enough."""
    possible = [triggers.words[word] for word in triggers.words.keys() & words]
    if by_pair := triggers.by_pair:
        possible += [by_pair[pair] for pair in by_pair.keys() & pairwise(runs)]
    if triggers.parts:
        joined = " ".join(words)
        possible += [literals for part, literals in triggers.parts.items() if part in joined]
    possible += [literals for signs, literals in triggers.signs.items() if signs in text]
    found: list[int] = []
    for literals in possible:
        for literal, numbers in literals.items():
            if literal in text or (GAP in literal and _holds(text, literal)):
                found += numbers
    return found


def _holds(text: str, literals: str) -> bool:
    return all(part in text for part in literals.split(GAP))


def _unconditional(table: Expressions, texts: Texts, runs: list[str]) -> list[int]:
    """Return the expressions that have no literal."""
    firsts = _firsts()
    return [
        number
        for number in table.always
        if not table.checks[bisect_right(firsts, number) - 1].repeats
        or _may_repeat(texts.lower, runs)
    ]


def _may_repeat(lower: str, runs: Sequence[str]) -> bool:
    """Return whether a text may have words twice in a row, with its `runs_of_letters`.

    To search for them takes as long as all else.
    """
    return (
        any(b"\1" * far in bytes(map(eq, runs, runs[far:])) for far in _REPEATED)
        or _RUNS_IN_WORD.search(lower) is not None
        or (not lower.isascii() and _OTHER_LETTERS.search(lower) is not None)
    )


def repeating(lower: str) -> Iterator[tuple[int, int]]:
    """Yield the words without a mark between them, with the mark behind, that may come twice."""
    runs = runs_of_letters(lower)
    twice = set()
    for far in _REPEATED:
        same = bytes(map(eq, runs, runs[far:]))
        at = same.find(b"\1" * far)
        while at >= 0:
            twice.add(runs[at])
            at = same.find(b"\1" * far, at + 1)
    odd = [one for one in (_RUNS_IN_WORD, _OTHER_LETTERS) if one.search(lower)]
    for match in _UNMARKED.finditer(lower):
        words = match[0]
        if any(words.count(one) > 1 for one in twice) or any(one.search(words) for one in odd):
            yield match.start(), match.end() + 1
