"""A rule needs few names, and `factlint.api` offers no more than rules and plugins use."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from statistics import median

from factlint import api

ROOT = Path(__file__).parents[2]
RULES = [
    path
    for folder in ("factlint_rules", "factlint_languagetool/rules", "factlint_vale/rules")
    for path in sorted((ROOT / "rules" / folder).rglob("*.py"))
    if not path.name.startswith("_") and path.name != "plugin.py"
]
PAGE = (ROOT / "docs/reference/api.md").read_text(encoding="utf-8")


def imports(path: Path) -> list[ast.ImportFrom]:
    """Return the statements that import names of this project."""
    return [
        node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("factlint")
    ]


def from_api(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "factlint.api"
        for alias in node.names
    }


def test_half_of_the_rules_import_eight_names_or_fewer() -> None:
    assert median(sum(len(node.names) for node in imports(path)) for path in RULES) <= 8


def test_a_rule_has_at_most_one_import_from_the_api() -> None:
    for path in RULES:
        modules = [node.module for node in imports(path)]
        assert modules.count("factlint.api") <= 1, path


def test_each_name_is_used_or_said_to_be_for_plugins() -> None:
    places = [*(ROOT / "rules").rglob("*.py"), *(ROOT / "tests/plugins").rglob("*.py")]
    used = set().union(*map(from_api, places))
    listed = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    assert sorted(set(api.__all__) - used - listed) == []
    assert sorted(listed - set(api.__all__)) == [], "the page lists what is not there"
