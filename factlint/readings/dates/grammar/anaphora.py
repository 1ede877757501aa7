"""Words that hang on a date named before: "the following day", "that year", "the quarter"."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates.grammar.relative import GRAINS
from factlint.readings.dates.grammar.weekdays import at_part
from factlint.readings.dates.lexicon import UNITS, WEEKDAYS
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import (
    DAY,
    Period,
    a_day,
    a_quarter,
    a_year,
    next_to,
    shift_months,
)
from factlint.readings.dates.rule import Hit, Rule

_KIND = "anaphoric"


def _open(grain: str) -> Meaning:
    return of_period(None, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain=grain)


def _beside(hit: Hit) -> Meaning | None:
    """Read "the following day", "the previous Friday", "the next morning"."""
    which = hit.words("which").split()[-1]
    sign = 1 if which in {"following", "subsequent", "ensuing", "next", "after"} else -1
    base = hit.reference
    if hit.has("weekday"):
        if base is None:
            return _open("day")
        number = WEEKDAYS[hit.words("weekday").strip(". ")]
        if sign > 0:
            day = base.start + DAY * ((number - base.start.weekday() - 1) % 7 + 1)
        else:
            day = base.start - DAY * ((base.start.weekday() - number - 1) % 7 + 1)
        return replace(of_period(a_day(day), _KIND, Deixis.ANAPHORIC), weekday=number)
    if hit.has("part"):
        if base is None:
            return at_part(replace(_open("day"), value="XXXX-XX-XX"), hit.words("part"))
        meaning = of_period(a_day(base.start + sign * DAY), _KIND, Deixis.ANAPHORIC)
        return at_part(meaning, hit.words("part"))
    grain = GRAINS.get(UNITS.get(hit.words("unit"), ""))
    if grain not in _STEPS:
        return None
    assert grain is not None
    if base is None:
        return _open(grain)
    period = next_to(base.start, grain, sign, hit.context.week_start)
    return early_or_late(
        of_period(period, _KIND, Deixis.ANAPHORIC), hit.words("edge") or None, hit.published
    )


_STEPS = frozenset({"day", "week", "weekend", "month", "quarter", "half", "year", "decade"})


def _same(hit: Hit) -> Meaning | None:
    """Read "that year", "the same day", "later that week"."""
    base = hit.reference
    if hit.has("part"):
        meaning = of_period(a_day(base.start), _KIND, Deixis.ANAPHORIC) if base else _open("day")
        return at_part(meaning, hit.words("part"))
    grain = GRAINS.get(UNITS.get(hit.words("unit"), ""))
    if grain not in _STEPS:
        return None
    assert grain is not None
    if grain == "quarter" and hit.quarter is not None:
        base = hit.quarter
    period = next_to(base.start, grain, 0, hit.context.week_start) if base else None
    meaning = of_period(period, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain=grain)
    edge = hit.words("edge").strip() or None
    return early_or_late(replace(meaning, refers=None), edge, None)


def _year_before(hit: Hit) -> Meaning | None:
    """Read "the year-ago quarter", "year-earlier", "the year-earlier third quarter"."""
    words = hit.words()
    if hit.words("unit") != "year" or words in {"a year ago", "a year earlier", "year earlier"}:
        return None
    base = hit.quarter
    if base is None and hit.words("side") == "earlier" and hit.reference is not None:
        base = next_to(hit.reference.start, "year", 0)
    if hit.has("number") and hit.published is not None:
        number = ordinal(hit.tokens_of("number"))
        if number is None or not 1 <= number <= 4:
            return None
        year = (base.start.year if base else hit.published.year) - 1
        return replace(of_period(a_quarter(year, number), _KIND, Deixis.ANAPHORIC), refers=None)
    deixis = Deixis.ANAPHORIC
    if base is None:
        grain = "quarter" if hit.words("what") == "quarter" else "year"
        if hit.published is None or hit.words("side") == "earlier":
            return _open(grain)
        deixis = Deixis.DEICTIC
        period = next_to(hit.published, grain, -5 if grain == "quarter" else -1)
        return replace(of_period(period, "ago", deixis), refers=None)
    return replace(of_period(_year_earlier(base), _KIND, deixis), refers=None)


def _year_earlier(base: Period) -> Period:
    return next_to(shift_months(base.start, -12), base.grain, 0)


def _a_year_ago(hit: Hit) -> Meaning | None:
    """Read "a year ago" after a quarter's figures: the same quarter of the year before."""
    if hit.quarter is None or hit.words("unit") != "year":
        return None
    return replace(of_period(_year_earlier(hit.quarter), "ago", Deixis.ANAPHORIC), refers=None)


def _the_period(hit: Hit) -> Meaning | None:
    """Read "the quarter", "the full year", "the latest period"."""
    word = hit.words("unit")
    if word in {"quarter", "period"}:
        base = hit.quarter
        if hit.has("latest") and (base is None or word == "quarter"):
            latest = next_to(hit.published, "quarter", -1) if hit.published else None
            return of_period(
                latest, "relative-period", Deixis.DEICTIC, open_value="XXXX-QX", grain="quarter"
            )
        if base is None:
            return None
        return replace(of_period(base, _KIND, Deixis.ANAPHORIC), refers=None)
    if word != "year" or hit.has("latest"):
        return None
    day = hit.quarter.start if hit.quarter else hit.published
    period = next_to(day, "year", 0) if day else None
    meaning = of_period(period, _KIND, Deixis.ANAPHORIC, open_value="XXXX", grain="year")
    return replace(meaning, refers=None)


def _of_year(hit: Hit) -> Meaning | None:
    """Read "the 1988 quarter", "the 1988 period": the quarter spoken of, in that year."""
    year = int(hit.words("year"))
    if not 1800 <= year <= 2150:
        return None
    base = hit.quarter
    if base is None:
        meaning = of_period(a_year(year), "calendar", Deixis.ABSOLUTE, has_year=True)
    else:
        shift = (year - base.start.year) * 12
        period = next_to(shift_months(base.start, shift), base.grain, 0)
        meaning = of_period(period, _KIND, Deixis.ANAPHORIC, has_year=True)
    return replace(meaning, refers=None)


RULES = (
    Rule("period of a year", r"{the}(?P<year>YEAR) (?:PERIOD|QUARTER)", _of_year),
    Rule(
        "beside",
        r"{edge}{the}(?P<which>FOLLOWING|PREVIOUS) (?:{weekday}|(?P<unit>UNIT|QUARTER|WEEKEND)"
        r"|(?P<part>PART))",
        _beside,
    ),
    Rule("the next day", r"THE (?P<which>NEXT) (?P<part>PART)", _beside),
    Rule(
        "same",
        r"{edge}(?:THAT(?: SAME)?|THE SAME) (?:(?P<unit>UNIT|QUARTER|WEEKEND)|(?P<part>PART))",
        _same,
    ),
    Rule(
        "year before",
        r"(?:THE |A )?(?:SUCH )?(?P<unit>UNIT){join}(?P<side>AGO|EARLIER)"
        r"(?: (?:(?P<number>{ordinals}) )?(?P<what>PERIOD|QUARTER|UNIT))?",
        _year_before,
    ),
    Rule("a year ago", r"A (?P<unit>UNIT) AGO", _a_year_ago),
    Rule(
        "the period",
        r"THE (?:(?:(?P<latest>LATEST)|FULL(?: FISCAL)?|FISCAL) )?(?P<unit>UNIT|QUARTER|PERIOD)",
        _the_period,
    ),
)
