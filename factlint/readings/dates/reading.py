"""Finding and resolving the date expressions of a text."""

from __future__ import annotations

from factlint.model.date import DateContext, DateExpression


def find_dates(text: str, context: DateContext) -> tuple[DateExpression, ...]:
    """Return the date expressions of `text`, resolved against `context`.

    Args:
        text: prose; offsets of the result are code points of it.
        context: publication date (None leaves deictic expressions open) and conventions.

    Returns:
        Expressions in order of their place, none overlapping another.
    """
    from factlint.readings.dates.stretch import read  # the grammar only when a text is read

    return read(text, context)
