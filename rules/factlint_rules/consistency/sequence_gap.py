"""CON025: a numbered list or a table of results that is out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    lazy_regex,
)
from factlint_rules.consistency._stamps import out_of_time

#: "1. Apologies", "2) Fold the dough", "## 3. The ascent", "Step 4:". A figure behind a full stop is a decimal.
#: A line end comes first, to which `re` skips.
_ITEM = lazy_regex(
    r"\n(?P<style>[ \t]{0,3}(?:#{1,6} |\*\*)?(?:(?:Chapter|Item|Part|Question|Rule|Stage|Step|Tip) )?)"
    r"(?P<number>\d{1,2})(?P<mark>[.):])(?:\*\*)?[ \t]+(?=\S)"
)
_FENCE = lazy_regex(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_PARTS = re.compile(r"[;\n]|,(?= \d)")
#: "3 Pau Serra (Sp) 1:45.02": the place, whose it is, and the time, the length or the points.
_PLACED = lazy_regex(
    r"(?:.{0,60}: |\s*)(?P<place>\d{1,2})[.)]? (?P<name>[A-ZÀ-Þ][^\d;:\n]{2,40}?),? "
    r"(?P<value>\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?|\d{1,3}\.\d{1,2})(?P<unit>m|s|sec|pts)?\.?\s*$"
)
_FIRST = lazy_regex(r"\b1[.)]? [A-ZÀ-Þ][^\d;:\n]{2,40}? \d")
_LEAST = 3


class _Placed(Struct, frozen=True):
    """One entry of a list of results."""

    place: int
    value: float
    span: Span


class SequenceGap(DocumentRule):
    """The numbers of a list follow one another, and results are in the order of their places.

    A list that goes from 2 to 4 has lost an item, or says that it has one too many. Whoever comes
    fourth is no faster than who comes third. Where paragraphs begin with the time of day, one time alone is not
    out of order. A list that begins anew, counts down or has the same number
    throughout is left alone.

    Bad:
        1. Apologies were received from Ann Roe.
        2. The minutes were agreed.
        4. The roof is mended.
        ^ 2 is followed by 4
        5. The next meeting is in May.

        1 Ann Roe (GB) 1:58.20; 2 Eva Lind (Swe) 1:58.44; 3 Mia Holt (GB) 1:59.90; 4 Ida Berg (Nor) 1:59.12.
                                                                                                    ^^^^^^^ place 4 with 1:59.12 is before place 3 with 1:59.90

        10.02am: The gates are open.
        10.15am: The first boat is out.
        10.51am: A second boat is out.
        10.24am: All boats are back.
        ^^^^^^^ “10.24am” follows “10.51am”, out of the order of the other times
        11.05am: The prizes are given.
    Good:
        1. Apologies were received.
        2. The minutes were agreed.
        1. The roof is mended.

        1 Ann Roe (GB) 1:58.20; 2 Eva Lind (Swe) 1:58.44; 3 Mia Holt (GB) 1:59.12.

        1. Ann Roe, 98 points
        2. Eva Lind, 95 points
        2. Mia Holt, 95 points
        4. Ida Berg, 90 points
    """

    code = "CON025"
    name = "sequence-gap"
    severity = by_profile("warning")
    message = "{last} is followed by {number}"
    advice = "find out what is missing, or number the list anew"
    citations = (Citation("factlint", "consistency"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each number that does not follow, and each place with another's result."""
        yield from self._numbers(ctx)
        yield from self._results(ctx)
        for span, before in out_of_time(ctx):
            yield self.finding(
                span,
                message="“{time}” follows “{before}”, out of the order of the other times",
                time=span.of(ctx.text),
                before=before.of(ctx.text),
                related=(Related(before, "here"),),
            )

    def _numbers(self, ctx: Context) -> Iterator[Remark]:
        source = ctx.document.source
        text = source.seen_text
        fences = (
            [hit.span() for hit in _FENCE.finditer(text)] if "```" in text or "~~~" in text else []
        )
        lists: dict[tuple[str, str], list[tuple[int, Span]]] = {}
        for hit in _ITEM.finditer(f"\n{text}"):
            at = hit.start("number") - 1
            if not any(start <= at < end for start, end in fences):
                one = (int(hit["number"]), Span(at, at + len(hit["number"])))
                lists.setdefault((hit["style"], hit["mark"]), []).append(one)
        for items in lists.values():
            for known, gap in _gaps(items):
                if _told(text, known[0] + 1):
                    continue
                yield self.finding(
                    source.place_of(gap[1]),
                    in_source=True,
                    last=str(known[0]),
                    number=str(gap[0]),
                )

    def _results(self, ctx: Context) -> Iterator[Remark]:
        if _FIRST.search(ctx.text) is None:
            return
        for block in ctx.document.blocks:
            placed = list(_placed(ctx.text, block.span))
            wrong = _out_of_order(placed)
            if wrong is not None:
                one, other = wrong
                yield self.finding(
                    other.span,
                    message="place {place} with {value} is before place {last} with {known}",
                    place=str(other.place),
                    value=other.span.of(ctx.text),
                    last=str(one.place),
                    known=one.span.of(ctx.text),
                    related=(Related(one.span, "here"),),
                )


def _told(text: str, number: int) -> bool:
    """Return whether a number that a list leaves out is spoken of: "Item 6 was withdrawn"."""
    told = rf"\b(?:item|items|number|numbers|no|no\.|stop|step|point|rule|question|without|there is no) {number}\b(?!\.)"
    return re.search(told, text, re.IGNORECASE) is not None


def _gaps(
    items: list[tuple[int, Span]],
) -> Iterator[tuple[tuple[int, Span], tuple[int, Span]]]:
    """Yield numbers of one list with the number before them that they do not follow.

    Two who share the second place are followed by the fourth.
    """
    run = shared = 1
    for at, (known, item) in enumerate(pairwise(items), 1):
        number, last = item[0], known[0]
        ahead = items[at + 1][0] if at + 1 < len(items) else 0
        twice = number == last and ahead == number + 1
        skips = number in (last + 2, last + 3) and ahead in (number + 1, 1, 0)
        tied, shared = shared, shared + 1 if number == last else 1
        if number in (last + 1, last + tied):
            run += 1
        elif run > 1 and (twice or skips):
            yield known, item
        else:
            run = 1


def _placed(text: str, block: Span) -> Iterator[_Placed]:
    start = block.start
    for hit in (*_PARTS.finditer(text, block.start, block.end), None):
        end = hit.start() if hit is not None else block.end
        entry = _PLACED.match(text, start, end)
        if entry is not None and entry["place"] is not None:
            yield _Placed(int(entry["place"]), _value(entry["value"]), Span(*entry.span("value")))
        start = hit.end() if hit is not None else end


def _value(words: str) -> float:
    """Return minutes and seconds in seconds, or a length or points as they are."""
    value = 0.0
    for part in words.split(":"):
        value = value * 60 + float(part)
    return value


def _out_of_order(placed: list[_Placed]) -> tuple[_Placed, _Placed] | None:
    """Return two neighbours of which the second has the better result, if they are the only ones."""
    follow = all(other.place in (one.place, one.place + 1) for one, other in pairwise(placed))
    if len(placed) <= _LEAST or not follow or placed[0].place != 1:
        return None
    for sign in (1, -1):
        wrong = [(a, b) for a, b in pairwise(placed) if sign * (b.value - a.value) < 0]
        if len(wrong) == 1:
            return wrong[0]
    return None
