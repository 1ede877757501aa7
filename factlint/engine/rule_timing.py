"""What rules cost on some articles, and how each comes upon what it reports."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct

from factlint.engine.remarks import remarks_of
from factlint.engine.select import ActiveRule
from factlint.errors import CRASHES
from factlint.model.article import Article
from factlint.model.rule import PatternRule, PhraseRule, Rule, RuleInfo

#: Times each rule is run on an article; the shortest counts, in which nothing else was done.
_ROUNDS: Final = 3


class FoundBy(StrEnum):
    """How a rule comes upon what it reports, cheapest first."""

    PHRASES = "phrases"  #: a table, of which only what has its words in the text is looked at
    KEYS = "keys"  #: expressions, searched for in texts that hold the words they need
    SEARCH = "search"  #: expressions, one of which is searched for in every text
    CODE = "code"  #: what it computes from the readings of an article


class RuleTiming(Struct, frozen=True):
    """What a rule costs.

    Attributes:
        rule: the rule.
        found_by: how it comes upon what it reports.
        microseconds: mean time an article, readings that others use as well left out.
        remarks: what it yields on all articles.
    """

    rule: RuleInfo
    found_by: FoundBy
    microseconds: float
    remarks: int


def found_by(rule: type[Rule[Any]]) -> FoundBy:
    """Return how a rule comes upon what it reports."""
    if issubclass(rule, PhraseRule):
        return FoundBy.PHRASES
    if issubclass(rule, PatternRule):
        asks = rule.may_match is not PatternRule.may_match
        keyed = asks or all(wanted.keys or wanted.words or wanted.clue for wanted in rule.looks_for)
        return FoundBy.KEYS if keyed else FoundBy.SEARCH
    return FoundBy.CODE


def timings_of(rules: Iterable[RuleInfo], articles: Sequence[Article]) -> list[RuleTiming]:
    """Return what each rule costs on some articles, the dearest first.

    A rule that raises costs what it took until then.
    """
    found = []
    for info in rules:
        active = ActiveRule(info.rule(), info.rule.severity.base, info.rule.options(), info.plugin)
        seconds, remarks = 0.0, 0
        for article in articles:
            _timed(active, article)  # readings are computed, and expressions compiled
            shortest, count = min(_timed(active, article) for _ in range(_ROUNDS))
            seconds, remarks = seconds + shortest, remarks + count
        mean = 1_000_000 * seconds / len(articles) if articles else 0.0
        found.append(RuleTiming(info, found_by(info.rule), mean, remarks))
    return sorted(found, key=lambda one: (-one.microseconds, one.rule.code))


def _timed(active: ActiveRule, article: Article) -> tuple[float, int]:
    begin = time.perf_counter()
    try:
        count = len(remarks_of(active, article))
    except CRASHES:  # a check names it
        count = 0
    return time.perf_counter() - begin, count
