"""Convert TOML tables to frozen records; errors name file, line, key, expectation and remedy.

A field's type says what is expected: bool, int, float, str, date, Path, Literal, `X | None`,
`tuple[X, ...]`, `Mapping[str, X]`, another record, or object for "as read". Keys are the
field names in kebab case.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from msgspec import Struct

from factlint.errors import ConfigError, UsageError
from factlint.files import GivenPath
from factlint.records.fields import REQUIRED, is_record, record_fields
from factlint.records.key_location import KeyLocation, combined, did_you_mean, quoted, repr_toml
from factlint.text.listing import listed
from factlint.text.paths import display_name

T = TypeVar("T")

ReadDate = Callable[[str], dt.date]

_WORDS: Mapping[object, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text",
    dt.date: "a date such as 2016-05-10",
    Path: "a path",
}


class Converter(Struct, frozen=True):
    """Converts the values of one file.

    Attributes:
        read_date: reads a date written as text; raises UsageError.
        folder: what paths are relative to, unless their location says otherwise.
        root: the folder they may not leave, also through links; None allows any.
        commas: keys that take comma-separated text for a list.
        names: the key of a field, where that is not its name in kebab case.
    """

    read_date: ReadDate
    folder: Path = Path()
    root: Path | None = None
    commas: frozenset[str] = frozenset()
    names: Mapping[str, str] = {}

    def table(self, kind: type[T], raw: object, place: KeyLocation) -> T:
        """Return a record from a table.

        Raises:
            ConfigError: one or more values are wrong, unknown or missing; all are named.
        """
        if not isinstance(raw, Mapping):
            raise place.expected("a table", raw)
        values, errors = self.fields(kind, raw, place)
        if errors:
            raise combined(errors)
        try:
            return kind(**values)
        except ValueError as error:  # what a record demands in its __post_init__
            raise place.error(str(error)) from None

    def fields(
        self, kind: Any, raw: Mapping[str, object], place: KeyLocation
    ) -> tuple[dict[str, Any], list[ConfigError]]:
        """Return the values of a record's fields and all that is wrong with them."""
        values, errors = self.given(kind, raw, place)
        for key, (_, hint, required) in self._known(kind).items():
            if required and key not in raw:
                message = f"{key} is missing; expected {describe(hint)}"
                errors.append(place.error(message, hint=f"Add `{key} = ...` to this table."))
        return values, errors

    def given(
        self,
        kind: Any,
        raw: Mapping[str, object],
        place: KeyLocation,
        hints: Mapping[str, Any] | None = None,
    ) -> tuple[dict[str, Any], list[ConfigError]]:
        """Return the values a table gives of a record, and all that is wrong with them.

        Args:
            kind: the record; what it requires may be missing.
            raw: the table.
            place: the position of the table.
            hints: other types for some fields, which the caller reads on; None for one that is
                no key of the table.
        """
        known = self._known(kind)
        for name, hint in (hints or {}).items():
            key = next(key for key, (field, _, _) in known.items() if field == name)
            known = {**known, key: (name, hint, False)}
        known = {key: entry for key, entry in known.items() if entry[1] is not None}
        values: dict[str, Any] = {}
        errors: list[ConfigError] = []
        for key, value in raw.items():
            if key not in known:
                errors.append(unknown_key(key, known, place))
                continue
            name, hint, _ = known[key]
            try:
                values[name] = self.value(hint, value, place.at(key))
            except ConfigError as error:
                errors.append(error)
        return values, errors

    def _known(self, kind: Any) -> dict[str, tuple[str, Any, bool]]:
        known = fields_of(kind)
        if not self.names:
            return known
        return {self.names.get(entry[0], key): entry for key, entry in known.items()}

    def _path(self, raw: str, place: KeyLocation) -> Path:
        try:
            found = (place.origins()[-1].folder or self.folder) / Path(raw).expanduser()
            real = found.resolve()
        except (OSError, RuntimeError, ValueError):  # "~nobody/x", a loop of links, a NUL
            raise place.expected("a path", raw) from None
        if self.root is not None and not real.is_relative_to(self.root.resolve()):
            raise place.error(
                f"{quoted(raw)} leads out of {display_name(self.root)}",
                hint="The paths of a configuration stay inside its repository, or its folder "
                "where there is none; --config FILE allows others.",
            )
        return found

    def value(self, hint: Any, raw: object, place: KeyLocation) -> Any:
        """Return a value of the type asked for.

        Raises:
            ConfigError: it is of another type.
        """
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            inner = [arm for arm in get_args(hint) if arm is not types.NoneType]
            return self._union(inner, raw, place)
        if origin is Literal:
            return _literal(get_args(hint), raw, place)
        if is_enum(hint):
            return hint(_literal(tuple(map(str, hint)), raw, place))
        if origin is tuple:
            return self._tuple(get_args(hint)[0], raw, place)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(get_args(hint)[1], raw, place)
        if is_record(hint):
            return self.table(cast("type[Any]", hint), raw, place)
        return self._scalar(hint, raw, place)

    def _union(self, arms: list[Any], raw: object, place: KeyLocation) -> Any:
        if len(arms) == 1:
            return self.value(arms[0], raw, place)
        for arm in arms:
            try:
                return self.value(arm, raw, place)
            except ConfigError:
                continue
        raise place.expected(" or ".join(describe(arm) for arm in arms), raw)

    def _tuple(self, item: Any, raw: object, place: KeyLocation) -> tuple[Any, ...]:
        key = place.path[-1] if place.path else ""
        parent = place.path[-2] if len(place.path) > 1 else ""
        if isinstance(raw, str) and (key in self.commas or parent in self.commas):
            return tuple(word.strip() for word in raw.split(",") if word.strip())
        if not isinstance(raw, list):
            raise place.expected(describe(tuple[item, ...]), raw, hint=_list_hint(item, raw, key))
        values, errors = [], []
        for number, entry in enumerate(raw):
            try:
                values.append(self.value(item, entry, place.at(number)))
            except ConfigError as error:
                errors.append(error)
        if errors:
            raise combined(errors)
        return tuple(values)

    def _mapping(self, item: Any, raw: object, place: KeyLocation) -> dict[str, Any]:
        if not isinstance(raw, Mapping):
            raise place.expected("a table", raw)
        values, errors = {}, []
        for key, entry in raw.items():
            try:
                values[key] = self.value(item, entry, place.at(key))
            except ConfigError as error:
                errors.append(error)
        if errors:
            raise combined(errors)
        return values

    def _scalar(self, hint: Any, raw: object, place: KeyLocation) -> object:
        if hint in (object, Any):
            return raw
        if hint is dt.date:
            return self._date(raw, place)
        if hint is Path and isinstance(raw, GivenPath):  # of a flag: no file holds such a value
            return raw
        if hint is Path and isinstance(raw, str) and raw.strip():
            return self._path(raw, place)
        if hint is float and isinstance(raw, (int, float)) and not isinstance(raw, bool):
            return float(raw)
        if hint in (bool, int, str) and type(raw) is hint:
            return raw
        raise place.expected(describe(hint), raw)

    def _date(self, raw: object, place: KeyLocation) -> dt.date:
        if isinstance(raw, dt.datetime):
            return raw.date()
        if isinstance(raw, dt.date):
            return raw
        if not isinstance(raw, str):
            raise place.expected(_WORDS[dt.date], raw)
        try:
            return self.read_date(raw)
        except UsageError as error:
            raise place.error(error.message, hint=error.hint) from None


@lru_cache(maxsize=512)
def fields_of(kind: Any) -> dict[str, tuple[str, Any, bool]]:
    """Return a record's keys in kebab case: (field name, type, whether it is required)."""
    hints = get_type_hints(kind)
    return {
        field.name.replace("_", "-"): (
            field.name,
            hints[field.name],
            field.default is REQUIRED,
        )
        for field in record_fields(kind)
    }


def unknown_key(key: str, known: Mapping[str, object], place: KeyLocation) -> ConfigError:
    """Build the error of a key that is not known."""
    listing = ", ".join(sorted(known)) or "none"
    return place.at(key).error(
        f"unknown key{did_you_mean(key, known)}", hint=f"Keys known here: {listing}."
    )


def describe(hint: Any) -> str:
    """Say in words what a type expects."""
    origin = get_origin(hint)
    if origin is Literal:
        return choices(get_args(hint))
    if is_enum(hint):
        return choices(tuple(map(str, hint)))
    if origin in (Union, types.UnionType):
        arms = [describe(arm) for arm in get_args(hint) if arm is not types.NoneType]
        return " or ".join(arms)
    if origin is tuple:
        return "a list of " + _plural(get_args(hint)[0])
    if hint in _WORDS:
        return _WORDS[hint]
    return "a table"


def choices(values: tuple[object, ...]) -> str:
    """Write alternatives as people do: `"a", "b" or "c"`."""
    written = [quoted(value) if isinstance(value, str) else str(value) for value in values]
    return listed(written, last="or")


def _plural(hint: Any) -> str:
    plurals: Mapping[object, str] = {
        str: "texts",
        int: "whole numbers",
        float: "numbers",
        dt.date: "dates",
        Path: "paths",
        bool: "true or false",
    }
    return plurals.get(hint) or (describe(hint) if get_origin(hint) else "tables")


def is_enum(hint: Any) -> bool:
    """Return whether a type is an enumeration of words."""
    return isinstance(hint, type) and issubclass(hint, StrEnum)


def _literal(allowed: tuple[object, ...], raw: object, place: KeyLocation) -> object:
    if any(type(raw) is type(value) and raw == value for value in allowed):
        return raw
    known = [value for value in allowed if isinstance(value, str)]
    suggestion = did_you_mean(raw, known) if isinstance(raw, str) else ""
    raise place.error(f"expected {choices(allowed)}, found {repr_toml(raw)}{suggestion}")


def _list_hint(item: Any, raw: object, key: object) -> str | None:
    if is_record(item):
        return f"Write [[{key}]] with two brackets: there may be several."
    if isinstance(raw, str):
        words = [word.strip() for word in raw.split(",") if word.strip()]
        return f"Write {key} = [{', '.join(map(quoted, words or [raw]))}]."
    return None
