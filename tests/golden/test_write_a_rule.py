"""The rules of the page on writing one are run as they stand."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from factlint import api
from factlint.model.rule import Collected, CorpusRule, Rule
from factlint.model.severity import Severity
from factlint.testing.examples import problems_of

PAGE = Path(__file__).parents[2] / "docs/how-to/write-a-rule.md"
BLOCKS = [
    block
    for block in re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.S | re.M)
    if "\nclass " in block
]


def rule_of(block: str, folder: Path) -> type[Rule[Any]]:
    name = f"page_{abs(hash(block))}"
    path = folder / f"{name}.py"
    path.write_text(block, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    (rule,) = api._rules_of(module)
    return rule


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: re.findall(r"class (\w+)\(", block)[-1])
def test_each_rule_holds(block: str, tmp_path: Path) -> None:
    rule = rule_of(block, tmp_path)
    if issubclass(rule, CorpusRule):
        facts = {
            path: Collected(path, "Fair opens", None, "default", Severity.WARNING)
            for path in ("a.txt", "b.txt")
        }
        found = list(rule().reconcile(facts))
        assert [(path, remark.message) for path, remark in found] == [
            ("b.txt", "the headline is that of a.txt, too")
        ]
    else:
        assert problems_of(rule) == []


def test_there_is_a_rule_of_each_kind() -> None:
    page = PAGE.read_text("utf-8")
    for kind in ("PatternRule", "PhraseRule", "DocumentRule", "CorpusRule", "DirectiveRule"):
        assert re.search(rf"^class \w+\({kind}", page, re.M), kind


def test_each_name_of_the_page_is_in_the_api() -> None:
    for block in re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.S | re.M):
        for names in re.findall(r"^from factlint\.api import (.+)$", block, re.M):
            assert [name for name in names.split(", ") if not hasattr(api, name)] == []
    readings = re.findall(r"`(dates|names|verdicts|quantities)`", PAGE.read_text("utf-8"))
    assert [name for name in readings if not hasattr(api, name)] == []
