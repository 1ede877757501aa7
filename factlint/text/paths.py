"""Paths: as messages show them, and where they lead."""

from __future__ import annotations

import os
from pathlib import Path


def display_name(path: Path) -> str:
    """Return a path as messages show it: from the working directory where it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()


def leads_into(path: Path, folder: Path) -> bool:
    """Return whether a path, its links followed, lies in a folder; so does a loop of links in it.

    `Path.resolve` raises where links lead in a circle: what cannot be read says so when it is read.
    """
    real = Path(os.path.realpath(path))
    return real.is_relative_to(os.path.realpath(folder))
