"""The day a file first entered its git repository: one `git log` a repository."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from factlint.engine.git import git

#: A commit that adds more files than this is an import: its day says nothing of any of them.
IMPORT: Final = 50
_COMMIT: Final = "\x01"


class GitDates(Struct):
    """Answers for all files of a run; keeps what each repository's log said."""

    _roots: dict[str, str | None] = field(default_factory=dict)
    _days: dict[str, dict[str, dt.date | None]] = field(default_factory=dict)

    def first_commit(self, path: str) -> dt.date | None:
        """Return the author date, in the author's own time zone, of the commit that added a file.

        None without git, outside a repository, in a shallow clone, for a file not committed, and
        for one that came with more than `IMPORT` others. Renames are followed.
        """
        file = Path(os.path.realpath(path))
        folder = str(file.parent)
        if folder not in self._roots:
            self._roots[folder] = _root(folder)
        root = self._roots[folder]
        if root is None:
            return None
        if root not in self._days:
            self._days[root] = first_days(_log(root))
        try:
            name = file.relative_to(os.path.realpath(root)).as_posix()
        except ValueError:
            return None
        return self._days[root].get(name)


def first_days(log: Iterable[str]) -> dict[str, dt.date | None]:
    """Read a log, oldest commit first: the day each path first appeared, None for an import.

    `log` is the NUL-separated output of `git log --name-status -z`, each commit led by
    U+0001 and its author date.
    """
    days: dict[str, dt.date | None] = {}
    for day, added, renamed in _commits(log):
        first = None if len(added) > IMPORT else day
        for name in added:
            days.setdefault(name, first)
        for old, new in renamed:
            days[new] = days.get(old, first)
    return days


def _commits(log: Iterable[str]) -> Iterator[tuple[dt.date, list[str], list[tuple[str, str]]]]:
    fields = iter(log)
    day: dt.date | None = None
    added: list[str] = []
    renamed: list[tuple[str, str]] = []
    for part in fields:
        word = part.lstrip("\n")
        if word.startswith(_COMMIT):
            if day is not None:
                yield day, added, renamed
            day, added, renamed = dt.date.fromisoformat(word[1:11]), [], []
        elif word == "A":
            added.append(next(fields, ""))
        elif word.startswith("R"):
            renamed.append((next(fields, ""), next(fields, "")))
    if day is not None:
        yield day, added, renamed


def _root(folder: str) -> str | None:
    answer = _git(folder, "rev-parse", "--show-toplevel", "--is-shallow-repository")
    lines = answer.splitlines()
    return lines[0] if len(lines) == 2 and lines[1] == "false" else None


def _log(root: str) -> list[str]:
    return _git(
        root,
        *("-c", "log.showRoot=true", "log", "--reverse", "--no-ext-diff", "--no-textconv"),
        *("--topo-order", "--no-color", "--diff-filter=AR", "--find-renames", "--name-status"),
        *("-z", f"--format={_COMMIT}%aI"),
    ).split("\0")


def _git(folder: str, *arguments: str) -> str:
    """Return what git prints, nothing where it fails or is not installed."""
    return (git(folder, arguments) or b"").decode("utf-8", "surrogateescape")
