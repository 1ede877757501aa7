"""What cannot be run of a configuration."""

from __future__ import annotations

from msgspec import Struct


class Problem(Struct, frozen=True):
    """A rule that is not run.

    Attributes:
        name: the rule, or the style.
        place: its file and key.
        reason: why.
    """

    name: str
    place: str
    reason: str
