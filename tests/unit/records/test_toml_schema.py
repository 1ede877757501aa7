"""Schemas of TOML tables follow the records they are read into."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from msgspec import Struct

from factlint.records.toml_schema import table_schema, value_schema


class Color(enum.StrEnum):
    RED = "red"
    BLUE = "blue"


class Inner(Struct, frozen=True):
    """One entry.

    Attributes:
        long_name: what it is called,
            in words.
        low, high: the bounds.
    """

    long_name: str
    low: int = 1
    high: int | None = None


@pytest.mark.parametrize(
    ("hint", "schema"),
    [
        (str, {"type": "string"}),
        (bool, {"type": "boolean"}),
        (float, {"type": "number"}),
        (Path | None, {"type": "string"}),
        (dt.date, {"type": "string"}),
        (Literal["a", "b"], {"enum": ["a", "b"]}),
        (Color, {"enum": ["red", "blue"]}),
        (int | str, {"anyOf": [{"type": "integer"}, {"type": "string"}]}),
        (tuple[int, ...], {"type": "array", "items": {"type": "integer"}}),
        (
            Mapping[str, bool],
            {"type": "object", "additionalProperties": {"type": "boolean"}},
        ),
        (object, {}),
    ],
)
def test_a_type_has_a_schema(hint: Any, schema: dict[str, object]) -> None:
    assert value_schema(hint) == schema


def test_a_list_may_be_text_with_commas() -> None:
    assert value_schema(tuple[str, ...], commas=True)["anyOf"][1] == {"type": "string"}


def test_a_table_has_its_keys_words_and_defaults() -> None:
    assert table_schema(Inner, omit=("high",), names={"low": "LOW"}) == {
        "type": "object",
        "properties": {
            "long-name": {"description": "what it is called, in words.", "type": "string"},
            "LOW": {"description": "the bounds.", "type": "integer", "default": 1},
        },
        "additionalProperties": False,
        "required": ["long-name"],
    }
