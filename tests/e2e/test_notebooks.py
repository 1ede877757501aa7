"""Jupyter notebooks by the real command: places, fixes, folders, broken files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Run

pytestmark = pytest.mark.e2e

FAULTY = 'The caf\u00e9 "Roe" approved the the plan.\n'


def notebook(path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Harbour tram opens\n", "\n", "It runs daily.\n"]},
        {"cell_type": "code", "source": ["print('the the')\n"]},
        {"cell_type": "markdown", "source": ["The mayor spoke.\n", FAULTY]},
    ]
    notebook = {"cells": cells, "metadata": {"date": "2024-06-03", "kernelspec": {"name": "x"}}}
    path.write_text(json.dumps(notebook, indent=1))


def test_places_of_a_notebook(factlint: Run, tmp_path: Path) -> None:
    notebook(tmp_path / "tram.ipynb")
    run = ("--isolated", "--select", "STY001,DAT001")
    full = factlint(*run, "tram.ipynb")
    assert full.returncode == 1, full.stdout + full.stderr
    assert "tram.ipynb:cell 3:2:25" in full.stdout
    assert "Dates read against 3 June 2024" in full.stdout
    concise = factlint(*run, "--format", "concise", "tram.ipynb")
    assert concise.stdout.startswith("tram.ipynb:cell 3:2:25: warning: STY001 ")
    report = json.loads(factlint(*run, "--format", "json", "tram.ipynb").stdout)
    (finding,) = report["files"][0]["findings"]
    assert (finding["part"], finding["line"]) == ("cell 3", 2)
    assert finding["text"] == "the the"
    text = (tmp_path / "tram.ipynb").read_text()
    assert text[finding["start"] : finding["end"]] == "the the"


def test_fixed_in_the_json(factlint: Run, tmp_path: Path) -> None:
    notebook(tmp_path / "tram.ipynb")
    before = (tmp_path / "tram.ipynb").read_text()
    done = factlint("fix", "--isolated", "--select", "STY001", ".")
    assert "1 change" in done.stdout + done.stderr
    assert (tmp_path / "tram.ipynb").read_text() == before.replace(
        "approved the the", "approved the"
    )


def test_nothing_to_read(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text('{"cells": [{"cell_type": "code", "source": "x"}]}')
    (tmp_path / "b.ipynb").write_text('{"cells":\n[}')
    done = factlint("--isolated", "a.ipynb", "b.ipynb")
    assert done.returncode == 3
    said = " ".join((done.stdout + done.stderr).split())
    assert "left out: 1 code cell" in said
    assert "b.ipynb: is no notebook: line 2: not valid JSON" in said


def test_links_are_looked_for_in_prose_only(factlint: Run, tmp_path: Path) -> None:
    cells = [
        {"cell_type": "code", "source": ["a[^1] + rows [x][y]\n"]},
        {"cell_type": "markdown", "source": ["The caf\u00e9\n", "is [old][gone]."]},
    ]
    text = json.dumps({"cells": cells, "metadata": {"title": "Old caf\u00e9s"}}, indent=1)
    (tmp_path / "a.ipynb").write_text(text)
    report = json.loads(
        factlint("--isolated", "--select", "LNK006", "--format", "json", "a.ipynb").stdout
    )
    (finding,) = report["files"][0]["findings"]
    assert (finding["part"], finding["line"], finding["column"]) == ("cell 2", 2, 4)
    assert finding["text"] == "[old][gone]"
