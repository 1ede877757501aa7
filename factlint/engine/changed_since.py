"""Which lines of a run's files were changed: as a diff says, or since a commit in git."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from factlint.config.find import repository
from factlint.engine.changes import Changes
from factlint.engine.discover import STDIN
from factlint.engine.git import git, without_filters
from factlint.engine.unified_diff import WHOLE, Lines, parse_diff
from factlint.errors import UsageError
from factlint.records.suggest import suggest
from factlint.text.paths import display_name

_FLAG = "--diff-base"
#: Other line ends, blanks at the end and a missing last line end change no word.
_DIFF = (
    "diff", "-U0", "-M", "-l2000", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
    "--ignore-space-at-eol", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip


def changes_in(data: bytes, name: str, paths: Iterable[str], stdin_name: str) -> Changes:
    """Return what a diff changes of the files of a run.

    Paths of a diff begin at the root of the repository, or else in the working directory.

    Args:
        data: the diff.
        name: its name in messages.
        paths: the files of the run.
        stdin_name: the name of standard input.

    Raises:
        UsageError: it is no unified diff.
    """
    here = Path.cwd()
    roots = (repository(here), here)
    changed: dict[str, tuple[Lines, ...]] = {}
    for file in parse_diff(data, name):
        places = [os.path.realpath(root / one) for one in file.names for root in roots]
        place = next((one for one in places if Path(one).is_file()), places[0])
        changed[place] = (*changed.get(place, ()), *file.lines)
    named = ((path, stdin_name if path == STDIN else path) for path in paths)
    found = {name: changed.get(os.path.realpath(name)) for _, name in named}
    return Changes({name: tuple(sorted(lines)) for name, lines in found.items() if lines})


def changes_since(reference: str, paths: Sequence[str]) -> Changes:
    """Return what was changed of the files of a run since they left another state in git.

    What counts is the state in which both have their last common commit. A file git does not know
    is new.

    Raises:
        UsageError: git is missing, does not know the state, or a file is not kept in it.
    """
    roots: dict[str, dict[str, str]] = {}
    places: dict[str, str] = {}
    for path in paths:
        if path == STDIN:
            raise UsageError(f"{_FLAG}: git does not know standard input", hint="name the file")
        real = os.path.realpath(path)
        folder = os.path.dirname(real)  # noqa: PTH120 (a run may have many thousands of files)
        if folder not in places:
            places[folder] = str(repository(Path(folder)))
        root = places[folder]
        roots.setdefault(root, {})[os.path.relpath(real, root).replace(os.sep, "/")] = path
    changed: dict[str, tuple[Lines, ...]] = {}
    notes: list[str] = []
    for root, files in roots.items():
        lines, notes_here = _in_repository(root, reference, files)
        changed |= {files[name]: found for name, found in lines.items()}
        notes += notes_here
    return Changes(changed, tuple(notes))


def _in_repository(
    root: str, reference: str, files: Mapping[str, str]
) -> tuple[dict[str, tuple[Lines, ...]], list[str]]:
    """Return the changed lines of files in one repository by name, and notes."""
    commit = _commit(root, reference, next(iter(files.values())))
    notes = []
    base = _asked(root, ["merge-base", commit, "HEAD"]).strip()
    if not base:
        notes.append(
            f"{_FLAG}: {display_name(Path(root))} has no common commit with {reference}; compared "
            f"with {reference} itself (a deeper clone has one: {_DEPTH})"
        )
    since = base or commit
    settings = without_filters(root)
    diff = git(root, [*_DIFF, since, "--"], settings=settings) if settings is not None else None
    if diff is None:
        raise UsageError(
            f"{_FLAG}: git could not compare {display_name(Path(root))} with {reference}",
            hint=f"try: git -C {root} diff {reference}",
        )
    known = set(_asked(root, ["ls-files", "-z"]).split("\0"))
    lines = {name: WHOLE for name in files if name not in known}
    for file in parse_diff(diff, "git diff"):
        if file.names[0] in files:
            lines[file.names[0]] = file.lines
    return lines, notes


_DEPTH = "`fetch-depth: 0` of actions/checkout, GIT_DEPTH: 0 in GitLab, or `git fetch --unshallow`"


def _commit(root: str, reference: str, path: str) -> str:
    """Return the commit a reference names.

    Raises:
        UsageError: git is missing, there is no repository, or it does not know the reference.
    """
    if shutil.which("git") is None:
        raise UsageError(f"{_FLAG}: git is not installed", hint="--diff FILE takes a diff instead")
    if not (Path(root) / ".git").exists():
        raise UsageError(
            f"{_FLAG}: {path} is in no git repository", hint="--diff FILE takes a diff instead"
        )
    wanted = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}"]
    if commit := _asked(root, wanted).strip():
        return commit
    where = display_name(Path(root))
    message = f"{_FLAG}: git knows no commit {reference!r} in {where if where != '.' else root}"
    if _asked(root, ["rev-parse", "--is-shallow-repository"]).strip() == "true":
        hint = f"this clone is shallow; fetch more of its history: {_DEPTH}"
        raise UsageError(message, hint=hint)
    known = _asked(root, ["for-each-ref", "--format=%(refname:short)"]).split()
    ending = [name for name in known if name.endswith(f"/{reference}")]
    near = next(iter(ending), None) or suggest(reference, known)
    hint = f"did you mean {near}?" if near else f"fetch it first: git fetch origin {reference}"
    raise UsageError(message, hint=hint)


def _asked(root: str, arguments: Sequence[str]) -> str:
    """Return what git answers.

    Raises:
        UsageError: it fails.
    """
    answer = git(root, arguments)
    if answer is None:
        hint = f"see what it says: git -C {root} status"
        raise UsageError(f"{_FLAG}: git refuses to read {display_name(Path(root))}", hint=hint)
    return os.fsdecode(answer)
