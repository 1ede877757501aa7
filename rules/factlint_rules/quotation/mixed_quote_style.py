"""QUO005: two kinds of quotation marks in one article."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Quotation,
    Related,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    pattern,
)

_HEADS = (SegmentKind.HEADLINE, SegmentKind.HEADING, SegmentKind.TITLE)
_STRAIGHT = frozenset("\"'")


_APOSTROPHE = pattern(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


class MixedQuoteStyle(DocumentRule):
    """One kind of quotation marks, and of apostrophes, serves a whole article.

    Single beside double marks, or straight beside curly ones, show that text came from two
    places and was not read together. Headlines have marks of their own, and a quotation inside
    a quotation takes the other kind; neither counts.

    Bad:
        “We are ready,” the captain said. The crew calls the boat ‘Old Rust’ at home.
                                                                  ^^^^^^^^^^ ‘ ’ here, “ ” elsewhere in the article

        “We are ready,” the captain said. "So are we," said the pilot.
                                          ^^^^^^^^^^^^ " " here, “ ” elsewhere in the article

        It’s late, and they’ve gone. The ferry didn't wait.
                                                   ^ ' here, ’ elsewhere in the article
    Good:
        “We are ready,” the captain said. “He told us ‘go’ at noon,” the pilot said.
    """

    code = "QUO005"
    name = "mixed-quote-style"
    severity = by_profile(None, strict="info")
    message = "{here} here, {elsewhere} elsewhere in the article"
    advice = "use one kind of quotation marks"
    citations = (Citation("Chicago Manual of Style", "quotation marks"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the first quotation, and apostrophe, of each rarer kind."""
        yield from self._apostrophes(ctx)
        kinds: dict[str, list[Quotation]] = {}
        for quotation in ctx.document.quotations.marked:
            block = ctx.document.block_at(quotation.span.start)
            if not quotation.nested and block is not None and block.kind not in _HEADS:
                kinds.setdefault(_marks(quotation), []).append(quotation)
        if len(kinds) < 2:
            return
        # The commoner kind is the house's; double marks when neither is.
        ordered = sorted(kinds, key=lambda kind: (-len(kinds[kind]), kind[0] in "'‘"))
        house = ordered[0]
        for kind in ordered[1:]:
            first, *others = kinds[kind]
            related = tuple(Related(other.span, "here too") for other in others)
            yield self.finding(first.span, here=kind, elsewhere=house, related=related)

    def _apostrophes(self, ctx: Context) -> Iterator[Remark]:
        kinds: dict[str, list[Span]] = {}
        for hit in _APOSTROPHE.finditer(ctx.text):
            span = Span(*hit.span())
            if not ctx.document.opaque(span):
                kinds.setdefault(hit[0], []).append(span)
        if len(kinds) == 2:
            rare, usual = sorted(kinds, key=lambda kind: (len(kinds[kind]), kind))
            first, *others = kinds[rare]
            related = tuple(Related(span, "here too") for span in others)
            yield self.finding(first, here=rare, elsewhere=usual, related=related)


def _marks(quotation: Quotation) -> str:
    if quotation.mark in _STRAIGHT:
        return f"{quotation.mark} {quotation.mark}"
    return {"‘": "‘ ’", "“": "“ ”", "«": "« »", "„": "„ “"}.get(
        quotation.mark, f"{quotation.mark} {quotation.mark}"
    )
