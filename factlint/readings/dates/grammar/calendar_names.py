"""Dates that name a month: "3 May 2016", "May 3", "Tuesday, May 3", "early May", "May 2016"."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from factlint.days.month_names import MONTHS, WEEKDAYS
from factlint.model.date import Deixis, Interval
from factlint.readings.dates import direction
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal, word_year
from factlint.readings.dates.periods import (
    DAY,
    Period,
    day_period,
    month_length,
    month_period,
    week_period,
)
from factlint.readings.dates.production import Match, Production
from factlint.text.lazy import lazy_regex


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS[word.strip(". ")]


def weekday_number(match: Match) -> int | None:
    """Return the weekday a match names, 0 for Monday."""
    return WEEKDAYS[match.words("weekday").strip(". ")] if match.has("weekday") else None


def year_number(words: list[str], published: dt.date | None) -> int | None:
    """Return the year of "2016", "'16", "twenty sixteen" or (FY) 16."""
    text = "".join(words)
    if text.isdecimal() and len(text) > 2:
        return int(text)
    if words[-1].isdecimal() and len(words[-1]) == 2:
        short = int(words[-1])
        pivot = ((published.year if published else 2000) + 20) % 100
        century = ((published.year if published else 2000) + 20) // 100 * 100
        return century + short if short <= pivot else century - 100 + short
    return word_year(words)


def impossible(value: str, weekday: int | None, *, has_year: bool) -> Meaning:
    """Return the meaning of a day that no calendar has."""
    return Meaning(
        "DATE", value, "impossible", "day", Deixis.ABSOLUTE, has_year=has_year, weekday=weekday
    )


def day_of(
    match: Match, year: int | None, month: int, day: int, weekday: int | None
) -> Meaning | None:
    """Return the meaning of a day and month, with or without a year."""
    longest = 29 if month == 2 and year is None else month_length(year or 2000, month)
    if day > longest:
        named = f"{year:04}" if year else "XXXX"
        return impossible(f"{named}-{month:02}-{day:02}", weekday, has_year=year is not None)
    if year is not None:
        period = day_period(dt.date(year, month, day))
        return of_period(period, "calendar", Deixis.ABSOLUTE, has_year=True, weekday=weekday)
    found = _nearest(match, match.published, month, day, weekday) if match.published else None
    period_or_none = day_period(found) if found else None
    meaning = of_period(
        period_or_none,
        "calendar",
        Deixis.DEICTIC,
        open_value=f"XXXX-{month:02}-{day:02}",
        weekday=weekday,
    )
    if found and weekday is not None and found.weekday() != weekday:
        meaning = replace(meaning, readings=_other_years(found, weekday))
    return meaning


#: A day so few days back is the one meant even where the words look forward: "had to pay by 8 May".
_JUST_PAST = 31


def _nearest(
    match: Match, published: dt.date, month: int, day: int, weekday: int | None
) -> dt.date | None:
    """Return the day of that name which the words around it mean."""
    before = match.before(120)
    ahead = 3000 if direction.looks_forward(before) else 150
    if direction.leads_back(before):
        return direction.nearest_day(published, month, day, ahead=0)
    found = direction.nearest_day(published, month, day, ahead=ahead)
    just_past = 7 if direction.governing(before) == "future" else _JUST_PAST
    if found is None or (published - found).days <= just_past:
        return found
    if not direction.is_to_come(before, match.after(160)):
        return found
    coming = direction.coming_day(published, month, day)
    if coming is None or (weekday == found.weekday() and weekday != coming.weekday()):
        return found
    return coming


def _other_years(found: dt.date, weekday: int) -> tuple[Interval, ...]:
    """Return the same day in the years beside, where the weekday fits."""
    others = []
    for year in (found.year - 1, found.year + 1):
        if 1 <= year <= 9999 and found.day <= month_length(year, found.month):
            day = found.replace(year=year)
            if day.weekday() == weekday:
                others.append((day, day + DAY))
    return tuple(others)


def _day_and_month(match: Match) -> Meaning | None:
    month = month_number(match.words("month"))
    day = ordinal(match.tokens_of("day"))
    if day is None or not 1 <= day <= 31:
        return None
    year = year_number(match.tokens_of("year"), match.published) if match.has("year") else None
    weekday = weekday_number(match)
    hedge = "APPROX" if match.has("hedge") else None

    def in_year(year: int | None) -> Meaning | None:
        meaning = day_of(match, year, month, day, weekday)
        return replace(meaning, mod=hedge) if meaning and hedge else meaning

    meaning = in_year(year)
    return replace(meaning, in_year=in_year) if meaning and year is None else meaning


#: "On 32 May", "until June 35": a preposition before and the end of the phrase behind tell a day.
_DAY_LEAD = lazy_regex(
    r"\b(?:on|by|until|till|since|from|to|through|before|after|between|dated|and)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PHRASE_END = lazy_regex(
    r"\s*(?:[.,;:!?)\"”’]|$)|\s+(?:at|in|to|and|or|for|from|with|the|when|after|before|was|is|it"
    r"|he|she|they|until|by)\b"
)


def _impossible_day(match: Match) -> Meaning | None:
    """Read "on 32 May", "the 33rd of March", "June 35, 2016"; not "in June 35 people came"."""
    day = ordinal(match.tokens_of("day"))
    if day is None or 0 < day < 32:
        return None
    strong = match.has("weekday") or match.has("year") or " of " in match.words()
    if not strong and not _DAY_LEAD.search(match.before(12)):
        return None
    if not match.has("year") and not _PHRASE_END.match(match.after(12)):
        return None
    month = month_number(match.words("month"))
    year = year_number(match.tokens_of("year"), match.published) if match.has("year") else None
    named = f"{year:04}" if year else "XXXX"
    return impossible(
        f"{named}-{month:02}-{day:02}", weekday_number(match), has_year=year is not None
    )


def _day_other_year(match: Match) -> Meaning | None:
    base = match.sub("relative")
    day = ordinal(match.tokens_of("day"))
    if base is None or day is None or not 1 <= day <= 31 or base.grain != "year":
        return None
    month = month_number(match.words("month"))
    if base.interval is None:
        return replace(base, value=f"XXXX-{month:02}-{day:02}", kind="calendar", grain="day")
    year = base.interval[0].year
    meaning = day_of(match, year, month, day, weekday_number(match))
    return replace(meaning, deixis=base.deixis, has_year=False) if meaning else None


def _which_day(match: Match) -> Meaning | None:
    """Read "last Oct. 23", "next 6th of April"."""
    month, day = month_number(match.words("month")), ordinal(match.tokens_of("day"))
    if day is None or not 1 <= day <= 31:
        return None
    meaning = day_of(match, None, month, day, weekday_number(match))
    published, which = match.published, match.words("which")
    if meaning is None or meaning.interval is None or published is None:
        return meaning
    found = meaning.interval[0]
    wrong = found >= published if which == "last" else found <= published and which == "next"
    if wrong:
        year = found.year + (1 if which == "next" else -1)
        return replace(
            day_of(match, year, month, day, meaning.weekday) or meaning,
            deixis=Deixis.DEICTIC,
            has_year=False,
        )
    return meaning


def _month(match: Match) -> Meaning | None:
    word = match.words("month")
    month = month_number(word)
    edge = match.words("edge") or None

    def in_year(year: int) -> Meaning:
        meaning = of_period(month_period(year, month), "calendar", Deixis.ABSOLUTE, has_year=True)
        return early_or_late(meaning, edge, match.published)

    if match.has("year"):
        year = year_number(match.tokens_of("year"), match.published)
        return None if year is None else in_year(year)
    period = bare_month(match, month) if match.published else None
    meaning = of_period(
        period, "calendar", Deixis.DEICTIC, open_value=f"XXXX-{month:02}", grain="month"
    )
    return replace(early_or_late(meaning, edge, match.published), in_year=in_year)


def bare_month(match: Match, month: int) -> Period:
    """Return the month of that name which the words around it mean."""
    published = match.published
    assert published is not None
    before = match.before(120)
    forward: bool | None = None
    opening = direction.goes_on_back(before, match.after(160))
    tense = direction.governing(before) if opening is None else None
    if opening is not None:
        forward = not opening
    elif tense is not None:
        forward = tense == "future"
    elif direction.looks_forward(before):
        forward = True
    elif direction.leads_back(before) or (
        direction.looks_back(before) and (month - published.month) % 12 in {5, 6}
    ):
        forward = False
    return direction.nearest_month(published, month, forward=forward)


def _month_other_year(match: Match) -> Meaning | None:
    base = match.sub("relative")
    if base is None:
        return None
    month = month_number(match.words("month"))
    if base.interval is None:
        return replace(base, value=f"XXXX-{month:02}", grain="month")
    if base.grain != "year":
        return None
    meaning = of_period(
        month_period(base.interval[0].year, month), "relative-period", Deixis.DEICTIC
    )
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _week_of(match: Match) -> Meaning | None:
    base = match.sub("anchor")
    if base is None or match.words("unit") not in {"week", ""}:
        return None
    if base.interval is None:
        return replace(base, grain="week") if base.grain == "day" else None
    if base.grain != "day":
        return None
    week = week_period(base.interval[0], match.context.week_start)
    meaning = of_period(week, "calendar", base.deixis, has_year=base.has_year)
    if match.has("entry"):
        start = base.interval[0]
        meaning = replace(meaning, interval=(start, start + 7 * DAY))
    return meaning


PRODUCTIONS = (
    Production(
        "day month",
        r"{hedge}(?:{weekday},? )?(?:THE )?{day}(?: DAY)?(?: OF | |HYPHEN){month}"
        r"(?:(?:,? |HYPHEN| OF ){year})?",
        _day_and_month,
    ),
    Production(
        "month day",
        r"{hedge}(?:{weekday}(?:,? |HYPHEN| OPEN))?{month}(?: ?,? ?|HYPHEN|SLASH| THE ){day}"
        r"(?:(?:,? ?){year})?",
        _day_and_month,
    ),
    Production(
        "year, month day",
        r"(?P<year>YEAR),?(?: |HYPHEN){month}(?: |HYPHEN){day}",
        _day_and_month,
    ),
    Production(
        "day, time, year",
        r"(?:{weekday},? )?(?:{month} {day}|{day} {month}) (?:DAY|TWO)COLON(?:DAY|TWO)"
        r"(?:COLON(?:DAY|TWO))?(?: ZONE)? {year}",
        _day_and_month,
    ),
    Production(
        "impossible day",
        r"(?:{weekday},? )?(?:(?:THE )?(?P<day>TWO~SUFFIX?)(?: OF | ){month}|{month} "
        r"(?P<day>TWO~SUFFIX?))(?:,? {year})?",
        _impossible_day,
    ),
    Production(
        "which day of a month",
        r"(?P<which>THIS|LAST|NEXT)(?: {weekday},?)? (?:{month} {day}|{day}(?: OF)? {month})",
        _which_day,
    ),
    Production(
        "day month, relative year",
        r"(?:{weekday},? )?(?:(?:THE )?{day}(?: OF)? {month}|{month} {day}),?(?: OF| IN)? "
        r"(?P<relative>{relative}|(?:THAT|THE)(?: SAME)? UNIT|THE (?:FOLLOWING|PREVIOUS) UNIT)",
        _day_other_year,
    ),
    Production(
        "month",
        r"{edge}{month}(?:(?:,? | OF |HYPHEN){year})?",
        _month,
    ),
    Production(
        "month, relative year",
        r"{edge}{month},?(?: OF| IN)? (?P<relative>{relative})",
        _month_other_year,
    ),
    Production(
        "week of",
        r"(?:{the}(?P<unit>UNIT) (?:OF|(?P<entry>ENTRY|BEGIN|ENDED)(?: ON)?)|WORK~SLASH~C) {the}"
        r"(?P<anchor>(?:{months} {days}|{days}(?: OF)? {months})(?:,? {years})?)",
        _week_of,
    ),
)
