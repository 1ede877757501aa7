"""Which expressions of proselint's checks may match a text, by the words and literals it holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import compress, count, islice
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
_ODD = "ſİı\N{KELVIN SIGN}\v\x1c\x1d\x1e\x1f"
#: Letters of ASCII in lower case stay what they are, all else is a blank.
_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))


def _kind_of(sign: str) -> str:
    """Return "a" for a letter of ASCII in lower case, "0" for a figure, "_" for what else is in words."""
    if "a" <= sign <= "z":
        return "a"
    if sign.isdecimal():
        return "0"
    return " " if sign.isspace() else "_" if sign.isalnum() or sign == "_" else "."


_KINDS = "".join(_kind_of(chr(code)) for code in range(256)).encode()

#: A repeat of up to four words is one of up to four runs of letters, unless one of the words has
#: other letters, an underscore or figures within, or all of them are figures.
_REPEATED = range(1, 5)
_RUN = pattern(r"[a-z]+", case=True)
_MARK = pattern(r"[^\w\s]", case=True)
_RUNS_IN_WORD = pattern(r"\d(?<=[a-z]\d)\d*[a-z]|\d\s+\d|_", case=True)
_OTHER_LETTERS = pattern(r"[^\W\x00-\x7f]", case=True)
_FIGURES = pattern(r"\d+", case=True)


class Texts(Struct, frozen=True, dict=True):
    """A text as proselint reads it, with a line end before and behind it.

    Attributes:
        content: the text.
        lower: the same in lower case.
    """

    content: str
    lower: str

    @cached_property
    def runs(self) -> Sequence[str]:
        """The runs of letters in lower case."""
        return runs_of_letters(self.lower)

    @cached_property
    def twice(self) -> Sequence[int]:
        """The places of the runs with which up to four begin that come twice in a row.

        Blanks alone are between them, or figures, which may be of their words.
        """
        places = sorted(set(_twice(self.runs)))
        if not places:
            return []
        runs, text = self.runs, " ".join(_without_figures(self.lower).split())
        return sorted({at for at, far in places if " ".join(runs[at : at + 2 * far]) in text})

    @cached_property
    def has_odd_words(self) -> bool:
        """Whether it has words that are no runs of letters."""
        return _has_odd_words(self.lower)


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
    if table is None or any(sign in document.text for sign in _ODD):
        return None
    texts = Texts(f"\n{document.text}\n", f"\n{document.lower}\n")
    words = table.asked_for.intersection(texts.runs)
    numbers = [
        *_held(in_zeros(texts.lower), texts.runs, words, table.words),
        *_held(in_zeros(texts.content), texts.runs, words, table.cased),
        *_unconditional(table, texts),
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


def _without_figures(text: str) -> str:
    if text.isascii():
        return text.encode("ascii").translate(None, b"0123456789").decode("ascii")
    return _FIGURES.sub("", text)


@lru_cache(maxsize=1)
def _firsts() -> list[int]:
    table = expressions()
    return [] if table is None else [check.first for check in table.checks]


def _held(text: str, runs: Sequence[str], words: frozenset[str], triggers: Triggers) -> list[int]:
    """Return the expressions of whose literals a text holds enough.

    Args:
        text: the text.
        runs: its runs of letters.
        words: those of them that are asked for.
        triggers: what the expressions need.
    """
    by_word, by_pair = triggers.by_word, triggers.by_pair
    possible = [by_word[word] for word in words if word in by_word]
    if triggers.has_few_pairs:  # whether the words are in a row their literals say
        possible += [literals for pair, literals in by_pair.items() if words.issuperset(pair)]
    else:
        possible += [by_pair[pair] for pair in triggers.pairs_in(runs)]
    possible += map(triggers.by_literal.__getitem__, triggers.literals.held(text))
    found: list[int] = []
    for literals in possible:
        for literal, numbers in literals.items():
            if literal in text or (GAP in literal and _holds(text, literal)):
                found += numbers
    return found


def _holds(text: str, literals: str) -> bool:
    return all(part in text for part in literals.split(GAP))


def _unconditional(table: Expressions, texts: Texts) -> list[int]:
    """Return the expressions that have no literal.

    To search for what comes twice in a row takes as long as all else: most texts have nothing of it.
    """
    firsts = _firsts()
    return [
        number
        for number in table.always
        if not table.checks[bisect_right(firsts, number) - 1].repeats
        or texts.twice
        or texts.has_odd_words
    ]


def _twice(runs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the runs with which some begin that come twice in a row, and how many.

    Of as many runs in a row one has a place that their number divides: the others are compared
    where this one is the same as that so far behind it. A place may come more than once.
    """
    for far in _REPEATED:
        for at in compress(count(0, far), map(eq, runs[::far], runs[far::far])):
            yield from ((place, far) for place in _around(at, far, runs))


def _around(place: int, far: int, runs: Sequence[str]) -> range:
    """Return where `far` runs begin that come twice in a row, that at a place among them."""
    first, last = place, place + 1
    while first > max(0, place - far + 1) and runs[first - 1] == runs[first - 1 + far]:
        first -= 1
    while last < min(place + far, len(runs) - far) and runs[last] == runs[last + far]:
        last += 1
    return range(first, last - far + 1)


def _has_odd_words(lower: str) -> bool:
    """Return whether a text in lower case has words that are no runs of letters."""
    try:
        kinds = lower.encode("latin-1").translate(_KINDS)
    except UnicodeEncodeError:
        return any(one.search(lower) for one in _odd_words(lower))
    return (
        b"_" in kinds
        or (b"a0" in kinds and re.search(b"a0+a", kinds) is not None)
        or (b"0 " in kinds and re.search(b"0 +0", kinds) is not None)
    )


def _odd_words(lower: str) -> Sequence[Pattern]:
    """Return what words have that are no runs of letters."""
    return (_RUNS_IN_WORD,) if lower.isascii() else (_RUNS_IN_WORD, _OTHER_LETTERS)


def repeating(texts: Texts) -> Iterator[tuple[int, int]]:
    """Yield the words without a mark between them, with the mark behind, that may come twice."""
    lower, twice = texts.lower, texts.twice
    starts = [run.start() for run in islice(_RUN.finditer(lower), twice[-1] + 1 if twice else 0)]
    places = [starts[at] for at in twice]
    if texts.has_odd_words:
        places += [found.start() for one in _odd_words(lower) for found in one.finditer(lower)]
    if not places:
        return
    marks = [-1, *(mark.start() for mark in _MARK.finditer(lower)), len(lower)]
    for number in sorted({bisect_left(marks, place) for place in places}):
        yield marks[number - 1] + 1, marks[number] + 1
