"""`factlint config`: what holds and why, a beginning, and the schema."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from factlint.config.load import load
from tests.e2e.conftest import Run, clean_environment

CONFIG = """\
profile = "news"
ignore = ["STY"]
per-file-ignores = {"a b.txt" = ["QUO"]}

[dates]
order = "day-first"

[[files]]
path = "blog/**"
language = "en-US"
date = 2016-05-10

[rules.STY003]
severity = "error"

[languagetool]
mode = "off"
"""


def shown(done: object) -> dict[str, tuple[str, str]]:
    """Return value and origin of each key."""
    text = done.stdout  # type: ignore[attr-defined]
    rows = [line.partition(" = ") for line in text.splitlines()[1:]]
    return {key: (*map(str.strip, rest.rsplit("  # ", 1)),) for key, _, rest in rows}  # type: ignore[misc]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "factlint.toml").write_text(CONFIG)
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog/a.md").write_text("All is well.\n")
    return tmp_path


def test_each_value_says_where_it_comes_from(desk: Path, factlint: Run) -> None:
    env = {"FACTLINT_FAIL_LEVEL": "error", "FACTLINT_LANGUAGETOOL_URL": "http://a.example"}
    done = factlint("config", "show", "--ignore", "DAT001", "blog/a.md", env=env)
    assert done.stdout.startswith("# blog/a.md: configuration factlint.toml\n")
    values = shown(done)
    assert values["profile"] == ('"news"', "factlint.toml:1")
    assert values["ignore"] == ('["STY", "DAT001"]', "factlint.toml:2, --ignore")
    assert values["fail-level"] == ('"error"', "FACTLINT_FAIL_LEVEL")
    assert values["style"] == ("(not set)", "default")
    assert values["dates.order"] == ('"day-first"', "factlint.toml:6")
    assert values["dates.git"] == ("false", "default")
    assert values["language"] == ('"en-US"', "factlint.toml:10")
    assert values["date"] == ("2016-05-10", "factlint.toml:11")
    assert values['per-file-ignores."a b.txt"'] == ('["QUO"]', "factlint.toml:3")
    assert values["rules.STY003"] == ('{severity = "error"}', "factlint.toml:13")
    assert values["languagetool.mode"] == ('"off"', "factlint.toml:17")
    assert values["languagetool.url"] == ('"http://a.example"', "FACTLINT_LANGUAGETOOL_URL")
    flag = factlint("config", "show", "--fail-level", "info", "blog/a.md", env=env)
    assert shown(flag)["fail-level"] == ('"info"', "--fail-level")
    of_desk = shown(factlint("config", "show", cwd=desk / "blog"))
    assert (
        of_desk["profile"] == ('"news"', "../factlint.toml:1") or of_desk["profile"][0] == '"news"'
    )
    isolated = factlint("config", "show", "--isolated", "blog/a.md", env=env)
    assert "configuration none" in isolated.stdout
    assert {origin for _, origin in shown(isolated).values()} == {"default"}
    assert factlint("config", "show", "none.md").returncode == 2


def test_errors_come_all_at_once(desk: Path, factlint: Run) -> None:
    (desk / "factlint.toml").write_text("profil = 'news'\nfail-level = 'loud'\n")
    done = factlint("config", "show", ".")
    assert done.returncode == 2
    assert "factlint.toml:1: profil: unknown key; did you mean" in done.stderr
    assert "factlint.toml:2: fail-level: expected" in done.stderr


def test_a_beginning(tmp_path: Path, factlint: Run) -> None:
    flags = ("--profile", "news", "--language", "en-GB", "--date-order", "day-first")
    done = factlint("config", "init", *flags)
    assert (done.returncode, done.stdout.partition(":")[0]) == (0, "factlint.toml")
    settings = load(tmp_path / "factlint.toml")
    assert (settings.profile, settings.language, settings.dates.order) == (
        "news", "en-GB", "day-first",
    )  # fmt: skip
    again = factlint("config", "init")
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
    (tmp_path / "factlint.toml").unlink()
    assert factlint("config", "init").returncode == 0
    assert tomllib.loads((tmp_path / "factlint.toml").read_text())["profile"] == "default"
    (tmp_path / "factlint.toml").unlink()
    wrong = factlint("config", "init", "--language", "English, please")
    assert wrong.returncode == 2
    assert not (tmp_path / "factlint.toml").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
def test_three_questions_on_a_terminal(tmp_path: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        command = [sys.executable, "-m", "factlint", "config", "init"]
        os.execve(sys.executable, command, clean_environment())
    os.write(terminal, b"strict\nen-US\nmonth-first\n")
    said = b""
    try:
        while part := os.read(terminal, 1024):
            said += part
    except OSError:  # the end of a terminal
        pass
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, said
    assert said.count(b"?") >= 2
    settings = load(tmp_path / "factlint.toml")
    assert (settings.profile, settings.language, settings.dates.order) == (
        "strict", "en-US", "month-first",
    )  # fmt: skip


def test_the_schema_is_that_of_the_configuration(factlint: Run) -> None:
    printed = factlint("config", "schema").stdout
    assert printed == factlint("schema", "config").stdout
    assert json.loads(printed)["title"] == "Configuration of factlint"
