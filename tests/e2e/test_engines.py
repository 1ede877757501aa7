"""What the real command does with its engines: nothing it was not asked for."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from factlint.cli.main import main
from tests.e2e.conftest import ROOT, Run, clean_environment

pytestmark = pytest.mark.e2e

STORY = "Tram opens\n\nThe orchestra left on a six month tour, the mayor said.\n"
ENGINES = ("proselint", "language_tool_python", "requests", "dateparser", "yaml", "tomlkit", "re2")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


@pytest.fixture
def nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No server named, none living, none installed; no connection and no program allowed."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened or a program started")

    for name in list(os.environ):
        if name.startswith(("FACTLINT_", "LTP_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)


def test_auto_without_a_server_is_a_visible_skip(
    story: Path, nothing_there: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(story), "--date", "2016-05-10", "--ignore", "STY003"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert said.count("no LanguageTool server is running") == 1
    assert "factlint languagetool start" in said
    assert not (story.parent / ".factlint_cache").exists()


def test_many_files_have_one_line_for_it(
    story: Path, nothing_there: None, capsys: pytest.CaptureFixture[str]
) -> None:
    other = story.with_name("other.txt")
    other.write_text(STORY)
    main([str(story), str(other), "--date", "2016-05-10"])
    said = " ".join(capsys.readouterr().out.split())
    assert said.count("no LanguageTool server is running") == 1


def test_json_names_the_skip_in_each_file(
    story: Path, nothing_there: None, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(story), "--format", "json", "--profile", "strict"])
    report = json.loads(capsys.readouterr().out)
    (skip,) = report["files"][0]["skipped"]
    assert skip["rule"] == "GRM001, GRM002, GRM003, GRM004"
    assert report["failures"] == []


@pytest.mark.parametrize("select", ["languagetool", "GRM002", "misspelling"])
def test_asked_for_by_name_its_absence_is_a_failure(
    story: Path, nothing_there: None, capsys: pytest.CaptureFixture[str], select: str
) -> None:
    assert main([str(story), "--select", select, "--exit-zero"]) == 3
    said = " ".join(capsys.readouterr().out.split())
    assert "no LanguageTool server is running" in said
    assert "factlint languagetool install" in said


@pytest.mark.parametrize("mode", ["local", "remote"])
def test_so_it_is_where_the_mode_demands_it(story: Path, nothing_there: None, mode: str) -> None:
    story.with_name("factlint.toml").write_text(f'[languagetool]\nmode = "{mode}"\n')
    assert main([str(story)]) == 3


def test_off_is_silent(
    story: Path, nothing_there: None, capsys: pytest.CaptureFixture[str]
) -> None:
    story.with_name("factlint.toml").write_text('[languagetool]\nmode = "off"\n')
    assert main([str(story), "--ignore", "STY003", "--date", "2016-05-10"]) == 0
    printed = capsys.readouterr().out
    assert ": clean\n" in printed
    assert "LanguageTool" not in printed


def test_wrong_engine_settings_end_the_run_with_2(
    story: Path, nothing_there: None, capsys: pytest.CaptureFixture[str]
) -> None:
    story.with_name("factlint.toml").write_text('[languagetool]\nmod = "local"\n')
    assert main([str(story)]) == 2
    assert "factlint.toml:2" in capsys.readouterr().err


def test_an_isolated_run_obeys_no_variable_and_keeps_nothing(
    story: Path, nothing_there: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTLINT_LANGUAGETOOL_URL", "http://127.0.0.1:9")
    assert main([str(story), "--isolated", "--ignore", "STY003", "--date", "2016-05-10"]) == 0
    assert not (story.parent / ".factlint_cache").exists()


def imported(story: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factlint", "--isolated", *arguments, str(story)],
        capture_output=True, text=True, check=False, cwd=ROOT, env=clean_environment(),
    )  # fmt: skip
    assert done.returncode < 2, done.stderr[-500:]
    names = re.findall(r"^import time:\s+\d+ \|\s+\d+ \|\s+(\S+)$", done.stderr, re.MULTILINE)
    assert "factlint.engine.run" in names
    return {name.partition(".")[0] for name in names}


def test_a_run_without_engines_imports_none(story: Path) -> None:
    found = imported(story, "--select", "DAT,STY003", "--date", "2016-05-10")
    assert not found & set(ENGINES)


def test_a_default_run_imports_no_client(story: Path) -> None:
    found = imported(story, "--date", "2016-05-10")
    assert not found & {"language_tool_python", "requests", "dateparser", "yaml", "tomlkit"}


def test_the_languagetool_command_is_there(factlint: Run) -> None:
    done = factlint("languagetool", "--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("install", "start", "status", "stop"))
