"""A rule's tests have one place: its page, and a file named like the rule where it needs more."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules/factlint_rules"
FILES = sorted((ROOT / "tests/unit/rules").glob("*/test_*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_file_is_named_like_its_rule(path: Path) -> None:
    family, name = path.parent.name, path.stem.removeprefix("test_")
    if name == f"{family}_family":  # what several rules of a family have in common
        assert (RULES / family).is_dir()
        return
    assert any((RULES / family / f"{prefix}{name}.py").exists() for prefix in ("", "_"))
