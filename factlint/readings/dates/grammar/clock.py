"""Times of day: "10 p.m. Wednesday", "noon Thursday", "at 14:30"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.numerals import cardinal
from factlint.readings.dates.production import Match, Production
from factlint.text.lazy import lazy_regex


def _clock_value(match: Match) -> str | None:
    hour = int(match.words("hour"))
    minute = int(match.words("minute") or 0)
    half = match.words("half").replace(".", "").replace(" ", "")
    if minute > 59 or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}"


#: A race, not a time of day: "won in 3:35", "a time of 3:35", "clocked 3:35".
_RACE = lazy_regex(
    r"\b(?:in|of|ran|run|runs|clocked|clocks|clocking|swam|rowed|record|best|time|times|lap|laps|split"
    r"|led|won|lost|beat|score|ratio|odds|verse)\s+(?:(?:was|is|a|an?\s+\w+)\s+)?$",
    re.IGNORECASE,
)


_FINISH = lazy_regex(r"\s+(?:finish|mile|win|victory|lead|lap|run|draw|defeat)\b")


def _bare_clock(match: Match) -> Meaning | None:
    """Read "14:30", "at 3:35 on Friday"; not the 3:35 of a race."""
    if len(match.words("minute")) != 2:
        return None  # "a ratio of 2:1"
    if match.has("anchor") or match.has("half"):
        return _clock(match)
    if _RACE.search(match.before(32)) or _FINISH.match(match.after(12)):
        return None
    return _clock(match)


_CLOCK_LEAD = lazy_regex(
    r"\b(?:at|by|from|until|till|to|between|before|after|since|about|around|and|past)\s+$",
    re.IGNORECASE,
)


def _hours(match: Match) -> Meaning | None:
    """Read "1945 hrs", "at 0700 hours", "between 1900 and 2030 hours"; not "1900 hours of work"."""
    word = match.words("unit")
    if word not in {"hours", "hrs", "hr"}:
        return None
    is_clock = match.has("from") or match.words("time").startswith("0") or word != "hours"
    if not is_clock and not _CLOCK_LEAD.search(match.before(12)):
        return None
    times = []
    for name in ("from", "time") if match.has("from") else ("time",):
        figures = match.words(name).replace(".", "").replace(":", "")
        if len(figures) != 4 or int(figures[:2]) > 24 or int(figures[2:]) > 59:
            return None
        times.append(f"T{figures[:2]}:{figures[2:]}")
    published = match.published
    day = published.isoformat() if published else "XXXX-XX-XX"
    value = "/".join(f"{day}{time}" for time in times)
    return Meaning("TIME", value, "clock", "minute", Deixis.NONE)


_AT = lazy_regex(r"\b(?:at|by|until|till|before|after|about|around|since)\s+$", re.IGNORECASE)
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


def _in_words(match: Match) -> Meaning | None:
    """Read "a quarter to eight", "half past nine tomorrow", "ten past three"."""
    hour = cardinal(match.tokens_of("hour"))
    words = match.words("minute").removeprefix("a ").replace(" ", "-")
    minutes = _MINUTES.get(words)
    if hour is None or not 1 <= hour <= 12 or minutes is None:
        return None
    side = match.words("side")
    if side == "to" and words != "quarter" and not _AT.search(match.before(10)):
        return None  # "ten to twelve people", but "at ten to six"
    if _MEASURE.match(match.after(12)):
        return None
    if side == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    elif side != "past":
        return None
    time = f"T{hour:02}:{minutes:02}"
    day = match.sub("anchor")
    if day is None:
        if match.has("anchor"):
            return None
        published = match.published
        value = f"{published.isoformat()}{time}" if published else f"XXXX-XX-XX{time}"
        return Meaning("TIME", value, "clock", "minute", Deixis.NONE)
    return replace(day, type="TIME", value=day.value.partition("T")[0] + time)


_MEASURE = lazy_regex(r"\s*(?:%|per\s?cent|percent|inch|mile|point|metre|mil|times)")


#: Behind a time and a weekday: the weekday begins a range of them.
_TO_WEEKDAY = lazy_regex(
    r"(?:\s+(?:to|through|thru|until)\s+|\s*[-–—]\s*)(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE
)


def _begins(match: Match) -> bool:
    """Return whether a time begins a stretch of days: "from 8pm Monday until Tuesday"."""
    return match.before(8).lower().endswith("from ")


def _clock(match: Match) -> Meaning | None:
    time = _clock_value(match)
    if time is None:
        return None
    mod = "APPROX" if match.has("hedge") else None
    if match.has("anchor") and _TO_WEEKDAY.match(match.after(20)) and not _begins(match):
        return None  # "10am to 4pm, Monday to Saturday"
    day = match.sub("anchor") or match.sub("lead")
    if day is None or day.type not in {"DATE", "TIME"}:
        if match.has("anchor") or match.has("lead"):
            return None
        published = match.published
        value = f"{published.isoformat()}{time}" if published else f"XXXX-XX-XX{time}"
        return Meaning("TIME", value, "clock", "minute", Deixis.NONE, mod=mod)
    return replace(day, type="TIME", value=day.value.partition("T")[0] + time, mod=mod)


_TIME = (
    r"(?P<hour>DAY|TWO)(?:(?:COLON|DOT)(?P<minute>DAY|TWO))?(?: ?(?P<half>AMPM|(?:A|P)~DOT ?M~DOT?)"
    r"| O~APOSTROPHE~CLOCK)(?: \(?ZONE)?"
)
_BARE = r"(?P<hour>DAY|TWO)COLON(?P<minute>DAY|TWO)(?P<half>AMPM)?(?: ZONE)?"
_DAY = (
    r"(?P<anchor>(?:(?:THIS|NEXT|LAST) )?{weekdays}(?:,? (?:{months} {days}|{days} {months}))?"
    r"|TODAY|{months} {days}(?:,? {years})?)"
)
PRODUCTIONS = (
    Production(
        "clock time",
        r"{hedge}"
        + _TIME.replace(r"\(?", "")
        + r"(?:,?(?: ON)? "
        + _DAY
        + ")?(?P<lead>ZONE~ZONE)?",
        _clock,
    ),
    Production(
        "24-hour clock",
        r"{hedge}" + _BARE + r"(?:,?(?: ON)? " + _DAY + ")?(?P<lead>ZONE~ZONE)?",
        _bare_clock,
    ),
    Production(
        "hours",
        r"(?:(?P<from>YEAR|NUMBER)(?: AND | TO | ?(?:HYPHEN|DASH) ?))?"
        r"(?P<time>YEAR|NUMBER|(?:DAY|TWO)(?:DOT|COLON)(?:DAY|TWO)) ?"
        r"(?P<unit>UNIT|UNITS)",
        _hours,
    ),
    Production(
        "clock in words",
        r"(?P<minute>(?:A )?QUARTER|HALF|ONES|TENS|BIGNUM~FILL+) (?P<side>TO|PAST) "
        r"(?P<hour>ONES|DAY)(?: O~APOSTROPHE~CLOCK)?(?:,?(?: ON)? " + _DAY + ")?",
        _in_words,
    ),
)
