"""Tables that plugins and families declare."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.load import load
from factlint.config.sections import with_sections
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.errors import ConfigError
from factlint.model.claim import ClaimSettings
from factlint.model.settings import Settings
from factlint.plugins import PluginHost

HOST = PluginHost()


def read(folder: Path, text: str, *, strict: bool = True) -> Settings:
    path = folder / "factlint.toml"
    path.write_text(text, encoding="utf-8")
    return with_sections(load(path), HOST.settings_tables, HOST.families, strict=strict)


def test_without_tables_the_defaults_hold(tmp_path: Path) -> None:
    assert read(tmp_path, "").section(ClaimSettings) == ClaimSettings()


def test_options_of_a_family_are_found_by_their_type(tmp_path: Path) -> None:
    text = '[families.claims]\nlexicon = "own.toml"\nlink-counts-as-source = true\n'
    (tmp_path / "own.toml").write_text("")
    wanted = ClaimSettings(link_counts_as_source=True, lexicon=tmp_path / "own.toml")
    assert read(tmp_path, text).section(ClaimSettings) == wanted


def test_a_fault_in_a_file_that_options_name_is_said_beforehand(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[[verb]]\nbase = "open"\nframe = "bth"\n')
    with pytest.raises(ConfigError, match=r"own\.toml.*verb"):
        read(tmp_path, '[families.claims]\nlexicon = "own.toml"\n')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[harper]\nstyles = 1", "factlint.toml:1: harper: unknown key"),
        ("\n[proselin]", r'2: proselin: unknown key; did you mean "proselint"'),
        ("[families.claim]\nx = 1", r'families.claim: unknown key; did you mean "claims"'),
        ("[families.dates]\nx = 1", "families.dates: unknown key"),
        ("[families.claims]\nlexicon = 1", "2: families.claims.lexicon: expected a path, found"),
        ("[proselint]\nenabled-checks = ['misc.butt']", "2: proselint.*misc.butt.*misc.but"),
    ],
)
def test_faults_are_said_by_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        read(tmp_path, text)


def test_the_table_of_a_plugin_that_failed_is_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, "[house]\nx = 1\n", strict=False).engines == {"house": {"x": 1}}


def test_an_option_of_the_family_under_a_rule_is_said_to_belong_there(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text("[rules.REL001]\nlink-counts-as-source = true\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="an option of the whole family claims") as caught:
        make_plan(Request(load(path)), PluginHost())
    assert caught.value.hint is not None
    assert "[families.claims]" in caught.value.hint
