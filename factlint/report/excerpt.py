"""The words a finding is about, in their sentence, in three lines at most."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factlint.report.columns import Line, clean, columns, wrap_marked
from factlint.text.lazy import lazy_regex
from factlint.text.sentences import sentences
from factlint.text.source import Source
from factlint.text.span import Span

LINES = 3
_REACH = 600  # code points looked at on either side: more than three lines can show
_STRETCH = 4096  # code points split into sentences at once
_LINE_BREAK = lazy_regex(r"\s*[\r\n]\s*")
_LINK_TARGET = lazy_regex(r"\]\((?:[^()\s]|\([^()\s]*\))+(?:\s+\"[^\"]*\")?\)")
#: What begins a line that goes on no other: a list, a quotation, a key ("date: ...").
_OWN_LINE = lazy_regex(r"\s*(?:[#>|<*+-]|\d+[.)]\s|:::|```|~~~|[A-Za-z][\w-]*:(?:\s|$))")


class _Shown(Struct, frozen=True):
    """A sentence in three parts, and whether something is left out on either side."""

    left: str
    mark: str
    right: str
    cut_left: bool = False
    cut_right: bool = False

    def may_fit(self, width: int) -> bool:
        """Return whether three lines might hold it all; quicker than to break it into lines."""
        words = "".join(f"{self.left}{self.mark}{self.right}".split())
        return columns(words) <= LINES * width

    def widened(self) -> _Shown:
        """Mark the visible signs on either side too."""
        left, right = self.left.rstrip(), self.right.lstrip()
        mark = left[-1:] + self.mark + right[:1]
        return replace(self, left=left[:-1], mark=mark, right=right[1:])

    def lines(self, width: int) -> list[Line]:
        before = ("… " if self.cut_left else "") + self.left
        after = self.right + (" …" if self.cut_right else "")
        mark = Span(len(before), len(before) + len(self.mark))
        return wrap_marked(before + self.mark + after, [mark], width)


def excerpt(source: Source, span: Span, width: int) -> list[Line]:
    """Return the sentence round a span of the source in at most three lines, the span marked.

    What does not fit is left out round the marked words, and their end too when they fill more
    than the three lines themselves; "…" is in its place, and for the targets of links.
    A line breaks inside the marked words only if they are wider than `width`. Something is
    marked unless the words are white space in a paragraph without a visible sign.
    """
    shown = _around(*source.seen(span))
    lines = _fitted(shown, width)
    if lines and len(span) and not any(line.marks for line in lines):
        # White space at the end of a line is not shown: the signs beside it mean it.
        lines = _fitted(shown.widened(), width)
    return lines


def sentence_of(source: Source, span: Span) -> Span:
    """Return the sentence a span is in, or the sentences it runs over."""
    seen, inner = source.seen(span)
    if seen is not source and source.view is not None:
        return source.place_of(sentence_of(seen, inner))
    paragraph = _paragraph(source, span)
    first = _sentence(source.text, paragraph, span.start)
    last = max(span.start, span.end - 1)
    end = first.end if last < first.end else _sentence(source.text, paragraph, last).end
    return Span(min(first.start, span.start), max(end, span.end))


def marked_sentence(source: Source, spans: Sequence[Span], width: int) -> list[Line]:
    """Return the sentence of several spans with all of them marked.

    Lines without a mark are left out but for those beside one; "…" is in their place.
    """
    whole = sentence_of(source, min(spans))
    seen = [source.seen(span) for span in (*spans, whole)]
    if all(one is not source for one, _ in seen):
        source, spans, whole = seen[0][0], [span for _, span in seen[:-1]], seen[-1][1]
    text = source.text
    shown, marks, at = "", list[Span](), whole.start
    for span in _apart(spans):
        shown += _LINK_TARGET.sub("](…)", _one_line(text[at : span.start]))
        words = _one_line(span.of(text))
        marks.append(Span(len(shown), len(shown) + len(words)))
        shown += words
        at = span.end
    shown += _LINK_TARGET.sub("](…)", _one_line(text[at : max(at, whole.end)]))
    lines = wrap_marked(shown, marks, width)
    if len(lines) <= LINES:
        return lines
    near = {number + step for number, line in enumerate(lines) if line.marks for step in (-1, 0, 1)}
    kept: list[Line] = []
    for number, line in enumerate(lines):
        if number in near:
            kept.append(line)
        elif not kept or kept[-1].text != "…":
            kept.append(Line("…"))
    return kept


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart


def _fitted(shown: _Shown, width: int) -> list[Line]:
    if shown.may_fit(width):
        lines = shown.lines(width)
        if len(lines) <= LINES:
            return lines
    room = LINES * width - columns(shown.mark) - 4
    while room > 0:
        lines = _trimmed(shown, room).lines(width)
        if len(lines) <= LINES:
            return lines
        room -= max(1, width // 8)
    bare = _bare(shown)
    lines = bare.lines(width)
    return lines if len(lines) <= LINES else _long_mark(bare, width)


def shorten(text: str, width: int) -> str:
    """Return a text in one line of at most `width` columns, its middle left out if need be."""
    text = _one_line(text).strip()
    if columns(text) <= width:
        return text
    half = max(1, (width - 3) // 2)
    return f"{_head(text, half)} … {_tail(text, half)}"


def _around(source: Source, span: Span) -> _Shown:
    text = source.text
    last = max(span.start, span.end - 1)
    paragraph = _paragraph(source, span)
    first_sentence = _sentence(text, paragraph, span.start)
    last_sentence = first_sentence
    if last >= first_sentence.end:
        last_sentence = _sentence(text, paragraph, last)
    start = min(first_sentence.start, span.start)
    end = max(last_sentence.end, span.end)
    left = _LINK_TARGET.sub("](…)", _one_line(text[start : span.start]))
    right = _LINK_TARGET.sub("](…)", _one_line(text[span.end : end]))
    if len(span) > 2 * _REACH:
        mark = _one_line(text[span.start : span.start + 2 * _REACH].lstrip())
        return _Shown(left, mark, "", cut_left=start > paragraph.start, cut_right=True)
    return _Shown(
        left,
        _one_line(span.of(text)),
        right,
        cut_left=start > paragraph.start and start == span.start - _REACH,
        cut_right=end < paragraph.end and end == span.end + _REACH,
    )


def _one_line(text: str) -> str:
    return clean(_LINE_BREAK.sub(" ", text))


def _sentence(text: str, paragraph: Span, offset: int) -> Span:
    """Return the sentence at an offset, looking no further than `_REACH` either way."""
    window = Span(
        max(paragraph.start, offset - _REACH),
        max(offset, min(paragraph.end, offset + _REACH)),
    )
    stretch = offset - offset % _STRETCH
    whole = _sentences(
        text,
        Span(
            max(paragraph.start, stretch - _REACH),
            min(paragraph.end, stretch + _STRETCH + _REACH),
        ),
    )
    at = bisect_right(whole, offset, key=lambda found: found.end)
    if at == len(whole):  # white space at the end of a paragraph
        return Span(max(whole[-1].start, window.start), offset) if whole else Span(offset, offset)
    return Span(max(whole[at].start, window.start), min(whole[at].end, window.end))


@lru_cache(maxsize=8)
def _sentences(text: str, stretch: Span) -> tuple[Span, ...]:
    """Return the sentences of a stretch, split once for all that is found in it."""
    return tuple(sentences(text, stretch))


def _paragraph(source: Source, span: Span) -> Span:
    """Return the lines of a span, with their neighbours where a paragraph is hard-wrapped."""
    lines, text = source.lines, source.text
    first = lines.position(span.start)[0]
    last = lines.position(max(span.start, span.end - 1))[0]
    start, end = lines.line_span(first).start, lines.line_span(last).end
    while first > 1 and span.start - start < _REACH:
        before = lines.line_span(first - 1)
        if not _goes_on(before.of(text), lines.line_span(first).of(text)):
            break
        first, start = first - 1, before.start
    while last < lines.count and end - span.end < _REACH:
        after = lines.line_span(last + 1)
        if not _goes_on(lines.line_span(last).of(text), after.of(text)):
            break
        last, end = last + 1, after.end
    return Span(start, end)


def _goes_on(line: str, following: str) -> bool:
    """Return whether a sentence runs on from one line to the next: the text is hard-wrapped.

    Lines of such a text are 40 to 100 long; a longer one is a paragraph, a shorter one a
    headline or the end of a paragraph.
    """
    before, after = line.strip(), following.strip()
    if not after or not 40 <= len(before) <= 100 or len(after) > 100:
        return False
    if before.endswith((".", "!", "?", ":")) or _OWN_LINE.match(line) or _OWN_LINE.match(following):
        return False
    return len(before) >= 60 or not after[0].isupper()


def _trimmed(shown: _Shown, room: int) -> _Shown:
    """Leave out what is furthest from the marked words, until both sides take `room` columns."""
    left, right = columns(shown.left), columns(shown.right)
    half = room // 2
    keep_left = min(left, max(half, room - right))
    keep_right = min(right, room - keep_left)
    return _Shown(
        _tail(shown.left, keep_left),
        shown.mark,
        _head(shown.right, keep_right),
        cut_left=shown.cut_left or keep_left < left,
        cut_right=shown.cut_right or keep_right < right,
    )


def _bare(shown: _Shown) -> _Shown:
    """Leave out everything but the marked words; punctuation left out is not worth a sign."""
    marks = " .!?\"'“”‘’()"
    cut_left, cut_right = bool(shown.left.strip(marks)), bool(shown.right.strip(marks))
    return _Shown("", shown.mark, "", cut_left=cut_left, cut_right=cut_right or shown.cut_right)


def _long_mark(shown: _Shown, width: int) -> list[Line]:
    """Show the beginning of marked words that fill more than three lines themselves."""
    whole, room = shown.mark.strip(), LINES * width - 4
    while True:
        lines = replace(shown, mark=_head(whole, room), cut_right=True).lines(width)
        if len(lines) <= LINES or room <= 6:
            return lines[:LINES]
        room -= max(1, width // 8)


def _head(text: str, room: int) -> str:
    """Return the beginning of a text, whole words in at most `room` columns."""
    if columns(text) <= room:
        return text
    end, used = 0, 0
    for offset, sign in enumerate(text):
        used += columns(sign)
        if used > room:
            break
        end = offset + 1
    if not text[end].isspace() and text[end].isascii():
        space = text.rfind(" ", 0, end)
        end = space if space > 0 else (0 if text[0] == " " else end)
    return text[:end].rstrip()


def _tail(text: str, room: int) -> str:
    """Return the end of a text, whole words in at most `room` columns."""
    if columns(text) <= room:
        return text
    start, used = len(text), 0
    for offset in range(len(text) - 1, -1, -1):
        used += columns(text[offset])
        if used > room:
            break
        start = offset
    if start and not text[start - 1].isspace() and text[start - 1].isascii():
        space = text.find(" ", start)
        start = space if space >= 0 else start
    return text[start:].lstrip()
