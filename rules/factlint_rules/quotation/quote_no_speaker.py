"""QUO003: a quotation, and no one who says it."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    SegmentKind,
    by_profile,
    pattern,
)

_SPEAKS = pattern(
    r"\b(?:sa(?:id|ys|ying)|told|tells|asks?|asked|added|adds|wrote|writes|explain\w*|insist\w*|argu\w+|claim\w*|"
    r"warn\w*|admit\w*|recall\w*|replied|according|quoted?|called|calls|described?|he|she|they|Mr|Mrs|Ms|Dr)\b"
)


class QuoteNoSpeaker(DocumentRule):
    """A quotation has a speaker within a paragraph.

    Off by default: in edited news the speaker is nearly always in the paragraph before, and two
    findings in twenty were at fault.

    Bad (severity warning):
        The bridge is shut.
        “The whole of the town is cut off by it and nothing has been done.”
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nobody near this quotation is its speaker
    Good (severity warning):
        The bridge is shut, Ann Roe said.
        “The whole of the town is cut off by it and nothing has been done.”
    """

    code = "QUO003"
    name = "quote-no-speaker"
    severity = by_profile(None)
    message = "nobody near this quotation is its speaker"
    advice = "name the speaker"
    citations = (Citation("Reuters Handbook", "quotations"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each long quotation that no word of saying is near."""
        blocks = [b for b in ctx.document.blocks if b.kind is SegmentKind.PARAGRAPH]
        first = {
            home.span.start: quotation
            for quotation in reversed(ctx.document.quotations.marked)
            if (home := ctx.document.block_at(quotation.span.start)) is not None
            and home.span.contains(quotation.span)
        }
        for at, block in enumerate(blocks):
            long = first.get(block.span.start)
            if long is None or len(long.inner.of(ctx.text).split()) < 8:
                continue
            near = "".join(one.span.of(ctx.text) for one in blocks[max(0, at - 1) : at + 2])
            if not _SPEAKS.search(near.replace(long.span.of(ctx.text), "")):
                yield self.finding(long.span)
