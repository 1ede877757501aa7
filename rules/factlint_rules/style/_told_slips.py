"""Words that an article tells as somebody's slip."""

from __future__ import annotations

from factlint.api import AnyContext, Span, in_correction, pattern

#: "The minister poured over it" (Leaked memo). We meant pored; misspelt as "goverment"; "sic".
_TOLD = pattern(
    r"\b(?:we\s+meant|should\s+(?:have\s+read|be\s+spel(?:t|led))|miss?pell(?:ed|ing|s)?|misspelt|mis-?spelt"
    r"|misprint(?:ed|s)?|typos?|homophones?|malapropisms?|spelling\s+mistakes?|spelled\s+it|spelt\s+it)\b|[(\[]sic[)\]]"
)
#: Whose words were heard and not read are spelt by the house: "“The goverment is mad,” she said of a typo".
_SPOKEN = pattern(r"[^”\"]{0,160}[”\"]\s*(?:\w+\s+){0,3}?(?:said|says|added|adds|told)\b")
#: How far from a word it is told, in characters.
_SIGHT = 160


def told_as_slip(ctx: AnyContext, span: Span) -> bool:
    """Return whether a word is printed as a slip, in a correction or in what somebody tells of one.

    In a quotation beside it, that is: the words of the correction itself are the house's own, and so is how
    it spells what somebody said.
    """
    block = ctx.document.block_at(span.start)
    if block is None or not ctx.in_speech(span):
        return False
    if in_correction(ctx.article, span):
        return True
    if _SPOKEN.match(ctx.text, span.end, block.span.end):
        return False
    start, end = max(block.span.start, span.start - _SIGHT), min(block.span.end, span.end + _SIGHT)
    return _TOLD.search(ctx.text, start, end) is not None
