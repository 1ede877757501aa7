"""DAT007: a month or day without its year, across New Year."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    Deixis,
    DocumentRule,
    Remark,
    by_profile,
    dates,
)
from factlint_rules.dates._wording import absolute, read_on

_HALF_A_YEAR = 183
#: 11 September is the name of an event.
_ATTACKS = (9, 11)


class YearlessDate(DocumentRule):
    """A date in another year than the article's carries its year.

    "It shut in November" is plain in December and a riddle in February: last November, or the
    next? Dates in the article's own year and within half a year of it are left alone.

    Bad (published 2024-02-12):
        The factory shut in November with the loss of 80 jobs.
                            ^^^^^^^^ “November” read on 12 February 2024 means November 2023
    Fixed:
        The factory shut in November 2023 with the loss of 80 jobs.
    Good (published 2024-06-03):
        The factory shut in March with the loss of 80 jobs.

        The factory shut in November 2023 with the loss of 80 jobs.
    """

    code = "DAT007"
    name = "yearless-date"
    severity = by_profile(None)
    message = "“{text}” has no year"
    advice = "add the year"
    citations = (Citation("AP Stylebook", "months"), Citation("AP Stylebook", "years"))
    speech = "silent"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the dates without a year that lie in another one or far off."""
        if ctx.published is None:
            return
        for date in ctx.read(dates):
            yearless = date.kind == "calendar" and date.deixis is Deixis.DEICTIC
            if not yearless or date.grain not in ("day", "month") or date.interval is None:
                continue
            if _lone_abbreviation(date):
                continue
            start = date.interval[0]
            far = abs((start - ctx.published).days) > _HALF_A_YEAR
            if (start.year != ctx.published.year or far) and (start.month, start.day) != _ATTACKS:
                yield self.finding(
                    date.span,
                    message=read_on(ctx, date),
                    fix=None if date.weekday is not None else absolute(ctx, date, bare=True),
                    date=date,
                )


def _lone_abbreviation(date: DateExpression) -> bool:
    """Return whether a short month has no day: as often a name or initials (Dec, DEC)."""
    words = date.text.split()
    return (
        date.grain == "month"
        and len(words) == 1
        and len(words[0].rstrip(".")) == 3
        and (words[0] != "May")
    )
