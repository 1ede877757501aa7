"""The weekday of an event that an article tells with another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from factlint.api import Context, DateExpression, Span, dates, in_correction, lazy_regex, pattern

_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: "After Wednesday's hearing", "in Friday night's game": an event that is over, and of which one is told.
_AFTER: Final = lazy_regex(
    rf"\b(?:[Aa]fter|[Ff]ollowing|[Ii]n|[Dd]uring|[Aa]t|[Ff]rom|[Oo]f|[Ss]ince|[Bb]y) (?P<day>{_DAY})(?: (?:night|morning|afternoon|evening))?['’]s "
    r"(?P<what>[a-z][a-z-]{2,})(?=[.,;]| (?:the|he|she|it|they|that|said|and|but|was|were|had)\b)"
)
#: "Results published on Wednesday", "the report, released on Tuesday".
_PUBLISHED: Final = pattern(
    r"\b(?P<what>results|report|figures|findings|survey|study|data|verdict|ruling|decision|review|accounts|letter|statement)"
    r",? (?:which (?:was|were) )?(?:published|released|announced|issued|unveiled|made public|handed down) (?:late |early )?(?:on )?"
    rf"(?P<day>{_DAY})\b",
    case=True,
)
#: What a lead tells on its day: "was jailed for two years on Thursday", "beat the Northmen on Saturday night".
_LEAD: Final = 5  # paragraphs, byline and dateline among them
_TO_COME: Final = lazy_regex(r"\b(?:will|shall|due|next|is to|are to|plans? to|ahead)\b")
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Weekdays(Struct, frozen=True):
    """A weekday, and the other one that is told of the same event."""

    span: Span
    known: Span


def weekdays_told(ctx: Context[Any]) -> Iterator[Weekdays]:
    """Yield weekdays of the one event of a lead, or of one publication, that are told otherwise before."""
    yield from _published(ctx)
    found = [one for one in ctx.read(dates) if one.weekday is not None]
    if len(found) < 2:
        return
    for hit in _AFTER.finditer(ctx.text):
        span = Span(*hit.span("day"))
        day = _DAYS.index(hit["day"][:3].lower())
        others = [one for one in found if not one.span.overlaps(span)]
        if any(one.weekday == day for one in others) or in_correction(ctx.article, span):
            continue
        lead = _lead(ctx, others, span.start)
        if lead is not None and (day - (lead.weekday or 0)) % 7 in (1, 6):
            yield Weekdays(span, lead.span)


def _lead(ctx: Context[Any], others: list[DateExpression], before: int) -> DateExpression | None:
    """Return the one weekday on which the lead tells something that is over."""
    copy = [one for one in ctx.document.blocks if not one.kind.is_head]
    end = copy[_LEAD - 1].span.end if len(copy) >= _LEAD else before
    near = [one for one in others if one.span.end <= before and one.span.start < end]
    near = [one for one in near if not one.has_year]  # no dateline
    near = [one for one in near if ctx.text[one.span.end : one.span.end + 2] not in ("'s", "’s")]
    if len({one.weekday for one in near}) != 1:
        return None
    sentence = ctx.sentence(near[0].span)
    return None if _TO_COME.search(ctx.text, sentence.start, near[0].span.start) else near[0]


def _published(ctx: Context[Any]) -> Iterator[Weekdays]:
    first: dict[str, tuple[str, Span]] = {}
    for hit in _PUBLISHED.matches(ctx.document):
        span = Span(*hit.span("day"))
        day, known = first.setdefault(hit["what"], (hit["day"], span))
        if day != hit["day"] and ctx.sentence(span) != ctx.sentence(known):
            yield Weekdays(span, known)
