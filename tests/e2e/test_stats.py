"""`factlint stats` on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Run

pytestmark = pytest.mark.e2e

STORY = """Tram opens

The harbour tram opened on Monday, said Ines Okafor, who chairs the transport committee.

“It was worth it,” Okafor said. It cost £40m.
"""


def test_the_table(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = factlint("stats", "a.txt")
    assert done.returncode == 0
    assert "a.txt: 25 words" in done.stdout
    assert "23 words in 3 sentences, 7.7 a sentence" in done.stdout
    assert "Flesch-Kincaid" in done.stdout
    assert "17% of the words" in done.stdout
    assert "14 words at 3:1" in done.stdout
    assert "Ines Okafor (2)" in done.stdout


def test_json(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: x\n---\n\n{STORY}")
    done = factlint("stats", "--format", "json", "--longest", "1", "a.md")
    report = json.loads(done.stdout)
    (entry,) = report["files"]
    assert report["version"] == 1
    assert report["failures"] == []
    assert set(entry["grades"]) == {"flesch_kincaid", "gunning_fog"}
    (longest,) = entry["longest"]
    assert (longest["line"], longest["column"], longest["words"]) == (7, 1, 14)
    assert longest["text"] == (tmp_path / "a.md").read_text()[longest["start"] : longest["end"]]
    assert entry["people"][0] == {"name": "Ines Okafor", "mentions": 2, "line": 7, "column": 41}


def test_other_languages_have_no_grade(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nlang: de\n---\n\nDie Bahn fährt. Sie ist voll.\n")
    assert "for English only" in factlint("stats", "a.md").stdout
    report = json.loads(factlint("stats", "--format", "json", "a.md").stdout)
    assert report["files"][0]["grades"] == {"flesch_kincaid": None, "gunning_fog": None}


def test_empty_and_unreadable_files(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert factlint("stats", "empty.txt").stdout == "empty.txt: 0 words\n"
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2" * 50)
    done = factlint("stats", "empty.txt", "binary.txt")
    assert done.returncode == 3
    assert "empty.txt: 0 words" in done.stdout
    assert "binary.txt" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--format", "csv", "a.txt"], ["none.txt"]])
def test_usage_errors(factlint: Run, arguments: list[str]) -> None:
    assert factlint("stats", *arguments).returncode == 2
