"""The hook, as pre-commit really runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, clean_environment, needs_registry, sh

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.xdist_group("pre-commit")]

CLEAN = (
    "Bread prize for the village\n\nThe bakery won the prize on 5 October 2024, the judges said.\n"
)
FAULTY = (
    "Bread prize for the village\n\nThe bakery won TK pounds on 5 October 2024, the judges said.\n"
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (ROOT / ".git").exists():
        pytest.skip("the hook is installed from a git checkout")
    home = tmp_path_factory.mktemp("newsroom")
    sh(["git", "init", "-q", "-b", "main"], home)
    sh(["git", "config", "user.email", "desk@example.org"], home)
    sh(["git", "config", "user.name", "Desk"], home)
    return home


def try_hook(repository: Path, *extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "factlint", *extra],
        cwd=repository, capture_output=True, text=True, check=False,
        env=clean_environment({"PRE_COMMIT_HOME": str(repository.parent / "pre-commit")}),
    )  # fmt: skip


def stage(repository: Path, name: str, text: str) -> None:
    sh(["git", "rm", "-rqf", "--ignore-unmatch", "."], repository)
    (repository / name).write_text(text)
    sh(["git", "add", name], repository)


def test_a_clean_commit_passes_and_a_faulty_one_does_not(repository: Path) -> None:
    stage(repository, "bread prize.txt", CLEAN)
    passed = try_hook(repository)
    if "Could not find" in passed.stdout + passed.stderr or "ConnectionError" in passed.stdout:
        needs_registry("packages could not be installed")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout

    stage(repository, "bread prize.txt", FAULTY)
    failed = try_hook(repository)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "TKS001" in failed.stdout
    assert "bread prize.txt" in failed.stdout


def test_other_files_are_left_alone(repository: Path) -> None:
    stage(repository, "numbers.csv", "TK,TK\n")
    done = try_hook(repository)
    assert "no files to check" in done.stdout
