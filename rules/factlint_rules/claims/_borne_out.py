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
    r"|,?\s+as\s+(?:[\w’'-]+\s+){1,3}?(?:claims?|says?|puts?|boasts?|tells?|likes?)\b"
    r"|(?:\s+[\w’'-]+){0,4}?(?:\s+(?:count|list|logg|measur|record|register)ed\s+by\s+(?:the\s+)?(?-i:[A-Z])"
    r"|,\s+[a-z]+ing\s+(?:(?:about|almost|around|nearly|over|some|up\s+to)\s+)?[£$€]?\d)"
)
#: How far before a superlative, in characters, a figure is looked for.
_SIGHT = 80


def borne_out(ctx: AnyContext, span: Span) -> bool:
    """Return whether the figure is told, or who says so, before or behind.

    "Crag, at 1,150 feet, is the highest village", "the highest total recorded by the society".
    """
    start = max(ctx.sentence(span).start, span.start - _SIGHT)
    before = _FIGURE.search(ctx.text, start, span.start)
    return before is not None or _BORNE_OUT.match(ctx.text, span.end) is not None
