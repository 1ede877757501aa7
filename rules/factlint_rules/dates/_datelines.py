"""Days that head what follows: datelines, and labels such as "TONIGHT:"."""

from __future__ import annotations

from typing import Final

from factlint.api import AnyContext, Article, DateExpression, dates, dates_in, pattern


def day_in_lead(article: Article) -> bool:
    """Return whether the copy begins with its day: "May 16 (Ledger Wire) - Shares fell"."""
    published = article.publication.date if article.publication is not None else None
    for block in [one for one in article.document.blocks if not one.kind.is_head][:_LEADS]:
        for date in dates_in(article.read(dates), block.span)[:1]:
            near = date.span.end - block.span.start <= _DATELINE
            day = date.interval[0] if date.interval is not None and date.grain == "day" else None
            if (
                near
                and day is not None
                and day == published
                and date.kind in ("calendar", "numeric")
            ):
                return _DASH.match(article.document.text, date.span.end) is not None
    return False


#: How many paragraphs may have a dateline, and how far it goes.
_LEADS: Final = 3
_DATELINE: Final = 60
_DASH = pattern(r"(?:\s*\([^()\n]{1,40}\))?\s*(?:[–—:-]|/PRNewswire)")


def is_label(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether some words head what follows, and tell nothing: "TONIGHT: Rain", "### Next week"."""
    block = ctx.document.block_at(date.span.start)
    if block is None:
        return False
    before = ctx.text[block.span.start : date.span.start].rpartition("\n")[2]
    return not before.strip(" *_#-•") and bool(
        _LABEL_END.match(ctx.text, date.span.end, block.span.end)
    )


#: What is behind a label: a colon, a full stop within emphasis, or the end of the heading.
_LABEL_END = pattern(r"\s*(?:[*_]*:|[.!]?[*_]*\s*$)")
