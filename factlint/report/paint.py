"""Colour, where it is wanted: ANSI escape sequences of the eight basic colours."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.report.columns import Line

_CODES = {
    "bold": "1",
    "dim": "2",
    "mark": "1",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
}
_RESET = "\x1b[0m"


def paint(text: str, style: str, *, color: bool) -> str:
    """Return a text in a style ("bold", "dim", "mark" or a severity), as it is without colour."""
    return f"\x1b[{_CODES[style]}m{text}{_RESET}" if color and text else text


def draw(lines: Iterable[Line], *, color: bool) -> list[str]:
    """Return lines with carets below their marked words; in colour the words are bold, too.

    The carets keep the place when a report is copied, which takes no colour along.
    """
    drawn = []
    for line in lines:
        drawn.append(_painted(line) if color else line.text)
        if line.marks:
            drawn.append(paint(line.carets, "mark", color=color))
    return drawn


def _painted(line: Line) -> str:
    painted, last = "", 0
    for mark in line.marks:
        painted += line.text[last : mark.start] + paint(mark.of(line.text), "mark", color=True)
        last = mark.end
    return painted + line.text[last:]
