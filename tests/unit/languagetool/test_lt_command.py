"""`factlint languagetool` without a LanguageTool: what it says, and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factlint_languagetool.command import languagetool


@pytest.fixture(autouse=True)
def nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    for name in ("FACTLINT_LANGUAGETOOL_URL", "FACTLINT_LANGUAGETOOL_PATH", "FACTLINT_CONFIG",
                 "LTP_PATH", "LTP_JAR_DIR_PATH", "JAVA_HOME"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(languagetool, list(arguments))


def test_status_says_all_that_is_missing() -> None:
    result = call("status")
    assert result.exit_code == 0
    for words in (
        "mode          auto",
        "server named  none",
        "server kept   none; `factlint languagetool start` starts one",
        "`factlint languagetool install` installs LanguageTool",
        "Java          no Java was found",
        "client        ",
    ):
        assert words in result.output


def test_status_reads_the_configuration(tmp_path: Path) -> None:
    Path("factlint.toml").write_text('[languagetool]\nmode = "local"\n')
    result = call("status", "--path", str(tmp_path / "other"))
    assert "mode          local" in result.output
    assert f"installed     no ({tmp_path / 'other'})" in result.output


def test_a_configuration_names_no_folder_to_run_programs_from() -> None:
    Path("factlint.toml").write_text('[languagetool]\npath = "lt"\n')
    assert call("start").exit_code == 2


def test_start_without_an_installation_is_status_3() -> None:
    result = call("start")
    assert result.exit_code == 3
    assert "LanguageTool is not installed" in result.output
    assert "factlint languagetool install" in result.output


def test_install_without_java_is_status_3() -> None:
    result = call("install")
    assert result.exit_code == 3
    assert "no Java was found" in result.output


def test_stop_without_a_server_is_no_error() -> None:
    result = call("stop")
    assert (result.exit_code, result.output) == (0, "no server is running\n")


def test_a_wrong_configuration_is_status_2() -> None:
    assert call("start", "--config", "missing.toml").exit_code == 2
    Path("factlint.toml").write_text('[languagetool]\nmode = "on"\n')
    result = call("start")
    assert result.exit_code == 2
    assert "factlint.toml:2" in result.output
