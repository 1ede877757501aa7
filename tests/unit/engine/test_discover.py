"""Which files a run is about."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factlint.engine.discover import Selection, discover
from factlint.errors import UsageError

TEXT = Selection(frozenset({".txt", ".md"}), lambda path: False)


def touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def test_as_given_folders_sorted_each_once(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.md", "sub/c.txt", "table.csv")
    root = str(tmp_path)
    found = list(discover([f"{root}/sub/c.txt", root, f"{root}/table.csv"], TEXT).files)
    assert found == [f"{root}/{n}" for n in ("sub/c.txt", "a.md", "b.txt", "table.csv")]


def test_hidden_folders_and_environments_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path, ".cache/a.txt", ".hidden.txt", "env/pyvenv.cfg", "env/lib/x.txt", "b.txt")
    assert list(discover([str(tmp_path)], TEXT).files) == [f"{tmp_path}/b.txt"]


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    touch(tmp_path, "drafts/a.txt", "b.txt")
    (tmp_path / ".gitignore").write_text("drafts/\n")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert list(discover([str(tmp_path)], TEXT).files) == [f"{tmp_path}/b.txt"]


def test_a_folder_of_which_all_is_left_out_says_so(tmp_path: Path) -> None:
    touch(tmp_path, "drafts/a.txt", "drafts/b.txt")
    with pytest.raises(UsageError, match="no articles in this folder") as stop:
        discover([str(tmp_path)], Selection(frozenset({".txt"}), lambda path: True))
    assert stop.value.hint == (
        f"{tmp_path}/drafts/a.txt is left out by `exclude` in the configuration; "
        "a file that is named is read"
    )


def test_articles_of_formats_nobody_reads_are_counted(tmp_path: Path) -> None:
    touch(tmp_path, "a.md", "posts/b.rst", "posts/README.rst", "posts/c.ORG", "logo.svg", "d.py")
    assert [(one.path, one.reason) for one in discover([str(tmp_path)], TEXT).left_out] == [
        (f"{tmp_path}/posts/b.rst", "format"),
        (f"{tmp_path}/posts/c.ORG", "format"),
    ]


def test_excluded_globs(tmp_path: Path) -> None:
    touch(tmp_path, "old/a.txt", "b.txt")
    selection = Selection(frozenset({".txt"}), lambda path: "/old/" in path)
    assert list(discover([str(tmp_path)], selection).files) == [f"{tmp_path}/b.txt"]


@pytest.mark.parametrize("name", ["absent.txt", "*.txt"])
def test_a_missing_path_is_a_usage_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        discover([str(tmp_path / name)], TEXT)


def test_a_file_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "drafts/a.txt", "drafts/b.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "drafts/a.txt")
    (tmp_path / "again").symlink_to(tmp_path / "drafts", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    whole = str(tmp_path / "drafts/b.txt")
    assert list(discover(["drafts/b.txt", "./drafts/b.txt", whole], TEXT).files) == ["drafts/b.txt"]
    assert list(discover(["link.txt", "drafts/b.txt", "drafts/a.txt"], TEXT).files) == [
        "link.txt",
        "drafts/b.txt",
    ]
    assert list(discover(["./drafts/b.txt", "drafts", "again"], TEXT).files) == [
        "./drafts/b.txt",
        "drafts/a.txt",
    ]
    assert list(discover(["again/../drafts/a.txt", "drafts/a.txt"], TEXT).files) == [
        "again/../drafts/a.txt"
    ]
    assert list(discover(["-", "drafts/a.txt", "-"], TEXT).files) == ["-", "drafts/a.txt"]


def test_in_a_folder_a_file_stands_under_its_own_name(tmp_path: Path) -> None:
    touch(tmp_path, "2016-05-10-tram.txt")
    (tmp_path / "1-current.txt").symlink_to("2016-05-10-tram.txt")
    assert list(discover([str(tmp_path)], TEXT).files) == [f"{tmp_path}/2016-05-10-tram.txt"]
