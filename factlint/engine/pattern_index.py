"""Which patterns of which rules a text may hold, by its words: others are never looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from factlint.model.pattern import Pattern
from factlint.model.rule import PatternRule
from factlint.text.document import Document

#: Patterns by their numbers, with what `Pattern.held` gives; -1 where it is not known.
Held = Mapping[int, int]
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

    def possible(self, document: Document) -> Mapping[str, Held]:
        """Return which patterns a document may hold, by the code of the rule."""
        found: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if not self._patterns:  # no such rule: the words need not be read
            return found
        first, self._asked = not self._asked, True
        wanted = self._asked_one_by_one(document) if first else self._looked_up(document)
        for place, held in wanted:
            if held:
                code, number = self._patterns[place][1]
                found[code][number] = held
        return found

    def _asked_one_by_one(self, document: Document) -> Iterator[tuple[int, int]]:
        """Yield which patterns there are: for one document, to sort their words takes longer."""
        lacks = document.lacks
        for place, (wanted, _) in enumerate(self._patterns):
            if not wanted.needs:
                yield place, -wanted.may_match(document)
            elif not lacks(wanted.needs[0]):
                yield place, wanted.held(document)

    def _looked_up(self, document: Document) -> Iterator[tuple[int, int]]:
        places, by_phrase = document.clauses.places, self._by_phrase
        held: defaultdict[int, int] = defaultdict(int)
        for phrase in by_phrase.keys() & document.phrases:
            bits = places[phrase]
            for place in by_phrase[phrase]:
                held[place] |= bits
        for place, bits in held.items():
            yield place, self._patterns[place][0].held(document, bits)
        for place, wanted in self._others:
            yield place, -wanted.may_match(document)  # few have their keys, and their clue

    @cached_property
    def _by_phrase(self) -> Mapping[str, Sequence[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, (wanted, _) in enumerate(self._patterns):
            for phrase in wanted.needs[0] if wanted.needs else ():
                found[phrase].append(place)
        return found

    @cached_property
    def _others(self) -> Sequence[tuple[int, Pattern]]:
        patterns = enumerate(wanted for wanted, _ in self._patterns)
        return [(place, wanted) for place, wanted in patterns if not wanted.needs]


@lru_cache(maxsize=1024)
def index_of(rule: PatternRule[Any]) -> PatternIndex:
    """Return the index of one rule, built once."""
    return PatternIndex([rule])
