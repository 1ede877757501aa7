"""`[languagetool]` of the configuration."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from factlint.api import Settings, SettingsTable

Mode = Literal["auto", "remote", "local", "off"]


class LanguageToolSettings(Struct, frozen=True):
    """Which server checks grammar, and what it is asked.

    Attributes:
        mode: `auto` uses the server named, else the one that `factlint languagetool start` keeps,
            else grammar is not checked; `remote` demands the server named, `local` the one kept;
            `off` never asks.
        url: address of a server on this machine, with or without `/v2`.
        language: variant used where an article says no more than "en".
        idle_minutes: how long the server kept lives without being asked.
        timeout_seconds: how long one answer may take.
        enabled_rules: rule ids reported regardless of the list of judged rules.
        disabled_rules: rule ids never reported; a trailing `*` matches any ending.
        enabled_categories: categories whose rules are all reported.
        disabled_categories: categories never reported.
        picky: ask for the stricter level, and report all rules.
    """

    mode: Mode = "auto"
    url: str | None = None
    language: str = "en-GB"
    idle_minutes: int = 30
    timeout_seconds: int = 120
    enabled_rules: tuple[str, ...] = ()
    disabled_rules: tuple[str, ...] = ()
    enabled_categories: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()
    picky: bool = False

    def __post_init__(self) -> None:
        """Refuse values that cannot work.

        Raises:
            ValueError: a duration is not positive.
        """
        if self.idle_minutes < 1 or self.timeout_seconds < 1:
            raise ValueError("idle-minutes and timeout-seconds must be at least 1")


TABLE = SettingsTable("languagetool", LanguageToolSettings)


def languagetool_settings(settings: Settings) -> LanguageToolSettings:
    """Return the values of `[languagetool]`.

    A variant the configuration names for all copy (`language = "en-US"`) holds unless the table
    names its own.
    """
    found = settings.section(LanguageToolSettings)
    if "language" not in settings.engines.get(TABLE.name, {}) and "-" in settings.language:
        found = replace(found, language=settings.language)
    return found
