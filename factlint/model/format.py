"""Formats an article may come in."""

from __future__ import annotations

from typing import Protocol

from factlint.text.document import Document
from factlint.text.source import Source


class Format(Protocol):
    """One format: which files have it, and how a source becomes a document."""

    name: str
    suffixes: tuple[str, ...]

    def parse(self, source: Source) -> Document:
        """Return the document; every source parses, whatever stands in it."""
        ...
