"""The reference page of the configuration agrees with what is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factlint.config.load import NOT_IN_FILE, load
from factlint.config.sections import with_sections
from factlint.model.settings import (
    Accepted,
    DateSettings,
    EvidenceSettings,
    FileSettings,
    Settings,
)
from factlint.plugins import PluginHost
from factlint.records.convert import fields_of

PAGE = (Path(__file__).parents[3] / "docs/reference/configuration.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("kind", [DateSettings, EvidenceSettings, FileSettings, Accepted])
def test_every_key_of_a_table_has_its_row(kind: type) -> None:
    for key in fields_of(kind):
        assert f"\n| `{key}` |" in PAGE


def test_every_key_of_the_top_has_its_row_or_section() -> None:
    tables = {"dates", "evidence", "files", "per-file-ignores", "accept", "rules", "families"}
    for key in fields_of(Settings):
        if key in tables:
            assert re.search(rf"^## `\[+{key}[\].]", PAGE, re.MULTILINE)
        elif key not in NOT_IN_FILE:
            assert f"\n| `{key}` |" in PAGE
    for table in PluginHost().settings_tables:
        assert f"`[{table.name}]`" in PAGE


def test_defaults_are_as_said() -> None:
    for kind in (Settings, DateSettings):
        for key, (name, _, _) in fields_of(kind).items():
            row = re.search(rf"^\| `{key}` \|[^|]*\| `([^`]+)` \|", PAGE, re.MULTILINE)
            default = getattr(kind(), name)
            if row and key != "path":
                written = row[1].replace('"', "'")
                assert written in (
                    repr(default),
                    repr(list(default) if isinstance(default, tuple) else default),
                    str(default).lower(),
                )


def test_the_examples_load_together(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text("\n".join(EXAMPLES), "utf-8")
    (tmp_path / "desk" / "evidence").mkdir(parents=True)
    (tmp_path / "desk" / "base.toml").touch()
    (tmp_path / "desk" / "house.toml").write_text('[[phrase]]\ntext = "a b"\n')
    settings = load(path)
    host = PluginHost()
    settings = with_sections(settings, host.settings_tables, host.families, strict=True)
    for key, (name, _, _) in fields_of(Settings).items():
        if name == "expired":  # set on the day of the run
            continue
        assert getattr(settings, name) != getattr(Settings(), name), f"no example of {key}"
