"""Files of a folder of styles. Names in packages, which may be a stranger's, lead nowhere else."""

from __future__ import annotations

from pathlib import Path


def inside(folder: Path, name: str) -> Path | None:
    """Return the place of a name in a folder; None where it, or a link, leads out of the folder."""
    place = folder / name
    return place if place.resolve().is_relative_to(folder.resolve()) else None
