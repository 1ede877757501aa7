"""`[languagetool]` of a configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.load import load
from factlint.config.sections import with_sections
from factlint.errors import ConfigError
from factlint.model.settings import Settings
from factlint_languagetool.server_settings import TABLE, LanguageToolSettings, languagetool_settings


def read(folder: Path, text: str) -> LanguageToolSettings:
    file = folder / "factlint.toml"
    file.write_text(text, "utf-8")
    return languagetool_settings(with_sections(load(file), (TABLE,), (), strict=True))


def test_without_a_table_the_defaults_hold() -> None:
    assert languagetool_settings(Settings()) == LanguageToolSettings()


def test_every_key(tmp_path: Path) -> None:
    text = """[languagetool]
mode = "remote"
url = "http://grammar.example.org"
language = "en-US"
idle-minutes = 5
timeout-seconds = 9
enabled-rules = ["A"]
disabled-rules = ["B_*"]
enabled-categories = ["C"]
disabled-categories = ["D"]
picky = true
"""
    assert read(tmp_path, text) == LanguageToolSettings(
        mode="remote",
        url="http://grammar.example.org",
        language="en-US",
        idle_minutes=5,
        timeout_seconds=9,
        enabled_rules=("A",),
        disabled_rules=("B_*",),
        enabled_categories=("C",),
        disabled_categories=("D",),
        picky=True,
    )


def test_the_language_of_the_copy_names_the_variant(tmp_path: Path) -> None:
    assert read(tmp_path, 'language = "en-US"').language == "en-US"
    assert read(tmp_path, 'language = "en"').language == "en-GB"
    both = 'language = "en-US"\n[languagetool]\nlanguage = "en-AU"'
    assert read(tmp_path, both).language == "en-AU"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('mode = "on"', r'factlint.toml:3: languagetool.mode: expected "auto"'),
        ("colour = 1", r"factlint.toml:3: languagetool.colour: unknown key"),
        ('idle-minutes = "long"', r"factlint.toml:3: languagetool.idle-minutes: expected a whole"),
        ("idle-minutes = 0", "must be at least 1"),
    ],
)
def test_faults_are_said_by_line(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        read(tmp_path, f"\n[languagetool]\n{line}\n")
