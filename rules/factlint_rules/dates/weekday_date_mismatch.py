"""DAT008: a weekday that is not the weekday of its date."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, DateExpression, DocumentRule, Remark, by_profile, dates
from factlint_rules.dates._wording import day, trusted

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Without a year, the year is certain only this close to publication, in days.
_NEAR = 120


class Options(Struct, frozen=True):
    """Options of weekday-date-mismatch."""

    since: int = 1753  #: Skip earlier years: Britain kept the Julian calendar until 1752.


class WeekdayDateMismatch(DocumentRule[Options]):
    """The weekday printed beside a date is the weekday of that date.

    When the two disagree one is wrong, and only the writer knows which; both are shown and
    nothing is changed. A date without a year is read in the article's own.

    Bad:
        The council meets on Wednesday, 4 June 2024, at the town hall.
                             ^^^^^^^^^^^^^^^^^^^^^^ 4 June 2024 is a Tuesday, not a Wednesday
    Bad (published 2024-06-03):
        The final is on Saturday, June 9, in Cardiff.
                        ^^^^^^^^^^^^^^^^ 9 June 2024 is a Sunday, not a Saturday
    Good (published 2024-06-03):
        The council meets on Tuesday, 4 June 2024, at the town hall.

        The final is on Sunday, June 9, in Cardiff.
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
        """Yield each weekday that does not fit."""
        for date in ctx.read(dates):
            if date.kind != "calendar" or date.weekday is None or date.interval is None:
                continue
            when = date.interval[0]
            if date.grain == "week" or when.year < ctx.options.since or not _certain(ctx, date):
                continue
            if when.weekday() != date.weekday:
                yield self.finding(
                    date.span,
                    date_=day(ctx, when),
                    actual=_DAYS[when.weekday()],
                    printed=_DAYS[date.weekday],
                    date=date,
                )


def _certain(ctx: Context[Options], date: DateExpression) -> bool:
    """Return whether the year is known: printed, or close to publication."""
    if date.has_year:
        return True
    if ctx.published is None or date.interval is None or not trusted(ctx):
        return False
    return abs((date.interval[0] - ctx.published).days) <= _NEAR
