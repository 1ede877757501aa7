"""The publication date in a dateline: the first lines of agency and newspaper copy."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factlint.config.when import MONTHS, parse_when
from factlint.engine.date_sources.found import NOTHING, Found
from factlint.errors import UsageError
from factlint.model.publication import Candidate, Certainty, DateSource
from factlint.model.settings import DateSettings
from factlint.text.document import Document

#: How many lines with words on them are looked at: headline, byline, first paragraph.
LINES: Final = 3
_LONGEST_LINE: Final = 2000

_MONTH: Final = (
    "|".join(name.title() for name in sorted(MONTHS, key=len, reverse=True))
    + "|"
    + "|".join(name.upper() for name in sorted(MONTHS, key=len, reverse=True))
)
_NUMBER: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DATE: Final = (
    rf"(?:(?:{_NUMBER}\s+(?:{_MONTH})\b\.?|(?:{_MONTH})\b\.?\s+{_NUMBER})(?!\d)(?:,?\s+[12]\d{{3}}(?!\d))?"
    r"|[12]\d{3}-\d{2}-\d{2}(?!\d))"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
# NEW YORK / LOS ANGELES, Calif. / WASHINGTON, D.C. / St. John's is not: towns stand in capitals.
_TOWN: Final = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ /][A-ZÀ-ÖØ-Þ.'’/-]+){0,4}"
_REGION: Final = r"(?:,\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}){0,2}?"
_AGENCY: Final = (
    r"(?:\((?P<agency>[A-Z][\w .&/-]{0,30}|[a-z]{2,6})\)|/(?P<wire>[A-Z][\w .-]{1,30})/)"
)
_DASH: Final = r"(?:--?|[–—―])"
_WIRE: Final = re.compile(
    rf"{_TOWN}{_REGION}[,.]\s+{_WEEKDAY}(?P<date>{_DATE})\s*(?:{_AGENCY}\s*(?:{_DASH}|$|:)?|{_DASH}\s)"
)
_AGENCIES: Final = (
    "AP|Associated Press|Reuters|AFP|UPI|dpa|DPA|PA|PTI|AAP|CP|ANSA|EFE|Xinhua|TASS|Interfax|"
    "Kyodo|Yonhap|Bloomberg|CNN|ANI|IANS|Anadolu|Canadian Press|Press Association"
)
_NAMED_AGENCY: Final = re.compile(
    rf"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{0,3}}{_REGION},\s+{_WEEKDAY}(?P<date>{_DATE})"
    rf"\s*\((?:{_AGENCIES})\)\s*(?:{_DASH}|$|:)"
)
_AGENCY_FIRST: Final = re.compile(
    rf"{_TOWN}{_REGION}\s+\((?:(?P<agency>[A-Z][\w .&/-]{{0,30}}),?\s+)?(?P<date>{_DATE})\)"
    rf"\s*(?:{_DASH}|$|:)"
)
_FOREIGN_WIRE: Final = re.compile(
    rf"{_TOWN}{_REGION},\s+(?P<foreign>[^()–—/]{{6,40}}?[12]\d{{3}})\s*(?:{_AGENCY}\s*(?:{_DASH}|$|:)?|{_DASH}\s)"
)
_LABELLED: Final = re.compile(
    r"(?:First\s+published|Published|Posted|Date(?:\s+of\s+publication)?|Publication\s+date|Date\s+published)"
    rf"(?:\s*:|\s+on\b|\s+at\b)?\s+(?:\d{{1,2}}[:.]\d{{2}}(?:\s*[ap]m)?,?\s+)?{_WEEKDAY}(?P<date>{_DATE})"
    r"(?=\s*(?:$|[|·•,;.(–—-]|at\b|by\b|in\b|\d{1,2}[:.]\d{2}))",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    rf"By\s+[A-Z][^.!?\d]{{2,60}}?\s*(?:[|·•,–—-]|\s)\s*{_WEEKDAY}(?P<date>{_DATE})\s*[.]?$"
)
_ALONE: Final = re.compile(
    rf"{_WEEKDAY}(?P<date>{_DATE})(?:,?\s+(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{{2,4}})?)?\.?$"
)
_YEAR: Final = re.compile(r"[12]\d{3}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's words, read.

    Attributes:
        month, day: what it names.
        year: None where it names none.
        stated: the copy says in so many words that it was published then.
    """

    month: int
    day: int
    year: int | None
    stated: bool = False


def from_dateline(document: Document, settings: DateSettings, others: Sequence[Candidate]) -> Found:
    """Return the date of the first dateline in the first lines.

    One without a year gives a date only where another candidate supplies the year: the one
    nearest to that candidate, and no more than a guess.
    """
    read = _first(document.text, settings)
    if read is None:
        return NOTHING
    if read.year is not None:
        certainty = Certainty.SURE if read.stated else Certainty.LIKELY
        day = _day(read.year, read)
    else:
        certainty, day = Certainty.GUESS, _nearest(read, others[0].date) if others else None
    return Found(Candidate(day, DateSource.DATELINE, certainty)) if day else NOTHING


def _first(text: str, settings: DateSettings) -> Dateline | None:
    seen = 0
    for line in text[: LINES * _LONGEST_LINE].splitlines():
        words = " ".join(line.split())
        if not words:
            continue
        if found := read_dateline(words, settings):
            return found
        seen += 1
        if seen == LINES:
            return None
    return None


def read_dateline(line: str, settings: DateSettings) -> Dateline | None:
    """Read the dateline at the head of a line, None where there is none."""
    line = line.strip(" *_")[:200]
    for pattern in (_WIRE, _NAMED_AGENCY, _AGENCY_FIRST, _LABELLED, _BYLINE, _ALONE):
        found = pattern.match(line)
        if found is None:
            continue
        has_year = _YEAR.search(found["date"]) is not None
        if pattern in (_BYLINE, _ALONE) and not has_year:
            continue  # "March 3" may be a headline
        if read := _read(found["date"], has_year=has_year):
            return Dateline(*read, stated=pattern is _LABELLED)
    if found := _FOREIGN_WIRE.match(line):
        return _foreign(found["foreign"], settings)
    return None


def _read(words: str, *, has_year: bool) -> tuple[int, int, int | None] | None:
    # 2000 is a leap year: without a year 29 February may be meant.
    whole = words if has_year else f"{words.rstrip(', ')} 2000"
    try:
        day = parse_when(whole, languages=(), order=None, today=None)
    except UsageError:
        return None
    return day.month, day.day, day.year if has_year else None


def _foreign(words: str, settings: DateSettings) -> Dateline | None:
    try:
        day = parse_when(
            words.strip(" ,"), languages=settings.languages, order=settings.order, today=None
        )
    except UsageError:
        return None
    return Dateline(day.month, day.day, day.year)


def _nearest(read: Dateline, near: dt.date) -> dt.date | None:
    years = range(max(near.year - 1, dt.MINYEAR), min(near.year + 1, dt.MAXYEAR) + 1)
    days = [day for year in years if (day := _day(year, read))]
    return min(days, key=lambda day: abs(day - near), default=None)


def _day(year: int, read: Dateline) -> dt.date | None:
    try:
        return dt.date(year, read.month, read.day)
    except ValueError:  # 29 February
        return None
