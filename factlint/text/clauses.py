"""The clauses of a document, each from one mark to the next, and what words they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from msgspec import Struct

from factlint.text.between_marks import MARKS
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.normal import normal
from factlint.text.span import Span

_MARKS = lazy_regex(f"[{re.escape(''.join(sorted(MARKS)))}]+")


class Clause(Struct, frozen=True, gc=False):
    """What is between two marks, or a mark and an end of its stretch (`Document.stretches`)."""

    start: int
    end: int
    stretch: Span


class Clauses(Struct, frozen=True, dict=True):
    """The clauses of a document by their words.

    Attributes:
        clauses: in order.
        places: of each word in normal form, and each two in a row, a bit for each clause.
        phrases: these words and pairs.
    """

    clauses: Sequence[Clause]
    places: Mapping[str, int]
    phrases: Set[str]

    def holding(self, needs: Iterable[Set[str]]) -> list[Clause]:
        """Return the clauses that hold a word or pair of each of some sets."""
        places, phrases, bits = self.places, self.phrases, -1
        for one in needs:
            holding = 0
            for phrase in one & phrases:
                holding |= places[phrase]
            bits &= holding
            if not bits:  # as for most
                return []
        return list(self._numbered(bits))

    def _numbered(self, bits: int) -> Iterator[Clause]:
        while bits:
            lowest = bits & -bits
            yield self.clauses[lowest.bit_length() - 1]
            bits ^= lowest


def clauses_of(document: Document) -> Clauses:
    """Return the clauses of a document, for `Document.memo`."""
    words, places = normal(document.text).decode("ascii"), dict[str, int]()
    clauses, known, bit = [], places.get, 1
    for clause in _parts(document):
        held = words[clause.start : clause.end].split()
        if not held:
            continue
        clauses.append(clause)
        for word in held:
            places[word] = known(word, 0) | bit
        for pair in pairwise(held):
            phrase = " ".join(pair)
            places[phrase] = known(phrase, 0) | bit
        bit <<= 1
    return Clauses(clauses, places, set(places))


def _parts(document: Document) -> Iterator[Clause]:
    text = document.text
    for stretch in document.stretches:
        start = stretch.start
        for mark in _MARKS.finditer(text, start, stretch.end):
            yield Clause(start, mark.start(), stretch)
            start = mark.end()
        yield Clause(start, stretch.end, stretch)
