"""The part of the Extended Date/Time Format (ISO 8601-2) that a desk needs, read and written.

Level 0 (days, months, years, intervals), and of levels 1 and 2: seasons, quarters and halves
(`2017-21` is spring 2017), `?`, `~` and `%`, open and unknown ends (`../2017-04`), decades and
unspecified parts (`201X`, `2017-XX`). Specification: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

from factlint.days.month_names import MONTH_NAMES
from factlint.model.date import Interval
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

_PART: Final = lazy_regex(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?(?P<mark>[?~%]?)"
)
_MONTH_SPANS: Final = {
    # first month and length of the codes beyond 12: 21-24 and 25-28 as in the north, 29-32
    # the south, 33-36 quarters, 37-39 thirds, 40-41 halves of a year
    **{21 + n: (3 * n + 3, 3) for n in range(4)},
    **{25 + n: (3 * n + 3, 3) for n in range(4)},
    29: (9, 3),
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    **{33 + n: (3 * n + 1, 3) for n in range(4)},
    **{37 + n: (4 * n + 1, 4) for n in range(3)},
    **{40 + n: (6 * n + 1, 6) for n in range(2)},
}
_SEASON_CODES: Final = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
EXPECTED: Final = "a date such as 2017-03-17, 2017-03, 2017, 2017-21 (spring), 2017~ or ../2017-04"


class EdtfError(ValueError):
    """The text is not a date of the kinds read here; the message says why."""


class DateRange(Struct, frozen=True):
    """The days a recorded date covers.

    Attributes:
        start, end: first day, day after the last; `date.min`, `date.max` where open.
        extent: written as an interval (`a/b`): it lasts that long. Otherwise it is some day
            inside, not known more closely.
        closed: an extent whose end is recorded.
        approximate: `~`; already widened by its own length on both sides.
        uncertain: `?`; may be wrong, so it settles nothing.
    """

    start: dt.date
    end: dt.date
    extent: bool = False
    closed: bool = True
    approximate: bool = False
    uncertain: bool = False

    def within(self, start: dt.date, end: dt.date) -> bool:
        """Return whether every day of it lies in `[start, end)`."""
        return start <= self.start and self.end <= end

    def disjoint(self, start: dt.date, end: dt.date) -> bool:
        """Return whether no day of it lies in `[start, end)`."""
        return self.end <= start or end <= self.start


@lru_cache(maxsize=65536)
def parse_edtf(text: str) -> DateRange:
    """Read an EDTF date or interval.

    Raises:
        EdtfError: if it is not one; the message completes "expected ..., but".
    """
    if "/" not in text:
        return _point(text)
    parts = text.split("/")
    if len(parts) != 2:
        raise EdtfError(f'"{text}" has more than one "/"')
    left = None if parts[0] in ("..", "") else _point(parts[0])
    right = None if parts[1] in ("..", "") else _point(parts[1])
    start = left.start if left else dt.date.min
    end = right.end if right else dt.date.max
    if start >= end:
        raise EdtfError(f'"{text}" ends before it starts')
    ends = [side for side in (left, right) if side]
    return DateRange(
        start,
        end,
        extent=True,
        closed=right is not None,
        approximate=any(side.approximate for side in ends),
        uncertain=any(side.uncertain for side in ends),
    )


def last_day(text: str) -> dt.date:
    """Return the last day a date may mean: from then on a source of that date counts."""
    end = parse_edtf(text).end
    return end if end == dt.date.max else end - dt.timedelta(days=1)


def in_words(text: str) -> str:
    """Write an EDTF date as an editor would: "8 March 2018", "spring 2017", "until April 2017".

    Text that is no EDTF date comes back unchanged.
    """
    try:
        parse_edtf(text)
    except EdtfError:
        return text
    if "/" not in text:
        return _point_in_words(text)
    left, right = text.split("/")
    if left in ("..", "") and right in ("..", ""):
        return "any day"
    if left in ("..", ""):
        return f"until {_point_in_words(right)}"
    if right in ("..", ""):
        return f"from {_point_in_words(left)} on"
    return f"{_point_in_words(left)} to {_point_in_words(right)}"


def _point(text: str) -> DateRange:
    found = _PART.fullmatch(text)
    if not found:
        raise EdtfError(f'"{text}" is not one')
    start, end = _days(text, found)
    mark = found["mark"]
    if mark in ("~", "%"):
        width = end - start
        start, end = start - width, end + width
    return DateRange(start, end, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%"))


def _days(text: str, found: re.Match[str]) -> tuple[dt.date, dt.date]:
    year, month, day = found["year"], found["month"], found["day"]
    number = int(year.replace("X", "0"))
    # room on both sides, so that widening a date cannot leave the calendar
    if not 200 <= number <= 9700:
        raise EdtfError(f'"{text}" has a year out of reach')
    if year.endswith("X"):
        if month:
            raise EdtfError(f'"{text}" names a month of an unknown year')
        return dt.date(number, 1, 1), dt.date(number + 10 ** year.count("X"), 1, 1)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise EdtfError(f'"{text}" names a day of an unknown month')
        return dt.date(number, 1, 1), dt.date(number + 1, 1, 1)
    if int(month) in _MONTH_SPANS:
        if day:
            raise EdtfError(f'"{text}" names a day of a season')
        first_month, length = _MONTH_SPANS[int(month)]
        return _month_start(number, first_month), _month_start(number, first_month + length)
    if not 1 <= int(month) <= 12:
        raise EdtfError(f'"{text}" has no such month')
    if day in (None, "XX"):
        return _month_start(number, int(month)), _month_start(number, int(month) + 1)
    try:
        first_day = dt.date(number, int(month), int(day))
    except ValueError:
        raise EdtfError(f'"{text}" has no such day') from None
    return first_day, first_day + dt.timedelta(days=1)


def _month_start(year: int, month: int) -> dt.date:
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _point_in_words(text: str) -> str:
    found = _PART.fullmatch(text)
    assert found, text  # parse_edtf accepted it
    year, month, day = found["year"], found["month"], found["day"]
    if year.endswith("X"):
        words = f"the {year.replace('X', '0')}s"
    elif month in (None, "XX"):
        words = year
    elif int(month) > 12:
        words = f"{_span_name(int(month))} {year}"
    else:
        words = f"{MONTH_NAMES[int(month) - 1]} {year}"
        if day not in (None, "XX"):
            words = f"{int(day)} {words}"
    before = "about " if found["mark"] in ("~", "%") else ""
    return f"{before}{words}{' (uncertain)' if found['mark'] in ('?', '%') else ''}"


def _span_name(code: int) -> str:
    if code <= 32:
        return _SEASONS[(code - 21) % 4]
    ordinals = ("first", "second", "third", "fourth")
    if code <= 36:
        return f"the {ordinals[code - 33]} quarter of"
    if code <= 39:
        return f"the {ordinals[code - 37]} third of"
    return f"the {ordinals[code - 40]} half of"


def format_edtf(value: str, interval: Interval | None, mod: str | None) -> str | None:
    """Return the EDTF string of what `interval` covers, None for an open expression.

    "~" marks an approximate date; a week or any odd span becomes first day/last day.
    """
    if interval is None:
        return None
    start, end = interval
    last = end - dt.timedelta(days=1)
    season = compiled(r"(\d{4})-(SP|SU|FA|WI)").fullmatch(value)
    if season and mod not in {"START", "MID", "END"}:
        text = f"{season[1]}-{_SEASON_CODES[season[2]]}"
    elif start == last:
        text = start.isoformat()
    elif start.day == 1 and end.day == 1:
        text = _months_in_edtf(start, last, end)
    else:
        text = f"{start.isoformat()}/{last.isoformat()}"
    if mod == "APPROX":
        text = "/".join(part + "~" for part in text.split("/"))
    return text


def _months_in_edtf(start: dt.date, last: dt.date, end: dt.date) -> str:
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
