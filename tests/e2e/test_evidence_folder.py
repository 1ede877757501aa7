"""Claims held against a folder of texts, and against the rest of the article."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, clean_environment

ARTICLE = "The series Lantern Hill was released on 3 May 2019.\n"
ECHO = """\
---
container-title: Harbour Echo
issued: 2019-05-04
---

The series Lantern Hill was released on 3 May 2019 to full houses of critics.
"""
GAZETTE = """\
---
title: A quiet start
container-title: Coast Gazette
date: 2019-06-20
---

The drama Lantern Hill was released on 3 May 2019.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "factlint.toml").write_text('[evidence]\nfolder = "evidence"\n')
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "echo.md").write_text(ECHO)
    (folder / "gazette.txt").write_text(GAZETTE)
    (tmp_path / "draft.txt").write_text(ARTICLE)
    return tmp_path


def claims(factlint: Run, *arguments: str) -> list[dict[str, object]]:
    done = factlint("claims", "--format", "json", *arguments, "draft.txt")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)["files"][0]["claims"]
    return found


def test_two_texts_verify_once_both_are_out(factlint: Run, desk: Path) -> None:
    for day, verdict in (
        ("2019-05-01", "unverified"),
        ("2019-06-01", "unverified"),
        ("2019-06-20", "verified"),
    ):
        (claim,) = claims(factlint, "--as-of", day)
        assert claim["verdict"] == verdict, day


def test_the_table_shows_container_and_date(factlint: Run, desk: Path) -> None:
    done = factlint("claims", "--as-of", "2019-07-01", "draft.txt")
    assert "Coast Gazette 20 June 2019" in done.stdout
    early = factlint("claims", "--as-of", "2019-06-01", "draft.txt")
    assert "one report only: Harbour Echo: 3 May 2019" in early.stdout
    assert "Coast Gazette" not in early.stdout


def test_two_texts_contradict(factlint: Run, desk: Path) -> None:
    (desk / "draft.txt").write_text(ARTICLE.replace("3 May", "9 May"))
    (claim,) = claims(factlint, "--as-of", "2019-07-01")
    assert claim["verdict"] == "contradicted"


def test_texts_of_one_origin_count_once(factlint: Run, desk: Path) -> None:
    for name in ("echo.md", "gazette.txt"):
        path = desk / "evidence" / name
        path.write_text(path.read_text().replace("---\n", "---\norigin: wire\n", 1))
    (claim,) = claims(factlint, "--as-of", "2019-07-01")
    assert claim["verdict"] == "unverified"


def test_a_text_without_a_date_is_not_counted_and_named(factlint: Run, desk: Path) -> None:
    (desk / "evidence" / "gazette.txt").write_text("Lantern Hill was released on 3 May 2019.\n")
    done = factlint("claims", "--as-of", "2019-07-01", "draft.txt")
    assert "evidence/gazette.txt: no date" in done.stderr
    assert "one report only" in done.stdout
    checked = factlint("check", "--as-of", "2019-07-01", "draft.txt")
    assert "evidence/gazette.txt: no date" in checked.stdout + checked.stderr


def test_a_wrong_kind_is_named_with_its_line(factlint: Run, desk: Path) -> None:
    path = desk / "evidence" / "echo.md"
    path.write_text(path.read_text().replace("---\n", "---\nkind: rumour\n", 1))
    done = factlint("claims", "--as-of", "2019-07-01", "draft.txt")
    assert 'evidence/echo.md: line 2: kind: expected "primary"' in done.stderr


def test_a_missing_folder_is_an_error_of_the_configuration(factlint: Run, desk: Path) -> None:
    (desk / "factlint.toml").write_text('[evidence]\nfolder = "clippings"\n')
    done = factlint("check", "draft.txt")
    assert done.returncode == 2
    assert "factlint.toml:2: evidence.folder: expected a folder of texts" in done.stderr


@pytest.mark.parametrize(
    ("second", "shown", "reason"),
    [
        (
            "The series Lantern Hill was released on 8 March 2018, the channel said.",
            True,
            "the article itself also says 8 March 2018",
        ),
        ("The series Lantern Hill was released on 3 May 2019, the channel said.", True, ""),
        ("The series Tin Harbour was released on 8 March 2018, the channel said.", False, ""),
    ],
)
def test_the_article_itself_is_shown_and_decides_nothing(
    factlint: Run, desk: Path, second: str, shown: bool, reason: str
) -> None:
    for path in (desk / "evidence").iterdir():
        path.unlink()
    (desk / "draft.txt").write_text(ARTICLE + "\n" + second + "\n")
    first, other = claims(factlint, "--as-of", "2019-07-01")
    done = factlint("claims", "--as-of", "2019-07-01", "draft.txt")
    assert first["verdict"] == other["verdict"] == "unverified"
    assert bool(first["evidence"]) is shown
    assert other["evidence"] == []
    assert ("the article itself also says" in done.stdout) is bool(reason)
    assert reason in done.stdout
    assert ("the channel (this article)" in done.stdout) is shown


def test_the_article_among_the_texts_is_no_proof(factlint: Run, desk: Path) -> None:
    done = factlint("claims", "--as-of", "2019-06-01", "evidence/gazette.txt")
    assert "one report only: Harbour Echo" in done.stdout
    assert "Coast Gazette" not in done.stdout


@pytest.mark.parametrize("configured", [True, False])
def test_only_a_run_with_evidence_loads_it(tmp_path: Path, desk: Path, configured: bool) -> None:
    if not configured:
        (desk / "factlint.toml").write_text("")
    code = (
        "import sys\nfrom factlint.cli.main import main\n"
        "main(['check', '--as-of', '2019-07-01', 'draft.txt'])\n"
        "print([m for m in ('factlint.ledger.judgement', 'factlint.evidence.folder')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk, capture_output=True, text=True, env=clean_environment(), check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1].startswith("['factlint.ledger" if configured else "[]")
