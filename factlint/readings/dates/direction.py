"""Which of several days a name without a year, or a weekday, means.

The directions are counted ones: bare weekdays are the most recent, the publication day
included; month and day, and bare months, are the nearest in time unless the words around them
look forward or back.
"""

from __future__ import annotations

import datetime as dt
import re

from factlint.readings.dates.periods import DAY, Period, a_month, month_length

_SENTENCE_END = re.compile(r"[.!?;][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n")
_FORWARD = re.compile(
    r"\b(?:will|shall|won't|'ll|scheduled|slated|planned|expects?|expected|due|set|plans|aims?"
    r"|next|upcoming|deadline|until|till|by|to)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:will|shall|won't|scheduled|slated|set to|due|expires?|until)\b", re.I)
_BACK = re.compile(r"\b(?:since|was|were|had|did|[a-z]{3,}ed|last|ago)\b", re.IGNORECASE)


def clause_before(text: str) -> str:
    """Return the part of `text` after its last sentence end."""
    last = 0
    for match in _SENTENCE_END.finditer(text):
        last = match.end()
    return text[last:]


def looks_forward(before: str) -> bool:
    """Tell whether the words before an expression speak of what is to come."""
    clause = clause_before(before)
    modal = None
    for modal in _MODAL.finditer(clause):
        pass
    if modal is None:
        return False
    return not _BACK.search(clause[modal.end() :])


def weekday(published: dt.date, number: int, *, forward: bool = False) -> dt.date:
    """Return the day a bare weekday means: the most recent, today included, or the next."""
    if forward:
        return published + DAY * ((number - published.weekday()) % 7)
    return published - DAY * ((published.weekday() - number) % 7)


def nearest_day(published: dt.date, month: int, day: int) -> dt.date | None:
    """Return the day of that name nearest to the publication date, None where it never exists."""
    candidates = [
        dt.date(year, month, day)
        for year in range(max(1, published.year - 4), min(9999, published.year + 4) + 1)
        if day <= month_length(year, month)
    ]
    return min(candidates, key=lambda one: abs((one - published).days), default=None)


def nearest_month(published: dt.date, month: int, *, forward: bool | None = None) -> Period:
    """Return the month of that name nearest to the publication date.

    Args:
        forward: True for the next, False for the last one, None for the nearest.
    """
    offset = (month - published.month) % 12
    if forward is None:
        forward = offset <= 5
    if not forward and offset:
        offset -= 12
    return a_month(published.year, published.month + offset)
