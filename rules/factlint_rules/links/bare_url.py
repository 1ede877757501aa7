"""LNK003: a raw address in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, SegmentKind, by_profile


class BareUrl(DocumentRule):
    """A link has words, not an address, for its text.

    Readers, and screen readers, cannot tell from "www.x.org/p?id=7" what they will find. A note
    for formats that have links; off in news.

    Bad (markdown, profile strict):
        The report is at https://www.x.org/report today.
                         ^^^^^^^^^^^^^^^^^^^^^^^^ the address shows; link words instead
    Good (markdown, profile strict):
        The [report](https://www.x.org/report) is out today.
    """

    code = "LNK003"
    name = "bare-url"
    severity = by_profile(None, strict="info")
    message = "the address shows; link words instead"
    advice = "link the words that say what is there"
    citations = (Citation("GOV.UK style guide", "links"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each bare web address."""
        if not ctx.document.traits.links:
            return
        for part in ctx.document.inlines_of(SegmentKind.URL):
            if "@" not in part.span.of(ctx.text):
                yield self.finding(part.span)
