"""Edits of one text: whether they meet, the text after them, and where its other parts go."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import accumulate

from factlint.model.edit import Edit
from factlint.text.span import Span


class Taken:
    """The places of edits that do not meet, in order.

    Edits meet where they overlap; an insertion also meets what it touches, for it would be open
    which of the two comes first.
    """

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def free(self, edits: Iterable[Edit]) -> bool:
        """Return whether edits meet none of those taken, and not each other."""
        own = Taken()
        for edit in edits:
            if self._is_met(edit.span) or own._is_met(edit.span):
                return False
            insort(own._spans, edit.span)
        return True

    def add(self, edits: Iterable[Edit]) -> None:
        """Take edits that are `free`."""
        for edit in edits:
            insort(self._spans, edit.span)

    def _is_met(self, span: Span) -> bool:
        # As spans taken do not meet, one that meets `span` is next to it in their order.
        at = bisect_left(self._spans, span)
        return any(_meet(other, span) for other in self._spans[max(0, at - 1) : at + 1])


class Shifts:
    """Where edits that do not meet move the other parts of a text."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=lambda one: one.span)
        self._starts = [edit.span.start for edit in self._edits]
        grown = (len(edit.text) - len(edit.span) for edit in self._edits)
        self._sums = list(accumulate(grown, initial=0))

    def moved(self, span: Span) -> Span | None:
        """Return where a span is after the edits; None where they change its words."""
        before = bisect_left(self._starts, span.start)
        if before and self._edits[before - 1].span.end > span.start:
            return None
        if before < len(self._edits) and _meet(self._edits[before].span, span):
            return None
        return span.shift(self._sums[before])


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits applied that do not meet."""
    parts, end = [], 0
    for edit in sorted(edits, key=lambda one: one.span):
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def _meet(one: Span, other: Span) -> bool:
    if len(one) and len(other):
        return one.overlaps(other)
    return one.start <= other.end and other.start <= one.end
