"""Whose rule it is."""

from __future__ import annotations

from msgspec import Struct


class Citation(Struct, frozen=True):
    """The authority behind a rule: a style guide, standard or study, and the entry in it."""

    work: str
    entry: str = ""
    url: str = ""

    def __str__(self) -> str:
        return f"{self.work}, {self.entry}" if self.entry else self.work
