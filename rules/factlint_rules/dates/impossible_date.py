"""DAT010: 31 June."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile, dates, pattern

#: "The 31st of April" is 31 April.
_ORNAMENT = pattern(r"^the\s+|(?<=\d)(?:st|nd|rd|th)\b|\bof\s+")


class ImpossibleDate(DocumentRule):
    """A date is one the calendar has.

    31 June and 29 February 2023 are slips of the pen for some other day; only the writer
    knows which.

    Bad:
        Entries close on 31 June at noon.
                         ^^^^^^^ there is no 31 June
    Bad:
        The bond was issued on February 29, 2023, in Oslo.
                               ^^^^^^^^^^^^^^^^^ there is no February 29, 2023
    Bad:
        Entries close on the 31st of April.
                         ^^^^^^^^^^^^^^^^^ there is no 31 April
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
