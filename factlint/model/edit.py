"""Changes a finding offers."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from factlint.text.span import Span


class Safety(StrEnum):
    """Whether a fix may be applied unasked, offered, or only shown."""

    SAFE = "safe"
    ASK = "ask"
    UNSAFE = "unsafe"


class Edit(Struct, frozen=True):
    """Replace the text of a span by `text`."""

    span: Span
    text: str


class Fix(Struct, frozen=True):
    """Edits that together carry out what a finding asks for."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]
