"""Date expressions and what they mean."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from factlint.text.span import Span

Interval = tuple[dt.date, dt.date]
"""Half open: first day, day after the last."""


class Deixis(StrEnum):
    """What an expression needs besides itself to be resolved."""

    ABSOLUTE = "absolute"  # "3 May 2016", "2016"
    DEICTIC = "deictic"  # "early next year", "Friday": needs the publication date
    ANAPHORIC = "anaphoric"  # "the following day": needs a date named before
    NONE = "none"  # plain durations and sets: "for six months", "every Tuesday"


KINDS = {
    "calendar": "names a date, month, quarter, season or year: 3 May 2016, early May, the 1980s",
    "numeric": "in figures, 06/05/2016; `readings` holds the other order where both are possible",
    "range": "several days, months or years in one: 3 to 5 May, March to May, 2016-17",
    "impossible": "a day no calendar has: 31 June, 29 February 2023; the interval is None",
    "weekday": "Friday, last Tuesday, Wednesday night",
    "deictic-day": "yesterday, today, tonight, tomorrow, this morning, the day after tomorrow",
    "relative-period": "early next year, last week, this summer, the weekend, the end of the month",
    "ago": "two years ago, months ago, year-ago",
    "in-units": "(in) two weeks, within a year, three weeks from now, 3 days from Friday",
    "window": "the past two months, the next few years, the first nine months of 2016",
    "anchored": "nearly six months since: a duration whose interval is when it began",
    "present": "now, currently, these days, at the moment",
    "vague": "recently, soon, recent weeks, coming months, the near future",
    "holiday": "Christmas Eve, Labor Day weekend, last Easter",
    "anaphoric": "the following day, that year, the previous Friday, the quarter",
    "elapsed": "a year earlier, two days later: counted from the date named before",
    "duration": "six months, a two-year deal, for decades",
    "set": "every Tuesday, daily, $5 a year",
    "clock": "a time of day without a day: 10:30 a.m.",
}
"""Every `DateExpression.kind` and what it covers."""


class DateContext(Struct, frozen=True):
    """What date expressions are read against, and the house's conventions.

    Attributes:
        published: the publication date; None leaves every deictic expression open.
        week_start: 0 for Monday (ISO 8601) to 6 for Sunday.
        hemisphere: which one the seasons belong to.
        fiscal_year_start: month in which the fiscal year begins, 1 to 12.
        day_first: how 06/05/2016 is read; None leaves it ambiguous.
    """

    published: dt.date | None = None
    week_start: int = 0
    hemisphere: Literal["north", "south"] = "north"
    fiscal_year_start: int = 1
    day_first: bool | None = None


class DateExpression(Struct, frozen=True):
    """One date expression of a text, typed and, where possible, resolved.

    Attributes:
        span: offsets into the text that was read.
        text: the words themselves.
        type: TIMEX3 type.
        value: TIMEX3 value ("2017", "2016-05-10", "2016-W19", "P6M", "PRESENT_REF", ...); an
            unresolved one has X for what is open ("XXXX-WXX-5", "XXXX-05-03", "XXXX").
        mod: TIMEX3 modifier ("START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", ...).
        grain: "day", "week", "weekend", "month", "season", "quarter", "half", "year",
            "decade", "century", "hour", ... or "none" for references such as "now".
        deixis: what resolving it needs.
        kind: the construction, one of `KINDS`; rules select by it.
        interval: the days meant; None when open.
        readings: other intervals an ambiguous expression may mean.
        edtf: Extended Date/Time Format (ISO 8601-2) of the interval, when it has one.
        has_year: whether the words name a year themselves.
        weekday: weekday named in the words, 0 for Monday; None without one. Beside a date it may
            differ from `interval[0].weekday()`: that is the writer's mistake, kept to be reported.
        last_weekday: the weekday named for the last day of several ("Saturday and Sunday, 7 and
            8 May").
        future: whether a date that names its year is governed by a future verb: "will open on".
        production: name of the production of the grammar that matched, finer than `kind`: a
            "relative season" says which ("this summer"), a "season" does not ("the summer").
    """

    span: Span
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None
    grain: str
    deixis: Deixis
    kind: str
    interval: Interval | None = None
    readings: tuple[Interval, ...] = ()
    edtf: str | None = None
    has_year: bool = False
    weekday: int | None = None
    last_weekday: int | None = None
    future: bool = False
    production: str = ""
