"""Generated pages are what the code says, and every rule has its row of noise."""

from __future__ import annotations

from pathlib import Path

from factlint.plugins import PluginHost
from factlint.testing.docs import RULES, pages, schema_files

ROOT = Path(__file__).parents[2]


def test_generated_pages_are_fresh() -> None:
    wanted = pages(ROOT)
    there = {path.relative_to(ROOT) for path in (ROOT / RULES).glob("*.md")}
    assert there == {path for path in wanted if path.parent == RULES}, "run `make docs`"
    for path, text in wanted.items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"{path}: run `make docs`"


def test_schemas_are_fresh() -> None:
    for path, text in schema_files().items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"{path}: run `make docs`"


def test_every_rule_has_a_row_of_noise() -> None:
    text = (ROOT / "docs/reference/noise.md").read_text(encoding="utf-8")
    missing = [code for code in PluginHost().rules() if f"| {code} " not in text]
    assert missing == []
