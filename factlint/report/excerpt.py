"""The sentence a finding stands in, cut to a few lines around the marked words."""

from __future__ import annotations

import re

from factlint.report.columns import Line, wrap_marked
from factlint.text.sentences import sentences
from factlint.text.source import Source
from factlint.text.span import Span

MOST_LINES = 3
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
#: How far around the marked words a paragraph is looked at, in characters.
_REACH = 2000


def excerpt(source: Source, span: Span, width: int) -> list[Line]:
    """Return the sentence of a span, wrapped to `width`, at most three lines of it.

    Where it is longer it is cut at words, and … stands for what is left out. Marked words
    that alone take more than three lines are cut at their end.
    """
    if not len(span):
        return []
    around = _sentence(source.text, span)
    lines = _wrapped(source.text, around, span, width)
    room = MOST_LINES * width
    while len(lines) > MOST_LINES and room > width // 2:
        around = _narrowed(source.text, around, span, room)
        lines = _wrapped(source.text, around, span, width)
        room -= max(4, width // 10)
    return lines[:MOST_LINES]


def _sentence(text: str, span: Span) -> Span:
    """Return the sentence, or the sentences, a span touches."""
    block = _paragraph(text, span)
    touched = [
        one for one in sentences(text, block) if one.start < span.end and span.start < one.end
    ]
    if not touched:
        return span
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))


def _paragraph(text: str, span: Span) -> Span:
    low, high = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    breaks = list(_BLANK_LINE.finditer(text, low, span.start))
    start = breaks[-1].end() if breaks else low
    following = _BLANK_LINE.search(text, span.end, high)
    end = following.start() if following else high
    # A long line is a paragraph of its own.
    line = max(text.rfind("\n", start, span.start), text.rfind("\r", start, span.start)) + 1
    if span.start - max(line, start) > 120 or "\n" not in text[span.start : end][:240]:
        start = max(line, start)
        stops = [
            at for at in (text.find("\n", span.end, end), text.find("\r", span.end, end)) if at >= 0
        ]
        end = min([*stops, end])
    return Span(start, max(end, span.end))


def _narrowed(text: str, around: Span, span: Span, room: int) -> Span:
    """Cut a sentence at words so that about `room` characters are left around the span."""
    spare = max(0, room - len(span)) // 2
    start, end = around.start, around.end
    if span.start - start > spare:
        space = re.search(r"\s\S", text[span.start - spare : span.start])
        start = span.start - spare + space.start() + 1 if space else span.start
    if end - span.end > spare:
        tail = text[span.end : span.end + spare]
        space_at = max(tail.rfind(" "), tail.rfind("\n"))
        end = span.end + space_at if space_at > 0 else span.end
    return Span(max(start, around.start), min(end, around.end))


def _wrapped(text: str, around: Span, span: Span, width: int) -> list[Line]:
    whole = _sentence(text, span)
    lead = "… " if around.start > whole.start else ""
    tail = " …" if around.end < whole.end else ""
    shown = f"{lead}{around.of(text)}{tail}"
    offset = len(lead) - around.start
    mark = Span(span.start + offset, span.end + offset)
    # Line ends inside the sentence are spaces to a reader.
    return wrap_marked(shown, [mark], width)
