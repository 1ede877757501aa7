"""DAT003: "last week", "next year": a period that goes stale."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile, dates
from factlint_rules.dates._wording import absolute, read_on

#: Productions that do not say which period they mean: "the summer" is any year's, "the weekend"
#: is that of the story, "the latest quarter" is whichever was reported last.
_OPEN = frozenset({"season", "weekend", "latest unit", "the period"})


class RelativePeriod(DocumentRule):
    """A period is named so that it still holds when the article is read later.

    "Early next year" is right on the day of publication and wrong ever after: copy that stays
    online is read for years. The resolved period is offered; without a publication date
    nothing is resolved. Dated daily copy may speak so: its reader knows the day.

    Bad (published 2024-06-03):
        The tram opens early next year, the council says.
                       ^^^^^^^^^^^^^^^ “early next year” read on 3 June 2024 means January to April 2025
    Fixed:
        The tram opens in early 2025, the council says.
    Bad:
        The striker signed last month for three years.
                           ^^^^^^^^^^ “last month” goes stale, and the article has no date to read it against
    Bad (published 2024-06-03):
        The results are due in three weeks.
                               ^^^^^^^^^^^ “three weeks” read on 3 June 2024 means the week of 24 June 2024
    Good (published 2024-06-03):
        The tram opens in early 2025, the council says.

        “We open early next year,” the mayor said.

        The trial lasted three weeks.
    """

    code = "DAT003"
    name = "relative-period"
    severity = by_profile("warning", news=None)
    message = "“{text}” goes stale"
    advice = "name the period itself"
    citations = (
        Citation("Wikipedia Manual of Style", "MOS:RELTIME"),
        Citation("AP Stylebook", "time element"),
    )
    speech = "silent"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each relative period."""
        for date in ctx.read(dates):
            in_units = date.kind == "in-units" and date.grain not in ("hour", "minute", "second")
            if in_units or (date.kind == "relative-period" and date.production not in _OPEN):
                yield self.finding(
                    date.span, message=read_on(ctx, date), fix=absolute(ctx, date), date=date
                )
