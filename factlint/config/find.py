"""Where the configuration file is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FILE: Final = "factlint.toml"
PYPROJECT: Final = "pyproject.toml"
_OURS: Final = r"^\s*\[+\s*tool\s*\.\s*factlint\b"


def find(start: Path) -> Path | None:
    """Return the nearest configuration file from a folder upward, or None.

    In one folder `factlint.toml` comes before `pyproject.toml`, and a `pyproject.toml` without
    `[tool.factlint]` is passed over. A folder that holds `.git` is the last one looked in.
    """
    folder = start.absolute()
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        if _is_ours(place / PYPROJECT):
            return place / PYPROJECT
        if (place / ".git").exists():
            return None
    return None


def repository(folder: Path) -> Path:
    """Return the nearest folder upward that holds `.git`; the folder itself where none does."""
    places = (folder, *folder.parents)
    return next((place for place in places if (place / ".git").exists()), folder)


def _is_ours(path: Path) -> bool:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False  # somebody else's file: its faults are not our business
    if "factlint" not in text:
        return False
    import tomllib

    try:
        tool = tomllib.loads(text).get("tool")
    except (tomllib.TOMLDecodeError, RecursionError):
        return re.search(_OURS, text, re.MULTILINE) is not None  # load() will say what is wrong
    return isinstance(tool, Mapping) and "factlint" in tool
