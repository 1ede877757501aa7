"""The rules of some files, divided beforehand by what each article decides about them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from factlint.engine.pattern_index import Held, PatternIndex
from factlint.engine.select import ActiveRule
from factlint.errors import CRASHES
from factlint.model.article import Article
from factlint.model.rule import CorpusRule, DocumentRule, PatternRule
from factlint.time_limit import TimeLimit

#: What says of an article which rules have something to say (`Rule.speaking`).
_Reading = Callable[[Article], Collection[str]]
#: Is told the place of an article.
Begin = Callable[[int], object]
#: A rule, the place of the article it runs on, and which of its patterns the article may hold, None
#: where that is not known.
Assignment = tuple[ActiveRule, int, Held | None]


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

    def on(
        self, articles: Sequence[Article], begin: Begin = lambda place: None
    ) -> Iterator[Assignment]:
        """Yield which rule runs on which article: each rule on all of them before the next one.

        The code of a rule, its expressions and its lists are then at hand for all articles. The
        order of the rules on one article is the same whatever articles are beside it.

        Args:
            articles: the articles.
            begin: is told the place of an article before it is asked which rules run on it.
        """
        possible = [self.patterns.possible(article.document) for article in articles]
        for active in self.patterned:
            code = active.rule.code
            for place, held in enumerate(possible):
                if numbers := held.get(code):
                    yield active, place, numbers
        everywhere = range(len(articles))
        for active in self.always:
            for place in everywhere:
                yield active, place, None
        for readings, rules in self.asked.items():
            wanted = [
                _wanted(article, readings, rules, partial(begin, place))
                for place, article in enumerate(articles)
            ]
            for code in sorted(rules):
                for place, codes in enumerate(wanted):
                    if code in codes:
                        yield rules[code], place, None


def _wanted(
    article: Article,
    readings: Sequence[_Reading],
    rules: Iterable[str],
    begin: Callable[[], object],
) -> Collection[str]:
    """Return the codes of those of the rules that all their readings name."""
    codes = set(rules)
    for reading in readings:
        begin()
        try:
            codes.intersection_update(article.read(reading))
        except (TimeLimit, *CRASHES):  # the rules that share it fail one by one
            continue
    return codes


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
