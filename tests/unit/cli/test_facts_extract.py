"""`factlint facts extract` in its three forms."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from factlint.cli.main import main

TEXT = """\
Pier opens after two years

Professor Ann Roe, 34, opened the pier on 3 May 2024. It cost £4.2m and is 320 metres long.

“=We waited,” Roe said.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def extract(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(["facts", "extract", "--isolated", *arguments])
    return status, capsys.readouterr().out


def test_a_table_to_tick_off(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = extract(capsys, str(draft))
    lines = out.splitlines()
    assert status == 0
    assert all(line.startswith("[ ] ") for line in lines)
    (person,) = (line for line in lines if "person" in line)
    assert person.split() == ["[", "]", "person", "Ann", "Roe", "Professor", f"({draft}:3:11)"]


def test_csv_has_a_column_to_fill_in_and_no_formula(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = extract(capsys, str(draft), "--format", "csv")
    head, *rows = csv.reader(io.StringIO(out))
    assert head == ["file", "line", "column", "kind", "text", "detail", "checked"]
    assert [str(draft), "3", "11", "person", "Ann Roe", "Professor", ""] in rows
    (quotation,) = (row for row in rows if row[3] == "quotation")
    assert quotation[4].startswith("'=")


def test_json_names_each_value(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = extract(capsys, str(draft), "--format", "json")
    body = json.loads(out)
    assert (body["version"], body["failures"]) == (1, [])
    (age,) = (fact for fact in body["facts"] if fact["kind"] == "age")
    assert age == {
        "file": str(draft), "line": 3, "column": 20, "kind": "age", "text": "34", "detail": "Roe",
    }  # fmt: skip


def test_a_file_that_cannot_be_read_is_told(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = draft.with_name("b.txt")
    binary.write_bytes(b"\x00\x01\x02")
    status, out = extract(capsys, str(draft), str(binary), "--format", "json")
    body = json.loads(out)
    assert status == 3
    assert [one["path"] for one in body["failures"]] == [str(binary)]
    assert body["facts"]


def test_another_format_is_refused(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = extract(capsys, str(draft), "--format", "xlsx")
    assert (status, out) == (2, "")
