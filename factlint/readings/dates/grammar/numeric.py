"""Dates in figures: ISO 8601 days, weeks and times, 06/05/2016, 6.5.2016."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from factlint.model.date import Deixis, Interval
from factlint.readings.dates.grammar.calendar_names import impossible
from factlint.readings.dates.meaning import Meaning, of_period
from factlint.readings.dates.periods import DAY, day_period, week_period
from factlint.readings.dates.production import Match, Production
from factlint.text.lazy import lazy_regex


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _iso(match: Match) -> Meaning | None:
    """Read 2016-05-03, and the time behind it: 2016-05-03T10:00:00Z."""
    texts = [match.words(name) for name in ("year", "month", "day")]
    year, month, day = map(int, texts)
    if len(texts[1]) != 2 or len(texts[2]) != 2:
        return None
    found = _date(year, month, day)
    if found is None:
        if (month, day) == (year % 100 + 1, year % 100 + 2):
            return None  # the seasons 2014/15/16
        return impossible("-".join(texts), None, has_year=True)
    meaning = of_period(day_period(found), "calendar", Deixis.ABSOLUTE, has_year=True)
    if not match.has("hour"):
        return meaning
    hour, minute = int(match.words("hour")), int(match.words("minute"))
    if hour > 24 or minute > 59:
        return None
    return replace(meaning, type="TIME", value=f"{meaning.value}T{hour:02}:{minute:02}")


def _iso_week(match: Match) -> Meaning | None:
    """Read 2020-W46 and 2020-W46-3."""
    week = match.words("week")
    if len(week) != 2:
        return None
    weekday = int(match.words("weekday") or 1)
    day = dt.date.fromisocalendar(int(match.words("year")), int(week), weekday)
    period = day_period(day) if match.has("weekday") else week_period(day)
    return of_period(period, "calendar", Deixis.ABSOLUTE, has_year=True)


def _eight(match: Match) -> Meaning | None:
    text = match.words()
    found = _date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    if found is None or not 1900 <= found.year < 2100:
        return None
    return of_period(day_period(found), "calendar", Deixis.ABSOLUTE, has_year=True)


#: Figures in threes with a two-figure year: 5/6/16, or all in pairs; 2-3-2 is a line-up.
_SHORT = lazy_regex(r"\d{1,2}/\d{1,2}/\d\d|\d\d([-.])\d\d\1\d\d")
#: Words that a date follows: "on 06/05/2016", "from 1.2.16 to 3.4.16", "Date: 06/05/2016".
_DATE_LEAD = lazy_regex(
    r"\b(?:on|since|between|dated?|until|till|before|after|from|through|born|died|expir\w+|due|effective"
    r"|signed|filed|published|posted|updated|d\.?o\.?b\.?)[\s:(]+(?:the\s+)?"
    r"(?:\d\d?([./-])\d\d?\1\d+\s*(?:to|and|until|till|through|-|–)\s*)?$",
    re.IGNORECASE,
)
#: Words whose numbers are no dates: "version 1.2.2020 to 1.3.2020", "hymn 10.11.12".
_NUMBERED = lazy_regex(
    r"\b(?:versions?|firmware|release|build|patch|upgrade\w*|driver|kernel|section|chapter|clause"
    r"|paragraph|rule|article|hymns?|psalms?|verses?|codes?|phone|telephone|tel|fax|ring|rang|call"
    r"|calls|called|dial|dialled|text|number|no|nos|pages?|pp|room|route|flight|isbn|serial|model"
    r"|packs?|sizes?|lots?|batch(?:es)?|scores?|scored|votes?|voted|ratios?|doses?|odds|won|lost|beat"
    r"|tally|formation|record|combination)\b(?:[^.;!?\n]|\.(?=\d)){0,40}$",
    re.IGNORECASE,
)
#: A unit or the things counted: "10/5/20 mg", "6/8/10 bulbs".
_COUNTED = lazy_regex(
    r"\s?(?:mg|mcg|ml|cl|g|kg|cm|mm|m|km|%|per cent|percent|pence)\b|[\s-]+(?!(?:was|is|has|as|this"
    r"|its|does|says)\b)[a-z]+s\b"
)


#: Before a short date in slashes: "by 10/26/89", "(5/6/16)", a line or a weekday.
_SLASH_LEAD = lazy_regex(
    r"\b(?:by|between|and|to|[a-z]+day,?)\s+$|[(:;|]\s*$|(?:^|\n)\s*$", re.IGNORECASE
)


def _is_numbering(match: Match, text: str) -> bool:
    """Return whether figures in threes count or number something and are no date."""
    before = match.before(48)
    if _DATE_LEAD.search(before):
        return False
    in_slashes = "/" in match.words()
    if len(text) == 4:
        return not in_slashes and bool(_NUMBERED.search(before))
    if not (in_slashes and (_SLASH_LEAD.search(before) or _is_about_now(match, text))):
        return True  # "the vote was 12-11-10", "a 5/10/15 split"
    return bool(_NUMBERED.search(before) or _COUNTED.match(match.after(16)))


def _is_about_now(match: Match, year: str) -> bool:
    """Return whether a year is that of publication, or one beside it: "minutes of 8/5/15"."""
    now = match.published
    return now is not None and len(year) == 2 and abs(int(year) - now.year % 100) <= 1


def _figures(match: Match) -> Meaning | None:
    """Read 06/05/2016: two readings unless the order is configured or a figure settles it."""
    first, second = int(match.words("first")), int(match.words("second"))
    text = match.words("year")
    if len(text) < 4 and not _SHORT.fullmatch(match.words()):
        return None
    if _is_numbering(match, text):
        return None
    year = int(text)
    if len(text) == 2:
        pivot = (match.published.year if match.published else 2000) + 20
        year += pivot // 100 * 100
        if year > pivot:
            year -= 100
    british, american = _date(year, second, first), _date(year, first, second)
    order = match.context.day_first
    chosen = british if order else american
    if chosen is None or order is None:
        chosen = american or british
    if chosen is None:
        return _impossible_figures(match, first, second, text)
    meaning = of_period(day_period(chosen), "numeric", Deixis.ABSOLUTE, has_year=True)
    if order is None and british and american and british != american:
        readings: tuple[Interval, ...] = tuple((one, one + DAY) for one in (american, british))
        meaning = replace(meaning, readings=readings[1:])
    return meaning


def _impossible_figures(match: Match, first: int, second: int, year: str) -> Meaning | None:
    """Return the meaning of 31/11/2016 and 13/13/2015; other figures need a word that says date."""
    if len(year) != 4:
        return None
    one_is_a_month = first <= 12 or second <= 12
    if not (one_is_a_month and max(first, second) <= 31) and not (
        "/" in match.words() or _DATE_LEAD.search(match.before(48))
    ):
        return None
    return impossible(match.words(), None, has_year=True)


_ISO = r"(?P<year>YEAR)(?:HYPHEN|SLASH)(?P<month>DAY|TWO)(?:HYPHEN|SLASH)(?P<day>DAY|TWO)"
_CLOCK = (
    r"(?P<hour>DAY|TWO)COLON(?P<minute>DAY|TWO)(?:COLON(?:DAY|TWO)(?:DOT(?:DAY|TWO|THREE))?)?"
    r"(?: ?(?:Z|ZONE|(?:PLUS|HYPHEN)(?:DAY|TWO)(?:COLON(?:DAY|TWO))?))?"
)
PRODUCTIONS = (
    Production("iso date", _ISO, _iso),
    Production("iso time", _ISO + r"(?:T| )" + _CLOCK, _iso),
    Production(
        "iso week",
        r"(?P<year>YEAR)HYPHEN?WORK(?P<week>DAY|TWO)(?:HYPHEN(?P<weekday>DAY))?",
        _iso_week,
    ),
    Production("eight figures", r"EIGHT(?:T~NUMBER~Z?)?", _eight),
    Production(
        "date in figures",
        r"(?P<first>DAY|TWO)(?:SLASH|HYPHEN|DOT)(?P<second>DAY|TWO)(?:SLASH|HYPHEN|DOT)"
        r"(?P<year>YEAR|TWO|DAY)",
        _figures,
    ),
)
