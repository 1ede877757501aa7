"""Commands that show what articles say: what fails is in the JSON, the status and on stderr."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.cli.main import main
from factlint.formats.plain import PlainText
from factlint.text.document import Document

BINARY = "is a binary file, not text; name only text files"
FORMATS = [
    ("dates", "table"), ("dates", "json"), ("dates", "jsonl"), ("claims", "table"),
    ("claims", "json"), ("claims", "csv"), ("stats", "table"), ("stats", "json"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("photo.txt").write_bytes(bytes(range(256)))
    Path("tram.txt").write_text("The series Lantern Hill will be released early next year.\n")
    return tmp_path


@pytest.mark.parametrize(("command", "form"), FORMATS)
def test_an_unreadable_file_is_told_and_the_others_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, form: str
) -> None:
    assert main([command, "--isolated", "--format", form, "photo.txt", "tram.txt"]) == 3
    told = capsys.readouterr()
    assert told.err == f"factlint: photo.txt: {BINARY}\n"
    assert "tram.txt" in told.out
    if form == "json":
        data = json.loads(told.out)
        assert [file["path"] for file in data["files"]] == ["tram.txt"]
        assert data["failures"] == [{"path": "photo.txt", "what": "file", "message": BINARY}]


@pytest.mark.parametrize(("command", "form"), FORMATS)
def test_without_a_failure_the_list_is_empty(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, form: str
) -> None:
    assert main([command, "--isolated", "--format", form, "tram.txt"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    if form == "json":
        assert json.loads(told.out)["failures"] == []


@pytest.mark.parametrize("command", ["dates", "claims", "stats"])
def test_a_format_that_raises_is_a_failure_of_its_file(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    whole = PlainText.read

    def broken(format_: PlainText, data: bytes, name: str) -> Document:
        if name == "photo.txt":
            raise ZeroDivisionError("division by zero")
        return whole(format_, data, name)

    monkeypatch.setattr(PlainText, "read", broken)
    assert main([command, "--isolated", "photo.txt", "tram.txt"]) == 3
    told = capsys.readouterr()
    assert told.err == "factlint: photo.txt: ZeroDivisionError: division by zero\n"
    assert "tram.txt" in told.out


def test_what_could_not_be_used_of_front_matter_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.md").write_text("---\ndate: soonish\n---\nThe tram opens next year.\n")
    assert main(["dates", "--isolated", "a.md"]) == 0
    told = capsys.readouterr()
    assert told.err.startswith(
        'factlint: a.md: Front matter date (line 2): "soonish" is not a date'
    )
    assert "a.md: no publication date" in told.out
