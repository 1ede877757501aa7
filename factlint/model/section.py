"""Tables of the configuration that plugins declare."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Protocol, runtime_checkable

from msgspec import Struct, field


class Vocabulary(Struct, frozen=True):
    """The words a list in a table may hold.

    Attributes:
        noun: what one of them is, for messages ("check").
        words: returns all of them; called only when the list is not empty.
    """

    noun: str
    words: Callable[[], Collection[str]]


class SettingsTable(Struct, frozen=True):
    """A table `[NAME]` of the configuration, read into a frozen Struct or dataclass.

    Its fields say what keys there are and of which type, and each has a default. To read the
    values asks for them by type: `settings.section(MySettings)`. Where `kind` has the method
    `choice` (`ChoosesChecks`), the table switches on and off the rules whose `origin` begins with
    its name and a colon.

    Attributes:
        name: the name of the table.
        kind: the Struct or dataclass.
        vocabularies: by field, the words its list may hold.
    """

    name: str
    kind: type[Any]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)


@runtime_checkable
class ChoosesChecks(Protocol):
    """Settings of an engine that switch its checks on and off."""

    def choice(self, check: str) -> bool | None:
        """Return whether a check runs in every profile or in none; None leaves it to the rule."""
