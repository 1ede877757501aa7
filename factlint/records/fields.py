"""The fields of a record: a msgspec Struct, as ours are, or a dataclass, as a plugin's may be."""

from __future__ import annotations

import dataclasses
from typing import Any, Final

import msgspec
from msgspec import Struct

#: Marks a field that must be given.
REQUIRED: Final = msgspec.NODEFAULT


class RecordField(Struct, frozen=True):
    """A field and its default, `REQUIRED` where there is none."""

    name: str
    default: object


def is_record(kind: object) -> bool:
    """Return whether a class is a Struct or a dataclass."""
    return isinstance(kind, type) and (issubclass(kind, Struct) or dataclasses.is_dataclass(kind))


def record_fields(kind: Any) -> tuple[RecordField, ...]:
    """Return the fields of a record's class in order.

    Raises:
        TypeError: the class is no record.
    """
    if isinstance(kind, type) and issubclass(kind, Struct):
        return tuple(
            RecordField(field.name, _default(field, REQUIRED))
            for field in msgspec.structs.fields(kind)
        )
    return tuple(
        RecordField(field.name, _default(field, dataclasses.MISSING))
        for field in dataclasses.fields(kind)
        if field.init
    )


def _default(field: Any, nothing: object) -> object:
    if field.default_factory is not nothing:
        return field.default_factory()
    return REQUIRED if field.default is nothing else field.default
