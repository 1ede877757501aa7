"""Styles written by the tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from factlint_vale.file_reports import Report
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig

Keys = Mapping[str, object]
Run = Callable[..., list[Report]]


@pytest.fixture
def write_style(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes the rules of a style, given as keys or as YAML, and returns its folder."""

    def write(style: str = "House", **rules: Keys | str) -> Path:
        folder = tmp_path / "styles" / style
        folder.mkdir(parents=True, exist_ok=True)
        for name, keys in rules.items():
            text = keys if isinstance(keys, str) else yaml.safe_dump(dict(keys))
            (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        return folder.parent

    return write


@pytest.fixture
def engine_of(write_style: Callable[..., Path]) -> Callable[..., ValeEngine]:
    """Return what makes the engine of one style."""

    def make(*, vocab: tuple[str, ...] = (), **rules: Keys | str) -> ValeEngine:
        folder = write_style(**rules)
        config = ValeConfig(folders=(folder,), vocab=vocab, sections=(Section("*", ("House",)),))
        return ValeEngine(config, None)

    return make


@pytest.fixture
def run(engine_of: Callable[..., ValeEngine]) -> Run:
    """Return what runs one rule on a text, and returns what it says."""

    def run_rule(keys: Keys | str, text: str, path: str = "a.txt") -> list[Report]:
        engine = engine_of(Rule=keys)
        assert engine.problems == []
        return list(engine.reports(text, path))

    return run_rule
