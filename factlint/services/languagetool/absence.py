"""How a run learns that grammar is not checked, and why."""

from __future__ import annotations

from factlint import errors


class Unavailable(errors.Unavailable):
    """Grammar is not checked, and nobody demanded that it be.

    Raised in mode `off`, and in mode `auto` when no server is named or living. It leads to a
    visible skip and leaves the exit status alone.

    Attributes:
        reason: why not, as a phrase ("no LanguageTool server is running").
        remedy: what would change it, naming a command.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason, hint=remedy)
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.reason}; {self.remedy}"
