"""TKS006: a note to the desk in a comment."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile, pattern
from factlint_rules.desk._unfilled import HIDDEN

#: A comment that begins as notes between colleagues do; what programs read and comments that say
#: where a part of the page begins do not.
_NOTE = pattern(
    r"<!--[\s*#/-]*(?:(?:tk|todo|fixme|xxx+|eds?|editors?|subs?|desk|legal|lawyers?|pix|design)\b\s*[:,(?!–—-]|(?:tk|todo|fixme)\b"
    r"|(?:please|pls)\s+\w+|(?:ask|chase|check|confirm|verify|double-check|fact-check)\s+\w+"
    r"|note\s+to\s+(?:the\s+)?(?:eds?|editors?|subs?|desk|self)\b"
    r"|(?:awaiting|still|needs?|waiting)\s+(?:to|for|on|an?|another|more|the)\b|(?:can|could|should|do|is|are"
    r"|did)\s+(?:we|you|this|these|he|she|they)\s)"
    r"(?:(?!-->).){0,400}?-->"
)
#: Lines that open or close a block of code.
_FENCE = pattern(r"(?:^|\n)[ >]{0,6}(?:```|~~~)")
_SIGNS = (
    "<!--",
    "{{",
    "<insert",
    "<Insert",
    "<INSERT",
    "<add ",
    "<put ",
    "<paste ",
    "<tk ",
    "<TK ",
    "<todo ",
    "<TODO ",
)


class HiddenNote(DocumentRule):
    """Comments go out with the page.

    "<!-- legal: is he named? -->" is not on the page, and in its source for anybody who looks; many sites
    also show the copy as it was written. Settle the note and take it out. What looks like a tag ("<insert map here>") is not on
    the page either, and a field of a letter ("Dear {{first_name}}") may stay empty.

    Bad (markdown yes):
        The mill burned in 1990. <!-- ED: chase the owner, is he named? -->
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a note to colleagues is left in a comment
        It was built in 1881. <!-- TODO map -->
                              ^^^^^^^^^^^^^^^^^ a note to colleagues is left in a comment
        Dear {{first_name}}, the mill is open. <<insert times>>
             ^^^^^^^^^^^^^^ “{{first_name}}” is a gap still to be filled
                                               ^^^^^^^^^^^^^^^^ “<<insert times>>” is a gap still to be filled
    Good (markdown yes):
        The mill burned in 1990. <!-- truncate -->

        <!-- the mill, by Ann Roe, with permission -->
        It was built in 1881.
    """

    code = "TKS006"
    name = "hidden-note"
    severity = by_profile("warning", news="info")
    message = "a note to colleagues is left in a comment"
    advice = "settle it and delete the comment: it goes out with the page"
    citations = (Citation("Reuters Handbook of Journalism", "notes to editors"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the comments of a format that has them, but for those in code."""
        text = ctx.document.source.text
        if not ctx.document.traits.comments or not any(sign in text for sign in _SIGNS):
            return
        for found in (*_NOTE.finditer(text), *HIDDEN.finditer(text)):
            if sum(1 for _ in _FENCE.finditer(text, 0, found.start())) % 2:
                continue
            gap = None if found[0].startswith("<!--") else "“{mark}” is a gap still to be filled"
            yield self.finding(Span(*found.span()), message=gap, mark=found[0], in_source=True)
