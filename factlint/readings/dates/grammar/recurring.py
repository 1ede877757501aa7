"""Repeated times: "every Tuesday", "daily", "each year"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factlint.days.month_names import WEEKDAYS
from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.grammar.calendar_names import month_number, weekday_number
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.quantity import quantity
from factlint.readings.dates.vocabulary import REPEATED, SEASONS
from factlint.text.lazy import lazy_regex


def _set(value: str, grain: str) -> Meaning:
    return Meaning("SET", value, "set", grain, Deixis.NONE)


_ADJECTIVE = lazy_regex(
    r"\s+(?!(?:in|at|for|to|by|from|on|and|or|with|until|as|since|but)\b)[\w\"]"
)


def _repeated(match: Match) -> Meaning | None:
    """Read the adverb "daily", not the adjective of "a quarterly dividend"."""
    if _ADJECTIVE.match(match.after(8)):
        return None
    return _set(REPEATED[match.words("word")], "none")


def _every_unit(match: Match) -> Meaning | None:
    """Read "every year", "every two weeks", "every other week", "every third month"."""
    words = match.words("count") or ("two" if "other" in match.words().split() else "one")
    number = 2 if words == "other" else ordinal(match.tokens_of("count"))
    amount = quantity(words, match.words("unit"))
    if amount is not None and amount.number is None and number is not None:
        amount = replace(amount, number=number)
    return _set(amount.value, amount.grain) if amount else None


def _every_weekday(match: Match) -> Meaning | None:
    """Read "every Tuesday", "every other Friday", "every two Mondays"."""
    number = (
        WEEKDAYS[match.words("weekday").strip(". ").removesuffix("days") + "day"]
        if match.words("weekday").endswith("days")
        else weekday_number(match)
    )
    return None if number is None else _set(f"XXXX-WXX-{number + 1}", "day")


def _weekdays(match: Match) -> Meaning:
    return _set(f"XXXX-WXX-{WEEKDAYS[match.words('word')[:-1]] + 1}", "day")


def _every_month(match: Match) -> Meaning:
    return _set(f"XXXX-{month_number(match.words('month')):02}", "month")


def _every_season(match: Match) -> Meaning:
    return _set(f"XXXX-{SEASONS[match.words('season')]}", "season")


#: A time of day beside weekdays makes them opening hours: "10am to 4pm, Monday to Saturday".
_HOUR = r"(?:\d\s*[ap]\.?m\b\.?|\d[.:]\d\d|\bnoon|\bmidnight|\bo['’]clock)"
_HOURS_BEFORE = lazy_regex(_HOUR + r"[\s,;:(]*(?:on\s+)?$", re.IGNORECASE)
_HOURS_AFTER = lazy_regex(
    r"[\s,;:(–—-]*(?:from\s+|between\s+|at\s+)?(?:\d\d?(?:[.:]\d\d)?\s*(?:(?:to|[-–—])\s*\d|[ap]\.?m\b)"
    r"|\d[.:]\d\d|noon|midnight)",
    re.IGNORECASE,
)
_OPEN = lazy_regex(
    r"\b(?:open|opening hours|hours|closed(?!\s+from)|daily)\b[^.;]{0,24}$", re.IGNORECASE
)
#: One stretch of days begins and ends at a time: "shut from 9pm Friday to Monday morning".
_BEGINS = lazy_regex(r"\bfrom\s+\d[\d.:]*\s*(?:[ap]\.?m\.?)?\s+(?:on\s+)?$", re.IGNORECASE)
_PART = lazy_regex(r"\s+(?:morning|noon|afternoon|evening|night)\b", re.IGNORECASE)


def _weekday_range(match: Match) -> Meaning | None:
    """Read "Monday to Saturday" beside hours, in which something is open week by week."""
    before, after = match.before(40), match.after(24)
    hours = _HOURS_BEFORE.search(before) or _HOURS_AFTER.match(after)
    if not hours and not _OPEN.search(before):
        return None
    if _BEGINS.search(before) or _PART.match(after):
        return None
    if direction.governing_range(before) == "past" and not (hours and _OPEN.search(before)):
        return None  # "the office was closed Monday to Wednesday"
    named = [WEEKDAYS.get(match.words(name).strip(". ")) for name in ("from", "to")]
    if None in named:
        return None
    first, last = (f"XXXX-WXX-{number + 1}" for number in named if number is not None)
    return _set(f"{first}/{last}", "day")


PRODUCTIONS = (
    Production("repeated", r"(?P<word>REPEATED)", _repeated),
    Production(
        "every unit",
        r"EVERY (?:OTHER )?(?:(?P<count>{count}|OTHER|{ordinals}) )?(?P<unit>(?:UNIT|UNITS)|QUARTER"
        r"|WEEKEND|PART)",
        _every_unit,
    ),
    Production(
        "every weekday",
        r"EVERY (?:(?:OTHER|LAST|FINAL|{ordinals}|{number}) )?"
        r"(?:{weekday}|(?P<weekday>PLURALDAY))(?: PART)?",
        _every_weekday,
    ),
    Production(
        "range of weekdays", r"(?P<from>{weekdays}){range}(?P<to>{weekdays})", _weekday_range
    ),
    Production("weekdays", r"(?P<word>PLURALDAY)", _weekdays),
    Production("every month", r"EVERY {month}", _every_month),
    Production("every season", r"EVERY (?:OTHER )?(?P<season>SEASON)", _every_season),
)
