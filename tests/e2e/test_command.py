"""The command as a user meets it."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factlint import __version__
from factlint.cli.check import check
from tests.e2e.conftest import ROOT, Run, clean_environment

pytestmark = pytest.mark.e2e

SEED = ROOT / "seeds/000_2997a68a253baf3d.txt"
STORY = "Tram opens late\n\nThe tram opens early next year, the the council said on 3 June 2024.\n"
DOUBLED = (
    "a.txt:3:33: warning: STY001 “the” is repeated; to do: delete one (delete the second “the”)\n"
)


def test_the_version_reads_no_plugin(factlint: Run) -> None:
    assert " languagetool " in factlint("--help").stdout  # the command of a plugin
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factlint", "--version"],
        capture_output=True, text=True, check=True, env=clean_environment(),
    )  # fmt: skip
    assert loaded.stdout == f"factlint {__version__}\n"
    for absent in ("factlint_rules", "pluggy", "importlib.metadata", "factlint.plugins", "click"):
        assert f" {absent}\n" not in loaded.stderr


def test_the_version_is_that_of_the_project() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == __version__


def test_heavy_libraries_are_not_imported_without_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factlint", "--isolated", "--date", "2024-06-03",
         "--select", "DAT,REL", "a.txt"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=clean_environment(),
    )  # fmt: skip
    assert done.returncode == 1
    for heavy in ("dateparser", "proselint", "language_tool_python", "requests", "yaml", "tomlkit"):
        assert f" {heavy}\n" not in done.stderr


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("never", 0)])
def test_fail_levels(factlint: Run, tmp_path: Path, level: str, status: int) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = factlint("--isolated", "--date", "2024-06-03", "--fail-level", level, "a.txt")
    assert done.returncode == status
    assert factlint("--isolated", "--exit-zero", "a.txt").returncode == 0


def test_standard_input_has_a_name(factlint: Run) -> None:
    text = "---\ndate: 2024-06-03\n---\n\n# Tram\n\nThe tram opens early next year.\n"
    done = factlint(
        "--isolated", "--format", "json", "--stdin-filename", "drafts/tram.md", "-", stdin=text
    )
    (file,) = json.loads(done.stdout)["files"]
    assert file["path"] == "drafts/tram.md"
    assert file["published"]["source"] == "front-matter"
    assert factlint("--isolated", "--format", "concise", "-", stdin="x").stdout.startswith("-:")


def test_a_date_in_another_language(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = factlint("--isolated", "--date", "10 mai 2016", "--format", "json", "a.txt")
    assert json.loads(done.stdout)["files"][0]["published"]["date"] == "2016-05-10"


def test_select_replaces_and_ignore_comes_last(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    run = ("--isolated", "--date", "2024-06-03", "--format", "concise", "a.txt")
    assert "DAT003" in factlint("--select", "dates", *run).stdout
    only = factlint("--select", "doubled-word", *run).stdout
    assert only == DOUBLED
    assert factlint("--select", "STY,DAT", "--ignore", "STY,DAT", *run).stdout == ""


def test_the_environment_counts_unless_isolated(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    env = {"FACTLINT_FORMAT": "concise", "FACTLINT_SELECT": "STY001"}
    assert factlint("a.txt", env=env).stdout == DOUBLED
    assert factlint("--isolated", "a.txt", env=env).stdout.startswith("a.txt, 17 words\n")


@pytest.mark.parametrize(
    ("flags", "status"),
    [
        (("--max-warnings", "2"), 0),
        (("--max-warnings", "1"), 1),
        (("--max-warnings", "0", "--fail-level", "error"), 1),
        (("--max-warnings", "2", "--fail-level", "info"), 0),
        (("--max-warnings", "1", "--exit-zero"), 0),
        (("--max-warnings", "-1"), 2),
    ],
)
def test_warnings_are_let_pass_up_to_a_number(
    factlint: Run, tmp_path: Path, flags: tuple[str, ...], status: int
) -> None:
    (tmp_path / "a.txt").write_text("All saw the the tram and the the bridge.\n")
    done = factlint("--isolated", "--select", "STY001", *flags, "a.txt")
    assert done.returncode == status
    assert ("2 warnings; --max-warnings is" in done.stderr) == (flags[1] in ("0", "1"))


def test_an_error_is_no_warning_that_passes(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It opens on Monday 4 June 2024.\n")
    run = ("--isolated", "--select", "DAT008", "a.txt")
    assert factlint("--max-warnings", "9", *run).returncode == 1


def test_exit_zero_listens_to_the_environment(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    for value, status in (("1", 0), ("true", 0), ("0", 1), ("", 1)):
        done = factlint("a.txt", env={"FACTLINT_EXIT_ZERO": value})
        assert (value, done.returncode) == (value, status)
    assert factlint("--isolated", "a.txt", env={"FACTLINT_EXIT_ZERO": "1"}).returncode == 1


@pytest.mark.parametrize(
    ("variable", "value"),
    [("DATE", "soonish"), ("EXIT_ZERO", "maybe"), ("FAIL_LEVEL", "bad"), ("SELECT", "DAT0033")],
)
def test_a_wrong_variable_is_named(
    factlint: Run, tmp_path: Path, variable: str, value: str
) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    flag = f"--{variable.lower().replace('_', '-')}"
    done = factlint("a.txt", env={f"FACTLINT_{variable}": value})
    assert done.returncode == 2
    assert f"  {flag} is given by the environment: FACTLINT_{variable}\n" in done.stderr
    if variable != "EXIT_ZERO":
        typed = factlint(flag, value, "a.txt", env={f"FACTLINT_{variable}": value})
        assert "environment" not in typed.stderr


def test_every_shared_flag_listens_to_its_variable() -> None:
    names = {option.name: option.envvar for option in check.params if option.name != "paths"}
    assert names.pop("isolated") is None
    assert names.pop("debug") is None
    assert [names.pop(name) for name in ("detail", "statistics", "watch")] == [None] * 3
    assert names.pop("formats") == "FACTLINT_FORMAT"
    assert names == {name: f"FACTLINT_{name.upper()}" for name in names if name}
    page = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    assert [name for name in names.values() if f"`{name}`" not in page] == []


def test_configuration_is_found_and_can_be_named(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text(
        'select = ["STY001"]\n[[files]]\npath = "*.txt"\ndate = 2024-06-03\n'
    )
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(STORY)
    done = factlint("--format", "json", "a.txt", cwd=tmp_path / "sub")
    (file,) = json.loads(done.stdout)["files"]
    assert [finding["code"] for finding in file["findings"]] == ["STY001"]
    assert file["published"]["source"] == "config"
    bare = factlint("--isolated", "--format", "json", "a.txt", cwd=tmp_path / "sub")
    assert json.loads(bare.stdout)["files"][0]["published"] is None


def test_colour_only_where_it_is_wanted(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    run = ("--isolated", "--date", "2024-06-03", "a.txt")
    assert "\x1b[" not in factlint(*run).stdout
    assert "\x1b[" in factlint("--color", "always", *run).stdout
    assert "\x1b[" in on_terminal(tmp_path, *run)
    assert "\x1b[" not in on_terminal(tmp_path, *run, NO_COLOR="1")


def on_terminal(folder: Path, *arguments: str, **extra: str) -> str:
    """Run the command on a terminal and return what it printed."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "factlint", *arguments],
        cwd=folder, stdin=follower, stdout=follower, stderr=follower,
        env=clean_environment({"TERM": "xterm", **extra}),
    )  # fmt: skip
    os.close(follower)
    printed = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        printed += part
    process.wait()
    os.close(leader)
    return printed.decode()


@pytest.mark.parametrize("width", ["20", "40", "100"])
def test_any_width_works(factlint: Run, width: str) -> None:
    done = factlint("--isolated", "--date", "2016-05-10", str(SEED), env={"COLUMNS": width})
    assert done.stderr == ""
    longest = max(len(line) for line in done.stdout.splitlines() if "/" not in line)
    assert longest <= max(int(width), 40)


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY * 600)
    command = (
        f"{sys.executable} -m factlint --isolated --date 2024-06-03 --format json a.txt | head -c 1"
    )
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=clean_environment(),
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stderr == ""


def test_ctrl_c_leaves_no_traceback(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "factlint", "--isolated", "-"],
        cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=clean_environment(), text=True,
    )  # fmt: skip
    wait_until_reading(process.pid)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in errors


def wait_until_reading(pid: int) -> None:
    """Wait until the process sleeps in a read of its standard input."""
    deadline = time.monotonic() + 30
    calls = Path(f"/proc/{pid}/wchan")
    while time.monotonic() < deadline:
        if calls.exists() and "pipe" in calls.read_text():
            return
        time.sleep(0.05)


def test_rules_and_explain(factlint: Run) -> None:
    listed = json.loads(factlint("rules", "--format", "json").stdout)["rules"]
    entry = next(rule for rule in listed if rule["code"] == "DAT003")
    assert entry["severity"] == {"default": "warning", "news": None, "strict": "warning"}
    assert entry["family"] == "dates"
    assert entry["fixable"] is True
    page = factlint("explain", "relative-period").stdout
    assert page.startswith("DAT003 relative-period\n")
    assert "Bad (published 2024-06-03):" in page
    wrong = factlint("explain", "DAT0003")
    assert wrong.returncode == 2
    assert 'did you mean "DAT003"?' in wrong.stderr


def test_dates_are_shown_and_answered_line_by_line(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    run = ("dates", "--isolated", "--date", "2024-06-03", "a.txt")
    assert "January to April 2025" in factlint(*run).stdout
    first = json.loads(factlint(*run, "--format", "jsonl").stdout.splitlines()[0])
    assert first["text"] == "early next year"
    assert first["interval"] == ["2025-01-01", "2025-05-01"]
    assert first["column"] == 16
    request = json.dumps({"id": 7, "text": "It opens early next year.", "date": "2016-05-10"})
    answer = json.loads(
        factlint("dates", "--batch", stdin=request + "\nnonsense\n").stdout.splitlines()[0]
    )
    assert answer["id"] == 7
    assert answer["spans"][0]["mod"] == "START"
    assert answer["spans"][0]["interval"] == ["2017-01-01", "2017-05-01"]


def test_output_goes_to_a_file(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = factlint("--isolated", "--format", "json", "--output", "report.json", "a.txt")
    assert done.stdout == ""
    assert json.loads((tmp_path / "report.json").read_text())["version"] == 1
    for command in ("check", "dates", "claims", "stats"):
        for article in ("a.txt", "."):
            over = factlint(command, "--isolated", "--output", "./a.txt", article)
            assert over.returncode == 2
            assert over.stderr.startswith("factlint: --output: a.txt: is one of the files to check")
            assert (tmp_path / "a.txt").read_text() == STORY
    nowhere = factlint("--isolated", "--output", "absent/report.txt", "a.txt")
    assert nowhere.returncode == 2
