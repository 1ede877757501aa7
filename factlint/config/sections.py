"""Tables of plugins and options of families as values."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from factlint.config.options import root_place
from factlint.days.given import parse_when
from factlint.errors import ConfigError
from factlint.model.family import Family
from factlint.model.section import SettingsTable
from factlint.model.settings import Settings

T = TypeVar("T")

_FAMILIES = "families"
_HINT = "`factlint rules` lists them all."


def with_sections(
    settings: Settings, tables: Iterable[SettingsTable], families: Iterable[Family], *, strict: bool
) -> Settings:
    """Return settings that hold the values of all tables plugins and families declare.

    Args:
        settings: the settings, with these tables as they were read.
        tables: the tables of all plugins.
        families: the families of all plugins.
        strict: whether a table that no plugin declares is an error; where a plugin failed,
            its tables are not known.

    Raises:
        ConfigError: an unknown table or key, or a wrong value; all are named, with file and line.
    """
    if not settings.engines and not settings.families:
        return settings
    by_name = {table.name: table for table in tables}
    families = tuple(families)
    with_options = {one.name: one.options for one in families if one.options is not None}
    checks = {one.name: one.check_options for one in families if one.check_options}
    errors: list[ConfigError] = []
    if strict:
        errors += _unknown(settings, (), settings.engines, by_name)
        errors += _unknown(settings, (_FAMILIES,), settings.families, with_options)
    sections: dict[str, object] = {}
    for name, declared in by_name.items():
        try:
            sections[name] = read_section(settings, declared)
        except ConfigError as error:
            errors.append(error)
    for name, kind in with_options.items():
        try:
            found: object = _table(settings, (_FAMILIES, name), kind)
            if name in checks:
                checks[name](found)
            sections[f"{_FAMILIES}.{name}"] = found
        except ConfigError as error:
            errors.append(error)
    if errors:
        from factlint.records.key_location import combined

        raise combined(errors)
    return replace(settings, sections=sections)


def read_section(settings: Settings, declared: SettingsTable) -> object:
    """Return the values of one plugin's table.

    Raises:
        ConfigError: an unknown key or a wrong value; all are named, with file and line.
    """
    found: object = _table(settings, (declared.name,), declared.kind)
    if errors := list(_not_in_vocabulary(settings, declared, found)):
        from factlint.records.key_location import combined

        raise combined(errors)
    return found


def _not_in_vocabulary(
    settings: Settings, declared: SettingsTable, found: object
) -> Iterator[ConfigError]:
    for name, vocabulary in declared.vocabularies.items():
        entries: tuple[str, ...] = getattr(found, name)
        known = set(vocabulary.words()) if entries else set()
        for number, word in enumerate(entries):
            if word not in known:
                from factlint.records.key_location import did_you_mean

                place = root_place(settings.path)
                here = place.at(declared.name, name.replace("_", "-"), number)
                message = f"unknown {vocabulary.noun} {word!r}{did_you_mean(word, known)}"
                yield here.error(message, hint=_HINT)


def _unknown(
    settings: Settings, path: tuple[str, ...], found: Collection[str], known: Collection[str]
) -> Iterator[ConfigError]:
    for name in found:
        if name not in known:
            from factlint.records.convert import fields_of, unknown_key

            words = [*known, *(() if path else fields_of(Settings))]
            yield unknown_key(name, dict.fromkeys(words), root_place(settings.path).at(*path))


def _table(settings: Settings, path: tuple[str, ...], kind: type[T]) -> T:
    tables: Mapping[str, Mapping[str, object]]
    tables = settings.engines if len(path) == 1 else settings.families
    table = tables.get(path[-1], {})
    if not table:
        return kind()
    from factlint.records.convert import Converter
    from factlint.records.key_location import KeyLocation, TomlText

    folder = settings.path.absolute().parent if settings.path is not None else Path()
    read_date = partial(parse_when, languages=settings.dates.languages, order=None, today=None)
    converter = Converter(read_date=read_date, folder=folder, root=settings.root)
    if not settings.extend:
        with contextlib.suppress(ConfigError):  # then it is worth finding the line
            return converter.table(kind, table, KeyLocation(TomlText("")))
    return converter.table(kind, table, root_place(settings.path).at(*path))
