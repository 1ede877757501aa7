"""Tables of optional engines as values."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from factlint.config.options import root_place
from factlint.days.given import parse_when
from factlint.errors import ConfigError
from factlint.model.languagetool import LanguageToolSettings
from factlint.model.settings import Settings

if TYPE_CHECKING:
    from factlint.model.proselint import ProselintSettings

_LANGUAGETOOL = "languagetool"
_PROSELINT = "proselint"

T = TypeVar("T")


def languagetool_settings(settings: Settings) -> LanguageToolSettings:
    """Return `[languagetool]` of a configuration; paths are relative to its file.

    A variant the configuration names for all copy (`language = "en-US"`) holds unless the table
    names its own.

    Raises:
        ConfigError: an unknown key or a wrong value; all are named, with file and line.
    """
    found = _table(settings, _LANGUAGETOOL, LanguageToolSettings)
    if "language" not in settings.engines.get(_LANGUAGETOOL, {}) and "-" in settings.language:
        found = replace(found, language=settings.language)
    return found


def proselint_settings(settings: Settings, checks: Iterable[str]) -> ProselintSettings:
    """Return `[proselint]` of a configuration.

    Args:
        settings: the configuration.
        checks: paths of all checks there are.

    Raises:
        ConfigError: an unknown key or check, or a wrong value; all are named, with file and line.
    """
    from factlint.model.proselint import ProselintSettings

    found = _table(settings, _PROSELINT, ProselintSettings)
    if found == ProselintSettings():
        return found
    from factlint.config.place import combined, did_you_mean

    known = {path for check in checks for path in _branches(check)}
    errors = []
    for key, paths in (
        ("enabled-checks", found.enabled_checks),
        ("disabled-checks", found.disabled_checks),
    ):
        for number, path in enumerate(paths):
            if path not in known:
                place = root_place(settings.path).at(_PROSELINT, key, number)
                errors.append(
                    place.error(
                        f"unknown check {path!r}{did_you_mean(path, known)}",
                        hint="`factlint rules` lists them all.",
                    )
                )
    if errors:
        raise combined(errors)
    return found


def _branches(check: str) -> list[str]:
    """Return a path and all its parts from the left."""
    parts = check.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _table(settings: Settings, name: str, kind: type[T]) -> T:
    table = settings.engines.get(name, {})
    if not table:
        return kind()
    from factlint.config.convert import Converter
    from factlint.config.place import ConfigText, Place

    folder = settings.path.absolute().parent if settings.path is not None else Path()
    read_date = partial(parse_when, languages=settings.dates.languages, order=None, today=None)
    converter = Converter(read_date=read_date, folder=folder)
    try:
        return converter.table(kind, table, Place(ConfigText("")))
    except ConfigError:
        # Only now is it worth finding the line.
        return converter.table(kind, table, root_place(settings.path).at(name))
