"""The clauses of a text, each from one mark to the next, and what words they hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from factlint.text.between_marks import MARKS
from factlint.text.lazy import lazy_regex
from factlint.text.normal import normal
from factlint.text.span import Span

#: Into so many clauses, about, a text is divided at most: bits of more take long to put together.
_MOST = 4_096
_MARK = f"[{re.escape(''.join(sorted(MARKS)))}]"
_MARKS = lazy_regex(f"{_MARK}{_MARK}*")  # a set at its head `re` looks for by itself


class ClauseSpan(Struct, frozen=True, gc=False):
    """What is between two marks, or a mark and an end of its stretch (`Document.stretches`).

    In a text of megabytes it is several clauses in a row.
    """

    start: int
    end: int
    stretch: Span


class Clauses(Struct, frozen=True, dict=True):
    """The clauses of a text by their words.

    Attributes:
        clauses: those with words, in order.
        places: of each word in normal form, and each two in a row, a bit for each clause; two
            words with a mark between them are counted to the clause of the first one.
        stretches: the stretches, each with the bits of its clauses.
    """

    clauses: Sequence[ClauseSpan]
    places: Mapping[str, int]
    stretches: Sequence[tuple[Span, int]]

    @cached_property
    def phrases(self) -> Set[str]:
        """The words and the pairs."""
        return set(self.places)

    def at(self, offsets: Iterable[int]) -> int:
        """Return the bits of the clauses at some offsets."""
        starts, bits = [clause.start for clause in self.clauses], 0
        for offset in offsets:
            bits |= 1 << bisect_right(starts, offset)
        return bits >> 1  # what is before the first clause is in none

    def holding(self, needs: Iterable[Set[str]], among: int = -1) -> int:
        """Return the bits of the clauses, of some, that hold of each of some sets a phrase."""
        bits = among
        for one in needs:
            if not bits:  # as for most
                break
            bits &= self._places_of(one)
        return bits

    def holding_together(self, needs: Iterable[Set[str]], among: int = -1) -> int:
        """Return bits, some of each stretch that holds of each of some sets a phrase.

        Args:
            needs: the sets.
            among: bits of clauses; a stretch without any of them does not count.
        """
        bits = among
        for one in needs:
            if not bits:
                break
            there = self._places_of(one)
            if bits == -1:
                bits = there
            elif there:
                bits = there & sum(whole for _, whole in self.stretches if whole & bits)
            else:
                return 0
        return bits

    def _places_of(self, phrases: Set[str]) -> int:
        places, bits = self.places, 0
        for phrase in phrases & self.phrases:
            bits |= places[phrase]
        return bits

    def numbered(self, bits: int) -> list[ClauseSpan]:
        """Return the clauses with some bits."""
        clauses, found = self.clauses, []
        while bits:
            lowest = bits & -bits
            found.append(clauses[lowest.bit_length() - 1])
            bits ^= lowest
        return found

    def stretches_at(self, bits: int) -> list[Span]:
        """Return the stretches with some bits."""
        return [stretch for stretch, whole in self.stretches if whole & bits]


def clauses_of(text: str, stretches: Iterable[Span]) -> Clauses:
    """Return the clauses of a text, of which each stretch is by itself."""
    words, places = normal(text).decode("ascii"), dict[str, int]()
    clauses, known, bit = list[ClauseSpan](), places.get, 1
    with_bits, least = [], len(text) // _MOST
    for stretch in stretches:
        last, first = "", bit
        for clause in _parts(text, stretch, least):
            held = words[clause.start : clause.end].split()
            if not held:
                continue
            clauses.append(clause)
            if last:  # "far, too"
                pair = f"{last} {held[0]}"
                places[pair] = known(pair, 0) | bit >> 1
            here = dict.fromkeys([*held, *map(" ".join, pairwise(held))], bit)
            for phrase in places.keys() & here.keys():
                here[phrase] |= places[phrase]
            places |= here
            last = held[-1]
            bit <<= 1
        with_bits.append((stretch, bit - first))
    return Clauses(clauses, places, with_bits)


def _parts(text: str, stretch: Span, least: int) -> Iterator[ClauseSpan]:
    start, end = stretch.start, stretch.end
    for mark in _MARKS.finditer(text, start, end):
        if mark.start() - start < least:
            continue
        yield ClauseSpan(start, mark.start(), stretch)
        start = mark.end()
    yield ClauseSpan(start, end, stretch)
