"""Times of day: "10 p.m. Wednesday", "noon Thursday", "at 14:30"."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.production import Match, Production


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


def _clock(match: Match) -> Meaning | None:
    time = _clock_value(match)
    if time is None:
        return None
    mod = "APPROX" if match.has("hedge") else None
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
        _clock,
    ),
)
