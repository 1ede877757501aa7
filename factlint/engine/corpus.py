"""Rules across the articles of a run: what they keep of each article, and what they say of all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factlint.engine.check import RuleRemark, failure_of
from factlint.engine.select import ActiveRule
from factlint.errors import CRASHES
from factlint.model.article import Article
from factlint.model.context import Context
from factlint.model.report import Failure
from factlint.model.rule import CorpusRule
from factlint.model.severity import Profile
from factlint.text.document import Document


class CorpusFacts:
    """The articles of a run as far as rules across them want to know them.

    Args:
        failures: where a rule's crash is noted.
    """

    def __init__(self, failures: list[Failure]) -> None:
        self._failures = failures
        self._rules: dict[str, tuple[ActiveRule, CorpusRule[Any]]] = {}
        self._facts: dict[str, dict[str, object]] = {}
        self._kept: dict[str, tuple[Document, Profile]] = {}

    def collect(self, rules: Iterable[ActiveRule], article: Article) -> None:
        """Keep what each rule wants to know of one article."""
        path = article.document.source.path
        for active in rules:
            rule = active.rule
            if not isinstance(rule, CorpusRule):
                continue
            try:
                facts = rule.collect(Context(article, active.options))
            except CRASHES as error:  # a rule is foreign code: it may raise anything
                self._failures.append(failure_of(active, error, path))
                continue
            if facts is not None:
                self._rules[rule.code] = (active, rule)
                self._facts.setdefault(rule.code, {})[path] = facts
                self._kept[path] = (article.document, article.profile)

    def reconcile(self) -> dict[str, list[RuleRemark]]:
        """Return by path what the rules say once they know all articles."""
        said: dict[str, list[RuleRemark]] = {}
        for code, (active, rule) in self._rules.items():
            try:
                found = list(rule.reconcile(self._facts[code]))
            except CRASHES as error:
                self._failures.append(failure_of(active, error, None))
                continue
            for path, remark in found:
                if path in self._kept:
                    said.setdefault(path, []).append(RuleRemark(active, remark))
                else:
                    why = f"reports on {path}, of which nothing was collected"
                    self._failures.append(
                        Failure(None, f"rule {code}", f"{why} (plugin {active.plugin})")
                    )
        return said

    def article(self, path: str) -> tuple[Document, Profile]:
        """Return an article of which something was kept, and its profile."""
        return self._kept[path]
