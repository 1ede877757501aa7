"""Lengths of time and anniversaries beside the years they are between, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from factlint.api import (
    Context,
    FigureSentence,
    Quantity,
    QuantityKind,
    Span,
    lazy_regex,
    pattern,
    quantities,
)

_YEARS = {"year": 1, "decade": 10, "century": 100}
#: What makes a length of time one between two moments.
_AFTER = lazy_regex(
    r"(?:['’] ?\w*)? (?:later|on|after|afterwards|earlier|before|apart|between|together|there)\b"
)
_BEFORE = lazy_regex(
    r"\bin $|\b(?:for|after|over|last(?:s|ed|ing)|took|takes|span(?:s|ned|ning)|during|within|span of|total of|spent|spending|served|serving|"
    r"stretch(?:es|ed)?|wait(?:ed)?|reign(?:ed)?|ran)(?: the| a| some| all| his| her| their| its)?(?: \w+)? $"
)
_PASSED = lazy_regex(r"(?: old\b|,? (?:ago|since|of)\b)")
_SOFAR = lazy_regex(r"\b(?:has|have|['’]s|['’]ve)\b")
#: These count from today, from an unnamed moment, or in parts.
_OTHER = lazy_regex(
    r"\b(?:last|past|next|first|every|each|another|further|second|final|extra|more|previous|coming|recent|early|late|under|"
    r"sentenced to|contract|aged) (?:\w+ )?$"
)
_ANNIVERSARY = pattern(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)[ -](?:\w+ )?(?:birthday|anniversary)\b"
    r"|\b(?P<word>half[- ]century|centenary|bicentenary|tercentenary|golden jubilee|diamond jubilee|silver jubilee|"
    r"golden wedding|silver wedding|diamond wedding)\b",
    words=(
        "birthday",
        "anniversary",
        "century",
        "centenary",
        "bicentenary",
        "tercentenary",
        "jubilee",
        "wedding",
    ),
)
_NAMED = {
    "half": 50, "centenary": 100, "bicentenary": 200, "tercentenary": 300, "golden": 50, "diamond": 60, "silver": 25,
}  # fmt: skip


class TimeClash(Struct, frozen=True):
    """A printed length of time that is not the time between two years."""

    span: Span
    printed: str
    first: int
    last: int
    ordinal: bool = False


def between_years(
    here: FigureSentence, earlier: FigureSentence | None, now: int | None
) -> Iterator[TimeClash]:
    """Yield the one length of time of a sentence that the two years around it contradict."""
    lengths = [
        one for one in here.quantities if one.kind is QuantityKind.TIME and one.unit in _YEARS
    ]
    if len(lengths) != 1 or "-" in lengths[0].text:
        return
    length = lengths[0]
    place = here.places[here.quantities.index(length)]
    before, after = here.text[:place].lower(), here.text[place + 1 :].lower()
    if _OTHER.search(before):
        return
    since = _PASSED.match(after) is not None
    if not (since or _AFTER.match(after) or _BEFORE.search(before)):
        return
    years = _years(here, earlier)
    if len(years) == 2 and not since:
        yield from _judge(length, *sorted(years), slip=False)
    elif len(years) == 1 and now is not None and (since or _SOFAR.search(here.text)):
        yield from _judge(length, years[0], now, slip=True)


def _years(here: FigureSentence, earlier: FigureSentence | None) -> list[int]:
    """Return the years of a sentence, with those of the one before where it has fewer than two."""
    own = sorted({int(one.value) for one in here.quantities if one.kind is QuantityKind.YEAR})
    if len(own) < 2 and earlier is not None:
        known = {int(one.value) for one in earlier.quantities if one.kind is QuantityKind.YEAR}
        return sorted({*known, *own}) if len(known) + len(own) <= 2 else []
    return own


def _judge(length: Quantity, first: int, last: int, *, slip: bool) -> Iterator[TimeClash]:
    size = _YEARS[length.unit]
    printed, real = length.value * size, Decimal(last - first)
    slack = Decimal(1) if size == 1 else Decimal(size) / 2
    if length.approx:
        slack = max(slack, real / 8)
    if (
        length.approx in ("over", "more than", "at least", "well over", "just over")
        and printed <= real + 1
    ):
        return
    far = not printed / 2 <= real <= printed * 2
    if (
        real <= 0
        or abs(real - printed) <= slack
        or far
        or (slip and not _slip(int(printed), int(real)))
    ):
        return
    yield TimeClash(length.span, length.text, first, last)


def _slip(printed: int, real: int) -> bool:
    """Return whether a figure is off by tens, or has its two figures turned round; a year is none."""
    a, b = str(printed), str(real)
    tens = abs(printed - real) % 10 in (0, 1, 9)
    return len(a) == len(b) and (tens or sorted(a) == sorted(b))


def anniversaries(ctx: Context) -> Iterator[TimeClash]:
    """Yield anniversaries that the one year of their sentence, or of the one before, contradicts."""
    years = [one for one in ctx.read(quantities) if one.kind is QuantityKind.YEAR]
    for hit in _ANNIVERSARY.matches(ctx.document) if years else ():
        pair = ctx.document.sentences_from(hit.start(), 1)[0]
        inside = [one for one in years if pair.contains(one.span)]
        if not inside:
            before = ctx.document.sentence_at(max(0, pair.start - 2))
            inside = [one for one in years if before.contains(one.span)]
        values = sorted({int(one.value) for one in inside})
        last = values[1] if len(values) == 2 else ctx.published.year if ctx.published else None
        if not values or last is None or len(values) > 2:
            continue
        number = int(hit["n"]) if hit["n"] else _NAMED[re.split(r"[ -]", hit["word"].lower())[0]]
        real = last - values[0]
        if abs(real - number) > 1 and number / 2 <= real <= number * 2:
            group = "n" if hit["n"] else "word"
            end = hit.end(group) + (2 if hit["n"] else 0)
            printed = ctx.text[hit.start(group) : end]
            yield TimeClash(Span(hit.start(group), end), printed, values[0], last, ordinal=True)
