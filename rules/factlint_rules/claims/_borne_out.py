"""Whether a superlative has its figure beside it, or the one who counted."""

from __future__ import annotations

from factlint.api import AnyContext, Span, pattern

#: How high, long, large or old it is, up to the verb that calls it the highest.
_FIGURE = pattern(
    r"(?:\b(?:at|with)|,)\s+(?:(?:about|almost|around|just|nearly|over|some|under)\s+)*[£$€]?\d[\d,.]*[\s-]?"
    r"(?:[a-z]+|%)\b[^.;:\n]*\s(?:is|was|are|were|remains|makes\s+it)\s+$"
    r"|\b(?:built|founded|opened|established|dating|dates)\s+(?:in|from|back\s+to)\s+\d{4},?\s[^.;:\n]*$"
)
#: What is counted or measured: an album "recorded by The Wrens" is not.
_MEASURE = r"(?:data|depths?|figures?|heights?|levels?|numbers?|rainfall|rates?|readings?|results|scores?|speeds?|statistics|temperatures?|totals?)"
#: The figure is told, or who says so: "the largest in the county, with 71,400 people", "the warmest on record,
#: at 9.79C", "the largest in the county, as the owners claim".
_BORNE_OUT = pattern(
    r"(?:\s+(?:this|last)\s+(?:season|year|term|week|month))?,?\s+(?:with|at|by)\s+(?:(?:an?|the|some|about|nearly|almost|over)\s+)?[£$€]?\d"
    r"|,?\s+as\s+(?:[\w’'-]+\s+){1,3}?(?:claims?|says?|puts?|boasts?|tells?|likes?)\b"
    rf"|(?:\s+[\w’'-]+){{0,4}}?\s+{_MEASURE}\s+(?:count|list|logg|measur|record|register)ed\s+by\s+(?:the\s+)?(?-i:[A-Z])"
)
#: How large it is: "the largest draw, attracting 12 million visitors", "the biggest bank with assets of £9m". How many
#: work there bears out no age.
_LARGE = pattern(r"\b(?:biggest|busiest|highest|largest|longest|most|richest|tallest)\b")
_SO_LARGE = pattern(
    r"(?:\s+[\w’'-]+){0,4}?,\s+(?:attracting|covering|drawing|holding|measuring|reaching|seating|serving|totalling|weighing)"
    r"\s+(?:(?:about|almost|around|nearly|over|some|up\s+to)\s+)?[£$€]?\d"
    r"|,?\s+with\s+(?:an?\s+)?(?:area|assets|capacity|height|length|membership|population|revenues?|sales|turnover)\s+of"
    r"\s+(?:(?:about|almost|around|nearly|over|some)\s+)?[£$€]?\d"
)
#: "The figures collected by the society showed 2.4 billion, the highest monthly total ever".
_COUNTED = pattern(
    rf"\b{_MEASURE}\s+(?:collected|collated|compiled|counted|gathered|kept|measured|recorded)\s+by\s+(?:the\s+)?(?-i:[A-Z])"
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
    if before is not None or _BORNE_OUT.match(ctx.text, span.end):
        return True
    return (
        _LARGE.search(span.of(ctx.text)) is not None
        and _SO_LARGE.match(ctx.text, span.end) is not None
    )
