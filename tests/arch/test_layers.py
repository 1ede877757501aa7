"""Imports point down; a rule sees `factlint.api` and its own family's helpers only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: Floor of each room or module; a side room may not see another one on its own floor.
FLOORS = {
    "factlint": 0,
    "factlint.errors": 0,
    "factlint.files": 0,
    "factlint.entry_points": 0,
    "factlint.time_limit": 0,
    "factlint.text": 0,
    "factlint.records": 1,
    "factlint.match": 1,
    "factlint.model": 2,
    "factlint.hookspecs": 3,
    "factlint.days": 3,
    "factlint.readings": 4,
    "factlint.api": 5,
    "factlint.config": 6,
    "factlint.formats": 6,
    "factlint.evidence": 6,
    "factlint.ledger": 6,
    "factlint.report": 6,
    "factlint.plugins": 7,
    "factlint.builtin": 7,
    "factlint.engine": 8,
    "factlint.cli": 9,
    "factlint.__main__": 10,
    "factlint.testing": 10,
}
ONE_ROOM = {"factlint", "factlint.errors", "factlint.text"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "factlint").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        yield name.removesuffix(".__init__"), path


def room_of(module: str) -> str:
    parts = module.split(".")
    for length in (2, 1):
        room = ".".join(parts[:length])
        if room in FLOORS:
            return room
    raise AssertionError(f"{module} stands in no room: give it a floor")


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                module = Path(*full.split(".")).with_suffix(".py")
                known = any((ROOT / base / module).exists() for base in ("", "rules"))
                yield node.lineno, full if known else str(node.module)


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda v: str(v)[-40:])
def test_imports_point_down(module: str, path: Path) -> None:
    room = room_of(module)
    for line, target in imports_of(path):
        assert not target.startswith("factlint_"), f"{path}:{line}: the engine imports a plugin"
        if target.split(".")[0] != "factlint":
            continue
        other = room_of(target)
        if other == room or other == "factlint":
            continue
        below = FLOORS[other] < FLOORS[room]
        assert below or {room, other} <= ONE_ROOM, f"{path}:{line}: {module} imports {target}"


def rule_modules() -> list[Path]:
    return sorted((ROOT / "rules" / "factlint_rules").rglob("*.py"))


@pytest.mark.parametrize("path", rule_modules(), ids=lambda p: "/".join(p.parts[-2:]))
def test_rules_see_the_api_and_their_family(path: Path) -> None:
    family = path.parent.name
    plugin = path.name == "plugin.py" and family == "factlint_rules"
    for line, target in imports_of(path):
        top = target.split(".")[0]
        if top == "factlint":
            assert target.startswith("factlint.api"), f"{path}:{line}: imports {target}"
        elif top == "factlint_rules":
            parts = target.split(".")
            helper = len(parts) > 2 and parts[1] == family and parts[2].startswith("_")
            assert plugin or helper or parts[1] == "_kit", f"{path}:{line}: imports {target}"


def plugin_modules() -> list[Path]:
    packages = ("factlint_languagetool", "factlint_vale")
    return [file for one in packages for file in sorted((ROOT / "rules" / one).rglob("*.py"))]


@pytest.mark.parametrize("path", plugin_modules(), ids=lambda p: "/".join(p.parts[-2:]))
def test_a_plugin_package_sees_the_api_and_itself(path: Path) -> None:
    """Its command reads the configuration as commands do; nothing else goes below the API."""
    below = {"factlint.api", "factlint.errors", "factlint.files", "factlint.match"}
    below |= {"factlint.text.normal"}  # the form of a text in which `match` finds
    if path.name.endswith("command.py"):
        below |= {"factlint.config.find", "factlint.config.load", "factlint.config.sections"}
    for line, target in imports_of(path):
        top = target.split(".")[0]
        assert top != "factlint_rules", f"{path}:{line}: imports {target}"
        if top == "factlint":
            assert any(target.startswith(room) for room in below), f"{path}:{line}: {target}"
