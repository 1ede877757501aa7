"""Helpers of rules that live longer than one file, such as a grammar server."""

from __future__ import annotations

from typing import Protocol


class Service(Protocol):
    """Opened when first asked for, closed with the run."""

    name: str

    def close(self) -> None:
        """Let go of whatever the service holds."""
        ...
