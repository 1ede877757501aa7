"""How a run learns that grammar is not checked, and why."""

from __future__ import annotations


class Unavailable(Exception):
    """Grammar is not checked, and nobody demanded that it be.

    Raised in mode `off`, and in mode `auto` when no server is named or living. It is no
    `FactlintError`: it leads to a visible skip and leaves the exit status alone.

    Attributes:
        reason: why not, as a phrase ("no LanguageTool server is running").
        remedy: what would change it, naming a command.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy
