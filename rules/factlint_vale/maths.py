"""Mathematics in Markdown, told from sums of money as Vale tells it.

Between two "$" are mathematics where the first has no blank behind it, and the last none before it
and no figure behind it: "$a_i = b$", not "$5 and $10". What begins with "$$" at the start of a line
is a block, up to a line that ends so, or to a blank one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factlint_vale.block_builder import CODE

#: Elements within a block of words; all others begin or end one.
_WITHIN = ("Emphasis", "Strong", "Strikethrough", "Link", "Image")
_FENCED = ("CodeBlock", "HtmlBlock")
_DISPLAY = re.compile(r"^[ >]{0,12}?(?:[-*+] +|\d+[.)] +)?(\$\$+)", re.MULTILINE)
_CLOSES = re.compile(r"(?<!\\)\$\$[ \t]*(?:\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)
_OPENER = re.compile(r"(?<!\\)((?:\\\\)*)\$(?=[^\s$])")
_CLOSER = re.compile(r"(?<=[^\s\\])\$(?!\d)")
_MARKS = re.compile(r"[^\n>\s]")

#: Where an element begins and ends, in characters.
_Range = tuple[int, int]
#: An event of the parser, with its place.
Event = tuple[Any, Mapping[str, int]]


def without_display(text: str, fenced: Iterable[_Range]) -> str:
    """Return a text with its blocks of mathematics blank, those in code left as they are."""
    ranges = list(fenced)
    done = 0
    for found in _DISPLAY.finditer(text):
        first = found.start(1)
        if first < done or any(start <= first < end for start, end in ranges):
            continue
        done = _end_of_display(text, found.end())
        text = text[:first] + _MARKS.sub(" ", text[first:done]) + text[done:]
    return text


def _end_of_display(text: str, behind: int) -> int:
    """Return where a block of mathematics ends: at a line that closes it, or before a blank one."""
    blank = re.compile(r"\n[ \t>]*(?=\n|\Z)").search(text, behind)
    end = blank.start() if blank else len(text)
    closes = _CLOSES.search(text, behind, end)
    return closes.end() if closes else end


def masked_inline(text: str, events: Iterable[Event], place: Any) -> str:
    """Return a text whose mathematics within lines are masked, with all line ends kept.

    Args:
        text: the text.
        events: what a parser that knows no mathematics makes of it.
        place: carries the parser's offsets over to those of the text.
    """
    pieces: list[str] = []
    done = 0
    for first, last, code in _leaves(events, place):
        at = max(done, first)
        while found := _OPENER.search(text, at, last):
            opens = found.end() - 1
            at = opens + 1
            if any(start <= opens < end for start, end in code):
                continue
            closes = _CLOSER.search(text, at + 1, last)
            if closes is None:
                continue
            at = closes.end()
            pieces += (text[done:opens], re.sub(r"[^\n]", CODE, text[opens:at]))
            done = at
    return "".join((*pieces, text[done:]))


def fenced_of(events: Iterable[Event], place: Any) -> list[_Range]:
    """Return where code and HTML are that take lines of their own."""
    found = []
    for event, where in events:
        kind, value = _named(event)
        if kind == "Start" and _named(value)[0] in _FENCED:
            found.append((place(where["start"]), place(where["end"])))
    return found


def _leaves(events: Iterable[Event], place: Any) -> Iterator[tuple[int, int, list[_Range]]]:
    """Yield where blocks of words begin and end, with the places of code in them."""
    first, last, code = -1, -1, list[_Range]()
    fenced = False
    for event, where in events:
        kind, value = _named(event)
        tag = _named(value)[0] if kind in ("Start", "End") else ""
        if tag and tag not in _WITHIN:
            if first >= 0:
                yield first, last, code
            first, code = -1, []
            fenced = tag in _FENCED and kind == "Start"
            continue
        if fenced or kind == "End":
            continue
        start, end = place(where["start"]), place(where["end"])
        first, last = (start if first < 0 else first), end
        if kind in ("Code", "InlineHtml"):
            code.append((start, end))


def _named(event: Any) -> tuple[str, Any]:
    if event is None or isinstance(event, (str, bool)):
        return str(event), None
    kind, value = next(iter(event.items()))
    return str(kind), value
