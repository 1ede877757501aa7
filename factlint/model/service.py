"""Helpers of rules that live longer than one file, such as a grammar server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from msgspec import Struct, field

from factlint.model.settings import Settings


class Service(Protocol):
    """Opened when first asked for, closed with the run."""

    name: str

    def close(self) -> None:
        """Release what the service holds."""
        ...


@runtime_checkable
class NamesSkips(Protocol):
    """A service that leaves out a part of what it was asked for, and says so."""

    def take_skips(self) -> Sequence[tuple[str, str]]:
        """Return what was left out since the last call, and why, in words of the service.

        What holds for several files is named for each of them; a run says it once.
        """
        ...


@runtime_checkable
class NamesFailures(Protocol):
    """A service a part of which may fail while the others go on, and says so."""

    def take_failures(self) -> Sequence[tuple[str, str]]:
        """Return what failed since the last call ("rule house:Units"), and how.

        What fails in several files is named for each of them; a run says it once.
        """
        ...


class ServiceRequest(Struct, frozen=True):
    """What a service may know of the run it is made for.

    Attributes:
        settings: the configuration with the flags laid over it.
        isolated: obey no variable of the environment, and keep nothing between runs.
        selected: codes of the rules the user asked for by name, family or engine; empty when
            the profile's list holds.
        cache_dir: where answers may be kept between runs, or None.
        suppressing: whether comments in articles silence findings.
    """

    settings: Settings = field(default_factory=Settings)
    isolated: bool = False
    selected: frozenset[str] = frozenset()
    cache_dir: Path | None = None
    suppressing: bool = True
