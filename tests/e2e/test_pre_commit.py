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


def stage(repository: Path, name: str, text: str, configuration: str = "") -> None:
    sh(["git", "rm", "-rqf", "--ignore-unmatch", "."], repository)
    for path, content in ((name, text), ("factlint.toml", configuration)):
        (repository / path).parent.mkdir(parents=True, exist_ok=True)
        (repository / path).write_text(content, "utf-8")
        sh(["git", "add", path], repository)


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


def test_excluded_files_are_left_alone_though_the_hook_names_them(repository: Path) -> None:
    stage(repository, "archive/old.txt", FAULTY, 'exclude = ["archive/"]\n')
    done = try_hook(repository)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_codes_silenced_for_a_folder_are_silent_in_the_hook(repository: Path) -> None:
    quiet = '[per-file-ignores]\n"quiz/" = ["TKS001"]\n'
    stage(repository, "quiz/questions.txt", FAULTY, quiet)
    done = try_hook(repository)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["Brot für alle.txt", "Entwürfe/preis der bäckerei.md"])
def test_names_with_spaces_and_umlauts(repository: Path, name: str) -> None:
    stage(repository, name, FAULTY)
    failed = try_hook(repository)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert name in failed.stdout


@pytest.mark.parametrize(
    "name", ["requirements.txt", "README.md", "docs/CHANGELOG.md", "robots.txt"]
)
def test_texts_about_a_project_are_no_articles(repository: Path, name: str) -> None:
    stage(repository, name, FAULTY)
    assert "no files to check" in try_hook(repository).stdout
