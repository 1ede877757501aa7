"""Generated pages are what the code says, and every rule has its row of noise."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks import noise_table
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


def test_the_page_of_noise_is_fresh() -> None:
    rates = json.loads(noise_table.RATES.read_text(encoding="utf-8"))
    text = noise_table.PAGE.read_text(encoding="utf-8")
    assert text == noise_table.page(rates, noise_table.load_read()), "run `make docs`"


def test_what_was_read_adds_up() -> None:
    rules = PluginHost().rules()
    for code, kinds in noise_table.load_read().items():
        assert code in rules
        assert set(kinds) <= {*noise_table.COPY, "false_alarm", "cure"}
        for copy in noise_table.COPY:
            one = kinds.get(copy, {})
            assert one.get("worth", 0) + one.get("arguable", 0) <= one.get("read", 0), code
            assert "note" in one or "read" in one or not one, code
            assert "read" not in one or {"by", "day"} <= set(one), code


def test_every_rule_has_a_row_of_noise() -> None:
    text = (ROOT / "docs/reference/noise.md").read_text(encoding="utf-8")
    missing = [code for code in PluginHost().rules() if f"| {code} " not in text]
    assert missing == []
