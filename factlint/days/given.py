"""Dates that people give: on the command line, in configurations, in front matter.

ISO and English forms are read here, always; other languages by dateparser, in the languages
configured. A date must name its day, month and year: nothing is filled in from today's clock.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, Literal

from factlint.days.describe import day_name
from factlint.days.month_names import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS
from factlint.errors import UsageError
from factlint.text.compiled import compiled

Order = Literal["day-first", "month-first"]

#: Longer texts are no dates, and dateparser needs seconds to say so.
LONGEST: Final = 60
WOULD_DO: Final = "Write it as 2016-05-10 or 10 May 2016."

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_CLOCK: Final = r"(?:[01]?[0-9]|2[0-3]):?[0-5][0-9](?::?[0-5][0-9](?:[.,][0-9]+)?)?"
_ZONE: Final = r"(?:Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)"
_YEAR_FIRST: Final = (
    r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
    rf"(?:[T ]\s*{_CLOCK}(?:\s*{_ZONE})?)?"
)
_COMPACT: Final = r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
_NAMED: Final = tuple(
    rf"(?:(?P<weekday>{_WEEKDAY})\.?,?\s+)?{body}"
    for body in (
        rf"(?:the\s+)?{_DAY}(?:\s+day)?(?:\s+of\s+|[\s-]+)(?P<month>{_MONTH})\b\.?,?"
        r"[\s-]+(?P<year>[0-9]{4})",
        rf"(?P<month>{_MONTH})\b\.?[\s-]+(?:the\s+)?{_DAY}\s*(?:,\s*|[\s-]+)(?P<year>[0-9]{{4}})",
        rf"(?P<year>[0-9]{{4}})[\s,-]+(?P<month>{_MONTH})\b\.?[\s-]+{_DAY}",
    )
)
_YEAR_LAST: Final = r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})"
_ORDINAL: Final = r"[0-9]{1,2}(?:st|nd|rd|th)?"
#: What is missing in texts that look like dates.
_INCOMPLETE: Final = (
    (rf"(?:{_MONTH})\.?,?\s+[0-9]{{4}}|[0-9]{{4}}[-/][0-9]{{1,2}}", "names a month but no day"),
    (
        rf"(?:(?:{_WEEKDAY})\.?,?\s+)?(?:(?:the\s+)?{_ORDINAL}(?:\s+of)?\s+(?:{_MONTH})"
        rf"|(?:{_MONTH})\.?\s+(?:the\s+)?{_ORDINAL})\.?",
        "names no year",
    ),
    (rf"(?:{_MONTH})\.?", "names neither a day nor a year"),
    (r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{2}", "has a year of two figures"),
    (r"[0-9]{4}", "names a year but no day"),
)


def parse_when(
    text: str, *, languages: Sequence[str], order: Order | None, today: dt.date | None
) -> dt.date:
    """Return the day a text names.

    Args:
        text: "2016-05-10", "10 May 2016", "May 10, 2016", "10 mai 2016", "today", ...
        languages: codes of the languages read beside English, for dateparser.
        order: how 06/05/2016 is read; None refuses it.
        today: what "today" means; None refuses it.

    Raises:
        UsageError: it names no single day. The message says why, the hint what would do.
    """
    words = " ".join(text.split()).strip(" .,")
    if words.lower() == "today":
        if today is None:
            raise UsageError(f"{_quote(text)} is another day tomorrow", hint=WOULD_DO)
        return today
    if not words:
        raise UsageError("an empty text names no day", hint=WOULD_DO)
    if len(words) > LONGEST:
        raise UsageError(f"{_quote(text)} is too long for a date", hint=WOULD_DO)
    return _parse(words, tuple(languages), order)


@lru_cache(maxsize=4096)
def _parse(words: str, languages: tuple[str, ...], order: Order | None) -> dt.date:
    # Compiled when first needed: most runs are given no date at all.
    for pattern in (_YEAR_FIRST, _COMPACT, *_NAMED):
        if found := compiled(pattern, int(re.IGNORECASE)).fullmatch(words):
            return _day_of(found, words)
    if found := compiled(_YEAR_LAST).fullmatch(words):
        return _in_order(words, int(found[1]), int(found[3]), int(found[4]), order)
    if any(char.isalpha() for char in words) and (day := _foreign(words, languages, order)):
        return day
    raise UsageError(_refusal(words), hint=_hint(words, languages))


def _day_of(found: re.Match[str], words: str) -> dt.date:
    parts = found.groupdict()
    month = parts["month"].lower()
    number = int(month) if month.isdigit() else MONTHS[month]
    day = _existing(int(parts["year"]), number, int(parts["day"]), words)
    weekday = parts.get("weekday")
    if weekday and WEEKDAYS[weekday.lower()] != day.weekday():
        raise UsageError(
            f"{_quote(words)}: {day_name(day)} is a {WEEKDAY_NAMES[day.weekday()]}, "
            f"not a {WEEKDAY_NAMES[WEEKDAYS[weekday.lower()]]}",
            hint="Correct the day or the weekday, or leave the weekday out.",
        )
    return day


def _existing(year: int, month: int, day: int, words: str) -> dt.date:
    if not 1 <= month <= 12:
        raise UsageError(f"{_quote(words)}: there is no month {month}", hint=WOULD_DO)
    if year == 0:
        raise UsageError(f"{_quote(words)}: there is no year 0", hint=WOULD_DO)
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise UsageError(
            f"{_quote(words)}: {MONTH_NAMES[month - 1]} {year} has {length} days", hint=WOULD_DO
        )
    return dt.date(year, month, day)


def _in_order(words: str, first: int, second: int, year: int, order: Order | None) -> dt.date:
    """Read 06/05/2016: by the order configured, or where only one reading exists."""
    if order is not None:
        day, month = (first, second) if order == "day-first" else (second, first)
        return _existing(year, month, day, words)
    if first <= 12 and second <= 12 and first != second and first and second:
        one, other = dt.date(year or 1, second, first), dt.date(year or 1, first, second)
        raise UsageError(
            f"{_quote(words)} may be {day_name(one)} or {day_name(other)}",
            hint=f"Write {one} or {other}, or say once and for all in factlint.toml, under "
            '[dates]: order = "day-first" or "month-first".',
        )
    day, month = (first, second) if second <= 12 else (second, first)
    return _existing(year, month, day, words)


def _foreign(words: str, languages: tuple[str, ...], order: Order | None) -> dt.date | None:
    """Ask dateparser; its answer counts only when the text itself has the year and the day."""
    numbers = [int(number) for number in compiled(r"\d+").findall(words)]
    if not languages or len(numbers) < 2:
        return None
    try:
        found = _parser(languages, order).get_date_data(words).date_obj
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    day: dt.date = found.date()
    return day if day.year in numbers and day.day in numbers else None


@lru_cache(maxsize=16)
def _parser(languages: tuple[str, ...], order: Order | None) -> Any:
    from dateparser.date import DateDataParser

    unknown = [code for code in languages if not known_language(code)]
    if unknown:
        raise UsageError(
            f"languages for dates: {_quote(unknown[0])} is not known",
            hint='Use codes such as "en", "de" or "pt".',
        )
    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": "MDY" if order == "month-first" else "DMY",
    }
    return DateDataParser(languages=list(languages), settings=settings)


def known_language(code: str) -> bool:
    """Return whether dates can be read in a language, by its code ("de", "pt", "zh-Hant")."""
    from dateparser.data.languages_info import language_order

    return code in language_order


def _refusal(words: str) -> str:
    for pattern, missing in _INCOMPLETE:
        if compiled(pattern, int(re.IGNORECASE)).fullmatch(words):
            return f"{_quote(words)} {missing}"
    return f"{_quote(words)} is not a date"


def _hint(words: str, languages: tuple[str, ...]) -> str:
    foreign = any(char.isalpha() for char in words)
    read = ", ".join(dict.fromkeys(("en", *languages)))
    return WOULD_DO + (f" Languages read: {read} (dates.languages)." if foreign else "")


def _quote(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line if len(line) <= LONGEST else line[:40] + "..."}"'
