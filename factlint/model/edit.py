"""Changes a finding offers."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from factlint.text.span import Span

#: Whether a fix may be applied unasked, offered, or only shown.
Safety = Literal["safe", "ask", "unsafe"]


class Edit(Struct, frozen=True, gc=False):
    """Replace the text of a span by `text`."""

    span: Span
    text: str


class Fix(Struct, frozen=True, gc=False):
    """Edits that together carry out what a finding asks for."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]
