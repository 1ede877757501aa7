"""Weekdays of a headline: "Regatta opens on Thursday", against the only one of the lead."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Context, Span, dates, lazy_regex
from factlint_rules.consistency._headlines import copy_of, heads_of, lead_of

#: What is behind a day on which something is; "Saturday hours" are of any week.
_ENDS = lazy_regex(
    r"\W*$|[,.;:\n]| [–—-]|['’]s\b| (?:at|in|to|for|after|as|with|and|or|over|when|night|morning|evening|afternoon)\b"
)
_ON = ("on ", "by ", "until ")


def head_days(ctx: Context) -> Iterator[tuple[Span, Span]]:
    """Yield a weekday of the headline that the copy does not have, and the only one of its lead."""
    days = [one for one in ctx.read(dates) if one.weekday is not None]
    heads, copy = heads_of(ctx) if days else [], copy_of(ctx)
    body = [one for one in days if copy.contains(one.span)]
    end = lead_of(ctx) if heads and body else 0
    lead = [one for one in body if one.span.start < end]
    told = {one.weekday for one in body}
    if len(lead) != 1:
        return
    for head in heads:
        for day in days:
            if (
                head.contains(day.span)
                and day.weekday not in told
                and _is_when(ctx, head, day.span)
            ):
                yield day.span, lead[0].span


def _is_when(ctx: Context, head: Span, day: Span) -> bool:
    """Return whether a headline tells with a day when something is."""
    before, behind = ctx.text[head.start : day.start], ctx.text[day.end : head.end]
    return before.lower().endswith(_ON) or _ENDS.match(behind) is not None
