"""Years, decades, centuries, quarters and halves: "2016", "the late 1980s", "the third quarter"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates.grammar.calendar_names import year_number
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import (
    century_period,
    decade_period,
    season_period,
    year_period,
    years_period,
)
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.vocabulary import DECADES, SEASONS
from factlint.text.lazy import lazy_regex

_YEAR_LEAD = lazy_regex(
    r"\b(?:in|since|of|by|until|till|from|for|to|through|during|before|after|than|as|the|and|or"
    r"|late|early|mid|year|between|around|about|circa|summer|spring|fall|autumn|winter|late"
    r"|post|pre|vs\.?|versus|on|his|her|its|their|a|this|that)[\s-]+$",
    re.IGNORECASE,
)
_NAMED = lazy_regex(
    r"(?<![.!?] )\b(?!(?:In|Since|Of|By|Until|From|For|Through|During|Before|After|The|And|Or|Late"
    r"|Early|Mid|Year|Between|Around|About|Circa|Summer|Spring|Fall|Autumn|Winter|A|On|At|To|But"
    r"|Until|Till|When|While|If|As)\b)[A-Z][a-z]+ $"
)
_PLURAL = lazy_regex(r"\s+[a-z]{3,}s\b")
_COUNTED = lazy_regex(
    r"^(?:,\d|\.\d|%|\s+(?:per\s?cent|percent|people|men|women|miles|feet|million|dollars"
    r"|points|votes|shares|troops|soldiers|workers|jobs|pounds|tons|homes|students|employees"
    r"|members|yards|meters|metres|km)\b)"
)


#: "At 1400 GMT", "at 2014 prices", "between 0900 and 1700".
_TIME_LEAD = lazy_regex(r"(?:\bat|\b0\d{3}\s*(?:and|to|-|–))\s*$", re.IGNORECASE)


#: "From 1130 to 1215 GMT", "1700 local time".
_TIME_AFTER = lazy_regex(
    r"(?:\s*(?:to|until|and|-|–)\s*\d{4})?\s*(?:GMT|BST|UTC|CES?T|[ECMP][SD]T|local time|hours"
    r"|hrs)\b"
)


def _year(match: Match) -> Meaning | None:
    number = year_number(match.tokens_of("year"), match.published)
    if number is None:
        return None
    before, after = match.before(24), match.after(24)
    told = match.has("edge") or match.has("fiscal") or match.words().startswith("the year")
    if not told and _NAMED.search(before):
        return None
    if before[-1:] in {"$", "£", "€", "#", "/", ":", "."} or _COUNTED.match(after):
        return None
    if not told and (_TIME_LEAD.search(before) or _TIME_AFTER.match(match.after(32))):
        return None
    if not told and not _in_date_role(number, before, after, match):
        return None
    meaning = of_period(
        year_period(number, match.first_month()), "calendar", Deixis.ABSOLUTE, has_year=True
    )
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _in_date_role(number: int, before: str, after: str, match: Match) -> bool:
    if match.has("short"):
        return bool(
            re.search(r"\b(?:in|of|since|class of|summer|season|from|by|to)\s+$", before, re.I)
        )
    if _YEAR_LEAD.search(before):
        return 1000 <= number <= 2199
    return 1400 <= number <= 2100 and not _PLURAL.match(after)


def _decade(match: Match) -> Meaning | None:
    edge = match.words("edge") or None
    if match.has("name"):
        base = 2000 if match.words("name") == "noughties" else 1900
        number = base + DECADES[match.words("name")]
    else:
        digits = match.words("number").strip("'’‘`")
        number = int(digits) if len(digits) == 4 else 1900 + int(digits)
        if (
            len(digits) == 2
            and match.published
            and number + 100 <= match.published.year - 5
            and number < 1920
        ):
            number += 100
    if number % 10:
        return None
    if number % 100 == 0 and len(match.words("number")) == 4 and number < 2000:
        meaning = of_period(
            century_period(number // 100 + 1), "calendar", Deixis.ABSOLUTE, has_year=True
        )
    else:
        meaning = of_period(decade_period(number), "calendar", Deixis.ABSOLUTE, has_year=True)
    return early_or_late(meaning, edge, match.published)


def _century(match: Match) -> Meaning | None:
    number = ordinal(match.tokens_of("number"))
    if number is None or not 1 <= number <= 30 or match.words("unit") != "century":
        return None
    meaning = of_period(century_period(number), "calendar", Deixis.ABSOLUTE, has_year=True)
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _season(match: Match) -> Meaning | None:
    code = SEASONS[match.words("season")]
    edge = match.words("edge") or None
    year = year_number(match.tokens_of("year"), match.published) if match.has("year") else None
    if year is None:
        return None
    period = season_period(year, code, match.context.hemisphere)
    meaning = of_period(period, "calendar", Deixis.ABSOLUTE, has_year=True)
    return early_or_late(meaning, edge, match.published)


#: "A fall last year broke her hip": a thing, not the season.
_THING_LEAD = lazy_regex(r"\ban?\s+(?:[\w-]+\s+)?$", re.IGNORECASE)


def _season_other_year(match: Match) -> Meaning | None:
    """Read "the autumn of last year", "late summer next year"."""
    base = match.sub("relative")
    if base is None or base.grain != "year":
        return None
    if match.words("season") in {"fall", "spring"} and _THING_LEAD.search(match.before(24)):
        return None
    code = SEASONS[match.words("season")]
    if base.interval is None:
        return replace(base, value=f"XXXX-{code}", grain="season")
    period = season_period(base.interval[0].year, code, match.context.hemisphere)
    meaning = of_period(period, "relative-period", Deixis.DEICTIC)
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _span(match: Match) -> Meaning | None:
    """Read "2016-17", "1914-1918", "from 1990 to 1995"."""
    first = int(match.words("first"))
    second = match.words("second")
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last <= first + 200 or not 1400 <= first <= 2150:
        return None
    period = years_period(first, last - first + 1, "year", f"{first:04}/{last:04}")
    return of_period(period, "range", Deixis.ABSOLUTE, has_year=True)


PRODUCTIONS = (
    Production(
        "year",
        r"{edge}(?:THE UNIT )?{fiscal}(?P<year>{years}|(?P<short>APOSTROPHE~(?:TWO|DAY)))",
        _year,
    ),
    Production(
        "decade",
        r"{edge}{the}(?:(?P<number>YEAR|APOSTROPHE~TWO|TWO)(?:APOSTROPHE)?~S|(?P<name>DECADES))",
        _decade,
    ),
    Production("century", r"{edge}{the}(?P<number>{ordinals}){join}(?P<unit>UNIT)", _century),
    Production("season of a year", r"{edge}{the}(?P<season>SEASON)(?: OF)?,? {year}", _season),
    Production(
        "season, relative year",
        r"{edge}{the}(?P<season>SEASON),?(?: OF)? (?P<relative>{relative})",
        _season_other_year,
    ),
    Production("years", r"(?P<first>YEAR)(?:HYPHEN|DASH|SLASH)(?P<second>YEAR|DAY|TWO)", _span),
)
