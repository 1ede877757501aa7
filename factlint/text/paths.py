"""How messages show the path of a file."""

from __future__ import annotations

from pathlib import Path


def display_name(path: Path) -> str:
    """Return a path as messages show it: from the working directory where it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()
