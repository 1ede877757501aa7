"""`factlint claims`: table, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from factlint.cli.main import main

TEXT = (
    "The series Lantern Hill will be released in May, the channel said.\n\nIt has been renewed.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(["claims", "--isolated", *arguments])
    return status, capsys.readouterr().out


def test_json_has_the_words_others_rely_on(
    capsys: pytest.CaptureFixture[str], article: Path
) -> None:
    status, out = run(capsys, "--format", "json", "--date", "2024-06-03", str(article))
    assert status == 0
    data = json.loads(out)
    assert data["version"] == 1
    assert data["failures"] == []
    (file,) = data["files"]
    assert set(file) == {"path", "published", "as_of", "claims"}
    assert file["as_of"] == "2024-06-03"
    first, second = file["claims"]
    assert first["attribution"] == "named"
    assert second["code"] == "REL003"
    keys = (
        "type work event date_text date tense polarity attribution source established flag "
        "verdict evidence code start end line column end_line end_column text"
    )
    assert set(keys.split()) <= set(first)
    assert TEXT[first["start"] : first["end"]] == first["text"]
    assert (first["line"], first["column"]) == (1, 1)


def test_csv_is_a_worksheet(capsys: pytest.CaptureFixture[str], article: Path) -> None:
    status, out = run(capsys, "--format", "csv", str(article))
    assert status == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["verdict"] for row in rows] == ["unverified", "unverified"]
    assert rows[0]["check"] == "Lantern Hill release date"


def test_table_says_what_to_check(capsys: pytest.CaptureFixture[str], article: Path) -> None:
    status, out = run(capsys, str(article))
    assert status == 0
    assert "to check: Lantern Hill release date" in out
    assert "nobody named" in out


def test_an_article_without_claims(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rain fell on the hills.\n", encoding="utf-8")
    assert run(capsys, str(path))[1].endswith("no release claims\n")


def test_usage_errors(capsys: pytest.CaptureFixture[str], article: Path) -> None:
    assert main(["claims", "--isolated", "--format", "xml", str(article)]) == 2
    assert "unknown format 'xml'" in capsys.readouterr().err
    assert main(["claims", "--isolated"]) == 2
    assert "no article named" in capsys.readouterr().err


def test_what_cannot_be_read_is_a_failure(
    capsys: pytest.CaptureFixture[str], article: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "b.txt"
    binary.write_bytes(bytes(range(32)) * 8)
    status = main(["claims", "--isolated", "--format", "json", str(article), str(binary)])
    data = json.loads(capsys.readouterr().out)
    assert status == 3
    assert len(data["files"]) == 1
    assert data["failures"][0]["path"] == str(binary)
