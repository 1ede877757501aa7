"""Words that hang on a date named before: "the following day", "that year", "the quarter"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factlint.days.month_names import WEEKDAYS
from factlint.model.date import Deixis
from factlint.readings.dates.grammar.calendar_names import month_number
from factlint.readings.dates.grammar.relative import GRAINS
from factlint.readings.dates.grammar.weekdays import at_part
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import (
    DAY,
    Period,
    adjacent_period,
    day_period,
    month_period,
    quarter_period,
    shift_months,
    year_period,
)
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.vocabulary import UNITS
from factlint.text.lazy import lazy_regex

_KIND = "anaphoric"


def _open(grain: str) -> Meaning:
    return of_period(None, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain=grain)


def _beside(match: Match) -> Meaning | None:
    """Read "the following day", "the previous Friday", "the next morning"."""
    which = match.words("which").split()[-1]
    sign = 1 if which in {"following", "subsequent", "ensuing", "next", "after"} else -1
    base = match.reference
    if match.has("weekday"):
        if base is None:
            return _open("day")
        number = WEEKDAYS[match.words("weekday").strip(". ")]
        if sign > 0:
            day = base.start + DAY * ((number - base.start.weekday() - 1) % 7 + 1)
        else:
            day = base.start - DAY * ((base.start.weekday() - number - 1) % 7 + 1)
        return replace(of_period(day_period(day), _KIND, Deixis.ANAPHORIC), weekday=number)
    if match.has("part"):
        if base is None:
            return at_part(replace(_open("day"), value="XXXX-XX-XX"), match.words("part"))
        meaning = of_period(day_period(base.start + sign * DAY), _KIND, Deixis.ANAPHORIC)
        return at_part(meaning, match.words("part"))
    grain = GRAINS.get(UNITS.get(match.words("unit"), ""))
    if grain not in _STEPS:
        return None
    assert grain is not None
    if base is None:
        return _open(grain)
    period = adjacent_period(base.start, grain, sign, match.context.week_start)
    return early_or_late(
        of_period(period, _KIND, Deixis.ANAPHORIC), match.words("edge") or None, match.published
    )


_STEPS = frozenset({"day", "week", "weekend", "month", "quarter", "half", "year", "decade"})


def _same(match: Match) -> Meaning | None:
    """Read "that year", "the same day", "later that week"."""
    base = match.reference
    if match.has("part"):
        meaning = (
            of_period(day_period(base.start), _KIND, Deixis.ANAPHORIC) if base else _open("day")
        )
        return at_part(meaning, match.words("part"))
    grain = GRAINS.get(UNITS.get(match.words("unit"), ""))
    if grain not in _STEPS:
        return None
    assert grain is not None
    if grain == "quarter" and match.quarter is not None:
        base = match.quarter
    period = adjacent_period(base.start, grain, 0, match.context.week_start) if base else None
    meaning = of_period(period, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain=grain)
    edge = match.words("edge").strip() or None
    return early_or_late(replace(meaning, refers=None), edge, None)


def _that_month(match: Match) -> Meaning | None:
    """Read "that September": the first one from the date told before on."""
    base, number = match.reference, month_number(match.words("month"))
    period = None
    if base is not None:
        period = month_period(base.start.year + (number < base.start.month), number)
    meaning = of_period(period, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain="month")
    return early_or_late(meaning, match.words("edge").strip() or None, None)


def _year_before(match: Match) -> Meaning | None:
    """Read "the year-ago quarter", "year-earlier", "the year-earlier third quarter"."""
    words = match.words()
    if match.words("unit") != "year" or words in {"a year ago", "a year earlier", "year earlier"}:
        return None
    base = match.quarter
    if base is None and match.words("side") == "earlier" and match.reference is not None:
        base = adjacent_period(match.reference.start, "year", 0)
    if match.has("number") and match.published is not None:
        number = ordinal(match.tokens_of("number"))
        if number is None or not 1 <= number <= 4:
            return None
        year = (base.start.year if base else match.published.year) - 1
        return replace(
            of_period(quarter_period(year, number), _KIND, Deixis.ANAPHORIC), refers=None
        )
    deixis = Deixis.ANAPHORIC
    if base is None:
        grain = "quarter" if match.words("what") == "quarter" else "year"
        if match.published is None or match.words("side") == "earlier":
            return _open(grain)
        deixis = Deixis.DEICTIC
        period = adjacent_period(match.published, grain, -5 if grain == "quarter" else -1)
        return replace(of_period(period, "ago", deixis), refers=None)
    return replace(of_period(_year_earlier(base), _KIND, deixis), refers=None)


def _year_earlier(base: Period) -> Period:
    return adjacent_period(shift_months(base.start, -12), base.grain, 0)


def _a_year_ago(match: Match) -> Meaning | None:
    """Read "a year ago" after a quarter's figures: the same quarter of the year before."""
    if match.quarter is None or match.words("unit") != "year":
        return None
    return replace(of_period(_year_earlier(match.quarter), "ago", Deixis.ANAPHORIC), refers=None)


#: "The year before the war", "the year of the flood", "the year she was born": another one.
_YEAR_OF = lazy_regex(
    r"\s+(?:before|after|of\s+[a-z]|that|when|which|in which|following|preceding"
    r"|dot|since|ahead|(?:the|an?|his|her|their|its"
    r"|she|he|they|it|we|you|i)\b(?!\s+(?:said|says)))|[-–]",
    re.IGNORECASE,
)
_YEAR_TO = lazy_regex(
    r"\s+(?:to|ended|ending|until|through|up to)\s+(?:the\s+)?(?:\d|[A-Z]|end\b|mid)"
)


def _the_period(match: Match) -> Meaning | None:
    """Read "the quarter", "the full year", "the latest period"."""
    word = match.words("unit")
    if word in {"quarter", "period"}:
        base = match.quarter
        if match.has("latest") and (base is None or word == "quarter"):
            latest = adjacent_period(match.published, "quarter", -1) if match.published else None
            return of_period(
                latest, "relative-period", Deixis.DEICTIC, open_value="XXXX-QX", grain="quarter"
            )
        if base is None:
            return None
        return replace(of_period(base, _KIND, Deixis.ANAPHORIC), refers=None)
    if word != "year" or match.has("latest"):
        return None
    after = match.after(24)
    if _YEAR_OF.match(after):
        return None
    if _YEAR_TO.match(after):  # "in the year to March 2015": as long as a year
        return Meaning("DURATION", "P1Y", "duration", "year", Deixis.NONE)
    day = match.quarter.start if match.quarter else match.published
    first = match.first_month()
    if day and first > 1:
        period: Period | None = year_period(day.year + (day.month >= first), first)
    else:
        period = adjacent_period(day, "year", 0) if day else None
    meaning = of_period(period, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain="year")
    return replace(meaning, refers=None)


def _of_year(match: Match) -> Meaning | None:
    """Read "the 1988 quarter", "the 1988 period": the quarter spoken of, in that year."""
    year = int(match.words("year"))
    if not 1800 <= year <= 2150:
        return None
    base = match.quarter
    if base is None:
        meaning = of_period(year_period(year), "calendar", Deixis.ABSOLUTE, has_year=True)
    else:
        shift = (year - base.start.year) * 12
        period = adjacent_period(shift_months(base.start, shift), base.grain, 0)
        meaning = of_period(period, _KIND, Deixis.ANAPHORIC, has_year=True)
    return replace(meaning, refers=None)


PRODUCTIONS = (
    Production("period of a year", r"{the}(?P<year>YEAR) (?:PERIOD|QUARTER)", _of_year),
    Production(
        "beside",
        r"{edge}{the}(?P<which>FOLLOWING|PREVIOUS) (?:{weekday}|(?P<unit>UNIT|QUARTER|WEEKEND)"
        r"|(?P<part>PART))",
        _beside,
    ),
    Production("the next day", r"THE (?P<which>NEXT) (?P<part>PART)", _beside),
    Production(
        "same",
        r"{edge}(?:THAT(?: SAME)?|THE SAME) (?:(?P<unit>UNIT|QUARTER|WEEKEND)|(?P<part>PART))",
        _same,
    ),
    Production("that month", r"{edge}(?:THAT(?: SAME)?|THE SAME) {month}", _that_month),
    Production(
        "year before",
        r"(?:THE |A )?(?:SUCH )?(?P<unit>UNIT){join}(?P<side>AGO|EARLIER)"
        r"(?: (?:(?P<number>{ordinals}) )?(?P<what>PERIOD|QUARTER|UNIT))?",
        _year_before,
    ),
    Production("a year ago", r"A (?P<unit>UNIT) AGO", _a_year_ago),
    Production(
        "the period",
        r"THE (?:(?:(?P<latest>LATEST)|FULL(?: FISCAL)?|FISCAL) )?(?P<unit>UNIT|QUARTER|PERIOD)",
        _the_period,
    ),
)
