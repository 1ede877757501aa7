"""`[languagetool]` of the configuration."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.model.languagetool import LanguageToolSettings
from factlint.model.section import SettingsTable
from factlint.model.settings import Settings

TABLE = SettingsTable("languagetool", LanguageToolSettings)


def languagetool_settings(settings: Settings) -> LanguageToolSettings:
    """Return the values of `[languagetool]`; paths are relative to the configuration file.

    A variant the configuration names for all copy (`language = "en-US"`) holds unless the table
    names its own.
    """
    found = settings.section(LanguageToolSettings)
    if "language" not in settings.engines.get(TABLE.name, {}) and "-" in settings.language:
        found = replace(found, language=settings.language)
    return found
