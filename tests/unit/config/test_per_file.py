"""Globs of a configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.per_file import matches

YES = [
    ("*.md", "a.md"),
    ("*.md", "drafts/deep/a.md"),
    ("a.md", "drafts/a.md"),
    ("drafts", "drafts/a.md"),
    ("drafts", "old/drafts/a.md"),
    ("drafts/", "drafts/deep/a.md"),
    ("drafts/*.md", "drafts/a.md"),
    ("drafts/*", "drafts/deep/a.md"),  # a folder stands for all in it
    ("drafts/**", "drafts/a.md"),
    ("drafts/**", "drafts/deep/a.md"),
    ("**", "drafts/a.md"),
    ("**/a.md", "a.md"),
    ("**/a.md", "x/y/a.md"),
    ("drafts/**/a.md", "drafts/a.md"),
    ("drafts/**/a.md", "drafts/x/y/a.md"),
    ("**/old/**", "x/old/y/a.md"),
    ("/a.md", "a.md"),
    ("./drafts/a.md", "drafts/a.md"),
    ("drafts/a.md", "./drafts/a.md"),
    ("drafts/a.md", "drafts/x/../a.md"),
    ("a?.md", "ab.md"),
    ("[ab].md", "b.md"),
    ("[!ab].md", "c.md"),
    ("[0-9]*.txt", "7up.txt"),
    ("a+b (1).md", "a+b (1).md"),
    ("a[.md", "a[.md"),
    ("drafts/***", "drafts/a.md"),
    ("été/*.md", "été/a.md"),
]
NO = [
    ("*.md", "a.txt"),
    ("*.md", "a.md.txt"),
    ("drafts/*.md", "old/drafts/a.md"),
    ("drafts/*.md", "drafts/deep/a.md"),
    ("/a.md", "drafts/a.md"),
    ("draft", "drafts/a.md"),
    ("drafts/", "drafts"),
    ("drafts/**", "drafts"),
    ("a?.md", "a/.md"),
    ("[!ab].md", "a.md"),
    ("a.md", "axmd"),
    ("", "a.md"),
    ("A.md", "a.md"),
]


@pytest.mark.parametrize(("pattern", "path"), YES)
def test_names(pattern: str, path: str) -> None:
    assert matches(pattern, path)


@pytest.mark.parametrize(("pattern", "path"), NO)
def test_does_not_name(pattern: str, path: str) -> None:
    assert not matches(pattern, path)


def test_patterns_start_at_the_configuration(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "site" / "posts").mkdir(parents=True)
    configuration = tmp_path / "factlint.toml"
    monkeypatch.chdir(tmp_path / "site")
    assert matches("site/posts/*.md", "posts/a.md", configuration)
    assert not matches("posts/*.md", "posts/a.md", configuration)
    assert matches("site/posts/*.md", str(tmp_path / "site/posts/a.md"), configuration)


def test_a_configuration_named_from_the_working_directory(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert matches("posts/*.md", "posts/a.md", Path("factlint.toml"))
    assert matches("a.md", "posts/a.md", Path("posts/factlint.toml"))


def test_a_file_outside_is_known_by_its_name_only(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert matches("*.md", "../a.md")
    assert not matches("b/*.md", "../b/a.md")


def test_through_a_symbolic_link(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path)
    assert matches("a.md", str(tmp_path / "link" / "a.md"), tmp_path / "real" / "factlint.toml")
    assert matches("/a.md", str(tmp_path / "link" / "a.md"), tmp_path / "real" / "factlint.toml")
