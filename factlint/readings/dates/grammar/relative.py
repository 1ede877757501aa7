"""Periods told from the publication date: "early next year", "last week", "this summer"."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from factlint.model.date import Deixis, Interval
from factlint.readings.dates import direction
from factlint.readings.dates.grammar.calendar_names import month_number
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.periods import (
    DAY,
    Period,
    adjacent_period,
    day_period,
    month_period,
    period_containing,
    season_period,
    shift_months,
    year_period,
)
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.vocabulary import SEASONS, UNITS
from factlint.text.lazy import lazy_regex

GRAINS = {
    "D": "day", "W": "week", "F": "fortnight", "M": "month", "Q": "quarter", "Y": "year",
    "E": "decade", "C": "century", "L": "millennium", "WE": "weekend", "WW": "week",
    "HALF": "half", "H": "hour", "MIN": "minute", "S": "second",
}  # fmt: skip
_OFFSETS = {"last": -1, "past": -1, "this past": -1, "next": 1, "coming": 1, "upcoming": 1,
            "forthcoming": 1, "this coming": 1, "this upcoming": 1, "latest": -1}  # fmt: skip
_OPEN = {
    "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "day": "XXXX-XX-XX", "season": "XXXX-XX", "half": "XXXX-HX",
}  # fmt: skip


#: Months in a unit that "past" counts back from the day: "the past year" ends today.
_STEPS = {"week": 0, "month": 1, "quarter": 3, "year": 12}


def _lies_back(match: Match) -> bool | None:
    """Return whether the verb puts a period behind (True) or ahead (False); None if neither."""
    before = match.before(120)
    opening = direction.goes_on_back(before, match.after(160))
    if opening is not None:
        return opening
    tense = direction.governing(before)
    if tense is None:
        return False if direction.looks_forward(before) else None
    return tense == "past"


#: "Over the next year", "the next year would be hard" look ahead from the day of the article.
_AHEAD_LEAD = lazy_regex(
    r"\b(?:in|over|for|during|within|through|of|from|into|until|throughout)\s+$", re.IGNORECASE
)
_PROMISED = lazy_regex(
    r"\b(?:(?:was|were|been)\s+(?:told|promised|assured|warned|informed)|promised|assured|hoped|thought|knew)\b"
    r"[^.;!?]*\bwould\b[^.;!?]*$",
    re.IGNORECASE,
)
_AHEAD_VERB = lazy_regex(r"\s+(?:will|would|could|may|might|is|are|should|can)\b")


def _told_of(match: Match) -> Period | None:
    """Return the period that "the next year" follows in a story of long ago.

    "She left in May 1998 and came back the next year": the verb is in the past, and so is the
    date before, by more than a year.
    """
    base, day = match.reference, match.published
    if base is None or day is None or match.words().split()[:2] != ["the", "next"]:
        return None
    before = match.before(120)
    if (day - base.end).days < direction.STORY:
        return None
    if _PROMISED.search(before):
        return base  # "In 2020 they were told that it would open the next year"
    if _AHEAD_LEAD.search(before):
        return None
    if _AHEAD_VERB.match(match.after(12)) or direction.is_conditional(before):
        return None
    tense = direction.governing(before)
    if direction.goes_on_back(before, match.after(160)):
        return base  # "The next month, talks began"
    return base if tense == "past" or (tense is None and direction.looks_back(before)) else None


_TO_COME = frozenset(("coming", "upcoming", "forthcoming", "this coming"))
#: "Over the next decade" is as long as one.
IN_ALL = lazy_regex(r"\b(?:over|within|during|throughout|in|for)\s+$", re.IGNORECASE)
#: "The next quarter of an hour", "the last half an ounce", "half-ounce": shares of something else.
_OF_A = lazy_regex(r"(?:\s+of)?\s+an?\b|-[a-z]")
_NEXT_TO = lazy_regex(r"\b(?:second|third|next)[\s-]to[\s-]$", re.IGNORECASE)
_FINAL = lazy_regex(
    r"\s+to\s+(?:see|catch|visit|apply|register|vote|buy|get|enter|book|submit|enjoy|watch|join|sign)\b"
)


def _unit(match: Match) -> Meaning | None:
    which, word = match.words("which"), match.words("unit")
    grain = GRAINS.get(UNITS.get(word, ""))
    if which in {"past", "this past"} and grain in {"decade", "century"}:
        return None
    all_of_it = IN_ALL.search(match.before(12)) is not None
    if all_of_it and grain in {"decade", "century"} and which in {"next", "coming"}:
        return None  # "over the next decade": ten years from now
    if which == "last" and (_FINAL.match(match.after(16)) or _NEXT_TO.search(match.before(12))):
        return None  # "Last weekend to see the show", "the second to last week of term"
    if grain in {"quarter", "half"} and _OF_A.match(match.after(8)):
        return None
    if word == "season" and _OFFSETS.get(which):  # "last season": of a league, so open
        return of_period(None, "relative-period", Deixis.DEICTIC, open_value="XXXX", grain="season")
    if grain in {None, "hour", "minute", "second", "fortnight", "millennium", "day"}:
        return None
    assert grain is not None
    offset = _OFFSETS.get(which, 0)
    if which == "latest" and grain not in {"quarter", "half", "year"}:
        return None
    if grain == "weekend" and which == "this" and match.published and match.published.weekday() < 5:
        offset = -1 if _lies_back(match) else 0  # "it opened this weekend", said on a Wednesday
    if (told_of := _told_of(match)) is not None:
        after = adjacent_period(told_of.start, grain, 1, match.context.week_start)
        return of_period(after, "anaphoric", Deixis.ANAPHORIC)
    period = _period(match, grain, offset)
    meaning = of_period(
        period,
        "relative-period",
        Deixis.DEICTIC,
        open_value=_OPEN.get(grain, "XXXX"),
        grain=grain,
    )
    if match.published and not match.has("edge"):
        until = _to_or_from_today(which, grain, match.published, all_of_it=all_of_it)
        meaning = replace(meaning, interval=until or meaning.interval)
    if match.has("soft"):
        return replace(meaning, mod="APPROX")
    if word == "workweek" and meaning.interval:
        start = meaning.interval[0]
        meaning = replace(meaning, interval=(start, start.fromordinal(start.toordinal() + 5)))
    return early_or_late(meaning, match.words("edge") or None, match.published)


def _to_or_from_today(which: str, grain: str, day: dt.date, *, all_of_it: bool) -> Interval | None:
    """Return "the past week" and "over the last decade" up to `day`, "the coming year" from it."""
    if which in {"past", "this past"} and grain in _STEPS:
        return (day - 7 * DAY if grain == "week" else shift_months(day, -_STEPS[grain])), day
    if all_of_it and which in _TO_COME and grain == "year":
        return day, shift_months(day, 12)
    if all_of_it and which == "last" and grain == "decade":
        return shift_months(day, -120), day
    return None


def _period(match: Match, grain: str, offset: int) -> Period | None:
    if match.published is None:
        return None
    first = match.first_month()
    if first > 1 and grain == "year":
        year = match.published.year + (match.published.month >= first)
        return year_period(year + offset, first)
    return adjacent_period(match.published, grain, offset, match.context.week_start)


def _season(match: Match) -> Meaning | None:
    which, code = match.words("which"), SEASONS[match.words("season")]
    published = match.published
    edge = match.words("edge") or None

    def in_year(year: int) -> Meaning:
        period = season_period(year, code, match.context.hemisphere)
        meaning = of_period(period, "calendar", Deixis.ABSOLUTE, has_year=True)
        return early_or_late(meaning, edge, published)

    bare = None if which else in_year
    if published is None:
        meaning = of_period(
            None, "relative-period", Deixis.DEICTIC, open_value=f"XXXX-{code}", grain="season"
        )
        return replace(early_or_late(meaning, edge, published), in_year=bare)
    if (told_of := _told_of(match)) is not None:
        years = range(told_of.start.year, told_of.end.year + 2)
        seasons = [season_period(year, code, match.context.hemisphere) for year in years]
        after = next(one for one in seasons if one.start >= told_of.end)
        return of_period(after, "anaphoric", Deixis.ANAPHORIC)
    around = [
        season_period(year, code, match.context.hemisphere)
        for year in range(published.year - 2, published.year + 3)
    ]
    past = [one for one in around if one.end <= published]
    coming = [one for one in around if one.start > published]
    now = [one for one in around if one.start <= published < one.end]
    readings: tuple[Interval, ...] = ()
    if which in {"last", "past", "this past"}:
        chosen = past[-1]
        if chosen.start.year == published.year:
            readings = (past[-2].interval,)
    elif which in {"next", "coming", "this coming", "upcoming"}:
        chosen = coming[0]
        if chosen.start.year == published.year:
            readings = (coming[1].interval,)
    elif now:
        chosen = now[0]
    else:
        lies_back = _lies_back(match) if which == "this" else None
        same = [one for one in around if one.start.year == published.year]
        chosen = same[0] if lies_back is None else past[-1] if lies_back else coming[0]
    meaning = of_period(chosen, "relative-period", Deixis.DEICTIC)
    return early_or_late(replace(meaning, readings=readings, in_year=bare), edge, published)


def _month(match: Match) -> Meaning | None:
    """Read "last May", "this September", "next March"."""
    which, number = match.words("which"), month_number(match.words("month"))
    published = match.published
    edge = match.words("edge") or None
    if published is None:
        meaning = of_period(
            None, "relative-period", Deixis.DEICTIC, open_value=f"XXXX-{number:02}", grain="month"
        )
        return early_or_late(meaning, edge, published)
    offset = _OFFSETS.get(which, 0)
    if offset < 0:
        back = (published.month - number) % 12 or 12
        period = month_period(published.year, published.month - back)
    elif offset > 0:
        ahead = (number - published.month) % 12 or 12
        period = month_period(published.year, published.month + ahead)
    else:
        period = month_period(published.year, number)
    return early_or_late(of_period(period, "relative-period", Deixis.DEICTIC), edge, published)


_LABEL_AFTER = lazy_regex(
    r"\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)\b", re.IGNORECASE
)


def _boundary(match: Match) -> Meaning | None:
    """Read "the end of the year", "later in the week", "by year's end", "year-end"."""
    unit = match.words("unit")
    if unit == "season":  # "the end of the season": of a league, not of the calendar
        league = of_period(None, "anaphoric", Deixis.ANAPHORIC, open_value="XXXX", grain="season")
        return early_or_late(league, match.words("edge") or None, None)
    grain = GRAINS.get(UNITS.get(unit, ""), "year")
    if grain not in {"week", "month", "quarter", "year", "decade", "century", "weekend", "half"}:
        return None
    edge = match.words("edge") or "end of"
    if "the" not in match.words().split()[1:] and _LABEL_AFTER.match(match.after(12)):
        return None  # "until the end of week two"
    if match.words() in {"year-end", "the year-end"}:
        return _year_end(match)
    period = _period(match, grain, -1 if edge.endswith("of") and _is_over(match) else 0)
    meaning = of_period(
        period,
        "relative-period",
        Deixis.DEICTIC,
        open_value=_OPEN.get(grain, "XXXX"),
        grain=grain,
    )
    meaning = early_or_late(meaning, edge, match.published)
    if grain not in {"year", "decade", "century"} or not edge.endswith("of"):
        return meaning

    def in_year(year: int) -> Meaning:
        period = period_containing(dt.date(year, 1, 1), grain)
        return early_or_late(of_period(period, "anaphoric", Deixis.ANAPHORIC), edge, None)

    return replace(meaning, in_year=in_year)


def _is_over(match: Match) -> bool:
    """Return whether something had happened "by the end of the year", which must be over then.

    So must what stood at a level "at the end of the year".
    """
    before = match.before(120)
    if before.rstrip().lower().endswith(" at") and "end" in match.words():
        return direction.governing(before) == "past" and not direction.is_conditional(before)
    if not before.rstrip().lower().endswith("by"):
        return False
    opening = direction.goes_on_back(before, match.after(160))
    if opening is None:
        return "had" in before.split() and direction.governing(before) == "past"
    return opening


def _year_end(match: Match) -> Meaning:
    """Read "year-end" as 31 December, the past one after "since" and "at last"."""
    day = None
    if match.published is not None:
        last = 1 if re.search(r"\b(?:since|last)\s+$", match.before(8), re.IGNORECASE) else 0
        day = day_period(dt.date(max(match.published.year - last, 1), 12, 31))
    return of_period(day, "relative-period", Deixis.DEICTIC, open_value="XXXX-12-31")


def _weekend(match: Match) -> Meaning | None:
    """Read "the weekend": the one just over until Thursday, then the one ahead."""
    published = match.published
    if re.search(r"\ban?\s+(?:\w+\s+)?$", match.before(16), re.IGNORECASE):
        return None
    if _FINAL.match(match.after(16)):
        return None
    weekend = None
    if published is not None:
        forward = direction.looks_forward(match.before(120))
        past = published.weekday() < 4 or (
            published.weekday() == 4 and direction.looks_back(match.before(120))
        )
        weekend = adjacent_period(published, "weekend", -1 if past and not forward else 0)
    meaning = of_period(
        weekend, "relative-period", Deixis.DEICTIC, open_value="XXXX-WXX-WE", grain="weekend"
    )
    return early_or_late(meaning, match.words("edge") or None, published)


def _middle(match: Match) -> Meaning | None:
    """Read "mid-week", "midyear"."""
    word = match.words("word")
    unit = match.words("unit") or word.removeprefix("mid")
    grain = GRAINS.get(UNITS.get(unit, ""))
    if unit in SEASONS or grain not in {"week", "month", "year", "quarter", "decade"}:
        return None
    meaning = of_period(
        _period(match, grain, 0),
        "relative-period",
        Deixis.DEICTIC,
        open_value=_OPEN.get(grain, "XXXX"),
        grain=grain,
    )
    return early_or_late(meaning, "mid", match.published)


_WHICH = r"(?P<which>THIS(?: (?:PAST|COMING))?|LAST|PAST|NEXT|COMING|CURRENT|PRESENT|LATEST)"
PRODUCTIONS = (
    Production(
        "latest unit",
        r"{edge}{the}(?P<which>LATEST) (?:(?P<fiscal>FISCAL|FULL|WORKING) )?"
        r"(?P<unit>UNIT|QUARTER|HALF|WEEKEND)(?P<soft> OR SO)?",
        _unit,
    ),
    Production(
        "relative unit",
        r"(?:SOMETIME )?{edge}{the}" + _WHICH + r" (?:(?P<fiscal>FISCAL|FULL|WORKING) )?"
        r"(?P<unit>UNIT|QUARTER|HALF|WEEKEND)(?P<soft> OR SO)?",
        _unit,
    ),
    Production("relative season", r"{edge}{the}" + _WHICH + r" (?P<season>SEASON)", _season),
    Production("part of a season", r"{an_edge}{the}(?P<season>SEASON)", _season),
    Production("season", r"{the}(?P<season>SEASON)", _season),
    Production("relative month", r"{edge}{the}" + _WHICH + r" {month}", _month),
    Production(
        "boundary",
        r"(?:(?P<edge>{the}(?:BEGIN|END|CLOSE|MIDDLE|REST) OF |{the}(?:EARLY|LATE|EARLIER"
        r"|LATER) IN ){the}"
        r"(?:FISCAL )?(?P<unit>UNIT|QUARTER|WEEKEND|HALF))",
        _boundary,
    ),
    Production("weekend", r"{edge}{the}WEEKEND", _weekend),
    Production(
        "middle", r"(?:THE )?(?:MID{join}(?P<unit>UNIT|QUARTER)|(?P<word>COUNTDOWN))", _middle
    ),
    Production("unit's end", r"(?:THE )?(?P<unit>UNIT)(?:{join}|{possessive} |S )END", _boundary),
)
