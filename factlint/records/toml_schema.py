"""JSON Schemas of TOML tables, made from the records that `convert` reads them into."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import re
import types
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

from factlint.records.convert import fields_of
from factlint.records.fields import REQUIRED, is_record, record_fields

JsonSchema: TypeAlias = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_TYPES: Mapping[object, JsonSchema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    Path: {"type": "string"},
    # Editors give a date of TOML to a schema as a string.
    dt.date: {"type": "string"},
}


def table_schema(
    kind: Any,
    *,
    omit: Collection[str] = (),
    commas: Collection[str] = (),
    names: Mapping[str, str] | None = None,
) -> JsonSchema:
    """Return the schema of the table a record is read from.

    Args:
        kind: the record; the `Attributes:` of its docstring describe the keys.
        omit: fields that are not keys of the table.
        commas: keys that also take one text for a list.
        names: the key of a field where that is not its name in kebab case.
    """
    words = _attributes(kind)
    defaults = {field.name: field.default for field in record_fields(kind)}
    properties: JsonSchema = {}
    required = []
    for kebab, (name, hint, demanded) in fields_of(kind).items():
        if name in omit:
            continue
        key = (names or {}).get(name, kebab)
        entry = value_schema(hint, commas=key in commas)
        if name in words:
            entry = {"description": words[name], **entry}
        if _is_plain(defaults[name]):
            entry["default"] = defaults[name]
        properties[key] = entry
        if demanded:
            required.append(key)
    schema: JsonSchema = {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    if required:
        schema["required"] = required
    return schema


def value_schema(hint: Any, *, commas: bool = False) -> JsonSchema:
    """Return the schema of a value of a type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        arms = [value_schema(arm) for arm in arguments if arm is not types.NoneType]
        return arms[0] if len(arms) == 1 else {"anyOf": arms}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        items: JsonSchema = {"type": "array", "items": value_schema(arguments[0])}
        return {"anyOf": [items, {"type": "string"}]} if commas else items
    if origin is not None and issubclass(origin, Mapping):
        entry = value_schema(arguments[1], commas=commas)
        return {"type": "object", "additionalProperties": entry}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {"enum": [member.value for member in hint]}
    if is_record(hint):
        return table_schema(hint)
    return dict(_TYPES.get(hint, {}))


def _is_plain(default: object) -> bool:
    return default is not REQUIRED and isinstance(default, bool | int | float | str)


def _attributes(kind: Any) -> Mapping[str, str]:
    """Return what the docstring of a class says about each attribute."""
    _, _, listed = inspect.cleandoc(kind.__doc__ or "").partition("Attributes:\n")
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=    \S)", listed.rstrip()):
        names, _, words = entry.strip().partition(":")
        for name in names.split(", "):
            found[name] = " ".join(words.split())
    return found
