"""`[vale]` of the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from factlint.api import SettingsTable

MinAlertLevel = Literal["suggestion", "warning", "error"]


class ValeSettings(Struct, frozen=True):
    """Which of Vale's styles are checked.

    Attributes:
        styles: the styles that are checked in all files; each is a folder of `styles-path`.
        styles_path: the folder of the styles, from the configuration's own.
        ini: a `.vale.ini` that is read as Vale reads it.
        find_ini: whether the `.vale.ini` nearest to an article is read, from its folder upward.
        min_alert_level: lowest level that is reported.
        vocab: vocabularies, folders of `styles-path` under `config/vocabularies`.
        rules: rules and styles that are switched on ("YES") and off ("NO"), or given a level.
    """

    styles: tuple[str, ...] = ()
    styles_path: Path = Path("styles")
    ini: Path | None = None
    find_ini: bool = False
    min_alert_level: MinAlertLevel = "suggestion"
    vocab: tuple[str, ...] = ()
    rules: dict[str, str] = {}

    def __post_init__(self) -> None:
        """Refuse values that cannot work.

        Raises:
            ValueError: styles are named here and in a `.vale.ini`, or a rule's value is none.
        """
        if (self.ini or self.find_ini) and (self.styles or self.rules or self.vocab):
            raise ValueError("name styles either here or in the .vale.ini, not in both")
        for name, value in self.rules.items():
            if value not in ("YES", "NO", "suggestion", "warning", "error"):
                raise ValueError(
                    f"rules: {name}: {value!r}: expected YES, NO, suggestion, warning or error"
                )

    @property
    def asked(self) -> bool:
        """Whether Vale's rules are asked for."""
        return bool(self.styles or self.rules or self.ini or self.find_ini)

    def choice(self, check: str) -> bool | None:
        """Return whether a check runs in every profile; None leaves it to the rule."""
        del check
        return True if self.asked else None


TABLE = SettingsTable("vale", ValeSettings)
