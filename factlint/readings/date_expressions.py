"""The date expressions of a file, read against its publication date."""

from __future__ import annotations

from factlint.model.context import FileContext
from factlint.model.date import DateExpression
from factlint.readings.dates.reading import find_dates


def dates(file: FileContext) -> tuple[DateExpression, ...]:
    """Return the date expressions of a file in order, none in code or addresses."""
    document = file.document
    found = find_dates(document.text, file.dates)
    return tuple(expression for expression in found if not document.opaque(expression.span))
