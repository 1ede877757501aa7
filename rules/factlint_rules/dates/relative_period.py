"""DAT003: "last week", "next year": a period that goes stale."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Draft,
    NoOptions,
    Safety,
    Severity,
    Speech,
    absolute_form,
    dates,
    describe,
    severity,
)


class RelativePeriod(DocumentRule[NoOptions]):
    """A period is named so that it still holds when the article is read later.

    "Early next year" is right on the day of publication and wrong ever after: copy that stays
    online is read for years. The resolved period is offered; without a publication date
    nothing is resolved.

    Bad (published 2024-06-03):
        The tram opens early next year, the council says.
                       ^^^^^^^^^^^^^^^ “early next year” read on 3 June 2024 means January to April 2025
    Fixed:
        The tram opens early 2025, the council says.
    Bad:
        The striker signed last month.
                           ^^^^^^^^^^ “last month” goes stale, and the article has no date to read it against
    Good (published 2024-06-03):
        The tram opens in early 2025, the council says.

        “We open early next year,” the mayor said.
    """

    code = "DAT003"
    name = "relative-period"
    severity = severity(Severity.WARNING, news=None)
    message = "“{text}” read on {published} means {meaning}"
    advice = "name the period itself"
    citations = (Citation("Wikipedia Manual of Style", "MOS:RELTIME"), Citation("AP Stylebook", "time element"))
    speech = Speech.SILENT
    fixable = True
    needs = (dates,)

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield each relative period."""
        for date in ctx.read(dates):
            if date.kind != "relative-period":
                continue
            if date.interval is None or ctx.published is None:
                message = "“{text}” goes stale, and the article has no date to read it against"
                yield self.finding(date.span, message=message, text=date.text, date=date)
                continue
            write = absolute_form(date)
            fix = self.replacing(date.span, write, safety=Safety.ASK) if write else None
            yield self.finding(
                date.span,
                text=date.text,
                published=describe.day(ctx.published),
                meaning=describe.interval(date.interval, date.grain),
                fix=fix,
                date=date,
            )
