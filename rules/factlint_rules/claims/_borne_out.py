"""Whether a superlative has its figure beside it, or the one who counted."""

from __future__ import annotations

from factlint.api import AnyContext, Span, pattern

#: How high, long, large or old it is, up to the verb that calls it the highest.
_FIGURE = pattern(
    r"(?:\b(?:at|with)|,)\s+(?:(?:about|almost|around|just|nearly|over|some|under)\s+)*[£$€]?\d[\d,.]*[\s-]?"
    r"(?:[a-z]+|%)\b[^.;:\n]*\s(?:is|was|are|were|remains|makes\s+it)\s+$"
    r"|\b(?:built|founded|opened|established|dating|dates)\s+(?:in|from|back\s+to)\s+\d{4},?\s[^.;:\n]*$"
)
#: The figure is told, or who says so: "the largest in the county, with 71,400 people", "the warmest on record,
#: at 9.79C", "the largest in the county, as the owners claim".
_BORNE_OUT = pattern(
    r"(?:\s+(?:this|last)\s+(?:season|year|term|week|month))?,?\s+(?:with|at|by)\s+(?:(?:an?|the|some|about|nearly|almost|over)\s+)?[£$€]?\d"
    r"|,?\s+with\s+(?:[a-z]+\s+){1,3}?of\s+(?:(?:about|almost|around|nearly|over|some)\s+)?[£$€]?\d"
    r"|,?\s+as\s+(?:[\w’'-]+\s+){1,3}?(?:claims?|says?|puts?|boasts?|tells?|likes?)\b"
    r"|(?:\s+[\w’'-]+){0,4}?(?:\s+(?:count|list|logg|measur|record|register)ed\s+by\s+(?:the\s+)?(?-i:[A-Z])"
    r"|,\s+[a-z]+ing\s+(?:(?:about|almost|around|nearly|over|some|up\s+to)\s+)?[£$€]?\d)"
)
#: "The figures collected by the society showed 2.4 billion, the highest monthly total ever".
_COUNTED = pattern(
    r"\b(?:collected|collated|compiled|counted|gathered|kept|measured|recorded)\s+by\s+(?:the\s+)?(?-i:[A-Z])"
)
#: A sentence is read so far, in characters, for who counted.
_REACH = 500
#: How far before a superlative, in characters, a figure is looked for.
_SIGHT = 80


def borne_out(ctx: AnyContext, span: Span) -> bool:
    """Return whether the figure is told, or who says so, before or behind.

    "Crag, at 1,150 feet, is the highest village", "the highest total recorded by the society".
    """
    sentence = ctx.sentence(span)
    start = max(sentence.start, span.start - _SIGHT)
    before = _FIGURE.search(ctx.text, start, span.start)
    if before is None:
        start = max(sentence.start, span.start - _REACH)
        before = _COUNTED.search(ctx.text, start, min(sentence.end, span.end + _SIGHT))
    return before is not None or _BORNE_OUT.match(ctx.text, span.end) is not None
