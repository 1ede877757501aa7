"""QUO001: a quotation whose marks do not go together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    MarkFault,
    Related,
    Remark,
    by_profile,
)

_MESSAGES = {
    MarkFault.UNCLOSED: "this quotation is opened and never closed",
    MarkFault.UNOPENED: "this mark closes a quotation that was never opened",
    MarkFault.WRONG_CLOSER: "this quotation opens with {opener} and closes with {closer}",
    MarkFault.NOT_REOPENED: "this quotation runs on from the paragraph before and has no opening mark here",
    MarkFault.TYPED_TWICE: "this quotation mark is typed twice",
    MarkFault.SAME_INSIDE: "the same marks inside a quotation as around it",
}
_ADVICE = {
    MarkFault.UNCLOSED: "put the missing mark where the source's words end",
    MarkFault.UNOPENED: "put the missing mark where the source's words begin, or delete this one",
    MarkFault.WRONG_CLOSER: "close it with the mark that belongs to {opener}",
    MarkFault.NOT_REOPENED: "open each paragraph of a quotation with a mark; close only the last",
    MarkFault.TYPED_TWICE: "delete one",
    MarkFault.SAME_INSIDE: "use single marks inside double ones",
}
#: Where the reader still sees whose words are whose, or a house may do it so.
_SEVERITIES: dict[MarkFault, Literal["warning", "info"]] = {
    MarkFault.WRONG_CLOSER: "warning",
    MarkFault.NOT_REOPENED: "warning",
    MarkFault.TYPED_TWICE: "warning",
    MarkFault.SAME_INSIDE: "info",
}
_RELATED = {
    MarkFault.WRONG_CLOSER: ("this mark closes it",),
    MarkFault.NOT_REOPENED: ("it opens here", "and closes here"),
    MarkFault.TYPED_TWICE: ("the first one",),
    MarkFault.SAME_INSIDE: ("around it",),
}


class UnbalancedQuote(DocumentRule):
    """A quotation that is opened is closed.

    With one mark missing the reader cannot tell whose words follow: the source's or the
    paper's. Which mark opens and which closes is read from its shape and the space beside it,
    never by counting, so apostrophes and inches are not in the way; marks of another shape may
    be inside a quotation. A quotation that runs over several paragraphs opens each of them
    and closes only the last. A broken quotation is one finding, where it begins; it is an error
    where a mark is missing, a warning where the wrong one is there.

    Bad:
        “We lost the toss and the match, Okafor said.
        ^ this quotation is opened and never closed

        The minister called it a fair price" and left.
                                           ^ this mark closes a quotation that was never opened

        The pilot told the port ‘we are aground.” Tugs came at noon.
                                ^^^^^^^^^^^^^^^^^ this quotation opens with ‘ and closes with ”

        “Dear Ravi, the roof held.
        The cellar did not.
        ^^^ this quotation runs on from the paragraph before and has no opening mark here
        We sleep in the barn.”

        She shouted "not the "good" chairs" and ran.
                             ^ the same marks inside a quotation as around it
    Good:
        “We lost the toss,” Okafor said. The 6' 4" bowler took '09 as an example.

        The Gazette wrote, "The clerk called it “a second Eden” in March."

        “The reef is dying.
        “It has ten years,” the biologist said.
    """

    code = "QUO001"
    name = "unbalanced-quote"
    severity = by_profile("error")
    message = _MESSAGES[MarkFault.UNCLOSED]
    advice = _ADVICE[MarkFault.UNCLOSED]
    citations = (
        Citation("LanguageTool", "EN_UNPAIRED_QUOTES"),
        Citation("Chicago Manual of Style", "quotations across paragraphs"),
    )

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each quotation whose marks do not go together."""
        for broken in ctx.document.quotations.broken:
            if ctx.document.opaque(broken.span):
                continue
            words = _RELATED.get(broken.fault, ())
            yield self.finding(
                broken.span,
                message=_MESSAGES[broken.fault],
                advice=_ADVICE[broken.fault],
                severity=_SEVERITIES.get(broken.fault),
                related=tuple(map(Related, broken.related, words)),
                opener=ctx.text[broken.span.start],
                closer=broken.related[0].of(ctx.text) if broken.related else "",
            )
