"""STY018: a paragraph that is in an article twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Segment,
    SegmentKind,
    Span,
    by_profile,
)

#: Shorter ones come again rightly: a refrain, "Read more in the report".
_LEAST_WORDS = 8


class RepeatedParagraph(DocumentRule):
    """No paragraph is in an article twice.

    A paragraph that was moved by copying, and not deleted where it was, is read twice. Those of
    fewer than eight words are left alone, as refrains and notes ("Read more in the report") come
    again rightly; so are quotations, list items, tables and notes in italics. An article that has
    a paragraph three times is a form or a song. White space and capitals do not count.

    Bad:
        The ferry will be repaired in Gdansk over the winter.
        The crew goes home on Friday.
        The ferry will be repaired in Gdansk over the winter.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this paragraph is in the article twice
    Good:
        The ferry will be repaired in Gdansk over the winter.
        The tug will be repaired in Gdansk over the winter.
        Tickets are on sale now.
        The opera closes on Sunday.
        Tickets are on sale now.
    """

    code = "STY018"
    name = "repeated-paragraph"
    severity = by_profile(None, strict="warning")
    message = "this paragraph is in the article twice"
    advice = "delete one"
    citations = (Citation("factlint", "slips"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each paragraph that was read before, unless the article is a form."""
        places: dict[str, list[Span]] = {}
        for block in ctx.document.course:
            words = re.findall(r"\w+", block.span.of(ctx.document.lower))
            if len(words) >= _LEAST_WORDS and _is_copy(block, ctx):
                places.setdefault(" ".join(words), []).append(block.span)
        if any(len(spans) > 2 for spans in places.values()):
            return  # a form, whose answers come again, or a song
        for first, *others in places.values():
            for span in others:
                yield self.finding(span, related=(Related(first, "first here"),))


def _is_copy(block: Segment, ctx: Context) -> bool:
    """Return whether a block is a paragraph of whole sentences, and no note in italics."""
    text = block.span.of(ctx.text).strip()
    if block.kind is not SegmentKind.PARAGRAPH or not text.endswith((".", "!", "?", "”", '"')):
        return False
    return not any(
        part.kind is SegmentKind.EMPHASIS and len(part.span) > len(block.span) - 4
        for part in ctx.document.inlines
        if block.span.contains(part.span)
    )
