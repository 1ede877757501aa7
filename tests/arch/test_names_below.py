"""Nothing below the rules knows a rule, a family or an engine by name; the plugins declare them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.plugins import PluginHost

ROOT = Path(__file__).parents[2]
HEADS = sorted({head for family in PluginHost().families for head in family.heads})
CODE = re.compile(rf"\b(?:{'|'.join(HEADS)})\d{{0,3}}\b")
ENGINE = re.compile(r"proselint|languagetool", re.IGNORECASE)
#: A message may show a code as an example.
EXAMPLE = re.compile(r"\bfor example\b|\bsuch as\b")

SOURCES = [path for path in sorted((ROOT / "factlint").rglob("*.py")) if path.name != "builtin.py"]


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the string literals of a module, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_rule_family_or_engine_is_named(path: Path) -> None:
    for line, text in literals(path):
        if not EXAMPLE.search(text):
            assert not CODE.search(text), f"{path}:{line}: names a rule: {text!r}"
        assert not ENGINE.search(text), f"{path}:{line}: names an engine: {text!r}"
