"""Every rule's page is executed, and its papers are in order."""

from __future__ import annotations

import re
from typing import Any

import pytest

from factlint.model.page import read_page
from factlint.model.rule import CorpusRule, PatternRule, PhraseRule, Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import problems_of

HOST = PluginHost()
RULES = HOST.rules()


def ids(rule: type[Rule[Any]]) -> str:
    return rule.code


every_rule = pytest.mark.parametrize("rule", [info.rule for info in RULES.values()], ids=ids)


def test_all_plugins_load() -> None:
    assert HOST.failures == []


@every_rule
def test_examples(rule: type[Rule[Any]]) -> None:
    assert problems_of(rule) == []


@every_rule
def test_papers(rule: type[Rule[Any]]) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.citations, "whose rule is it?"
    page = read_page(rule.__doc__ or "")
    assert page.summary.endswith(".")
    assert page.why, "why is it a rule?"


@every_rule
def test_wording(rule: type[Rule[Any]]) -> None:
    for text in (rule.message, rule.advice):
        assert not text.endswith("."), "a message is no sentence with a full stop"
        assert "  " not in text
    assert rule.message[:1] in "“{" or rule.message[0].islower() or rule.message[0].isupper()
    assert not re.search(r"\b(?:regex|token|span|match(?:ed)?|NoneType)\b", rule.message)


@every_rule
def test_patterns_have_true_keys(rule: type[Rule[Any]]) -> None:
    """A pattern with keys finds nothing in the page's examples that its keys would miss."""
    patterns = []
    if issubclass(rule, PatternRule):
        patterns = list(rule.looks_for)
    elif issubclass(rule, PhraseRule):
        patterns = [phrase.pattern() for phrase in rule.entries()]
    texts = [example.text for example in read_page(rule.__doc__ or "").examples]
    for wanted in patterns:
        for text in texts:
            if wanted.compiled.search(text):
                assert wanted.possible(text.lower()), f"{wanted.keys} miss {text!r}"


def test_names_are_unique() -> None:
    names = [info.name for info in RULES.values()]
    assert len(names) == len(set(names))


def test_rules_across_articles_say_both_halves() -> None:
    for info in RULES.values():
        if issubclass(info.rule, CorpusRule):
            assert info.rule.collect is not CorpusRule.collect
            assert info.rule.reconcile is not CorpusRule.reconcile
