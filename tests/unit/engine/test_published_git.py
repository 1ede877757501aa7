"""Git's first commit of a file."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from factlint.engine.date_sources.first_commit import IMPORT, GitDates, first_days
from factlint.engine.published import read_publication
from factlint.formats.plain import PlainText
from factlint.model.settings import DateSettings

MAY_10 = dt.date(2016, 5, 10)


class Repository:
    """A repository made for one test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, day: str = "2016-05-10T23:30:00-05:00") -> None:
        identity = {"NAME": "Ann Roe", "EMAIL": "ann@example.org"}
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
            **{
                f"GIT_{who}_{key}": v
                for who in ("AUTHOR", "COMMITTER")
                for key, v in identity.items()
            },
            "GIT_AUTHOR_DATE": day,
            "GIT_COMMITTER_DATE": "2020-01-01T00:00:00Z",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        subprocess.run(["git", "-C", str(self.root), *arguments], check=True, env=environment)

    def commit(
        self, *names: str, day: str = "2016-05-10T23:30:00-05:00", text: str = "A bridge.\n"
    ) -> None:
        for name in names:
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{text}{name}\n" * 5, "utf-8")
        self.git("add", "--", *names)
        self.git("commit", "-q", "-m", "x", day=day)

    def first(self, name: str) -> dt.date | None:
        return GitDates().first_commit(str(self.root / name))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repo")


def test_the_author_date_of_the_first_commit_as_written(repository: Repository) -> None:
    repository.commit("a.md")
    repository.commit("a.md", day="2019-01-01T00:00:00Z", text="Changed.\n")
    assert repository.first("a.md") == MAY_10


def test_odd_names_and_folders(repository: Repository) -> None:
    repository.commit("dräfts/a b\tc.md", "A", "R100")
    for name in ("dräfts/a b\tc.md", "A", "R100"):
        assert repository.first(name) == MAY_10


def test_renames_are_followed(repository: Repository) -> None:
    repository.commit("a.md")
    repository.git("mv", "a.md", "b.md")
    repository.git("commit", "-q", "-m", "x", day="2019-01-01T00:00:00Z")
    assert repository.first("b.md") == MAY_10


def test_deleted_and_added_again_counts_from_the_first_time(repository: Repository) -> None:
    repository.commit("a.md")
    repository.git("rm", "-q", "a.md")
    repository.git("commit", "-q", "-m", "x", day="2018-01-01T00:00:00Z")
    repository.commit("a.md", day="2019-01-01T00:00:00Z")
    assert repository.first("a.md") == MAY_10


def test_an_import_says_nothing(repository: Repository) -> None:
    repository.commit(*(f"{number}.md" for number in range(IMPORT)))
    repository.commit(*(f"x{number}.md" for number in range(IMPORT + 1)))
    assert repository.first("1.md") == MAY_10
    assert repository.first("x1.md") is None


def test_what_git_does_not_know(repository: Repository, tmp_path: Path) -> None:
    repository.commit("a.md")
    (repository.root / "new.md").write_text("x")
    assert repository.first("new.md") is None
    assert repository.first("no/such/folder/a.md") is None
    (tmp_path / "outside.md").write_text("x")
    assert GitDates().first_commit(str(tmp_path / "outside.md")) is None


def test_a_repository_without_commits(repository: Repository) -> None:
    (repository.root / "a.md").write_text("x")
    assert repository.first("a.md") is None


def test_a_shallow_clone_is_refused(repository: Repository, tmp_path: Path) -> None:
    repository.commit("a.md")
    repository.commit("b.md")
    clone = tmp_path / "clone"
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.root}", str(clone))
    assert GitDates().first_commit(str(clone / "a.md")) is None


def test_one_log_a_repository(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("a.md", "d/b.md", "d/c.md")
    calls: list[tuple[str, ...]] = []
    run = subprocess.run

    def counted(command: list[str], **more: object) -> object:
        calls.append(tuple(command))
        return run(command, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", counted)
    dates = GitDates()
    for name in ("a.md", "d/b.md", "d/c.md"):
        assert dates.first_commit(str(repository.root / name)) == MAY_10
    assert sum("log" in call for call in calls) == 1


def test_git_variables_of_a_hook_do_not_mislead(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("a.md")
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    monkeypatch.setenv("GIT_WORK_TREE", "/nowhere")
    assert repository.first("a.md") == MAY_10


def test_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("a.md")
    monkeypatch.setenv("PATH", "")
    assert repository.first("a.md") is None


def test_the_users_own_git_settings_do_not_matter(repository: Repository) -> None:
    repository.commit("a.md")
    for key, value in (
        ("log.showRoot", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
    ):
        repository.git("config", key, value)
    assert repository.first("a.md") == MAY_10


@pytest.mark.parametrize("on", [True, False])
def test_only_where_it_is_switched_on(repository: Repository, on: bool) -> None:
    repository.commit("a.txt")
    path = str(repository.root / "a.txt")
    document = PlainText().read(b"A bridge.", path)
    settings = DateSettings(git=on)
    reading = read_publication(document, settings=settings, path=path, git_dates=GitDates())
    found = reading.publication
    assert (found.date if found else None) == (MAY_10 if on else None)


def test_an_empty_log() -> None:
    assert first_days([""]) == {}
