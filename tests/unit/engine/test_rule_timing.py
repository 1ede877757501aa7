from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from factlint.api import Context, Hit, PatternRule, PhraseRule, Remark, by_profile, pattern
from factlint.cli.rules import rules
from factlint.engine.rule_timing import FoundBy, found_by, timings_of
from factlint.errors import ExitCode, UsageError
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.rule import AnyRule, RuleInfo
from factlint.plugins import PluginHost

BUNDLED = [info.rule for info in PluginHost().rules().values()]


class Sought(PatternRule):
    """A word is looked for."""

    code = "XXX001"
    name = "sought"
    severity = by_profile("warning")
    message = "found"
    looks_for = (pattern(r"\bmill\b", words=("mill",)), pattern("wheel", keys=("wheel",)))

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        del ctx
        yield self.finding(hit.span)


class Everywhere(Sought):
    code = "XXX002"
    name = "everywhere"
    looks_for = (*Sought.looks_for, pattern(r"[A-Z]\d"))


class Broken(Sought):
    code = "XXX003"
    name = "broken"

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        raise ValueError(hit, ctx)


def test_a_rule_is_as_dear_as_its_dearest_pattern() -> None:
    assert found_by(Sought) is FoundBy.KEYS
    assert found_by(Everywhere) is FoundBy.SEARCH


@pytest.mark.parametrize("rule", BUNDLED, ids=lambda rule: rule.code)
def test_a_rule_says_why_every_text_is_searched(rule: type[AnyRule]) -> None:
    searched = found_by(rule) is FoundBy.SEARCH
    assert not searched or (issubclass(rule, PatternRule) and rule.whole_text)


def test_phrases_have_keys() -> None:
    from factlint.engine.phrase_index import index_of

    for rule in BUNDLED:
        if issubclass(rule, PhraseRule):
            others = index_of(rule).others
            assert all(phrase.pattern().keys for phrase in others), rule.code


def test_costs_count_what_a_rule_yields_and_the_broken_go_on() -> None:
    texts = ("The mill has a wheel.", "No such thing.")
    copy = [Article(PlainText().read(text.encode(), "a.txt")) for text in texts]
    found = timings_of([RuleInfo(rule, "test") for rule in (Sought, Broken)], copy)
    assert {one.rule.code: one.remarks for one in found} == {"XXX001": 2, "XXX003": 0}
    assert all(one.microseconds > 0 for one in found)
    assert timings_of([RuleInfo(Sought, "test")], [])[0].microseconds == 0


def test_rules_are_listed_with_what_they_cost(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The the mill.\n")
    done = CliRunner().invoke(rules, ["STY001", "DAT", "--cost", str(file)], standalone_mode=False)
    assert done.return_value == ExitCode.CLEAN
    rows = [line.split() for line in done.output.splitlines()]
    assert rows[0][0] == "microseconds"
    [doubled] = [row for row in rows if "STY001" in row]
    assert doubled[1:] == ["1", "keys", "STY001", "doubled-word"]
    assert any(row[3:4] == ["DAT003"] for row in rows)


def test_costs_have_no_json(tmp_path: Path) -> None:
    wrong = CliRunner().invoke(rules, ["--cost", str(tmp_path), "--format", "json"])
    assert isinstance(wrong.exception, UsageError)
