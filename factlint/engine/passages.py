"""The sentences of a file by their digests, by which an edited one has new words or none.

What is between its paragraphs, such as front matter and comments, counts by the line. Where lines
end, and in which order the sentences come, does not matter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct

from factlint.engine.fingerprint import BLANK, digest
from factlint.model.report import FileReport
from factlint.text.lazy import lazy_regex
from factlint.text.sentences import sentences
from factlint.text.span import Span

#: Figures of a digest: a new sentence has that of an old one once in some ten thousand articles.
_FIGURES: Final = 6
_LINE: Final = lazy_regex(r"[^\r\n]*[^\s][^\r\n]*")


class Passages(Struct, frozen=True, dict=True):
    """The sentences of a file, and its lines outside paragraphs.

    Attributes:
        spans: where they are in the source, in order.
        digests: theirs, one behind the other.
    """

    spans: tuple[Span, ...]
    digests: str

    def of(self, span: Span) -> list[str]:
        """Return the digests of those that a span touches; none for the article as a whole."""
        if span.start == span.end:
            return []
        first = bisect_right(self._ends, span.start)
        last = bisect_right(self._starts, span.end - 1)
        return split(self.digests)[first:last]

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.spans]

    @cached_property
    def _ends(self) -> list[int]:
        return [one.end for one in self.spans]


def passages_of(report: FileReport) -> Passages:
    """Return the sentences of the file of a report."""
    text = report.source.text if report.source is not None else ""
    # A sentence may go on over line ends and over the marks of a quotation in Markdown.
    even = BLANK.sub(lambda blank: " " * len(blank[0]), text)
    spans = tuple(_spans(text, even, report.outline.paragraphs))
    return Passages(
        spans, "".join(digest(" ".join(one.of(even).split()))[:_FIGURES] for one in spans)
    )


def split(digests: str) -> list[str]:
    """Return digests that are one behind the other."""
    return [digests[at : at + _FIGURES] for at in range(0, len(digests), _FIGURES)]


def _spans(text: str, even: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    end = 0
    for paragraph in paragraphs:
        start = max(paragraph.start, end)
        if start < paragraph.end:
            yield from _lines(text, end, start)
            yield from sentences(even, Span(start, paragraph.end))
            end = paragraph.end
    yield from _lines(text, end, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for line in _LINE.finditer(text, start, end):
        yield Span(*line.span())
