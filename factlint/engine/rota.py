"""The rules of a file, divided beforehand by what each article decides about them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.engine.pattern_index import PatternIndex
from factlint.engine.select import ActiveRule
from factlint.errors import CRASHES
from factlint.model.article import Article
from factlint.model.rule import CorpusRule, DocumentRule, PatternRule
from factlint.time_limit import TimeLimit

#: What says of an article which rules have something to say (`Rule.speaking`).
_Reading = Callable[[Article], Collection[str]]


class Rota(Struct, frozen=True):
    """Rules, so that an article meets only those that may have something to say of it.

    Attributes:
        rules: all of them, by code.
        always: those that run on every article.
        patterned: those that look for patterns, which run where an article may hold one.
        patterns: the patterns of these.
        asked: the others by code, by the readings that name those that run.
        corpus: those that collect something of each article.
    """

    rules: Sequence[ActiveRule]
    always: Sequence[ActiveRule]
    patterned: Sequence[ActiveRule]
    patterns: PatternIndex
    asked: Mapping[Sequence[_Reading], Mapping[str, ActiveRule]]
    corpus: Sequence[ActiveRule]

    def on(self, article: Article) -> Iterator[tuple[ActiveRule, Collection[int] | None]]:
        """Yield the rules that run on an article.

        With them come the numbers of the patterns it may hold, None where that is not known.
        """
        possible = self.patterns.possible(article.document)
        for active in self.patterned:
            if numbers := possible.get(active.rule.code):
                yield active, numbers
        yield from ((active, None) for active in self._others(article))

    def _others(self, article: Article) -> Iterator[ActiveRule]:
        yield from self.always
        for readings, rules in self.asked.items():
            codes = set(rules)
            for reading in readings:
                try:
                    codes.intersection_update(article.read(reading))
                except (TimeLimit, *CRASHES):  # the rules that share it fail one by one
                    continue
            yield from map(rules.__getitem__, sorted(codes))


def rota_of(rules: Sequence[ActiveRule]) -> Rota:
    """Return the rota of some rules."""
    asked: dict[Sequence[_Reading], dict[str, ActiveRule]] = {}
    for active in rules:
        if active.rule.speaking:
            asked.setdefault(active.rule.speaking, {})[active.rule.code] = active
    others = [active for active in rules if not active.rule.speaking]
    patterned = [active for active in others if _is_patterned(active)]
    return Rota(
        rules=rules,
        always=[active for active in others if not _is_patterned(active)],
        patterned=patterned,
        patterns=PatternIndex([one.rule for one in patterned if isinstance(one.rule, PatternRule)]),
        asked=asked,
        corpus=tuple(active for active in rules if isinstance(active.rule, CorpusRule)),
    )


def _is_patterned(active: ActiveRule) -> bool:
    """Return whether a rule is run for the matches of its patterns, and is of no other kind."""
    return isinstance(active.rule, PatternRule) and not isinstance(active.rule, DocumentRule)
