"""Rules that share a reading run where it names them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from factlint.engine.rota import rota_of
from factlint.engine.select import ActiveRule
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.pattern import pattern
from factlint.model.rule import DocumentRule, PatternRule
from factlint.model.severity import Severity

ARTICLE = Article(PlainText().read(b"The mill burned down.", "mill.txt"))


def active(code: str, *readings: Callable[[Article], Collection[str]]) -> ActiveRule:
    """Return a rule that says nothing, to be asked for by some readings."""
    kind = type("Silent", (DocumentRule,), {"code": code, "speaking": readings})
    return ActiveRule(kind(), Severity.INFO, None, "test")


def running(rules: Sequence[ActiveRule]) -> list[str]:
    return [one.rule.code for one, _, _ in rota_of(rules).on([ARTICLE])]


def looking_for(code: str, *sources: str) -> ActiveRule:
    """Return a rule that looks for patterns."""
    kind = type(
        "Looking", (PatternRule,), {"code": code, "looks_for": tuple(map(pattern, sources))}
    )
    return ActiveRule(kind(), Severity.INFO, None, "test")


def named(*codes: str) -> Callable[[Article], Collection[str]]:
    return lambda article: codes


def failing(article: Article) -> Collection[str]:
    raise ValueError(article.language)


def test_rules_run_where_all_their_readings_name_them() -> None:
    first, second = named("AAA001", "AAA002", "AAA004"), named("AAA003", "AAA004")
    rules = [
        active("AAA001", first),
        active("AAA002", second),
        active("AAA003"),
        active("AAA004", first, second),
    ]
    assert running(rules) == ["AAA003", "AAA001", "AAA004"]


def test_rules_run_where_their_reading_fails_and_fail_one_by_one() -> None:
    assert running([active("AAA001", failing), active("AAA002", failing)]) == ["AAA001", "AAA002"]


def test_a_reading_is_asked_once_for_all_its_rules() -> None:
    asked = []

    def reading(article: Article) -> Collection[str]:
        asked.append(article)
        return ["AAA002"]

    assert running([active("AAA001", reading), active("AAA002", reading)]) == ["AAA002"]
    assert len(asked) == 1


def test_rules_of_patterns_run_where_there_may_be_one_and_are_told_which() -> None:
    rules = [
        looking_for("AAA001", r"\bbridge\b"),
        looking_for("AAA002", r"\bmill\s+froze\b", r"\bthe\s+mill\b", r"burn\w+"),
    ]
    assert [(one.rule.code, numbers) for one, _, numbers in rota_of(rules).on([ARTICLE])] == [
        ("AAA002", {1: 1, 2: -1})
    ]


def test_without_rules_of_patterns_the_words_of_an_article_are_not_read() -> None:
    article = Article(PlainText().read(b"The weir held.", "weir.txt"))
    assert [one.rule.code for one, _, _ in rota_of([active("AAA001")]).on([article])] == ["AAA001"]
    assert "phrases" not in article.document.__dict__
