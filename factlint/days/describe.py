"""Resolved dates in desk English, and what to write instead of relative words."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from factlint.days.month_names import MONTH_NAMES
from factlint.model.date import DateExpression, Deixis, Interval
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

_SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_SEASON_BY_MONTH = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
Style = Literal["dmy", "mdy"]


def day_name(day: dt.date, style: Style = "dmy") -> str:
    """Return "10 May 2016" or "May 10, 2016"."""
    month = MONTH_NAMES[day.month - 1]
    if style == "mdy":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"


def describe(
    interval: Interval, grain: str, *, approximate: bool = False, season: str | None = None
) -> str:
    """Return in desk English which days an interval means.

    Args:
        interval: half open, at least one day.
        grain: of the expression; "season" reads "autumn 2016", anything else goes by the days.
        approximate: puts "about" before it.
        season: its name (`season_name`); without it that of the northern hemisphere.
    """
    text = _plain(interval, grain, season)
    return f"about {text}" if approximate else text


def season_name(date: DateExpression) -> str | None:
    """Return "autumn" or "fall" for an expression of that season, as its own words have it."""
    code = date.value[5:7]
    if date.grain != "season" or code not in _SEASON_NAMES:
        return None
    return "fall" if code == "FA" and "fall" in date.text.lower() else _SEASON_NAMES[code]


def _plain(interval: Interval, grain: str, season: str | None) -> str:
    start, end = interval
    last = end - dt.timedelta(days=1)
    if start == last:
        return day_name(start)
    is_season = start.day == end.day == 1 and _months(start, end) == 3
    name = season or _SEASON_BY_MONTH.get(start.month)
    if grain == "season" and is_season and name:
        return f"{name} {_season_year(start)}"
    if grain == "weekend" and (end - start).days == 2:
        return f"the weekend of {_days(start, last)}"
    if start.day == end.day == 1:
        return _whole_months(start, last, end)
    if grain in _LONG and start.day == end.day:
        return f"{_month(start)} to {_month(last)}"
    if grain == "week" and (end - start).days == 7:
        return f"the week of {day_name(start)}"
    return _days(start, last)


#: Spans of these that begin in mid-month are told by the month: "the past two years".
_LONG = frozenset({"quarter", "half", "year", "decade", "century"})


def _month(day: dt.date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _season_year(start: dt.date) -> str:
    """Return the year of a season; one that begins in December has two."""
    return f"{start.year}-{(start.year + 1) % 100:02}" if start.month == 12 else str(start.year)


def _months(start: dt.date, end: dt.date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _days(start: dt.date, last: dt.date) -> str:
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} to {day_name(last)}"
    if start.year == last.year:
        return f"{start.day} {MONTH_NAMES[start.month - 1]} to {day_name(last)}"
    return f"{day_name(start)} to {day_name(last)}"


def _whole_months(start: dt.date, last: dt.date, end: dt.date) -> str:
    first_name, last_name = MONTH_NAMES[start.month - 1], MONTH_NAMES[last.month - 1]
    if start.month == 1 and end.month == 1:
        length = end.year - start.year
        if length == 1:
            return str(start.year)
        if length == 10 and start.year % 10 == 0:
            return f"the {start.year}s"
        return f"{start.year} to {last.year}"
    if _months(start, end) == 1:
        return f"{first_name} {start.year}"
    if start.year == last.year:
        return f"{first_name} to {last_name} {start.year}"
    return f"{first_name} {start.year} to {last_name} {last.year}"


_FISCAL = lazy_regex(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
_QUARTERS = ("first", "second", "third", "fourth")
_EDGES = {"START": "early", "MID": "mid", "END": "late"}
_PREPOSITION = lazy_regex(
    r"\b(?:in|on|by|since|until|till|from|for|to|through|during|before|after|of|over|than|and|or"
    r"|between|the|as|around|about|within|at)\s+$",
    re.IGNORECASE,
)


def absolute_form(
    expression: DateExpression, style: Style = "dmy", *, before: str | None = None
) -> str | None:
    """Return words that say the same without the publication date: "early 2017".

    Args:
        expression: a resolved deictic expression.
        style: order of day and month.
        before: the text before the expression; when given and it does not end in a
            preposition, the answer brings its own ("in early 2017", "on 6 May 2016").

    Returns:
        None where no form would read right in the same place: open, ambiguous, vague or
        anaphoric expressions, parts of a day, durations, possessives.
    """
    if (
        expression.interval is None
        or expression.deixis is not Deixis.DEICTIC
        or expression.type != "DATE"
        or expression.readings
        or (expression.kind == "calendar" and expression.has_year)
        or expression.kind in {"anchored", "window", "vague", "present"}
        or expression.mod not in {None, "START", "MID", "END", "APPROX"}
    ):
        return None
    form = _form(expression, style)
    if form is None:
        return None
    preposition, words = form
    if expression.mod == "APPROX":
        bare = before is None or _PREPOSITION.search(before)
        return f"about {words}" if bare else f"around {words}"
    if before is None or _PREPOSITION.search(before):
        return words
    return f"{preposition} {words}"


def _form(expression: DateExpression, style: Style) -> tuple[str, str] | None:
    """Return the preposition and the words for a resolved expression."""
    assert expression.interval is not None
    start, _ = expression.interval
    grain, value = expression.grain, expression.value
    edge = _edge(expression)
    if edge is None:
        return None
    if grain == "day":
        return None if edge else ("on", day_name(start, style))
    if grain == "week":
        return None if edge else ("in", f"the week of {day_name(start, style)}")
    if grain == "weekend":
        return None if edge else ("on", f"the weekend of {day_name(start, style)}")
    if grain == "month" and (match := compiled(r"(\d{4})-(\d\d)").fullmatch(value)):
        return "in", f"{edge}{MONTH_NAMES[int(match[2]) - 1]} {match[1]}"
    if grain == "year" and compiled(r"\d{4}").fullmatch(value):
        fiscal = _FISCAL.search(expression.text)
        if fiscal and start.month > 1:  # named for the year it ends in
            return "in", f"{edge}the {int(value) - 1}-{value[2:]} {fiscal[0].lower()} year"
        return "in", f"{edge}{value}"
    if grain == "season" and (match := compiled(r"(\d{4})-(SP|SU|FA|WI)").fullmatch(value)):
        return "in", f"{edge.replace('-', ' ')}{season_name(expression)} {_season_year(start)}"
    if grain == "quarter" and (match := compiled(r"(\d{4})-Q([1-4])").fullmatch(value)):
        if start != dt.date(int(match[1]), 3 * int(match[2]) - 2, 1):
            return None  # of a fiscal year, which the words would lose
        return "in", f"the {_QUARTERS[int(match[2]) - 1]} quarter of {match[1]}" if not edge else ""
    return None


def _edge(expression: DateExpression) -> str | None:
    """Return "early ", "mid-", "the end of " or nothing; None where it cannot be kept."""
    words = compiled(r"[\s-]+").split(expression.text.lower())
    if expression.mod not in _EDGES:
        return ""
    if "of" in words and (words[0] == "the" or words[0] in {"beginning", "start", "end", "middle"}):
        lead = " ".join(words[: words.index("of") + 1]).removeprefix("the ")
        return f"the {lead} "
    if words[0] in {"earlier", "later"} or {"rest", "remainder", "balance"} & set(words):
        return ""
    if "end" in words or any(word.endswith("end") and word != "weekend" for word in words):
        return "the end of "
    edge = _EDGES[expression.mod]
    return "mid-" if edge == "mid" else f"{edge} "
