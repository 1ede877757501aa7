"""Which patterns of which rules a text may hold, by its words: others are never looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from factlint.model.rule import PatternRule
from factlint.text.document import Document

_AnyPatternRule = type[PatternRule[Any]]


class PatternIndex:
    """The patterns of some rules by the words, or pairs of words, of which each needs one."""

    def __init__(self, rules: Iterable[_AnyPatternRule]) -> None:
        self._by_phrase: defaultdict[str, list[tuple[_AnyPatternRule, int]]] = defaultdict(list)
        self._others: list[tuple[_AnyPatternRule, int]] = []
        for rule in rules:
            for number, wanted in enumerate(rule.looks_for):
                if not wanted.needs:
                    self._others.append((rule, number))
                for phrase in wanted.needs[0] if wanted.needs else ():
                    self._by_phrase[phrase].append((rule, number))

    def possible(self, document: Document) -> Mapping[_AnyPatternRule, set[int]]:
        """Return the numbers of the patterns that a document may hold; no rule without one."""
        found: defaultdict[_AnyPatternRule, set[int]] = defaultdict(set)
        present = self._by_phrase.keys() & document.phrases
        for each in (self._others, *map(self._by_phrase.__getitem__, present)):
            for rule, number in each:
                found[rule].add(number)
        return found


@lru_cache(maxsize=64)
def index_of(rules: tuple[_AnyPatternRule, ...]) -> PatternIndex:
    """Return the index of some rules, built once."""
    return PatternIndex(rules)
