"""DAT002: yesterday, today, tomorrow."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Draft,
    NoOptions,
    Severity,
    Speech,
    dates,
    severity,
)
from factlint_rules.dates._wording import absolute, capital_inside, read_on


class DeicticDay(DocumentRule[NoOptions]):
    """A day is named, not pointed at.

    "Yesterday" is another day for every reader who comes later; even a daily paper's website
    keeps its stories. Names of programmes and songs ("the Today programme") are left alone.

    Bad (published 2024-06-04):
        The bridge reopened yesterday after a year of repairs.
                            ^^^^^^^^^ “yesterday” read on 4 June 2024 means 3 June 2024
    Fixed:
        The bridge reopened on 3 June 2024 after a year of repairs.
    Good (published 2024-06-04):
        The bridge reopened on Monday, 3 June, after a year of repairs.

        She told the Today programme that the bridge was safe.
    """

    code = "DAT002"
    name = "deictic-day"
    severity = severity(Severity.WARNING, news=None)
    message = "“{text}” goes stale"
    advice = "name the day"
    citations = (
        Citation("AP Stylebook", "today, tonight, tomorrow, yesterday"),
        Citation("Wikipedia Manual of Style", "MOS:RELTIME"),
    )
    speech = Speech.SILENT
    fixable = True
    needs = (dates,)

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield each day that is pointed at."""
        for date in ctx.read(dates):
            if date.kind == "deictic-day" and not capital_inside(ctx, date):
                yield self.finding(
                    date.span, message=read_on(ctx, date), fix=absolute(ctx, date), date=date
                )
