"""DAT010: 31 June."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    by_profile,
    clock_times,
    dates,
    lazy_regex,
)

#: "The 31st of April" is 31 April.
_ORNAMENT = lazy_regex(r"^the\s+|(?<=\d)(?:st|nd|rd|th)\b|\bof\s+", re.IGNORECASE)


class ImpossibleDate(DocumentRule):
    """A date is one the calendar has, and a time of day one the clock has.

    31 June and 29 February 2023 are slips of the pen for some other day, as 9.70am is for some
    other time; only the writer knows which.

    Bad:
        Entries close on 31 June at noon.
                         ^^^^^^^ there is no 31 June
    Bad:
        The bond was issued on February 29, 2023, in Oslo.
                               ^^^^^^^^^^^^^^^^^ there is no February 29, 2023
    Bad:
        Entries close on the 31st of April.
                         ^^^^^^^^^^^^^^^^^ there is no 31 April
    Bad:
        The ferry leaves at 9.70am. The pier is open from 10am to 25:00.
                            ^^^^^^ there is no 9.70am
                                                                  ^^^^^ there is no 25:00
    Good:
        Entries close on 30 June at noon.

        The bond was issued on 29 February 2024 in Oslo.
    """

    code = "DAT010"
    name = "impossible-date"
    severity = by_profile("error")
    message = "there is no {text}"
    advice = "find out which day is meant"
    citations = (Citation("NPR Accuracy Checklist", "dates"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each date the calendar does not have."""
        for date in ctx.read(dates):
            if date.kind == "impossible":
                text = _ORNAMENT.sub("", date.text)
                yield self.finding(date.span, text=text, date=date)
        for time in ctx.read(clock_times):
            if time.minutes is None:
                yield self.finding(time.span, text=time.span.of(ctx.text))
