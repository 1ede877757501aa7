"""Which files a run is about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from factlint.config.find import repository
from factlint.engine.git import git
from factlint.errors import UsageError
from factlint.model.report import LeftOut, LeftOutReason
from factlint.records.suggest import suggest
from factlint.text.lazy import lazy_regex
from factlint.text.paths import leads_into

STDIN = "-"

#: Texts about a project, a site or a list for machines. Names that may be an article's as well
#: count in capitals only: NEWS.md, but not news.md.
_PROJECT_FILES: Final = lazy_regex(
    r"(?i:readme)(?:[._-][A-Za-z]{2}(?:[_-][A-Za-z]{2,4})?)?\.[A-Za-z]+"
    r"|(?i:change-?log|licen[cs]e|contributing|code[_-]of[_-]conduct)\.[A-Za-z]+"
    r"|(?:AGENTS|AUTHORS|CHANGES|CLAUDE|CONTRIBUTORS|COPYING|COPYRIGHT|CREDITS|GOVERNANCE|HISTORY"
    r"|INSTALL|LICEN[CS]E|MAINTAINERS|NEWS|NOTICE|PATENTS|SECURITY|SUPPORT|THANKS|TODO)"
    r"(?:[._-][A-Za-z0-9]+)*\.[A-Za-z]+"
    r"|(?i:requirements|constraints)(?:[._-][a-z0-9]+)?\.txt"
    r"|(?i:ads|app-ads|cmakelists|humans|llms|llms-full|robots|security)\.txt"
)


#: Endings of articles that no format here reads; a format of a plugin may.
_UNREAD: Final = frozenset(
    (".adoc", ".asciidoc", ".docx", ".odt", ".org", ".rst", ".rtf", ".tex", ".textile")
)


class Selection(Struct, frozen=True):
    """What of a folder is read.

    Attributes:
        suffixes: file name endings, with their dot, in lower case.
        excluded: tells whether a path is left out by configuration.
        git: whether files git ignores are left out.
        forced: tells whether what would be left out of a folder is left out where the file is
            named, too. A hook names all files of a commit.
    """

    suffixes: frozenset[str]
    excluded: Callable[[str], bool]
    git: bool = True
    forced: Callable[[str], bool] = lambda path: False


class Found(Struct, frozen=True):
    """The files of a run.

    Attributes:
        files: paths as given, folders walked and sorted.
        left_out: what was passed over on the way.
        folders: the folders that were walked.
    """

    files: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    folders: tuple[str, ...] = ()


def discover(paths: Sequence[str], selection: Selection) -> Found:
    """Return the files the paths name: as given, folders walked and sorted.

    A file that is named more than once, also through links, is listed once, under the first name.

    Raises:
        UsageError: a path does not exist, or a folder holds no articles.
    """
    found: list[str] = []
    left_out: list[LeftOut] = []
    folders: list[str] = []
    for path in paths:
        if path == STDIN:
            found.append(path)
        elif os.path.isdir(path):  # noqa: PTH112 - asked of each of many files
            walk = _walk(path, selection)
            if not walk.files:
                raise UsageError(
                    f"{path}: no articles in this folder", hint=_why_none(walk, selection)
                )
            found += walk.files
            left_out += walk.left_out
            folders.append(path)
        elif os.path.exists(path):  # noqa: PTH110
            name = Path(path).as_posix() if os.sep != "/" else path
            if selection.forced(path) and (reason := _left_out(name, selection)):
                left_out.append(LeftOut(name, reason))
            else:
                found.append(name)
        else:
            raise UsageError(f"{path}: no such file or folder", hint=_instead_of(path))
    return Found(
        tuple(_once(found) if len(paths) > 1 else found),  # a walk lists each file once
        tuple(dict.fromkeys(left_out)),
        tuple(folders),
    )


def _left_out(path: str, selection: Selection) -> LeftOutReason | None:
    """Return why a file is no article of a run, or None."""
    if selection.excluded(path):
        return "exclude"
    name = os.path.basename(path)  # noqa: PTH119 - asked of each of many files
    return "project file" if _PROJECT_FILES.fullmatch(name) else None


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
    if os.path.islink(path):  # noqa: PTH114
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


def _why_none(walk: Found, selection: Selection) -> str:
    """Say why a walk of a folder found nothing."""
    words = {
        "exclude": "`exclude` in the configuration",
        "project file": "its name, which is that of a text about a project",
        "git": "git",
        "link": "the link, which leads out of the repository",
    }
    for one in walk.left_out:
        if one.reason in words:
            return f"{one.path} is left out by {words[one.reason]}; a file that is named is read"
    endings = " ".join(sorted(selection.suffixes))
    return f"factlint reads {endings}; a named file is read whatever its ending"


def _walk(folder: str, selection: Selection) -> Found:
    found: list[str] = []
    left_out: list[LeftOut] = []
    base = folder.rstrip("/") or "/"
    for root, folders, files in os.walk(folder):
        inside = os.path.relpath(root, folder).replace(os.sep, "/")
        here = base if inside == "." else f"{base}/{inside}"
        closed = {name: reason for name in folders if (reason := _closed(Path(root) / name))}
        left_out += [
            LeftOut(_in(here, name), reason)
            for name, reason in sorted(closed.items())
            if _holds_any(Path(root) / name, selection.suffixes)
        ]
        folders[:] = sorted(name for name in folders if name not in closed)
        for name in sorted(files):
            path = _in(here, name)
            ending = os.path.splitext(name)[1].lower()  # noqa: PTH122
            if ending not in selection.suffixes:
                if ending in _UNREAD and not _left_out(path, selection):
                    left_out.append(LeftOut(path, "format"))
                continue
            reason = "hidden" if name.startswith(".") else _left_out(path, selection)
            if reason:
                left_out.append(LeftOut(path, reason))
            else:
                found.append(path)
    ignored = _ignored_by_git(folder, found) if selection.git and found else set()
    left_out += [LeftOut(path, "git") for path in found if path in ignored]
    links = {path for path in found if os.path.islink(path)}  # noqa: PTH114 (asked of each file)
    top = repository(Path(folder).absolute())
    # A stranger may have put them there.
    outside = {path for path in links if not leads_into(Path(path), top)}
    left_out += [LeftOut(path, "link") for path in found if path in outside]
    found = [path for path in found if path not in outside and path not in ignored]
    if links:  # of a file and a link to it in one folder, the file's own name is kept
        found = _once(sorted(found, key=lambda path: (path in links, path)))
    return Found(tuple(sorted(found)), tuple(left_out), (folder,))


def _in(folder: str, name: str) -> str:
    """Return the path of a name in a folder, as programs that show annotations want it: no "./"."""
    path = f"{folder.rstrip('/')}/{name}"
    short = path.removeprefix("./")
    # "-" is standard input, and "-x.txt" a flag to whoever copies it.
    return path if short.startswith("-") else short


def _closed(folder: Path) -> LeftOutReason | None:
    """Return why a folder is not walked, or None."""
    if folder.name.startswith("."):
        return "hidden"
    return "virtual environment" if (folder / "pyvenv.cfg").exists() else None


def _holds_any(folder: Path, suffixes: frozenset[str]) -> bool:
    """Return whether a folder that is not walked holds files of these endings."""
    if folder.name == ".git":  # holds no article, and may be large
        return False
    files = (name for _, _, names in os.walk(folder) for name in names)
    return any(os.path.splitext(name)[1].lower() in suffixes for name in files)  # noqa: PTH122


def _ignored_by_git(folder: str, paths: Iterable[str]) -> set[str]:
    """Return those of the paths git ignores; none where git or a repository is absent."""
    top = repository(Path(folder).resolve())
    if not (top / ".git").exists():  # git would be started for nothing
        return set()
    names = [os.path.relpath(path, folder) for path in paths]
    back = dict(zip(names, paths, strict=True))
    asked = "\0".join(names).encode("utf-8", "surrogateescape")
    answer = git(folder, ["check-ignore", "-z", "--stdin"], asked) or b""
    ignored = answer.decode("utf-8", "surrogateescape").split("\0")
    return {back[name] for name in ignored if name in back}
