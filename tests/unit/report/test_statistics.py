"""`statistics`: how often each rule speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli.main import main


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The the tram was very unique. It it stopped.\n", encoding="utf-8")
    Path("b.txt").write_text("The the bus stopped.\n", encoding="utf-8")


def test_rules_are_counted_most_frequent_first(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--isolated", "--statistics", "--profile", "strict", "--select",
                   "STY001,PRO105", "a.txt", "b.txt"])  # fmt: skip
    head, *lines = capsys.readouterr().out.splitlines()
    assert status == 1
    assert head.split() == ["findings", "files", "code", "rule", "severity", "fix"]
    assert lines[0].split() == ["3", "2", "STY001", "doubled-word", "warning", "yes"]
    assert lines[1].split()[:3] == ["1", "1", "PRO105"]
    assert "to check" in lines[3]


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("The tram stopped.\n", encoding="utf-8")
    assert main(["--isolated", "--statistics", "--select", "STY001", "a.txt"]) == 0
    assert capsys.readouterr().out.startswith("Nothing to fix")


def test_it_goes_beside_another_report(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--isolated", "--format", "json:o.json", "--statistics", "--select", "STY001", "a.txt"])
    assert "STY001" in capsys.readouterr().out
    assert '"STY001"' in Path("o.json").read_text(encoding="utf-8")
    assert main(["--isolated", "--format", "json", "--statistics", "a.txt"]) == 2
    assert "two reports go to standard output" in capsys.readouterr().err


def test_a_narrow_terminal_breaks_no_row(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    main(["--isolated", "--format", "statistics", "--select", "STY001", "a.txt"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40
