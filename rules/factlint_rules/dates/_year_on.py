"""Days without a year that the reading of dates puts a year back."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from factlint.api import DateExpression, Deixis


def a_year_on(
    date: DateExpression, published: dt.date, soon: dt.timedelta
) -> DateExpression | None:
    """Return a day read as that of a year ago as the one some weeks ahead: "was played on 27 September"."""
    if date.has_year or date.kind != "calendar" or date.weekday is not None or not date.interval:
        return None
    first = date.interval[0]
    if (
        date.grain != "day"
        or date.deixis is not Deixis.DEICTIC
        or (first.month, first.day) == (2, 29)
    ):
        return None
    later = first.replace(year=first.year + 1)
    if first >= published or not dt.timedelta() < later - published < soon:
        return None
    return replace(date, interval=(later, later + dt.timedelta(days=1)))
