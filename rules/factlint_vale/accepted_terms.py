"""Vocabularies: terms that are accepted and terms that are not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factlint_vale.style_paths import inside

_FOLDERS = ("config/vocabularies", "Vocab")


def read_vocabulary(folders: Iterable[Path], name: str) -> tuple[list[str], list[str]] | None:
    """Return the accepted and the rejected terms of a vocabulary, None where it is not there."""
    for folder in folders:
        for inner in _FOLDERS:
            found = inside(folder, f"{inner}/{name}")
            if found is not None and found.is_dir():
                return _terms(found / "accept.txt"), _terms(found / "reject.txt")
    return None


def _terms(file: Path) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeError):
        return []
    return [line.strip() for line in lines if line.strip() and not line.strip().startswith("# ")]
