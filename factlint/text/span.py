"""Half-open ranges of code-point offsets."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """The half-open range `[start, end)` of code-point offsets into one text.

    Raises:
        ValueError: if `start` is negative or `end` lies before `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether both spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """Return the slice of `text` this span covers."""
        return text[self.start : self.end]


def merge(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans sorted, with those that touch or overlap joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Return whether a span shares a code point with one of `spans` (sorted, merged)."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low].start < max(span.end, span.start + 1)
