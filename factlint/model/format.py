"""Formats an article may come in."""

from __future__ import annotations

from typing import Protocol

from factlint.text.document import Document, Traits


class Format(Protocol):
    """One format: which files have it, what it can hold, and how bytes become a document.

    Attributes:
        name: short, in lower case ("markdown").
        suffixes: file name endings with their dot, in lower case.
        traits: what articles in this format can hold.
    """

    name: str
    suffixes: tuple[str, ...]
    traits: Traits

    def read(self, data: bytes, name: str) -> Document:
        """Return the document. Formats of text begin with `factlint.text.source.decode`.

        Args:
            data: the file.
            name: its path as the user gave it, for messages and `Source.path`.

        Raises:
            InputError: the bytes are not of this format (a broken archive, a binary file).
        """
        ...
