"""The page that follows a run through the code names what exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/one-run.md").read_text(encoding="utf-8")
#: What is in code marks outside code blocks, but for commands and configuration.
NAMES = sorted(
    name
    for name in set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)))
    if not name.startswith(("factlint ", "[")) and name not in ("factlint", "check")
)


def defined() -> set[str]:
    """Return the names of all classes and functions of the engine."""
    found = set()
    for path in (ROOT / "factlint").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                found.add(node.name)
    return found


DEFINED = defined()


@pytest.mark.parametrize("name", NAMES)
def test_names_exist(name: str) -> None:
    if "/" in name or name.endswith(".py"):
        assert (ROOT / "factlint" / name).exists()
    else:
        assert name in DEFINED


def test_the_page_names_the_stages() -> None:
    assert {"make_plan", "check_article", "reconcile", "finish", "report_on"} <= set(NAMES)
