"""`check --diff-base` and `check --diff`: only what is on changed lines is reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, sh

OLD = "The council met yesterday.\n\nAll is well in town.\n\nIt has a 5 year plan.\n"
NEW = OLD.replace("All is well in town.", "The mayor was there last week.")
CHECK = ("check", "--date", "2016-05-13", "--ignore", "grammar", "--fail-level", "info")


class Desk:
    """A repository of articles, and the check of it."""

    def __init__(self, home: Path, factlint: Run) -> None:
        self.home, self._factlint = home, factlint
        home.mkdir()
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.email", "a@example.org")
        self.git("config", "user.name", "A")

    def git(self, *arguments: str) -> str:
        return sh(["git", *arguments], self.home).stdout

    def write(self, name: str, text: str | bytes) -> None:
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "-q", "-m", "x")

    def found(self, *arguments: str, **extra: object) -> dict[str, list[str]]:
        """Return the words that are reported, by file."""
        done = self._factlint(*CHECK, "--format", "json", *arguments, cwd=self.home, **extra)
        assert done.returncode in (0, 1), done.stderr
        files = json.loads(done.stdout)["files"]
        words = {one["path"]: [f["text"] for f in one["findings"]] for one in files}
        reported = {path: found for path, found in words.items() if found}
        assert done.returncode == bool(reported)
        return reported

    def error(self, *arguments: str) -> str:
        done = self._factlint(*CHECK, *arguments, cwd=self.home)
        assert done.returncode == 2, done.stdout
        return done.stderr


@pytest.fixture
def desk(tmp_path: Path, factlint: Run) -> Desk:
    return Desk(tmp_path / "desk", factlint)


def test_only_changed_lines_count(desk: Desk, factlint: Run) -> None:
    desk.write("a b/ümlaut ü.txt", OLD)
    desk.write("same.txt", OLD)
    desk.write("moved.txt", OLD)
    desk.write("crlf.md", OLD.replace("\n", "\r\n"))
    desk.write("open.txt", OLD.rstrip("\n"))
    desk.write("unix.txt", OLD)
    desk.commit()
    desk.git("switch", "-q", "-c", "topic")
    assert desk.found("--diff-base", "main", ".") == {}
    desk.write("a b/ümlaut ü.txt", NEW)
    # A sentence that three articles have would be reported once.
    desk.write("crlf.md", NEW.replace("mayor", "guard").replace("\n", "\r\n"))
    desk.write("open.txt", OLD + "\nThe queen was there last week.")
    desk.write("unix.txt", OLD.replace("\n", "\r\n"))
    desk.git("mv", "moved.txt", "new name.txt")
    desk.write("new.txt", OLD)
    changed = {
        "a b/ümlaut ü.txt": ["last week"],
        "crlf.md": ["last week"],
        "open.txt": ["last week"],
        "new.txt": ["yesterday", "5 year"],
    }
    assert desk.found("--diff-base", "main", ".") == changed
    desk.commit()
    assert desk.found("--diff-base", "main", ".") == changed
    assert desk.found(".", env={"FACTLINT_DIFF_BASE": "main"}) == changed
    diff = desk.git("diff", "--ignore-space-at-eol", "main")
    desk.write("x.diff", diff)
    assert desk.found("--diff", "x.diff", ".") == changed
    assert desk.found("--diff", "-", ".", stdin=diff) == changed
    inside = desk._factlint(
        *CHECK, "--format", "concise", "--diff", "../x.diff", ".", cwd=desk.home / "a b"
    )
    assert "last week" in inside.stdout
    assert "yesterday" not in inside.stdout
    desk.git("switch", "-q", "main")
    desk.write("same.txt", NEW)
    desk.commit()
    desk.git("switch", "-q", "topic")
    assert desk.found("--diff-base", "main", ".") == changed  # main went on meanwhile


def test_with_a_baseline_and_several_formats(desk: Desk) -> None:
    desk.write("a.txt", OLD)
    desk.commit()
    desk.write("a.txt", NEW)
    sarif, base = desk.home / "out.sarif", ["--diff-base", "HEAD"]
    assert desk.found(*base, "--format", f"sarif:{sarif}", "a.txt") == {"a.txt": ["last week"]}
    results = json.loads(sarif.read_text("utf-8"))["runs"][0]["results"]
    reasons = [one["suppressions"][0]["justification"] for one in results if "suppressions" in one]
    assert reasons == ["unchanged line", "unchanged line"]
    assert len(results) == 3
    full = desk._factlint(*CHECK, *base, "a.txt", cwd=desk.home).stdout
    assert "2 on unchanged lines" in full
    assert "1 to check" in full
    created = desk._factlint(
        "baseline", "create", "--ignore", "grammar", "--date", "2016-05-13", "a.txt", cwd=desk.home
    )
    assert created.returncode == 0
    assert desk.found(*base, "--baseline", ".factlint-baseline.json", "a.txt") == {}


def test_one_of_several_places_is_enough(desk: Desk) -> None:
    desk.write("a.md", "Catherine Smith was mayor of the town.\n\nAll is well.\n")
    desk.write("b.md", "Catherine Smith won again in the town.\n")
    desk.write("c.md", "Katherine Smith won again in the town.\n")
    desk.commit()
    across = ("--select", "names", ".")
    whole = desk.found(*across)
    assert whole == {"c.md": ["Katherine Smith"]}
    for name, touched in (("a.md", "mayor"), ("b.md", "town"), ("c.md", "town")):
        text = (desk.home / name).read_text("utf-8")
        desk.write(name, text.replace(touched, f"good {touched}"))
        seen = desk.found("--diff-base", "HEAD", *across)
        assert seen == (whole if name != "b.md" else {}), name  # the finding relates to a.md
        desk.write(name, text)
    desk.write("a.md", (desk.home / "a.md").read_text("utf-8") + "\nMore of it.\n")
    assert desk.found("--diff-base", "HEAD", *across) == {}


def test_a_shallow_clone(desk: Desk, factlint: Run, tmp_path: Path) -> None:
    for text in (OLD, OLD + "\nMore.\n", NEW):
        desk.write("a.txt", text)
        desk.commit()
    where = desk.home.as_uri()
    sh(["git", "clone", "-q", "--depth", "2", where, str(tmp_path / "two")], tmp_path)
    sh(["git", "clone", "-q", "--depth", "1", where, str(tmp_path / "one")], tmp_path)
    arguments = (*CHECK, "--format", "concise", "--diff-base", "HEAD^", "a.txt")
    two = factlint(*arguments, cwd=tmp_path / "two")
    assert (two.returncode, two.stdout.count("DAT003")) == (1, 1), two.stderr
    assert "DAT002" not in two.stdout
    one = factlint(*arguments, cwd=tmp_path / "one")
    assert one.returncode == 2
    assert "git knows no commit 'HEAD^' in " in one.stderr
    assert "this clone is shallow; fetch more of its history: `fetch-depth: 0`" in one.stderr
    # A branch that was fetched alone, as a pull request's base is in CI.
    desk.git("switch", "-q", "-c", "topic", "HEAD^")
    desk.write("a.txt", OLD + "\nMore.\n\nThe mayor was there last month.\n")
    desk.commit()
    topic = tmp_path / "topic"
    sh(["git", "clone", "-q", "--depth", "1", "--branch", "topic", where, str(topic)], tmp_path)
    sh(["git", "fetch", "-q", "--depth", "1", "origin", "main:base"], topic)
    done = factlint(*CHECK, "--format", "concise", "--diff-base", "base", "a.txt", cwd=topic)
    assert "last month" in done.stdout
    assert "yesterday" not in done.stdout
    assert "has no common commit with base; compared with base itself" in done.stderr


def test_what_cannot_be_compared(desk: Desk, tmp_path: Path, factlint: Run) -> None:
    desk.write("a.txt", OLD)
    desk.commit()
    desk.git("branch", "release")
    assert "did you mean release?" in desk.error("--diff-base", "relaese", "a.txt")
    assert "fetch it first: git fetch origin 12" in desk.error("--diff-base", "12", "a.txt")
    assert "git knows no commit '--help'" in desk.error("--diff-base=--help", "a.txt")
    assert "exclude each other" in desk.error("--diff-base", "main", "--diff", "x", "a.txt")
    assert "exclude each other" in desk.error("--diff-base", "main", "--isolated", "a.txt")
    assert "does not know standard input" in desk.error("--diff-base", "main", "-")
    assert "x.diff: No such file" in desk.error("--diff", "x.diff", "a.txt")
    assert "is no unified diff" in desk.error("--diff", "a.txt", "a.txt")
    assert "is an article already" in desk.error("--diff", "-", "-")
    (tmp_path / "b.txt").write_text(OLD)
    outside = desk.error("--diff-base", "main", str(tmp_path / "b.txt"))
    assert "is in no git repository" in outside
    assert "--diff FILE takes a diff" in outside


def test_git_starts_no_filter_of_a_checkout(desk: Desk) -> None:
    mark, program = desk.home / "started", desk.home / "program.sh"
    program.write_text(f'#!/bin/sh\ntouch "{mark}"\ncat\n')
    program.chmod(0o755)
    desk.write("a.txt", OLD)
    desk.commit()
    desk.write(".gitattributes", "*.txt filter=evil diff=evil\n")
    for key in ("filter.evil.clean", "filter.evil.process", "diff.evil.textconv"):
        desk.git("config", key, str(program))
    desk.git("config", "diff.evil.command", str(program))
    desk.git("config", "filter.evil.required", "true")
    desk.write("a.txt", NEW)
    assert desk.found("--diff-base", "HEAD", "a.txt") == {"a.txt": ["last week"]}
    assert not mark.exists()
