from __future__ import annotations

import io
import time

import pytest

from factlint.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_run_says_where_it_is_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(progress, "_AFTER", 0.01)
    monkeypatch.setattr(progress, "_EVERY", 0.01)
    seen = []
    for path in progress.with_progress(["a.txt", "b.txt"]):
        seen.append(path)
        deadline = time.monotonic() + 5
        while f"checking {len(seen)} of 2: {path}" not in terminal.getvalue():
            assert time.monotonic() < deadline
            time.sleep(0.005)
    assert seen == ["a.txt", "b.txt"]
    assert terminal.getvalue().endswith(progress._CLEAR)


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(progress.with_progress(["a.txt"])) == ["a.txt"]
    assert terminal.getvalue() == ""


def test_nothing_is_said_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "_AFTER", 0.0)
    for _ in progress.with_progress(["a.txt"]):
        time.sleep(0.02)
    assert capsys.readouterr().err == ""
