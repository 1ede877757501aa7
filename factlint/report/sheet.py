"""A sheet of text lines: a width, and whether there is colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.report.columns import columns, wrap
from factlint.report.paint import paint


@dataclass(frozen=True, slots=True)
class Sheet:
    """What text is laid out on."""

    width: int
    color: bool = False

    def paint(self, text: str, style: str) -> str:
        """Return a text in a style, as it is without colour."""
        return paint(text, style, color=self.color)

    def text(
        self, text: str, *, first: str = "", indent: int = 0, style: str = ""
    ) -> Iterator[str]:
        """Yield a text in lines, behind a label that the other lines are set back by."""
        margin = " " * indent
        hang = " " * columns(first)
        lines = wrap(text, max(12, self.width - indent - columns(first)))
        for number, line in enumerate(lines):
            body = paint(line, style, color=self.color and bool(style))
            yield margin + (hang if number else first) + body
