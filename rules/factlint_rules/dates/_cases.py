"""Days that are not the verb's: of what police and courts act on, and of what something is compared with."""

from __future__ import annotations

from factlint.api import AnyContext, Span, pattern

#: An event the verb follows from, with its place: "will appear in court after a stabbing in Leeds on"; the day is
#: the event's.
_AFTER_EVENT = pattern(
    r"\b(?:after|following|over|into|in\s+connection\s+with)\s+(?:(?:an?|another)\s+(?:[\w’'-]+\s+){1,3}?"
    r"|(?:an?|the|this|that|two|three|four|his|her|their)\s+(?:[\w’'-]+\s+){1,4}?(?:in|at|near|outside|off|on)\s+(?:[\w’'-]+\s+){1,4}?)$"
)
#: Police and courts act on what has happened. What "will reopen after a refit on" a day does so on that day.
_OF_A_CASE = pattern(
    r"\b(?:appeals?|appear|charged|courts?|detectives|face|inquests?|inquir(?:y|ies|e)|investigat\w+|officers"
    r"|plead|police|questioned|sentenced|stand\s+trial|tried|tribunal)\b"
)


def of_a_case(rest: str, clause: str) -> bool:
    """Return whether a day is that of an event before what is to come of it.

    Args:
        rest: the words between the verb and the day.
        clause: the clause before the day.
    """
    return _AFTER_EVENT.search(rest) is not None and _OF_A_CASE.search(clause) is not None


#: "Fares will be the same as in 1949", "it will cost less than in 2010": the day of something else. "No later than
#: in May", "as soon as in May" and "in Leeds as well as in May" say when.
_COMPARED = pattern(
    r"(?<!later )(?<!earlier )(?<!sooner )(?<!late )(?<!early )(?<!soon )(?<!well )\b(?:as|than|like|unlike)\s+(?:it\s+(?:was|did|had)\s+)?(?:(?:back|they\s+were)\s+)?(?:in|on)\s+$"
)


def is_compared(ctx: AnyContext, date: Span) -> bool:
    """Return whether a date only says what something is compared with."""
    return _COMPARED.search(ctx.text, max(0, date.start - 40), date.start) is not None
