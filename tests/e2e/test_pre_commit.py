"""The hooks as pre-commit and prek really run them: at commits, and with `try-repo`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.e2e.conftest import ROOT, clean_environment, needs_registry, sh

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.xdist_group("pre-commit")]

CLEAN = (
    "Bread prize for the village\n\nThe bakery won the prize on 5 October 2024, the judges said.\n"
)
FAULTY = CLEAN.replace("the prize", "TK pounds")
DOUBLED = CLEAN.replace("the judges", "the the judges")
CONFIGURATION = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: factlint-fix
      - id: factlint
"""
FIX, CHECK = "factlint-fix", "factlint"


class Newsroom(NamedTuple):
    """An editorial repository whose commits run the hooks."""

    home: Path
    runner: list[str]
    environment: dict[str, str]

    def run(self, *command: str, **extra: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository."""
        return subprocess.run(
            command, cwd=self.home, capture_output=True, text=True, check=False,
            env={**self.environment, **extra},
        )  # fmt: skip

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        sh(["git", "add", name], self.home)

    def commit(self, *, skip: str = "") -> subprocess.CompletedProcess[str]:
        """Commit what is staged; what is in stderr of git is what the hooks print."""
        return self.run("git", "commit", "-q", "-m", "copy", SKIP=skip)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with factlint's files as they are now."""
    if not (ROOT / ".git").exists():
        pytest.skip("the hook is installed from a git checkout")
    home = tmp_path_factory.mktemp("project")
    listed = sh(["git", "ls-files", "-z", "-co", "--exclude-standard"], ROOT).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, home / name)
    new_repository(home)
    sh(["git", "add", "-f", "."], home)
    sh(["git", "commit", "-q", "-m", "as it is"], home)
    return home


def new_repository(home: Path) -> None:
    sh(["git", "init", "-q", "-b", "main"], home)
    sh(["git", "config", "user.email", "desk@example.org"], home)
    sh(["git", "config", "user.name", "Desk"], home)
    sh(["git", "config", "commit.gpgsign", "false"], home)


@pytest.fixture(scope="module", params=["pre-commit", "prek"])
def equipped(
    request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> Newsroom:
    """A repository with the hooks installed and one commit, which passed them."""
    home = tmp_path_factory.mktemp(request.param) / "newsroom"
    home.mkdir()
    new_repository(home)
    scripts = Path(sys.executable).parent  # prek looks for uv on the path
    path = os.pathsep.join([str(scripts), os.environ.get("PATH", "")])
    caches = {name: str(home.parent / name) for name in ("PRE_COMMIT_HOME", "PREK_HOME")}
    room = Newsroom(
        home, [str(scripts / request.param)], clean_environment({**caches, "PATH": path})
    )
    revision = sh(["git", "rev-parse", "HEAD"], project).stdout.strip()
    hooks = CONFIGURATION.format(repository=project, revision=revision)
    room.write(".pre-commit-config.yaml", hooks)
    assert room.run(*room.runner, "install").returncode == 0
    room.write("first.txt", CLEAN)
    first = room.commit()
    if "Failed to install" in first.stderr or "ConnectionError" in first.stderr:
        needs_registry("packages could not be installed")
    assert first.returncode == 0, first.stdout + first.stderr
    return room


@pytest.fixture
def newsroom(equipped: Newsroom) -> Newsroom:
    """The repository without what earlier tests left in it."""
    sh(["git", "reset", "-q", "--hard"], equipped.home)
    sh(["git", "clean", "-qfd"], equipped.home)
    return equipped


def test_a_clean_commit_passes_and_a_faulty_one_does_not(newsroom: Newsroom) -> None:
    newsroom.write("bread prize.txt", CLEAN)
    passed = newsroom.commit()
    assert passed.returncode == 0, passed.stderr
    assert passed.stderr.count("Passed") == 2

    newsroom.write("bread prize.txt", FAULTY)
    failed = newsroom.commit()
    assert failed.returncode == 1, failed.stderr
    assert "TKS001" in failed.stderr
    assert "bread prize.txt" in failed.stderr
    assert sh(["git", "show", "HEAD:bread prize.txt"], newsroom.home).stdout == CLEAN


@pytest.mark.parametrize("name", ["Brot für alle.txt", "Entwürfe/preis der bäckerei.md"])
def test_names_with_spaces_and_umlauts(newsroom: Newsroom, name: str) -> None:
    newsroom.write(name, FAULTY)
    failed = newsroom.commit(skip=FIX)
    assert failed.returncode == 1, failed.stderr
    assert name in failed.stderr

    newsroom.write(name, DOUBLED)
    fixed = newsroom.commit(skip=CHECK)
    assert fixed.returncode == 1, fixed.stderr
    assert (newsroom.home / name).read_text("utf-8") == CLEAN


def test_the_fixing_hook_changes_an_article_and_stops_its_commit(newsroom: Newsroom) -> None:
    newsroom.write("bread.txt", DOUBLED)
    newsroom.write("other.txt", CLEAN.replace("prize", "medal"))
    stopped = newsroom.commit()
    assert stopped.returncode == 1, stopped.stderr
    assert "files were modified by this hook" in stopped.stderr
    assert "bread.txt: 1 change (STY001)" in stopped.stderr
    assert (newsroom.home / "bread.txt").read_text("utf-8") == CLEAN

    sh(["git", "add", "bread.txt"], newsroom.home)
    passed = newsroom.commit()
    assert passed.returncode == 0, passed.stderr
    assert sh(["git", "show", "HEAD:bread.txt"], newsroom.home).stdout == CLEAN


def test_the_fixing_hook_leaves_what_needs_a_decision(newsroom: Newsroom) -> None:
    text = CLEAN.replace("on 5 October 2024", "yesterday")
    newsroom.write("2024-10-06-bread.txt", text)
    passed = newsroom.commit(skip=CHECK)
    assert passed.returncode == 0, passed.stderr
    assert (newsroom.home / "2024-10-06-bread.txt").read_text("utf-8") == text


def test_excluded_files_are_left_alone_though_the_hooks_name_them(newsroom: Newsroom) -> None:
    text = FAULTY.replace("the judges", "the the judges")
    newsroom.write("factlint.toml", 'exclude = ["archive/"]\n')
    newsroom.write("archive/old.txt", text)
    passed = newsroom.commit()
    assert passed.returncode == 0, passed.stderr
    assert passed.stderr.count("Passed") == 2
    assert (newsroom.home / "archive/old.txt").read_text("utf-8") == text


def test_codes_silenced_for_a_folder_are_silent_in_the_hook(newsroom: Newsroom) -> None:
    newsroom.write("factlint.toml", '[per-file-ignores]\n"quiz/" = ["TKS001"]\n')
    newsroom.write("quiz/questions.txt", FAULTY)
    passed = newsroom.commit()
    assert passed.returncode == 0, passed.stderr


@pytest.mark.parametrize(
    "name", ["numbers.csv", "requirements.txt", "README.md", "docs/CHANGELOG.md", "robots.txt"]
)
def test_what_is_no_article_is_left_alone(newsroom: Newsroom, name: str) -> None:
    newsroom.write(name, FAULTY)
    passed = newsroom.commit()
    assert passed.returncode == 0, passed.stderr
    assert passed.stderr.count("no files to check") == 2


def test_try_repo_runs_all_hooks(newsroom: Newsroom, project: Path) -> None:
    newsroom.write("bread prize.txt", FAULTY)
    newsroom.write("Äpfel.txt", DOUBLED)
    done = newsroom.run(*newsroom.runner, "try-repo", str(project))
    assert done.returncode == 1, done.stdout + done.stderr
    assert "bread prize.txt" in done.stdout
    assert "TKS001" in done.stdout
    assert "files were modified by this hook" in done.stdout
    assert (newsroom.home / "Äpfel.txt").read_text("utf-8") == CLEAN
