"""Which expressions of proselint's checks may match a text, by the words and literals it holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from operator import eq

from msgspec import Struct

from factlint.api import Article, Pattern, pattern
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
_RUN = pattern(r"[a-z]+", case=True)
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
    return next(_twice(runs), None) is not None or any(
        one.search(lower) for one in _odd_words(lower)
    )


def _twice(runs: Sequence[str]) -> Iterator[int]:
    """Yield the places of the runs with which up to four begin that come twice in a row."""
    for far in _REPEATED:
        same = bytes(map(eq, runs, runs[far:]))
        at = same.find(b"\1" * far)
        while at >= 0:
            yield at
            at = same.find(b"\1" * far, at + 1)


def _odd_words(lower: str) -> Sequence[Pattern]:
    """Return what words have that are no runs of letters."""
    return (_RUNS_IN_WORD,) if lower.isascii() else (_RUNS_IN_WORD, _OTHER_LETTERS)


def repeating(lower: str) -> Iterator[tuple[int, int]]:
    """Yield the words without a mark between them, with the mark behind, that may come twice."""
    starts = [run.start() for run in _RUN.finditer(lower)]
    twice = sorted({starts[at] for at in _twice(runs_of_letters(lower))})
    odd = [one for one in _odd_words(lower) if one.search(lower)]
    for match in _UNMARKED.finditer(lower):
        start, end = match.span()
        at = bisect_left(twice, start)
        if (at < len(twice) and twice[at] < end) or any(one.search(match[0]) for one in odd):
            yield start, end + 1
