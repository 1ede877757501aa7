"""Weekdays and parts of a day: "Friday", "last Friday night", "Monday of next week"."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.grammar.calendar_names import weekday_number
from factlint.readings.dates.meaning import Meaning, early_or_late, of_period
from factlint.readings.dates.numerals import ordinal
from factlint.readings.dates.periods import DAY, day_period
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.vocabulary import DAY_PARTS
from factlint.text.lazy import lazy_regex


def at_part(meaning: Meaning, part: str) -> Meaning:
    """Add a part of day ("morning", "noon") to the meaning of a day."""
    code = DAY_PARTS.get(part)
    if code is None:
        return meaning
    return replace(meaning, type="TIME", value=f"{meaning.value}T{code}", grain="part of day")


def _lies_ahead(match: Match) -> bool:
    before = match.before(120)
    goes_on_back = direction.goes_on_back(before, match.after(90))
    if goes_on_back is not None:
        return not goes_on_back
    return direction.looks_forward(before) and direction.governing(before) != "past"


def _weekday(match: Match) -> Meaning | None:
    number = weekday_number(match)
    assert number is not None
    word = match.words("which")
    value = f"XXXX-WXX-{number + 1}"
    published = match.published
    if published is None:
        meaning = of_period(None, "weekday", Deixis.DEICTIC, open_value=value, weekday=number)
    else:
        recent = direction.weekday(published, number)
        coming = direction.weekday(published, number, forward=True)
        if word in {"last", "past", "this past"}:
            day = recent - 7 * DAY if recent == published else recent
        elif word in {"next", "coming", "this coming", "this upcoming", "upcoming"}:
            day = coming + 7 * DAY if coming == published else coming
        elif word == "this" or (word == "" and _lies_ahead(match)):
            day = coming
        else:
            day = recent
        meaning = of_period(day_period(day), "weekday", Deixis.DEICTIC, weekday=number)
        monday = published - published.weekday() * DAY
        if word in {"last", "next"} and monday <= day < monday + 7 * DAY:
            other = day + 7 * DAY if word == "next" else day - 7 * DAY
            meaning = replace(meaning, readings=((other, other + DAY),))
    if match.has("part"):
        return early_or_late(at_part(meaning, match.words("part")), match.words("edge"), published)
    return early_or_late(meaning, match.words("edge") or None, published)


_AFTER_DAY = lazy_regex(r"\s*(?:[.,;:!?)](?!\d)|$|(?:at|in|from|to|and|or|for)\b)")


def _day_number(match: Match) -> Meaning | None:
    """Read "Monday 21" and "Tuesday the eleventh": the nearest month where they agree."""
    number, day = weekday_number(match), ordinal(match.tokens_of("day"))
    if number is None or day is None or not 1 <= day <= 31:
        return None
    if not _AFTER_DAY.match(match.after(8)):
        return None  # "Monday, the third time this year"
    published = match.published
    if published is None:
        return of_period(
            None, "calendar", Deixis.DEICTIC, open_value=f"XXXX-XX-{day:02}", weekday=number
        )
    for distance in range(400):
        for one in (published + distance * DAY, published - distance * DAY):
            if one.day == day and one.weekday() == number:
                return of_period(day_period(one), "calendar", Deixis.DEICTIC, weekday=number)
    return None


def _of_week(match: Match) -> Meaning | None:
    """Read "Monday of last week", "next week on Tuesday"."""
    number, week = weekday_number(match), match.sub("relative")
    if week is None or number is None or week.grain != "week":
        return None
    if week.interval is None:
        return replace(week, value=f"XXXX-WXX-{number + 1}", grain="day", weekday=number)
    start = week.interval[0]
    day = start + DAY * ((number - start.weekday()) % 7)
    return of_period(day_period(day), "relative-period", Deixis.DEICTIC, weekday=number)


def _day_word(match: Match) -> Meaning:
    """Read yesterday, today, tonight, tomorrow and the days beyond."""
    word = match.words("word")
    offset = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if match.has("beyond"):
        offset += 1 if "after" in match.words("beyond") else -1
    published = match.published
    day = day_period(published + offset * DAY) if published else None
    meaning = of_period(day, "deictic-day", Deixis.DEICTIC, open_value="XXXX-XX-XX")
    if word in {"tonight", "tonite"}:
        meaning = at_part(meaning, "night")
    elif match.has("part"):
        meaning = at_part(meaning, match.words("part"))
    return early_or_late(meaning, match.words("edge") or None, published)


def _this_part(match: Match) -> Meaning | None:
    """Read "this morning", "last night", "overnight", "tomorrow" with its part named first."""
    which, part = match.words("which"), match.words("part")
    published = match.published
    if which == "last" and DAY_PARTS[part] not in {"NI", "EV", "24:00"}:
        return None
    if which == "next":
        return None
    offset = -1 if which == "last" else 0
    day = day_period(published + offset * DAY) if published else None
    meaning = of_period(day, "deictic-day", Deixis.DEICTIC, open_value="XXXX-XX-XX")
    return early_or_late(at_part(meaning, part), match.words("edge") or None, published)


PRODUCTIONS = (
    Production(
        "weekday",
        r"{edge}(?:{the}(?P<which>THIS(?: (?:PAST|COMING))?|LAST|PAST|NEXT|COMING) )?{weekday}"
        r"(?:(?: |,? IN THE )(?P<part>PART))?",
        _weekday,
    ),
    Production("part of a weekday", r"{edge}(?P<part>PART)(?:,| ON)? {weekday}", _weekday),
    Production(
        "weekday and day",
        r"{weekday},?(?: THE)? (?P<day>DAY~SUFFIX|BIGORD~FILL+|ORDINAL|DAY)",
        _day_number,
    ),
    Production("weekday of week", r"(?:{weekday}(?: OF)? (?P<relative>{relative}))", _of_week),
    Production("week, weekday", r"(?P<relative>{relative}),?(?: ON)? {weekday}", _of_week),
    Production(
        "day word",
        r"{edge}(?:(?P<beyond>{the}UNIT (?:BEFORE|AFTER)) )?(?P<word>TODAY)(?: (?P<part>PART))?",
        _day_word,
    ),
    Production("part of a day word", r"{edge}(?P<part>PART) (?P<word>TODAY)", _day_word),
    Production("this part", r"{edge}(?P<which>THIS|LAST|NEXT) (?P<part>PART)", _this_part),
)
