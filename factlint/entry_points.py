"""The entry points of a group, read where installers write them.

`importlib.metadata` gives the same answer, but imports the reading of mail and of archives first,
which is a tenth of a run on one article. Installers write `entry_points.txt` into a folder
`*.dist-info` or `*.egg-info` beside the package (PyPA specifications, "Entry points" and "Recording
installed projects"); where something may be recorded in another way, in an archive on the path or
with a finder of its own, `importlib.metadata` is asked after all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import reduce
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct

_METADATA = (".dist-info", ".egg-info")


class EntryPoint(Protocol):
    """What is needed of an entry point; those of `importlib.metadata` have it, too."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def module(self) -> str:
        """The module it names."""

    def load(self) -> Any:
        """Import the module and return the object named."""


class FoundEntryPoint(Struct, frozen=True):
    """An entry point: `name = module:attribute`, the attribute being optional."""

    name: str
    value: str

    @property
    def module(self) -> str:
        """The module it names."""
        return self.value.partition(":")[0].partition("[")[0].strip()

    def load(self) -> Any:
        """Import the module and return the object named; raises what that raises."""
        attributes = self.value.partition("[")[0].partition(":")[2].strip()
        found = import_module(self.module)
        return reduce(getattr, filter(None, attributes.split(".")), found)


def entry_points(group: str) -> list[EntryPoint]:
    """Return the entry points of a group.

    Of a project that is installed twice the first on `sys.path` counts.
    """
    if _recorded_elsewhere():
        from importlib import metadata

        return list(metadata.entry_points(group=group))
    found: dict[str, str] = {}
    for entry in sys.path:
        for project, text in _files_of(Path(entry)):
            found.setdefault(project, text)
    return [point for text in found.values() if group in text for point in _points(text, group)]


def _recorded_elsewhere() -> bool:
    finders = (finder for finder in sys.meta_path if finder is not PathFinder)
    return any(hasattr(finder, "find_distributions") for finder in finders) or any(
        entry.name.lower().endswith(".egg") or _is_file(entry) for entry in map(Path, sys.path)
    )


def _is_file(entry: Path) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a folder on the path may be closed to this user
        return False


def _files_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the project and the text of `entry_points.txt`, "" where there is none."""
    try:
        found = os.listdir(folder)  # noqa: PTH208 - most are modules, of which no path is needed
    except OSError:  # the path may name what does not exist
        return
    for metadata in found:
        low = metadata.lower()
        if not low.endswith(_METADATA):
            continue
        # Names that differ in these marks alone are one (PyPA, "Names and normalization").
        name = low.rpartition(".")[0].partition("-")[0].replace(".", "_")
        project = "_".join(filter(None, name.split("_")))
        try:
            # What is not UTF-8 spoils one name, and the plugin that has it is said to fail.
            with open(f"{folder}/{metadata}/entry_points.txt", "rb") as file:  # noqa: PTH123
                text = file.read().decode("utf-8", "replace")
        except OSError:
            text = ""
        yield project, text


def _points(text: str, group: str) -> Iterator[EntryPoint]:
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif section == group and line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield FoundEntryPoint(name.strip(), value.strip())
