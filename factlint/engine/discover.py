"""Which files a run is about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from factlint.errors import UsageError
from factlint.records.suggest import suggest

STDIN = "-"


class Selection(Struct, frozen=True):
    """What of a folder is read.

    Attributes:
        suffixes: file name endings, with their dot, in lower case.
        excluded: tells whether a path is left out by configuration.
        git: whether files git ignores are left out.
    """

    suffixes: frozenset[str]
    excluded: Callable[[str], bool]
    git: bool = True


def discover(paths: Sequence[str], selection: Selection) -> list[str]:
    """Return the files the paths name: as given, folders walked and sorted.

    A file that is named more than once, also through links, is listed once, under the first name.

    Raises:
        UsageError: a path does not exist, or a folder holds no articles.
    """
    found: list[str] = []
    for path in paths:
        if path == STDIN:
            found.append(path)
        elif Path(path).is_dir():
            files = _walk(path, selection)
            if not files:
                raise UsageError(
                    f"{path}: no articles in this folder", hint=_why_none(path, selection)
                )
            found += files
        elif Path(path).exists():
            found.append(Path(path).as_posix() if os.sep != "/" else path)
        else:
            raise UsageError(f"{path}: no such file or folder", hint=_instead_of(path))
    return _once(found) if len(found) > 1 else found


def _once(paths: Iterable[str]) -> list[str]:
    """Leave out a path whose file another one before it names."""
    folders: dict[str, str] = {}
    first: dict[str, str] = {}
    for path in paths:
        first.setdefault(_file_of(path, folders), path)
    return list(first.values())


def _file_of(path: str, folders: dict[str, str]) -> str:
    """Return the file a path leads to; `folders` keeps where folders lead to."""
    if path == STDIN:
        return path
    if Path(path).is_symlink():
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    # A run may have many thousands of files: their paths stay text.
    return os.path.join(folders[folder], name)  # noqa: PTH118


def _instead_of(path: str) -> str | None:
    """Return what a path that is not there may have been meant to be."""
    if "*" in path or "?" in path:
        return "the pattern matches nothing here"
    if Path(path).is_symlink():
        return "it is a link that leads nowhere"
    missing = Path(path)
    try:
        names = [other.name for other in missing.parent.iterdir()]
    except OSError:
        return None
    near = suggest(missing.name, names, cutoff=0.7)
    return f"did you mean {missing.with_name(near).as_posix()}?" if near else None


def _why_none(folder: str, selection: Selection) -> str:
    """Say why a walk of a folder found nothing."""
    everything = Selection(selection.suffixes, lambda path: False, git=False)
    if left_out := _walk(folder, everything):
        return (
            f"{left_out[0]} is left out by `exclude` in the configuration or by git; "
            "a file that is named is read"
        )
    endings = " ".join(sorted(selection.suffixes))
    return f"factlint reads {endings}; a named file is read whatever its ending"


def _walk(folder: str, selection: Selection) -> list[str]:
    found: list[str] = []
    base = folder.rstrip("/") or "/"
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not (Path(root) / name / "pyvenv.cfg").exists()
        )
        inside = os.path.relpath(root, folder).replace(os.sep, "/")
        for name in sorted(files):
            path = f"{base}/{name}" if inside == "." else f"{base}/{inside}/{name}"
            hidden = name.startswith(".")
            wanted = Path(name).suffix.lower() in selection.suffixes
            if wanted and not hidden and not selection.excluded(path):
                found.append(path)
    ignored = _ignored_by_git(folder, found) if selection.git and found else set()
    # Of a file and a link to it in one folder, the file's own name is kept.
    found.sort(key=lambda path: (Path(path).is_symlink(), path))
    return sorted(_once(path for path in found if path not in ignored))


def _ignored_by_git(folder: str, paths: Iterable[str]) -> set[str]:
    """Return those of the paths git ignores; none where git or a repository is absent."""
    import subprocess

    names = [os.path.relpath(path, folder) for path in paths]
    back = dict(zip(names, paths, strict=True))
    try:
        answer = subprocess.run(
            ["git", "-C", folder, "check-ignore", "-z", "--stdin"],
            input="\0".join(names).encode("utf-8", "surrogateescape"),
            capture_output=True,
            check=False,
        )
    except OSError:
        return set()
    ignored = answer.stdout.decode("utf-8", "surrogateescape").split("\0")
    return {back[name] for name in ignored if name in back}
