"""QUO001: a quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile


class UnbalancedQuote(DocumentRule):
    """A quotation that is opened is closed.

    With one mark missing the reader cannot tell whose words follow: the source's or the
    paper's. Which mark opens and which closes is read from its shape and the space beside it,
    never by counting, so apostrophes and inches are not in the way. A quotation that runs
    over several paragraphs opens each of them and closes only the last.

    Bad:
        “We lost the toss and the match, Okafor said.
        ^ this quotation is opened and never closed

        The minister called it a fair price" and left.
                                           ^ this mark closes a quotation that was never opened
    Good:
        “We lost the toss,” Okafor said. The 6' 4" bowler took '09 as an example.

        “The reef is dying.
        “It has ten years,” the biologist said.
    """

    code = "QUO001"
    name = "unbalanced-quote"
    severity = by_profile("error")
    message = "this quotation is opened and never closed"
    advice = "put the missing mark where the source's words end"
    citations = (
        Citation("LanguageTool", "EN_UNPAIRED_QUOTES"),
        Citation("Chicago Manual of Style", "quotations across paragraphs"),
    )

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each double mark without a partner."""
        for stray in ctx.document.quotations.strays:
            if ctx.document.opaque(stray.span):
                continue
            if stray.opens:
                yield self.finding(stray.span)
            else:
                yield self.finding(
                    stray.span,
                    message="this mark closes a quotation that was never opened",
                    advice="put the missing mark where the source's words begin, or delete this one",
                )
