"""What a configuration says about one file, and the globs that name it.

A pattern is relative to the folder of the configuration file. `*` and `?` stay inside one
folder, `**` crosses folders, `[ab]` is one of its characters. Without a slash it names files
and folders at any depth; a folder means everything in it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from factlint.model.settings import FileSettings, Settings
from factlint.text.lazy import lazy_regex


def matches(pattern: str, path: str, configuration: Path | None = None) -> bool:
    """Return whether a pattern names a path.

    Args:
        pattern: glob as written in a configuration.
        path: the file as the user gave it, relative to the working directory or absolute.
        configuration: the configuration file whose folder the pattern starts from; without
            one it starts from the working directory.
    """
    base = str(configuration.parent) if configuration is not None else "."
    # Every pattern meets every file: text is compared, and makes a cheaper key than a Path.
    glob = _compiled(pattern)
    if glob.above:
        base = os.path.join(os.path.realpath(base), *[os.pardir] * glob.above)  # noqa: PTH118
    return glob.match(_relative(path, base, os.getcwd()))  # noqa: PTH109


def excluded(settings: Settings, path: str) -> bool:
    """Return whether a configuration leaves a file out: the last glob that names it decides.

    One with "!" before it brings back what those before it leave out.
    """
    for glob in reversed(settings.exclude):
        if matches(glob.removeprefix("!"), path, settings.path):
            return not glob.startswith("!")
    return False


def seen_from(configuration: Path, path: str) -> str:
    """Return a path from the folder of a configuration file, with `/`."""
    return _relative(path, str(configuration.parent), os.getcwd())  # noqa: PTH109


def escaped(path: str) -> str:
    """Return the pattern that names one path, as `seen_from` gives it."""
    pattern = re.sub(r"[*?\[]", r"[\g<0>]", path)
    return pattern if "/" in path else f"/{pattern}"


def moved(pattern: str, start: Path, target: Path) -> str:
    """Return the pattern that names from one folder what a pattern names from another.

    Args:
        pattern: the pattern.
        start: the folder it is relative to.
        target: the folder the answer is relative to.
    """
    above, rest = _steps(pattern)
    folder = os.path.realpath(os.path.join(start, *[os.pardir] * above))  # noqa: PTH118
    seen = _relative(folder, os.path.realpath(target), os.getcwd())  # noqa: PTH109
    if seen == ".":
        return rest
    anchored = "/" in rest.rstrip("/")
    rest = rest.lstrip("/") if anchored else f"**/{rest}"
    return f"{escaped(seen).removeprefix('/')}/{rest}"


@lru_cache(maxsize=4096)
def _relative(path: str, base: str, cwd: str) -> str:
    """Return `path` seen from `base`, with `/`; both are read from `cwd`."""
    start, target = (os.path.normpath(os.path.join(cwd, name)) for name in (base, path))  # noqa: PTH118
    try:
        seen = os.path.relpath(target, start)
        if seen.startswith(os.pardir):
            # One of the two may be written through a symbolic link.
            real = os.path.relpath(os.path.realpath(target), os.path.realpath(start))
            seen = seen if real.startswith(os.pardir) else real
    except ValueError:  # another drive
        seen = target
    return seen.replace(os.sep, "/")


def own_settings(settings: Settings, path: str) -> FileSettings:
    """Return what holds for one file: later entries win, what is ignored adds up."""
    merged = FileSettings(path)
    for entry in settings.files:
        if matches(entry.path, path, settings.path):
            merged = FileSettings(
                path=path,
                date=entry.date or merged.date,
                as_of=entry.as_of or merged.as_of,
                profile=entry.profile or merged.profile,
                language=entry.language or merged.language,
                kind=entry.kind or merged.kind,
                select=entry.select or merged.select,
                ignore=(*merged.ignore, *entry.ignore),
            )
    return merged


def ignored_for(settings: Settings, path: str) -> Iterator[str]:
    """Yield the codes the configuration silences in a file."""
    for glob, codes in settings.per_file_ignores.items():
        if matches(glob, path, settings.path):
            yield from codes
    yield from own_settings(settings, path).ignore


#: A run of stars, a set of signs with at least one in it, or one sign.
_SIGNS = lazy_regex(r"\*+|\[[^/][^\]]*\]|.", re.DOTALL)


class _Glob(Struct, frozen=True):
    """A glob by its folders: an expression for each, None for `**`.

    Attributes:
        parts: from the first folder to the last name.
        inside: whether it names only what is in the folder, not the folder.
        above: how many folders above that of the configuration it starts.
    """

    parts: tuple[re.Pattern[str] | None, ...]
    inside: bool
    above: int

    def match(self, path: str) -> bool:
        """Return whether a path is named; the time is that of its length by the glob's."""
        names = path.split("/")
        reached = {0} if self.parts else set()
        for part in self.parts:
            if part is None:
                reached = set(range(min(reached), len(names) + 1))
            else:
                reached = {
                    at + 1 for at in reached if at < len(names) and part.fullmatch(names[at])
                }
            if not reached:
                return False
        return min(reached, default=len(names)) < len(names) if self.inside else bool(reached)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> _Glob:
    above, glob = _steps(pattern)
    inside = glob.endswith("/")
    anchored = "/" in glob.rstrip("/")
    parts = [part for part in glob.split("/") if part not in ("", ".")]
    while parts[-1:] == ["**"] and len(parts) > 1:  # "drafts/**" is all that is in drafts
        parts.pop()
        inside = True
    if parts and not anchored:
        parts.insert(0, "**")
    found = (None if part == "**" else re.compile(_segment(part), re.DOTALL) for part in parts)
    return _Glob(tuple(found), inside, above)


def _steps(pattern: str) -> tuple[int, str]:
    """Return how many folders up a pattern starts, and the rest of it."""
    glob = pattern.replace(os.sep, "/") if os.sep != "/" else pattern
    glob = glob.removeprefix("./").strip()
    above = 0
    while glob.startswith("../"):
        above, glob = above + 1, glob.removeprefix("../")
    return above, f"/{glob}" if above else glob


def _segment(part: str) -> str:
    """Translate one folder or file name of a glob.

    What is after a `*` is taken where it first stands: to try the later places as well would
    find nothing more, and a glob of many stars would take for ever.
    """
    pieces = [""]
    for sign in _SIGNS.findall(part):
        if sign[0] == "*":
            pieces.append("")
        else:
            pieces[-1] += _sign(sign)
    first, *rest = pieces
    if not rest:
        return first
    between = "".join(f"(?>.*?{piece})" for piece in rest[:-1])
    return f"{first}{between}.*{rest[-1]}"


def _sign(sign: str) -> str:
    """Translate one sign or set of signs."""
    if sign == "?":
        return "."
    if len(sign) == 1:
        return re.escape(sign)
    listed = sign[1:-1].replace("\\", "\\\\").replace("[", "\\[")
    found = f"[^{listed[1:]}]" if listed[:1] in ("!", "^") else f"[{listed}]"
    try:
        re.compile(found)
    except re.error:  # "[z-a]" is no set: these signs themselves
        return re.escape(sign)
    return found
