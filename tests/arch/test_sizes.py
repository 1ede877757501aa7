"""Modules and functions stay small enough to be seen whole."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*(ROOT / "factlint").rglob("*.py"), *(ROOT / "rules").rglob("*.py")])


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_sizes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = len(text.splitlines())
    assert lines <= 400, f"{path}: {lines} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 50, f"{path}:{node.lineno}: {node.name} has {length} lines"
    if path.name == "__init__.py" and path.parent.name != "factlint":
        body = ast.parse(text).body
        assert len(body) == 1, f"{path}: holds more than a docstring"


def test_nothing_outside_the_project_is_named() -> None:
    import subprocess

    words = ["../" + "shared", "/wo" + "rk/", "fa" + "rm-"]
    answer = subprocess.run(
        ["git", "grep", "-nIF", *[part for word in words for part in ("-e", word)], "--", "."],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if answer.returncode == 128:
        pytest.skip("not a git checkout")
    assert answer.stdout == ""
