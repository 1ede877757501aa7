"""Tables for a terminal: in columns where they fit, else a paragraph a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.report.columns import columns
from factlint.report.sheet import Sheet

_GAP = "  "
_HANG = 4


def table_lines(rows: Sequence[Sequence[str]], sheet: Sheet, *, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a table whose first row is its head.

    Where a row would be wider than the sheet, each row becomes a paragraph, so that no terminal
    breaks a word: its third cell and those after it bear the names of their columns then, and those
    that say nothing ("-") are left out.
    """
    if fits(rows, sheet, indent=indent):
        widths = _widths(rows)
        for row in rows:
            padded = zip(row, widths, strict=True)
            cells = (cell + " " * (width - columns(cell)) for cell, width in padded)
            yield " " * indent + _GAP.join(cells).rstrip()
        return
    narrow = Sheet(sheet.width - indent - _HANG, sheet.color)
    for first, second, *others in rows[1:]:
        named = [
            f"{name} {cell}"
            for name, cell in zip(rows[0][2:], others, strict=True)
            if cell.strip("-")
        ]
        for number, line in enumerate(narrow.text("; ".join([f"{first} {second}", *named]))):
            yield " " * (indent if number == 0 else indent + _HANG) + line


def fits(rows: Sequence[Sequence[str]], sheet: Sheet, *, indent: int = 0) -> bool:
    """Return whether a table is no wider than a sheet."""
    widths = _widths(rows)
    return indent + sum(widths) + len(_GAP) * (len(widths) - 1) <= sheet.width


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(columns(row[at]) for row in rows) for at in range(len(rows[0]))]
