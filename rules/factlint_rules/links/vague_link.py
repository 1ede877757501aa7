"""LNK008: "click here"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    SegmentKind,
    by_profile,
    pattern,
)

#: Those who do it are not the reader.
_OTHERS = pattern(r"\b(?:he|I|she|they|we|which|who)\s+$")
_NEAR = 8


class VagueLink(PatternRule):
    """The words of a link say where it leads.

    Screen readers read out the links of a page as a list, and "click here" is the same for all of them; on paper
    and in a feed nothing can be clicked. In plain text "click here" is what is left of a link that was lost.

    Bad (markdown):
        To book a berth, [click here](https://tarnboats.org/book).
                          ^^^^^^^^^^ “click here” does not say where the link leads
    Bad:
        The plans are on show at the hall; click here to comment.
                                           ^^^^^^^^^^ “click here” has lost its link
    Good (markdown):
        [Book a berth](https://tarnboats.org/book) by noon. Never write “click here”.
    """

    code = "LNK008"
    name = "vague-link"
    severity = by_profile("info", news=None)
    message = "“{text}” does not say where the link leads"
    advice = "make words of the sentence the link"
    citations = (Citation("WCAG 2.2", "2.4.4 Link Purpose (In Context)"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"(?<![\w’'-])(?:click|tap)(?:ing)?\s+(?:here|(?:on\s+)?this\s+link)(?![\w’'-])",
            words=("click", "clicking", "tap", "tapping"),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the words where they are the link, and where a plain text has lost it."""
        parts = ctx.document.inlines_at(hit.span)
        if any(part.kind is SegmentKind.LINK_TEXT for part in parts):
            yield self.finding(hit.span, text=hit.text)
        elif _OTHERS.search(ctx.text, max(0, hit.span.start - _NEAR), hit.span.start):
            return  # "the syrup that farmers who tap here sell"
        elif not ctx.document.traits.links and "://" not in ctx.sentence(hit.span).of(ctx.text):
            yield self.finding(
                hit.span,
                message="“{text}” has lost its link",
                advice="give the address, or say where it is found",
                text=hit.text,
            )
