"""A sheet of text lines: a width, and whether there is colour."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.report.columns import columns, keep, wrap
from factlint.report.paint import paint
from factlint.text.lazy import lazy_regex

_NARROWEST = 12
_COMMAND = lazy_regex(r"`[^`]+`")


class Sheet(Struct, frozen=True):
    """What text is laid out on."""

    width: int
    color: bool = False

    def paint(self, text: str, style: str) -> str:
        """Return a text in a style, as it is without colour."""
        return paint(text, style, color=self.color)

    def text(
        self, text: str, *, first: str = "", indent: int = 0, style: str = ""
    ) -> Iterator[str]:
        """Yield a text in lines, behind a label that the other lines are set back by.

        No line breaks inside a command in backticks that fits into one.
        """
        if not text:
            return
        margin = " " * indent
        hang = " " * columns(first)
        room = max(_NARROWEST, self.width - indent - columns(first))
        if "`" in text:
            text = _COMMAND.sub(
                lambda hit: keep(hit[0]) if columns(hit[0]) <= room else hit[0], text
            )
        lines = wrap(text, room)
        for number, line in enumerate(lines):
            body = paint(line, style, color=self.color and bool(style))
            yield margin + (hang if number else first) + body
