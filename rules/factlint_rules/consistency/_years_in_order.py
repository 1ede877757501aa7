"""Years that words set in order: "ten years later, in 2002", "then bought it in 1995".

A year that is told as later than the one before it is no earlier one, and a step of years between two is what
one less the other makes. Only the words decide: articles go back in time as often as on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.api import (
    Context,
    FigureSentence,
    Quantity,
    QuantityKind,
    figures,
    in_correction,
    lazy_regex,
)

_MONTH = r"(?:(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december),? )?"
#: "Ten years later, in 2002", "four years before, in May 1995".
_STEP = lazy_regex(
    rf"(?P<d>\ue005) (?P<side>later|afterwards|earlier|previously|before),? (?:in|by) {_MONTH}(?P<y>\ue007)"
)
#: What follows something told before: "then bought it in 1995", "trials followed in 2014".
_THEN = lazy_regex(
    rf"\b(?:then|afterwards|subsequently|followed|following that|after that|eventually)\b(?! (?:prime|president|minister|leader|"
    rf"manager|chairman|home|foreign|us|uk|governor|mayor|chancellor|secretary|owner|aged|known|called)\b)"
    rf"[^,;:.()“”\"\ue000-\ue007]{{0,40}}\bin {_MONTH}(?P<y>\ue007)"
)
#: "In 1986, three years after the strike of 1983": the later year first.
_STEP_BACK = lazy_regex(
    r"\bin (?P<a>\ue007), (?P<d>\ue005) (?P<side>after|before) [^,;:.()“”\"\ue000-\ue007]{0,50}\b(?:of|in) (?P<y>\ue007)"
)
_CUE = lazy_regex(r"\ue007")


class OutOfOrder(Struct, frozen=True):
    """A year that cannot be, with what is said of it and the year it is held against."""

    year: Quantity
    other: Quantity
    message: str


def years_in_order(ctx: Context) -> Iterator[OutOfOrder]:
    """Yield the years that their words contradict."""
    sentences = [one for one in ctx.read(figures) if _CUE.search(one.text)]
    for at, here in enumerate(sentences):
        before = sentences[at - 1] if at else None
        if before is not None and ctx.text[before.span.end : here.span.start].strip():
            before = None
        for one in _of(here, before):
            if not in_correction(ctx.article, one.year.span):
                yield one


def _of(here: FigureSentence, before: FigureSentence | None) -> Iterator[OutOfOrder]:
    text = here.text.lower()
    for hit in _STEP.finditer(text):
        yield from _step(here, hit, [*_years(before), *_years(here, hit.start())])
    for hit in _STEP_BACK.finditer(text):
        yield from _step(here, hit, [here.quantity(hit.start("a"))])
    for hit in _THEN.finditer(text):
        known = [*_years(before), *_years(here, hit.start())]
        year = here.quantity(hit.start("y"))
        if known and year.value < known[-1].value and not _told(known, year):
            yield OutOfOrder(
                year, known[-1], f"{year.text} is before {known[-1].text}, not after it"
            )


def _step(
    here: FigureSentence, hit: re.Match[str], known: Sequence[Quantity]
) -> Iterator[OutOfOrder]:
    """Yield "two years later, in 2013" behind 2006: no year before it is as far away."""
    length, year = here.quantity(hit.start("d")), here.quantity(hit.start("y"))
    size = {"year": 1, "decade": 10, "century": 100}.get(length.unit)
    if size is None or not known or "-" in length.text:
        return
    later = hit["side"] in ("later", "afterwards")
    if hit.re.groupindex.get("a") is not None:  # "in 1986, three years before the war of"
        later = hit["side"] == "before"
    years, slack = int(length.value) * size, 1 if size == 1 else size // 2
    if length.approx:
        slack += years // 5
    for one in known:
        real = int(year.value - one.value) if later else int(one.value - year.value)
        if abs(real - years) <= slack:
            return
    last = known[-1]
    real = int(year.value - last.value) if later else int(last.value - year.value)
    if -years <= real <= max(4 * years, years + 12):
        words = "1 year" if abs(real) == 1 else f"{abs(real)} years"
        side = "after" if later is (real >= 0) else "before"
        told = f"{year.text} is {words} {side} {last.text}"
        yield OutOfOrder(year, last, f"{told}, not {length.text.lower()} {hit['side']}")


def _years(sentence: FigureSentence | None, end: int | None = None) -> list[Quantity]:
    """Return the years of a sentence, up to an offset of its text."""
    if sentence is None:
        return []
    return [
        one
        for place, one in zip(sentence.places, sentence.quantities, strict=True)
        if one.kind is QuantityKind.YEAR and (end is None or place < end)
    ]


def _told(known: Sequence[Quantity], year: Quantity) -> bool:
    """Return whether a year follows another that was told."""
    return len({one.value for one in known}) > 1 and any(one.value <= year.value for one in known)
