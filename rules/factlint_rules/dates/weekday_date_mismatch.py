"""DAT008: a weekday that is not the weekday of its date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    Deixis,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    dates,
    governing_tense,
    pattern,
)
from factlint_rules.dates._wording import beside, day, trusted

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Without a year, the year is certain only this close to publication, in days.
_NEAR = 120


class Options(Struct, frozen=True):
    """Options of weekday-date-mismatch."""

    since: int = 1753  #: Skip earlier years: Britain kept the Julian calendar until 1752.


class WeekdayDateMismatch(DocumentRule[Options]):
    """The weekday printed beside a date is the weekday of that date.

    When the two disagree one is wrong, and only the writer knows which; both are shown and
    nothing is changed. A date without a year takes it from the range, list or sentence it is in,
    and is else read in the article's own: what "will be held" is of the next such day, whatever year its weekday would fit. "Yesterday", "today" and "tomorrow" are held against a
    date or weekday beside them.

    Bad:
        The council meets on Wednesday, 4 June 2024, at the town hall.
                             ^^^^^^^^^^^^^^^^^^^^^^ 4 June 2024 is a Tuesday, not a Wednesday
    Bad (published 2024-06-03):
        The final is on Saturday, June 9, in Cardiff.
                        ^^^^^^^^^^^^^^^^ June 9, 2024 is a Sunday, not a Saturday
    Bad (published 2024-06-03):
        The council met yesterday, 21 May, at the town hall.
                        ^^^^^^^^^^^^^^^^^ “yesterday” read on 3 June 2024 is 2 June 2024, not 21 May
    Bad:
        The ford froze on 12 May 2022 (Friday), and thawed on June 3, 2022, a Monday.
                          ^^^^^^^^^^^ 12 May 2022 is a Thursday, not a Friday
                                                              ^^^^^^^^^^^^ 3 June 2022 is a Friday, not a Monday
    Bad (published 2024-06-03):
        Doors open on Wednesday (4 June). Friday's fair, on 5 June, is free.
                      ^^^^^^^^^^^^^^^^^ 4 June 2024 is a Tuesday, not a Wednesday
                                          ^^^^^^^^^^^^^^^^^^^^^^^^ 5 June 2024 is a Wednesday, not a Friday
    Bad (published 2024-06-03):
        The trial will be held on Sunday 27 October in Leeds. She died on Saturday 20 April, her son said. The lock will open on Saturday 14 October.
                                                                                                                                 ^^^^^^^^^^^^^^^^^^^ 14 October 2024 is a Monday, not a Saturday
    Good (published 2024-06-03):
        The fair opens on 4 June (Tuesday). It was burned on 10 May, a Friday. On 5 June, Friday seems far.

        The council meets on Tuesday, 4 June 2024, at the town hall.

        The final is on Sunday, June 9, in Cardiff.

        The fair runs from Monday 28 April to Saturday 3 May 2014.

        The council met yesterday, Sunday, at the town hall.
    """

    code = "DAT008"
    name = "weekday-date-mismatch"
    severity = by_profile("error")
    message = "{date_} is a {actual}, not a {printed}"
    advice = "find out whether the weekday or the date is wrong"
    citations = (
        Citation("NPR Accuracy Checklist", "dates"),
        Citation("Wikipedia Manual of Style", "MOS:DATE"),
    )
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each weekday, and each "yesterday", that does not fit the date beside it."""
        found = ctx.read(dates)
        for index, date in enumerate(found):
            follower = found[index + 1] if index + 1 < len(found) else None
            for printed, when in (*_named(date), *_said_behind(ctx, date, follower)):
                if date.weekday == printed:
                    when = _by_tense(ctx, date, when) or when
                if when.year < ctx.options.since or not _certain(ctx, date, when):
                    continue
                if when.weekday() != printed:
                    yield self.finding(
                        date.span, date_=day(ctx, when), actual=_DAYS[when.weekday()],
                        printed=_DAYS[printed], date=date,
                    )  # fmt: skip
                    break
            yield from self._said_before(ctx, date, follower)
            if date.kind == "deictic-day" and trusted(ctx):
                yield from self._beside(
                    ctx, date, found[index - 1 : index] + found[index + 1 : index + 2]
                )

    def _said_before(
        self, ctx: Context[Options], date: DateExpression, follower: DateExpression | None
    ) -> Iterator[Remark]:
        """Yield "Friday (12 March)" and "Friday's fair, on 12 March" where that is another weekday."""
        if follower is None or follower.interval is None or date.weekday is None:
            return
        if date.kind != "weekday" or not date.text.endswith("day"):
            return
        if follower.kind != "calendar" or follower.grain != "day" or follower.weekday is not None:
            return
        between = ctx.text[date.span.end : min(follower.span.start, date.span.end + _APART)]
        when = follower.interval[0]
        wrong = when.weekday() != date.weekday and _BEFORE.fullmatch(between)
        if wrong and when.year >= ctx.options.since and _certain(ctx, follower, when):
            yield self.finding(
                Span(date.span.start, follower.span.end), date_=day(ctx, when),
                actual=_DAYS[when.weekday()], printed=_DAYS[date.weekday], date=follower,
            )  # fmt: skip

    def _beside(
        self, ctx: Context[Options], date: DateExpression, neighbours: tuple[DateExpression, ...]
    ) -> Iterator[Remark]:
        """Yield "yesterday, 21 July" where yesterday was another day."""
        if date.interval is None or ctx.published is None:
            return
        for other in neighbours:
            if not beside(ctx, date, other) or other.interval is None:
                continue
            when = date.interval[0]
            if other.kind == "weekday":
                if other.weekday == when.weekday():
                    continue
                told = f"a {_DAYS[when.weekday()]}, not a {_DAYS[other.weekday or 0]}"
            else:
                stated = other.interval[0]
                same = when == stated if other.has_year else _yearless(when) == _yearless(stated)
                if same:
                    continue
                told = f"{day(ctx, when)}, not {other.text}"
            yield self.finding(
                Span(min(date.span.start, other.span.start), max(date.span.end, other.span.end)),
                message=f"“{date.text}” read on {day(ctx, ctx.published)} is {told}",
                advice="find out which of the two is wrong",
                date=date,
            )


def _named(date: DateExpression) -> Iterator[tuple[int, dt.date]]:
    """Yield the weekdays an expression names, each with the day it is said about."""
    if date.kind not in ("calendar", "range") or date.interval is None or date.grain == "week":
        return
    first, after = date.interval
    if date.weekday is not None:
        yield date.weekday, first
    if date.last_weekday is not None:
        yield date.last_weekday, after - dt.timedelta(days=1)


#: More characters than any words of `_BEHIND` have.
_APART = 40
#: What puts a weekday behind its date: "23 July (Tuesday)", "July 23, a Tuesday", "which was a Tuesday".
_BEHIND = pattern(
    r"\s*(?:\(|,\s+(?:which\s+(?:is|was|will\s+be|falls\s+on|fell\s+on)\s+)?an?\s)\s*$"
)


#: What puts a weekday before its date: "Friday (12 March)", "Friday's open meeting, on 12 March".
_BEFORE = pattern(r"\s*\(\s*$|['’]s\s+\w+(?:\s+\w+)?,?\s+on\s+$")


def _said_behind(
    ctx: Context[Options], date: DateExpression, follower: DateExpression | None
) -> Iterator[tuple[int, dt.date]]:
    """Yield the weekday that is said of a day right behind it."""
    if follower is None or follower.kind != "weekday" or follower.weekday is None:
        return
    if date.kind != "calendar" or date.grain != "day" or date.weekday is not None:
        return
    between = ctx.text[date.span.end : min(follower.span.start, date.span.end + _APART)]
    if date.interval is not None and _BEHIND.fullmatch(between):
        yield follower.weekday, date.interval[0]


_YEAR_BESIDE = pattern(r"\b(?:this|last|next)\s+year$")


def _yearless(when: dt.date) -> tuple[int, int]:
    return when.month, when.day


def _certain(ctx: Context[Options], date: DateExpression, when: dt.date) -> bool:
    """Return whether the year is known: printed, named before or by "last year", or close to publication."""
    if date.has_year or date.deixis is Deixis.ANAPHORIC:
        return True
    if ctx.published is None or not trusted(ctx):
        return False
    if _YEAR_BESIDE.search(date.text):
        return True  # "Tuesday 14 October last year"
    # Farther off, a weekday that fits the year before or after tells which year is meant, but no one writes
    # "Monday 25 May" in March of that of the year after.
    later = when > ctx.published and all(other[0] > when for other in date.readings)
    near = _NEAR if later or not date.readings else _NEAR // 2
    return abs((when - ctx.published).days) <= near or when == _by_tense(ctx, date, when)


#: Words that put a day into another year than the nearest: "a year ago, on Friday 13 September".
_OTHER_YEAR = pattern(r"\b(?:(?:1[5-9]|20)\d\d|years?|annual\w*|anniversary|ago|every|each)\b")
#: A weekday that is that of the day a year before is the wrong one of copy that was used again.
_USED_AGAIN = 300  # days


#: "The final is scheduled for Wednesday 21 May", "bids are to be opened on Monday 10 February": days to come.
_SET_DOWN = pattern(
    r"\b(?:is|are)\s+(?:now\s+|also\s+)?(?:(?:booked|due|expected|planned|scheduled|set|slated|timed)\b|to\s+be\s+[a-z]+\b)"
    r"(?:(?!\b(?:since|was|were|had)\b)[^,;:]){0,50}\b(?:for|on)\s+$"
)


def _by_tense(ctx: Context[Options], date: DateExpression, when: dt.date) -> dt.date | None:
    """Return the day that the tense of its verb makes certain, whatever year its weekday would fit.

    "The hearing will be held on Monday 14 October" is of the coming October, and "he died on Sunday 8
    November" of the last one.
    """
    if ctx.published is None or date.has_year or date.kind != "calendar" or not trusted(ctx):
        return None
    if date.grain != "day" or (when.month, when.day) == (2, 29):
        return None
    sentence = ctx.sentence(date.span)
    before = ctx.text[sentence.start : date.span.start]
    tense = governing_tense(before) or ("future" if _SET_DOWN.search(before) else None)
    if tense is None or _OTHER_YEAR.search(ctx.text, sentence.start, sentence.end):
        return None
    if date.deixis is Deixis.ANAPHORIC and (tense == "past") == (when < ctx.published):
        return None  # "In 2019 the mill was sold. It was shut on Friday 3 May"
    years = (ctx.published.year + shift for shift in (-1, 0, 1))
    days = [when.replace(year=year) for year in years]
    if tense == "future":
        coming = min(day for day in days if day > ctx.published - _LATE)
        return coming if (coming - ctx.published).days <= _USED_AGAIN else None
    last = max(day for day in days if day <= ctx.published)
    return last if (ctx.published - last).days <= _NEAR // 2 else None


#: "Will be held on Friday 6 June" may be of last week, where the copy is late.
_LATE = dt.timedelta(days=14)
