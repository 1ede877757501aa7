"""Quarters, halves and fiscal years: "the third quarter", "Q1 FY16", "financial year 2015-16"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates.grammar.calendar_names import year_number
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import (
    Period,
    half_period,
    quarter_period,
    year_period,
    years_period,
)
from factlint.readings.dates.production import Match, Production
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

#: "In Q1 and Q2 FY16", "the first or second quarter of fiscal 2016": said about both.
_FISCAL_AFTER = lazy_regex(
    r"\s*(?:,|and|or|to|through|-|–|&)\s*(?:the\s+)?(?:[QH]\d|\w+\s+(?:quarter|half))?"
    r"(?:\s+of)?(?:\s+the)?\s*(?:FY|fiscal|financial)",
    re.IGNORECASE,
)
#: "The first half of the match", "the last quarter of a mile".
_OF_OTHER = lazy_regex(
    r"\s+of\s+(?:the|an?|his|her|its|their|this)\s+(?!year|fiscal|financial|calendar|\d)"
)


def _number(word: str) -> int | None:
    if word in {"final", "last"}:
        return 4
    return ordinal([part for part in compiled(r"[\s-]+|(?<=\d)(?=[a-z])").split(word) if part])


def _first_month(match: Match) -> int:
    """Return the month in which the year of a quarter begins."""
    if match.has("fiscal") or _FISCAL_AFTER.match(match.after(40)):
        return match.context.fiscal_year_start
    return match.first_month()


def _quarter(match: Match) -> Meaning | None:
    """Read "the third quarter", "Q3 2016", "3QFY16", "the first half of last year"."""
    number = _number(match.words("number"))
    is_half = match.words("unit")[:1] == "h"
    if match.words("number") == "last" and not (match.has("year") or match.has("relative")):
        return None
    if is_half and number == 4:
        number = 2  # "the final half"
    if number is None or not 1 <= number <= (2 if is_half else 4):
        return None
    make = half_period if is_half else quarter_period
    first = _first_month(match)
    edge = match.words("edge") or None

    def in_year(year: int) -> Meaning:
        meaning = of_period(make(year, number, first), "calendar", Deixis.ABSOLUTE, has_year=True)
        return early_or_late(meaning, edge, match.published)

    if match.has("year"):
        year = year_number(match.tokens_of("year"), match.published)
        if year is None or not match.has("second"):
            return None if year is None else in_year(year)
        if _later(match, year) is None:
            return None
        first = match.context.fiscal_year_start
        if first == 1:  # "Q4 2015-16": it is not known when that year begins
            open_value = f"{year + 1}-{'H' if is_half else 'Q'}{number}"
            grain = "half" if is_half else "quarter"
            return Meaning("DATE", open_value, "calendar", grain, Deixis.ABSOLUTE, has_year=True)
        return in_year(year + 1)
    if match.has("relative"):
        return _of_relative_year(match, make, number, first)
    if _OF_OTHER.match(match.after(24)):
        return None
    period = _latest(match.published, make, number, first) if match.published else None
    meaning = of_period(
        period,
        "calendar",
        Deixis.DEICTIC,
        open_value=f"XXXX-{'H' if is_half else 'Q'}{number}",
        grain="half" if is_half else "quarter",
    )
    return replace(early_or_late(meaning, edge, match.published), in_year=in_year)


def _of_relative_year(
    match: Match, make: Callable[[int, int, int], Period], number: int, first: int
) -> Meaning | None:
    """Read "the second quarter of last year"; a fiscal year is named for its later one."""
    base = match.sub("relative")
    if base is None or base.grain != "year":
        return None
    period = None
    if base.interval is not None:
        period = make(base.interval[0].year + (base.interval[0].month > 1), number, first)
    letter = "H" if make is half_period else "Q"
    meaning = of_period(
        period,
        "relative-period",
        Deixis.DEICTIC,
        open_value=f"XXXX-{letter}{number}",
        grain="half" if letter == "H" else "quarter",
    )
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _latest(
    published: dt.date, make: Callable[[int, int, int], Period], number: int, first: int
) -> Period:
    """Return the quarter of that number most recently begun, or about to begin."""
    options = [make(published.year + step, number, first) for step in (-1, 0, 1, 2)]
    return min(
        (one for one in options if one.start <= published or one.start.year == published.year),
        key=lambda one: abs((one.start - published).days + (one.end - published).days),
    )


def _later(match: Match, year: int) -> int | None:
    """Return the second year of "2015-16", None where it is not the next one."""
    second = int(match.words("second"))
    last = second if second > 99 else year // 100 * 100 + second
    return last if last == year + 1 else None


def _fiscal_year(match: Match) -> Meaning | None:
    """Read "FY16", "FY2015-16", "the 2015-16 financial year", "financial year 2016"."""
    if match.has("unit") and match.words("unit") != "year":
        return None
    first = match.context.fiscal_year_start
    year = year_number(match.tokens_of("first"), match.published)
    if year is None:
        return None
    if match.has("second"):
        last = _later(match, year)
        if last is None:
            return None
        if first == 1:  # the words say that it is not the calendar year, but not when it begins
            period = years_period(year, 2, "year", f"{year:04}/{last:04}")
            return of_period(period, "range", Deixis.ABSOLUTE, has_year=True)
        year = last
    meaning = of_period(year_period(year, first), "calendar", Deixis.ABSOLUTE, has_year=True)
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _quarters(match: Match) -> Meaning | None:
    """Read "the first and second quarters of 2014"."""
    low, high = _number(match.words("number")), _number(match.words("last"))
    year = year_number(match.tokens_of("year"), match.published)
    is_half = match.words("unit")[:1] == "h"
    if low is None or high is None or year is None or not 1 <= low < high <= (2 if is_half else 4):
        return None
    make, first = half_period if is_half else quarter_period, match.first_month()
    start, end = make(year, low, first), make(year, high, first)
    value = f"{start.value}/{end.value}"
    period = Period(start.start, end.end, start.grain, value)
    return of_period(period, "range", Deixis.ABSOLUTE, has_year=True)


_NUMBER = r"(?P<number>{ordinals}|FINAL|LAST)"
_UNIT = r"(?P<unit>(?:QUARTER|QUARTERS)|HALF)"
_FY = r"(?P<fiscal>FY|FISCAL)(?: UNIT)? ?"
_SECOND = r"(?:(?:HYPHEN|DASH|SLASH)(?P<second>YEAR|DAY|TWO))?"
_YEAR = r"(?:(?P<year>{years}|APOSTROPHE~(?:TWO|DAY))" + _SECOND + r")"
_SHORT_YEAR = r"(?:(?P<year>{years}|APOSTROPHE?(?:TWO|DAY))" + _SECOND + r")"
_OF = (
    r"(?:(?:,? ?| OF | IN | OF {the}(?:FISCAL )?(?:UNIT )?)" + _YEAR + r"|(?: OF)?,? " + _FY
    + _SHORT_YEAR + r"|,?(?: OF| IN)? (?P<relative>{relative}))?"
)  # fmt: skip
_PAIR = r"(?P<first>YEAR|TWO|DAY)(?:HYPHEN|DASH|SLASH)(?P<second>YEAR|DAY|TWO)"
PRODUCTIONS = (
    Production(
        "fiscal year",
        r"{edge}{the}(?:(?:FY ?|FISCAL(?: UNIT)? )" + _PAIR
        + r"|(?:FY ?|FISCAL UNIT )(?P<first>YEAR|APOSTROPHE?(?:TWO|DAY)))",
        _fiscal_year,
    ),
    Production(
        "year, fiscal",
        r"{edge}{the}(?:(?P<first>YEAR)|" + _PAIR + r") FISCAL{join}(?P<unit>UNIT)",
        _fiscal_year,
    ),
    Production(
        "quarter",
        r"{edge}{the}{fiscal}(?:FISCAL )?" + _NUMBER + r"{join}(?:FISCAL )?" + _UNIT + _OF,
        _quarter,
    ),
    Production(
        "quarters",
        r"{the}{fiscal}" + _NUMBER + r"(?: AND |{range}| OR )(?P<last>{ordinals}|FINAL|LAST) "
        r"(?P<unit>QUARTERS|UNITS|HALF|QUARTER)(?: OF| IN|,)? {the}(?:FISCAL )?(?:UNIT )?" + _YEAR,
        _quarters,
    ),
    Production(
        "quarter of a year",
        r"{edge}(?:THE )?(?:{year} |(?P<relative>{relative}){possessive} ){fiscal}"
        + _NUMBER
        + r"{join}"
        + _UNIT,
        _quarter,
    ),
    Production(
        "Q3",
        r"{edge}(?P<fiscal>FY ?|FISCAL )?(?P<unit>Q|H)(?P<number>DAY)"
        r"(?:(?: OF)?,?(?: |HYPHEN|SLASH)?(?:"
        + _FY + _SHORT_YEAR + r"|" + _YEAR + r")|(?: OF)? (?P<relative>{relative}))?",
        _quarter,
    ),
    Production(
        "3Q",
        r"{edge}(?P<number>DAY)(?P<unit>Q|H)(?: OF)? ?(?:" + _FY + r")?" + _SHORT_YEAR
        + r"|(?P<number>DAY)(?P<fiscal>(?P<unit>QFY|HFY)) ?" + _SHORT_YEAR,
        _quarter,
    ),
    Production(
        "year, Q3",
        r"(?:(?P<year>YEAR)|(?P<fiscal>FY) ?" + _SHORT_YEAR + r")(?: |HYPHEN|,? )?(?P<unit>Q|H)"
        r"(?P<number>DAY)",
        _quarter,
    ),
)  # fmt: skip
