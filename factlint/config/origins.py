"""The values that hold for a file, each with where it comes from."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins

from factlint.config.load import NOT_IN_FILE
from factlint.config.options import root_place
from factlint.config.per_file import matches
from factlint.model.section import SettingsTable
from factlint.model.settings import FileSettings, Settings
from factlint.records.convert import fields_of
from factlint.records.fields import is_record
from factlint.records.key_location import KeyLocation, display_name

_DEFAULT = "default"
#: Keys that an entry of `[[files]]` sets for its files; what is ignored adds up.
_OF_FILES = ("profile", "language", "kind", "select", "date", "as-of")

Given = Mapping[str, tuple[str, object]]


class Value(Struct, frozen=True):
    """A value that holds.

    Attributes:
        key: as in the file ("dates.order").
        text: the value as TOML writes it.
        origin: "default", "factlint.toml:3", a variable or a flag.
    """

    key: str
    text: str
    origin: str


def values_for(
    path: str,
    settings: Settings,
    given: Given,
    tables: Iterable[SettingsTable],
    *,
    isolated: bool = False,
) -> list[Value]:
    """Return all values that hold for a file, in the order of the documentation.

    Args:
        path: the file.
        settings: its configuration with the flags laid over it.
        given: what flags and variables give, by key: its name, and the value.
        tables: the tables that plugins declare.
        isolated: whether no variable counts.
    """
    place = root_place(settings.path)
    found = list(_own(path, settings, given, place))
    for table in tables:
        kind: Any = table.kind
        values = settings.sections.get(table.name) or table.kind()
        for key, (name, _, _) in fields_of(kind).items():
            value, origin = getattr(values, name), _origin(place.at(table.name, key))
            variable = f"FACTLINT_{table.name}_{name}".upper()
            if os.environ.get(variable) and not isolated:
                value, origin = os.environ[variable], variable
            found.append(Value(f"{table.name}.{key}", toml(value), origin))
    return found


def _own(path: str, settings: Settings, given: Given, place: KeyLocation) -> Iterator[Value]:
    of_files = _of_files(path, settings)
    for key, (name, hint, _) in fields_of(Settings).items():
        if name in NOT_IN_FILE:
            continue
        value = getattr(settings, name)
        if key in given:
            written = _origin(place.at(key))
            adds_up = key == "ignore" and written != _DEFAULT
            yield Value(key, toml(value), f"{f'{written}, ' if adds_up else ''}{given[key][0]}")
        elif key in of_files:
            number, value = of_files[key]
            yield Value(key, toml(value), _origin(place.at("files", number, key)))
        elif is_record(hint):
            for inner, (attribute, _, _) in fields_of(hint).items():
                inside = getattr(value, attribute)
                yield Value(f"{key}.{inner}", toml(inside), _origin(place.at(key, inner)))
        elif isinstance(value, Mapping) and value:
            for inner, table in value.items():
                where = place.at(key, inner)
                yield Value(_dotted(key, inner), toml(table), _origin(where))
        elif value and isinstance(value, tuple) and is_record(type(value[0])):
            for number, one in enumerate(value):
                shown = toml({k: v for k, v in _plain(one).items() if v})
                yield Value(f"{key}[{number + 1}]", shown, _origin(place.at(key, number)))
        else:
            yield Value(key, toml(value), _origin(place.at(key)))
    for key in ("date", "as-of", "kind"):
        if key in given:
            yield Value(key, toml(given[key][1]), given[key][0])
        elif key in of_files:
            number, value = of_files[key]
            yield Value(key, toml(value), _origin(place.at("files", number, key)))


def _of_files(path: str, settings: Settings) -> dict[str, tuple[int, object]]:
    """Return what `[[files]]` sets for a file, by key; later entries win."""
    found: dict[str, tuple[int, object]] = {}
    for number, entry in enumerate(settings.files):
        if matches(entry.path, path, settings.path):
            for key, (name, _, _) in fields_of(FileSettings).items():
                if key in _OF_FILES and getattr(entry, name):
                    found[key] = (number, getattr(entry, name))
    return found


def _origin(place: KeyLocation) -> str:
    """Return the file and line of a key, of each file that gives a part of it; or "default"."""
    return (
        ", ".join(
            f"{one.source.name}:{one.source.nearest(one.path)}"
            for one in place.origins()
            if one.is_written()
        )
        or _DEFAULT
    )


def _dotted(key: str, inner: str) -> str:
    bare = inner.replace("-", "").replace("_", "").isalnum() and inner.isascii()
    return f"{key}.{inner if bare else json.dumps(inner, ensure_ascii=False)}"


def _plain(record: object) -> dict[str, object]:
    kind: Any = type(record)
    return {key: getattr(record, name) for key, (name, _, _) in fields_of(kind).items()}


def toml(value: object) -> str:
    """Return a value as TOML writes it; what is not set is said in words."""
    if value is None:
        return "(not set)"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Path):
        return toml(display_name(value))
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        pairs = (f"{_dotted('', str(key))[1:]} = {toml(one)}" for key, one in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, (tuple, list, set, frozenset)):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return json.dumps(str(value), ensure_ascii=False)
    return toml(to_builtins(value))
