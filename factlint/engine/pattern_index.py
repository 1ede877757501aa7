"""Which patterns of which rules a text may hold, by its words: others are never looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from factlint.model.pattern import Pattern
from factlint.model.rule import PatternRule
from factlint.text.document import Document


class PatternIndex:
    """The patterns of some rules by the words, or pairs of words, of which each needs one."""

    def __init__(self, rules: Iterable[PatternRule[Any]]) -> None:
        self._by_phrase: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._others: list[tuple[str, int, Pattern]] = []
        for rule in rules:
            for number, wanted in enumerate(rule.looks_for):
                if not wanted.needs:
                    self._others.append((rule.code, number, wanted))
                for phrase in wanted.needs[0] if wanted.needs else ():
                    self._by_phrase[phrase].append((rule.code, number))

    def possible(self, document: Document) -> Mapping[str, set[int]]:
        """Return the numbers of the patterns that a document may hold, by the code of the rule."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        if not (self._by_phrase or self._others):  # no such rule: the words need not be read
            return found
        present = self._by_phrase.keys() & document.phrases
        for each in map(self._by_phrase.__getitem__, present):
            for code, number in each:
                found[code].add(number)
        for code, number, wanted in self._others:
            if wanted.may_match(document):  # few have their keys, and their clue
                found[code].add(number)
        return found


@lru_cache(maxsize=1024)
def index_of(rule: PatternRule[Any]) -> PatternIndex:
    """Return the index of one rule, built once."""
    return PatternIndex([rule])
