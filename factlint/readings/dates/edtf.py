"""Extended Date/Time Format (ISO 8601-2, level 1 and 2) of an interval of days."""

from __future__ import annotations

import datetime as dt
import re

from factlint.model.date import Interval

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def edtf(value: str, interval: Interval | None, mod: str | None) -> str | None:
    """Return the EDTF string of what `interval` covers, None for an open expression.

    "~" marks an approximate date; a week or any odd stretch becomes first day/last day.
    """
    if interval is None:
        return None
    start, end = interval
    last = end - dt.timedelta(days=1)
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value)
    if season and mod not in {"START", "MID", "END"}:
        text = f"{season[1]}-{_SEASONS[season[2]]}"
    elif start == last:
        text = start.isoformat()
    elif start.day == 1 and end.day == 1:
        text = _whole_months(start, last, end)
    else:
        text = f"{start.isoformat()}/{last.isoformat()}"
    if mod == "APPROX":
        text = "/".join(part + "~" for part in text.split("/"))
    return text


def _whole_months(start: dt.date, last: dt.date, end: dt.date) -> str:
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.year:04}-{start.month:02}"
    if start.month == 1 and end.month == 1:
        if end.year - start.year == 1:
            return f"{start.year:04}"
        if end.year - start.year == 10 and start.year % 10 == 0:
            return f"{start.year // 10:03}X"
        if end.year - start.year == 100 and start.year % 100 == 0:
            return f"{start.year // 100:02}XX"
        return f"{start.year:04}/{last.year:04}"
    return f"{start.year:04}-{start.month:02}/{last.year:04}-{last.month:02}"
