"""Changes a finding offers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factlint.text.span import Span


class Safety(StrEnum):
    """Whether a fix may be applied unasked, offered, or only shown."""

    SAFE = "safe"
    ASK = "ask"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of a span by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together carry out what a finding asks for."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]
