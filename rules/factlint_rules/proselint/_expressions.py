"""What proselint's checks look for, without importing proselint.

`expressions.json` is derived from proselint (`factlint_rules.proselint._derive`), and goes for the
release it names alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property, lru_cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import msgspec

from factlint.api import Literals

#: Between the literals of one expression, all of which a text must hold.
GAP = "\0"

#: Letters of words such as "of" and "and".
_SHORT = 3
#: So many pairs of words are asked for one by one.
_FEW = 50
_ZEROS = bytes(48 if 48 <= code <= 57 else code for code in range(256))

#: By something a text must hold, literals it must hold as well ("" where that is all), and the
#: numbers of the expressions that may then match.
_Literals = Mapping[str, Mapping[str, tuple[int, ...]]]


def _row(words: Iterable[str]) -> str:
    """Return words in a row, each between two blanks."""
    return f" {' '.join(words)} "


def _is_everywhere(word: str, literals: Iterable[str]) -> bool:
    return len(word) <= _SHORT and "" not in literals


class Triggers(msgspec.Struct, frozen=True, dict=True):
    """What a text must hold for expressions to match.

    Attributes:
        words: by a whole word.
        pairs: by two whole words in a row, with a space between.
        parts: by letters that may be part of a word.
        signs: by signs, blanks and figures.
    """

    words: _Literals
    pairs: _Literals
    parts: _Literals
    signs: _Literals

    @cached_property
    def by_pair(self) -> Mapping[tuple[str, ...], Mapping[str, tuple[int, ...]]]:
        """`pairs`, by both words."""
        return {tuple(pair.split()): literals for pair, literals in self.pairs.items()}

    @cached_property
    def by_word(self) -> _Literals:
        """`words`, without those of a letter or three that nearly every text has."""
        return {
            word: found for word, found in self.words.items() if not _is_everywhere(word, found)
        }

    @cached_property
    def _rows(self) -> Literals:
        return Literals(map(_row, self.by_pair))

    def pairs_in(self, runs: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Return the pairs of words that are in a row in some runs of letters."""
        rows = self._rows.told(_row(runs))
        if rows is None:
            return filter(self.by_pair.__contains__, pairwise(runs))
        return (tuple(row.split()) for row in rows)

    @property
    def has_few_pairs(self) -> bool:
        """Whether the words of its pairs are asked for one by one."""
        return len(self.pairs) <= _FEW

    @cached_property
    def by_literal(self) -> _Literals:
        """The others, by the longest literal that a text must hold."""
        found: dict[str, dict[str, tuple[int, ...]]] = {}
        short = {word: self.words[word] for word in self.words.keys() - self.by_word.keys()}
        for key, literals in (*short.items(), *self.parts.items(), *self.signs.items()):
            for literal, numbers in literals.items():
                longest = max(literal.split(GAP), key=len) or key
                held = found.setdefault(longest, {})
                held[literal] = (*held.get(literal, ()), *numbers)
        return found

    @cached_property
    def literals(self) -> Literals:
        """The keys of `by_literal`."""
        return Literals(self.by_literal)


class Reports(IntEnum):
    """What a check reports."""

    SHOWN = 0  #: all that its expression matches, once the padded expression matches somewhere
    PADDED = 1  #: all that the padded expression matches
    PAIRS = 2  #: the rarer of two expressions
    OTHERS = 3  #: the words that are not on a list of proselint's


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An expression.

    Attributes:
        source: the expression.
        replacement: what is to be written instead, or the other expression of a pair.
        lead: a literal that each of its matches begins with, in lower case where capitals do not
            matter; "" where none is known.
    """

    source: str
    replacement: str | None = None
    lead: str = ""


class CheckExpressions(msgspec.Struct, frozen=True, array_like=True):
    """One check of proselint.

    Attributes:
        path: proselint's path of the check.
        message: what it says, for `str.format`.
        reports: what it reports.
        padding: what is around each of its expressions.
        caseless: whether capitals do not matter.
        fancy: whether `re` matches its expressions; else RE2 does, for which letters, figures and
            blanks are those of ASCII.
        offset: how far what is reported begins and ends behind the match.
        exceptions: an expression that what is reported does not contain; "" for none.
        ppm: how many in a million characters are too many; 0 where one is.
        quotes: whether it reports quotations, too.
        repeats: whether it finds words that come twice, with blanks between.
        first: the number of its first expression.
        terms: its expressions, to be decoded where one of them may match.
    """

    path: str
    message: str
    reports: Reports
    padding: str
    caseless: bool
    fancy: bool
    offset: tuple[int, int]
    exceptions: str
    ppm: int
    quotes: bool
    repeats: bool
    first: int
    terms: msgspec.Raw


class Expressions(msgspec.Struct, frozen=True, dict=True):
    """What the checks of a release of proselint look for.

    Attributes:
        proselint: the release.
        checks: its checks, in the order of the numbers of their expressions.
        always: numbers of the expressions that may match any text.
        words: what the others need, of checks to which capitals do not matter; all figures are
            zeros in literals.
        cased: the same of checks to which they matter: a word in lower case, and a literal.
    """

    proselint: str
    checks: tuple[CheckExpressions, ...]
    always: tuple[int, ...]
    words: Triggers
    cased: Triggers

    @cached_property
    def asked_for(self) -> frozenset[str]:
        """The words by which expressions are found, without those of many pairs."""
        both = (self.words, self.cased)
        few = (pair for of in both if of.has_few_pairs for pair in of.by_pair)
        return frozenset().union(*(of.by_word for of in both), *few)


def in_zeros(text: str) -> str:
    """Return a text with a zero for each figure."""
    return text.encode("utf-8", "surrogatepass").translate(_ZEROS).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=1)
def expressions() -> Expressions | None:
    """Return the table; None where it is of another release than the one installed."""
    data = Path(__file__).with_name("expressions.json").read_bytes()
    table = msgspec.json.decode(data, type=Expressions)
    spec = find_spec("proselint")
    if spec is None or spec.origin is None:
        return None
    record = Path(spec.origin).parents[1] / f"proselint-{table.proselint}.dist-info"
    return table if record.is_dir() else None
