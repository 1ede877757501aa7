"""DAT006: a weekday alone."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    DocumentRule,
    Remark,
    by_profile,
    dates,
    pattern,
)
from factlint_rules.dates._own_day import is_appointment
from factlint_rules.dates._wording import absolute, read_on

#: A reader of dated copy finds a weekday by himself within so many days.
_NEAR = 7
_CAPITAL = pattern(r"\b(?-i:[A-Z])")
#: "March 12, a Tuesday", "a Tuesday club", "the Sunday service", "the Friday before".
_NOT_BARE = pattern(r"\b(?:an?|the|every|each)\s$", case=True)
_EVERY_WEEK = pattern(r"\s+(?:mornings|afternoons|evenings|nights)\b", case=True)


class BareWeekday(DocumentRule):
    """A weekday has its date beside it where the reader cannot work it out.

    "On Friday" is plain to the reader of a dated story for a week. In an undated piece, or
    further off, it is one Friday of many, and so is "next Friday at 7pm", for which somebody is to be there; copy that stays online is always read later, so the
    strict profile asks for the date everywhere.

    Bad:
        The choir sings again on Friday in the cathedral.
                                 ^^^^^^ “Friday” goes stale, and the article has no date to read it against
    Bad (published 2024-06-03, profile strict):
        She resigned on Friday after the vote.
                        ^^^^^^ “Friday” read on 3 June 2024 means 31 May 2024
    Bad (published 2024-06-07):
        She resigned last Monday after the vote.
                     ^^^^^^^^^^^ “last Monday” read on 7 June 2024 means 3 June 2024 or 27 May 2024
    Good (published 2024-06-03):
        She resigned on Friday after the vote.

        The choir sings again on Friday, 7 June, in the cathedral.

        The shop opens every Friday.
    Good (published 2024-06-03, profile strict):
        It broke on 12 March, a Tuesday. She ran the Sunday service and a Tuesday club.
    """

    code = "DAT006"
    name = "bare-weekday"
    severity = by_profile("info", news=None)
    message = "“{text}” goes stale"
    advice = "add the date"
    citations = (Citation("AP Stylebook", "time element"),)
    speech = "silent"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the weekdays the reader cannot find."""
        for date in ctx.read(dates):
            if date.kind != "weekday" or date.weekday is None:
                continue
            near = (
                ctx.published is not None
                and date.interval is not None
                and abs((date.interval[0] - ctx.published).days) <= _NEAR
            )
            if near and ctx.profile != "strict" and not (date.readings or _asks_to_come(ctx, date)):
                continue
            if not _CAPITAL.search(date.text) or "the " in date.text.lower() or _named(ctx, date):
                continue
            yield self.finding(
                date.span, message=read_on(ctx, date), fix=absolute(ctx, date), date=date
            )


def _asks_to_come(ctx: Context, date: DateExpression) -> bool:
    """Return whether a reader is to come at an hour on "next Thursday" or "this Friday", and is told no more."""
    return _NEXT.match(date.text) is not None and is_appointment(ctx, date)


_NEXT = pattern(r"(?:next|this(?:\s+coming)?)\s")


def _named(ctx: Context, date: DateExpression) -> bool:
    """Black Friday, Sunday Times: a weekday in a name; Tuesday nights: every week."""
    span = date.span
    before, after = (
        ctx.text[max(0, span.start - 24) : span.start],
        ctx.text[span.end : span.end + 24],
    )
    words = before.split()
    led = (
        bool(words)
        and words[-1][:1].isupper()
        and not before.rstrip().endswith((".", "!", "?", ",", ";"))
    )
    many = _EVERY_WEEK.match(after) is not None or _NOT_BARE.search(before) is not None
    return many or (led and len(words[-1]) > 3) or (after[:1] == " " and after[1:2].isupper())
