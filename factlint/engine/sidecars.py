"""What lies beside an article: the names in its folder, and a file that keeps its metadata."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.errors import InputError
from factlint.text.document import Document, Metadata
from factlint.text.source import decode
from factlint.text.span import Span

if TYPE_CHECKING:
    from factlint.formats.metadata_values import Values

#: Endings of a sidecar and how its metadata are written.
_SIDECARS = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml"}
#: A larger file is data, not an article's title and date.
_LARGEST = 256 * 1024


class Folders:
    """Names in folders, read once in a run."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[str, ...]] = {}
        self._sets: dict[str, frozenset[str]] = {}

    def names(self, path: str) -> tuple[str, ...]:
        """Return the names in the folder of a file; none where it cannot be read."""
        folder = os.path.dirname(path) or "."  # noqa: PTH120 - asked for each of many files
        if folder not in self._names:
            try:
                self._names[folder] = tuple(sorted(os.listdir(folder)))  # noqa: PTH208
            except OSError:
                self._names[folder] = ()
        return self._names[folder]

    def name_set(self, path: str) -> frozenset[str]:
        """Return the names in the folder of a file, to look one up."""
        folder = os.path.dirname(path) or "."  # noqa: PTH120
        if folder not in self._sets:
            self._sets[folder] = frozenset(self.names(path))
        return self._sets[folder]


def sidecar_of(path: str, folders: Folders) -> Path | None:
    """Return the file beside an article that keeps its metadata, or None."""
    own = os.path.basename(path)  # noqa: PTH119 - asked for each of many files
    stem = own.rpartition(".")[0] or own
    names = folders.name_set(path)
    name = next((stem + ending for ending in _SIDECARS if stem + ending in names), None)
    return None if name is None or name == own else Path(path).with_name(name)


def with_sidecar(
    document: Document, path: str, folders: Folders
) -> tuple[Document, tuple[str, ...]]:
    """Return a document with the metadata of `x.yaml` beside `x.md`, and notes on what failed.

    A file that keeps an article's metadata is part of the article, as its front matter is. What
    the article's own metadata say counts before it.
    """
    if path == "-" or not document.traits.metadata:
        return document, ()
    from factlint.formats.front_matter import read_front_matter

    sidecar = sidecar_of(path, folders)
    if sidecar is None:
        return document, ()
    name = sidecar.name
    try:
        if not sidecar.is_file() or sidecar.stat().st_size > _LARGEST:
            return document, ()
        source = decode(sidecar.read_bytes(), name)
    except (OSError, InputError):
        return document, ()
    read: Metadata | Values | None = None
    if source.text.startswith(("---", "+++")):
        read = read_front_matter(source)
    if read is None:
        from factlint.formats.metadata_values import read_values

        read = read_values(source, Span(0, len(source.text)), _SIDECARS[sidecar.suffix])
    if read.fault is not None:
        return document, (f"{name} beside it (line {read.fault.line}): {read.fault.reason}",)
    own = document.metadata or Metadata(_SIDECARS[sidecar.suffix], Span(0, 0), {})
    return replace(document, metadata=replace(own, data={**read.data, **own.data})), ()
