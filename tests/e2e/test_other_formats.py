"""Formats of a foreign plugin by the real command: a zip file of pages."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Run

pytestmark = pytest.mark.e2e

FAULTY = "The council approved the the plan.\n"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment in which the plugin is installed."""
    site = tmp_path / "site"
    shutil.copytree(ROOT / "tests/plugins/other_formats/src", site)
    metadata = site / "factlint_other_formats-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: factlint-other-formats\nVersion: 1.0\n"
    )
    (metadata / "entry_points.txt").write_text("[factlint]\nother_formats = other_formats.plugin\n")
    return {"PYTHONPATH": str(site)}


def pages(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("1.txt", "Harbour tram opens.")
        archive.writestr("2.txt", FAULTY)


def test_places_of_zipped_pages(factlint: Run, tmp_path: Path, env: dict[str, str]) -> None:
    pages(tmp_path / "tram.zip")
    run = ("--isolated", "--select", "STY001", "--format", "concise")
    done = factlint(*run, "tram.zip", env=env)
    assert done.stdout.startswith("tram.zip:page 2:1:22: warning: STY001 "), (
        done.stdout + done.stderr
    )


def test_other_commands_name_the_place(factlint: Run, tmp_path: Path, env: dict[str, str]) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("1.txt", "The tram is new.")
        archive.writestr("2.txt", "The series Lantern Hill was released on 3 May 2019.")
    date = json.loads(factlint("dates", "--format", "json", "a.zip", env=env).stdout)
    assert json.dumps(date).count('"part": "page 2"') == 1
    assert "page 2" in factlint("claims", "a.zip", env=env).stdout


def test_a_folder_is_searched_for_the_new_endings(
    factlint: Run, tmp_path: Path, env: dict[str, str]
) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/tram.md").write_text(FAULTY)
    pages(tmp_path / "desk/tram.zip")
    done = factlint("--isolated", "--select", "STY001", "--format", "concise", "desk", env=env)
    assert [line.split(": ")[0] for line in done.stdout.splitlines()] == [
        "desk/tram.md:1:22",
        "desk/tram.zip:page 2:1:22",
    ]


def test_a_file_that_is_not_of_its_format(
    factlint: Run, tmp_path: Path, env: dict[str, str]
) -> None:
    (tmp_path / "a.zip").write_text("plain words")
    done = factlint("--isolated", "a.zip", env=env)
    assert done.returncode == 3
    assert "is no zip file of texts" in done.stdout + done.stderr
