"""Which patterns of which rules a text may hold, by its words: others are never looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from factlint.model.pattern import Pattern
from factlint.model.rule import PatternRule
from factlint.text.document import Document

#: The code of a rule, and the number of one of its patterns.
_Place = tuple[str, int]


class PatternIndex:
    """The patterns of some rules by the words, or pairs of words, of which each needs one."""

    def __init__(self, rules: Iterable[PatternRule[Any]]) -> None:
        self._patterns = [
            (wanted, (rule.code, number))
            for rule in rules
            for number, wanted in enumerate(rule.looks_for)
        ]
        self._asked = False

    def possible(self, document: Document) -> Mapping[str, set[int]]:
        """Return the numbers of the patterns that a document may hold, by the code of the rule."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        if not self._patterns:  # no such rule: the words need not be read
            return found
        first, self._asked = not self._asked, True
        for code, number in (
            self._asked_one_by_one(document) if first else self._looked_up(document)
        ):
            found[code].add(number)
        return found

    def _asked_one_by_one(self, document: Document) -> Iterator[_Place]:
        """Yield where the patterns are: for one document, to sort their words takes longer."""
        lacks = document.lacks
        for wanted, place in self._patterns:
            if not lacks(wanted.needs[0]) if wanted.needs else wanted.may_match(document):
                yield place

    def _looked_up(self, document: Document) -> Iterator[_Place]:
        for phrase in self._by_phrase.keys() & document.phrases:
            yield from self._by_phrase[phrase]
        for wanted, place in self._others:
            if wanted.may_match(document):  # few have their keys, and their clue
                yield place

    @cached_property
    def _by_phrase(self) -> Mapping[str, Sequence[_Place]]:
        found: defaultdict[str, list[_Place]] = defaultdict(list)
        for wanted, place in self._patterns:
            for phrase in wanted.needs[0] if wanted.needs else ():
                found[phrase].append(place)
        return found

    @cached_property
    def _others(self) -> Sequence[tuple[Pattern, _Place]]:
        return [(wanted, place) for wanted, place in self._patterns if not wanted.needs]


@lru_cache(maxsize=1024)
def index_of(rule: PatternRule[Any]) -> PatternIndex:
    """Return the index of one rule, built once."""
    return PatternIndex([rule])
