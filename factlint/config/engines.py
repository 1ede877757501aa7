"""Tables of optional engines as values."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from factlint.config.convert import Converter
from factlint.config.options import root_place
from factlint.config.place import ConfigText, Place
from factlint.config.when import parse_when
from factlint.errors import ConfigError
from factlint.model.languagetool import LanguageToolSettings
from factlint.model.settings import Settings

_LANGUAGETOOL = "languagetool"


def languagetool_settings(settings: Settings) -> LanguageToolSettings:
    """Return `[languagetool]` of a configuration; paths are relative to its file.

    A variant the configuration names for all copy (`language = "en-US"`) holds unless the table
    names its own.

    Raises:
        ConfigError: an unknown key or a wrong value; all are named, with file and line.
    """
    table = settings.engines.get(_LANGUAGETOOL, {})
    folder = settings.path.absolute().parent if settings.path is not None else Path()
    read_date = partial(parse_when, languages=settings.dates.languages, order=None, today=None)
    converter = Converter(read_date=read_date, folder=folder)
    try:
        found = converter.table(LanguageToolSettings, table, Place(ConfigText("")))
    except ConfigError:
        # Only now is it worth finding the line.
        place = root_place(settings.path).at(_LANGUAGETOOL)
        found = converter.table(LanguageToolSettings, table, place)
    if "language" not in table and "-" in settings.language:
        found = replace(found, language=settings.language)
    return found
