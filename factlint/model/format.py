"""Formats an article may come in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

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


@runtime_checkable
class MarkedCode(Protocol):
    """A format in which a desk may mark code by words of its own (`code-markers`)."""

    def with_code_markers(self, markers: Sequence[Sequence[str]]) -> Format:
        """Return the format that leaves out what is between the two words of each pair."""
        ...
