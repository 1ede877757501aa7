"""The publication date in a dateline: the first lines of agency and newspaper copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from factlint.days.given import parse_when
from factlint.days.month_names import MONTHS
from factlint.errors import UsageError
from factlint.model.publication import Candidate, Certainty, DateAnswer, DateSource
from factlint.model.settings import DateSettings
from factlint.text.compiled import compiled
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex

#: How many lines with words on them are looked at: a label, the headline and the line below it, the
#: byline, the first paragraph.
LINES: Final = 5
_LONGEST_LINE: Final = 2000
#: Signs around a line in bold, and how many characters of it are read, of how many as written.
_BESIDE: Final = " *_"
_READ: Final = 200
_MOST_OF_LINE: Final = 300

_MONTHS: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMBER: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DATE: Final = (
    rf"(?P<date>(?i:{_NUMBER}\s+(?:{_MONTHS})\b\.?|(?:{_MONTHS})\b\.?\s+{_NUMBER})(?!\d)"
    r"(?:,?\s+[12]\d{3}(?!\d))?|[12]\d{3}-\d{2}-\d{2}(?!\d))"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
# NEW YORK; LOS ANGELES, Calif.; WASHINGTON, D.C.: agencies set towns in capitals.
_TOWN: Final = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ /][A-ZÀ-ÖØ-Þ.'’/-]+){0,4}"
_REGION: Final = r"(?:,\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}){0,2}?"
_AGENCY: Final = r"(?:\((?:[A-Z][\w .&/-]{0,30}|[a-z]{2,6})\)|/[A-Z][\w .-]{1,30}/)"
_AGENCIES: Final = (
    "AP|Associated Press|Reuters|AFP|UPI|dpa|DPA|PA|PTI|AAP|CP|ANSA|EFE|Xinhua|TASS|Interfax|"
    "Kyodo|Yonhap|Bloomberg|CNN|ANI|IANS|Anadolu|Canadian Press|Press Association"
)
_DASH: Final = r"(?:--?|[–—―])"
_TAIL: Final = rf"\s*(?:{_AGENCY}\s*(?:{_DASH}|$|:)?|{_DASH}\s)"
# London; Stoke-on-Trent; Rio de Janeiro: what is not set in capitals has to be a place by its form.
_PLACE: Final = (
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]+"
    r"(?:\s(?:(?:de|del|da|do|la|le|the|of|am|an|on|upon)\s){0,2}[A-ZÀ-ÖØ-Þ][\w.'’-]+){0,3}"
)
#: Words before a date that say what happened on it, or to the copy.
_NO_PLACE: Final = (
    r"(?!(?:After|Amended|At|Before|Born|By|Clarification|Corrected|Correction|Died|Edited|Erratum"
    r"|From|In|Last|Note|On|Photo|Picture|Pictured|Retraction|Reviewed|Since|Until|Updated?)\b)"
)
#: The beginning of a sentence: neither a headline in capitals, nor the other end of a period.
_PROSE: Final = (
    rf"[\"“‘']?(?!(?i:{_MONTHS})\b)[A-ZÀ-ÖØ-Þ][\w'’-]*,?(?=(?:\s+\S+){{4}})"
    r"(?=(?:\s+\S+){0,3}\s+[a-zà-öø-ÿ]{4,})(?=.*[.!?][\"”’')]*$|.{120})"
)
_LABEL: Final = (
    r"(?=[A-Z])(?i:First\s+published|Published|Posted|Date(?:\s+of\s+publication|\s+published)?"
    r"|Publication\s+date)(?:\s*:|\s+on\b|\s+at\b)?\s+"
)
_TIME: Final = r"\d{1,2}[:.]\d{2}(?:\s*[AaPp]\.?[Mm]\.?)?"
_STATED: Final = "stated"
_PATTERNS: Final = {
    "wire": rf"{_TOWN}{_REGION}[,.]\s+{_WEEKDAY}{_DATE}{_TAIL}",
    "colon": rf"{_TOWN}{_REGION}[,.]\s+{_WEEKDAY}{_DATE}\s*:\s",
    "named agency": (
        rf"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{0,3}}{_REGION},\s+{_WEEKDAY}{_DATE}"
        rf"\s*\((?:{_AGENCIES})\)\s*(?:{_DASH}|$|:)"
    ),
    "place": (rf"{_NO_PLACE}{_PLACE}{_REGION},\s+{_WEEKDAY}{_DATE}\s*{_DASH}\s+{_PROSE}"),
    "date in brackets": (
        rf"{_TOWN}{_REGION}\s+\((?:[A-Z][\w .&/-]{{0,30}},?\s+)?{_DATE}\)\s*(?:{_DASH}|$|:)"
    ),
    _STATED: (
        rf"{_LABEL}(?:{_TIME},?\s+)?{_WEEKDAY}{_DATE}"
        rf"(?=\s*(?:$|[|·•,;.(–—-]|at\b|by\b|in\b|{_TIME}))"
    ),
    "release": (
        r"(?i:(?:for\s+(?:immediate\s+)?release|(?:press|news|media)\s+release|release\s+date|embargo(?:ed)?(?:\s+until)?"
        r"|recorded|broadcast|aired|delivered|filed|issued|dated|week\s+ending)(?:\s+on)?)\b[\s:,–—-]*"
        rf"(?:{_TIME},?\s+(?:on\s+)?)?{_WEEKDAY}{_DATE}"
    ),
    "meeting": (
        rf"(?i:(?:draft\s+)?(?:minutes|notes|agenda|record|transcript|report)\s+(?:of|for)\b)[^.;]{{3,140}}?[\s,(]{_WEEKDAY}{_DATE}"
    ),
    "byline": (
        rf"By\s+(?:[A-Z]|(?:our|a|the)\s)[^.!?\d]{{2,60}}?\s*(?:[|·•,–—-]|\s)\s*{_WEEKDAY}{_DATE}\s*[.]?$"
    ),
    "alone": rf"{_WEEKDAY}{_DATE}(?:,?\s+(?:at\s+)?{_TIME}(?:\s+[A-Z]{{2,4}})?)?\.?$",
}
#: Under a byline a town and a date need no more; elsewhere they may be a headline's.
_UNDER_BYLINE: Final = rf"{_TOWN}{_REGION}[,.]\s+{_WEEKDAY}{_DATE}\.?$"
#: "Harwick, Friday 3 March 2017", a line for itself below a headline. A line without the weekday
#: may be of a chronicle, and the first line of all the headline.
_BELOW_HEADLINE: Final = (
    rf"{_NO_PLACE}(?:{_TOWN}|{_PLACE}){_REGION}[,.]\s+{_WEEKDAY[:-1]}{_DATE}\.?$"
)
_BYLINE: Final = lazy_regex(r"By\s+[A-Z]")
#: These are datelines only with a year: "March 3" may be a headline.
_NEED_YEAR: Final = frozenset(
    {"colon", "byline", "alone", "place", "release", "meeting", _UNDER_BYLINE, _BELOW_HEADLINE}
)
_OTHER_LANGUAGE: Final = rf"{_TOWN}{_REGION},\s+(?P<date>[^()–—/]{{6,40}}?[12]\d{{3}}){_TAIL}"
_YEAR: Final = lazy_regex(r"[12]\d{3}")
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
#: What every date in figures and a word has, in lower case, or one in figures alone: a month behind
#: a figure, two hyphens; or a month before a figure.
_FIGURE_FIRST: Final = lazy_regex(rf"\d(?:(?:st|nd|rd|th)?\W*{_MONTH}|\d{{3}}-\d\d-\d\d)")
_FIGURE: Final = lazy_regex(r"\d")
_NEXT_FIGURE: Final = lazy_regex(r" \d")
_MONTH_LAST: Final = lazy_regex(rf"\b{_MONTH}[a-z]{{0,6}}\.?$")
_LONGEST_MONTH: Final = 10


class Dateline(Struct, frozen=True):
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


def from_dateline(
    document: Document, settings: DateSettings, others: Sequence[Candidate]
) -> DateAnswer:
    """Return the date of the first dateline in the first lines.

    One without a year gives a date only where another candidate supplies the year: the one
    nearest to that candidate, and no more than a guess.
    """
    read = _first(document.text, settings)
    if read is None:
        return DateAnswer()
    if read.year is not None:
        certainty = Certainty.SURE if read.stated else Certainty.LIKELY
        day = _day(read.year, read)
    else:
        certainty, day = Certainty.GUESS, _nearest(read, others[0].date) if others else None
    return DateAnswer(Candidate(day, DateSource.DATELINE, certainty)) if day else DateAnswer()


def _first(text: str, settings: DateSettings) -> Dateline | None:
    seen, above = 0, ""
    for line in text[: LINES * _LONGEST_LINE].splitlines():
        if not line or line.isspace():
            continue
        words = _head_of(line)
        if seen == 0 and words in ("---", "+++"):
            return None  # front matter in a format that has none: no dateline
        if found := read_dateline(words, settings, above=above):
            return found
        seen, above = seen + 1, words
        if seen == LINES:
            return None
    return None


def _head_of(line: str) -> str:
    """Return a line with one blank between words, or as much of it as `read_dateline` reads.

    A paragraph may be one line: most of its words are never looked at.
    """
    head = line[:_MOST_OF_LINE]
    if head[:1] not in _BESIDE and "  " not in head and head.isprintable():
        return head  # all its blanks are single
    head = " ".join(head.split())
    whole = len(line) <= _MOST_OF_LINE or len(head.strip(_BESIDE)) < _READ
    return " ".join(line.split()) if whole else head


def read_dateline(line: str, settings: DateSettings, *, above: str = "") -> Dateline | None:
    """Read the dateline at the head of a line below another, None where there is none."""
    line = line.strip(_BESIDE)[:_READ]
    if _FIGURE.search(line) is None:  # as in most
        return None
    if not _may_have_date(line.lower()):
        return _in_other_language(line, settings)
    more = [_BELOW_HEADLINE] if above else []
    if _BYLINE.match(above):
        more.append(_UNDER_BYLINE)
    for kind, pattern in (_PATTERNS | dict(zip(more, more, strict=True))).items():
        found = compiled(pattern).match(line)
        if found is None:
            continue
        has_year = _YEAR.search(found["date"]) is not None
        if kind in _NEED_YEAR and not has_year:
            continue
        if read := _read(found["date"], has_year=has_year):
            return Dateline(*read, stated=kind == _STATED)
    return _in_other_language(line, settings)


def _in_other_language(line: str, settings: DateSettings) -> Dateline | None:
    if _YEAR.search(line) is None or not (found := compiled(_OTHER_LANGUAGE).match(line)):
        return None
    return _foreign(found["date"], settings)


def _may_have_date(line: str) -> bool:
    """Return whether a line in lower case may have a date in English, or in figures."""
    return _FIGURE_FIRST.search(line) is not None or any(
        _MONTH_LAST.search(line, max(0, at - _LONGEST_MONTH), at)
        for at in (found.start() for found in _NEXT_FIGURE.finditer(line))
    )


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
