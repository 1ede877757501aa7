"""Days that head what follows: datelines, and labels such as "TONIGHT:"."""

from __future__ import annotations

from typing import Final

from factlint.api import AnyContext, Article, DateExpression, SegmentKind, dates, dates_in, pattern


def day_in_lead(article: Article) -> bool:
    """Return whether the copy begins with its day: "May 16 (Ledger Wire) - Shares fell"."""
    published = article.publication.date if article.publication is not None else None
    for block in [one for one in article.document.blocks if not one.kind.is_head][:_LEADS]:
        for date in dates_in(article.read(dates), block.span)[:1]:
            near = date.span.end - block.span.start <= _DATELINE
            day = date.interval[0] if date.interval is not None and date.grain == "day" else None
            text = article.document.text
            if (
                near
                and day is not None
                and day == published
                and date.kind in ("calendar", "numeric")
                and not _TELLS.search(text, block.span.start, date.span.start)
            ):
                return _DASH.match(text, date.span.end) is not None
    return False


#: How many paragraphs may have a dateline, and how far it goes.
_LEADS: Final = 3
_DATELINE: Final = 60
#: "The fair on 12 June: the council today voted" is no dateline.
_TELLS = pattern(r"(?<![\w’'])[a-z]{2,}", case=True)
_DASH = pattern(r"(?:\s*\([^()\n]{1,40}\))?\s*(?:[–—:-]|/PRNewswire)")


def is_label(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether some words head what follows, and tell nothing: "TONIGHT: Rain", "### Next week".

    So does "This week: strawberries" within a paragraph. What is told in a sentence is no entry:
    "Yesterday: the council voted to shut it".
    """
    block = ctx.document.block_at(date.span.start)
    if block is None:
        return False
    text, span = ctx.text, date.span
    if not text[span.start].isupper() or _SENTENCE.match(text, span.end, block.span.end):
        return False  # also of a line that goes on: "the vote was / yesterday."
    line = text[block.span.start : span.start].rpartition("\n")[2]
    if not line.strip(_MARKS):
        return _LABEL_END.match(text, span.end, block.span.end) is not None
    before = text[ctx.sentence(span).start : span.start]
    return not before.strip(_MARKS) and text.startswith(":", span.end)


def settled_by_lead(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the copy begins with the day or month that its headline has no room for.

    "Pizzeria to open this autumn" over "It is opening in September": the same is told of both. In "The rival
    shuts in September" it is not.
    """
    head = ctx.document.block_at(date.span.start)
    if head is None or not head.kind.is_head or head.kind is SegmentKind.HEADING:
        return False
    copy = [one for one in ctx.document.blocks if not (one.kind.is_head or one.kind.is_beside)]
    near = (one for block in copy[:_LEADS] for one in dates_in(ctx.read(dates), block.span))
    told = _told(head.span.of(ctx.text))
    return any(
        _is_finer(one, date) and not told.isdisjoint(_told(ctx.sentence(one.span).of(ctx.text)))
        for one in near
    )


def _told(words: str) -> set[str]:
    """Return the beginnings of longer words: "open" of "opens" and "opening"."""
    return {word[:_STEM].lower() for word in _LONGER.findall(words)}


_STEM: Final = 4
_LONGER = pattern(
    r"(?!(?:this|that|next|last|year|week|month|early|late|will|with|from|have)\b)[a-z]{4,}"
)


def _is_finer(one: DateExpression, date: DateExpression) -> bool:
    if one.interval is None or date.interval is None or one.kind not in ("calendar", "numeric"):
        return False
    inside = date.interval[0] <= one.interval[0] and one.interval[1] <= date.interval[1]
    return inside and one.interval != date.interval


_MARKS: Final = " *_#-•"
#: "...: the council voted", "...: They will shut it".
_SENTENCE = pattern(
    r"[*_ ]{0,4}:[*_\s“]{0,4}(?:(?:the|its|our|their|an?)\s+(?:[\w’'-]+\s+){1,3}?|(?:it|he|she|they|we)\s+)"
    r"(?:is|are|was|were|has|have|had|will|would|[a-z]+ed)\b"
)
#: What is behind a label: a colon, a full stop within emphasis, or the end of the heading.
_LABEL_END = pattern(r"\s*(?:[*_]*:|[.!]?[*_]*\s*$)")
