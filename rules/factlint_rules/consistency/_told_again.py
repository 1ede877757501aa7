"""A count that is taken up again: "all 43", "any of the 80".

What is taken up was told before. Where the sentences before have one count only, it is that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec import Struct

from factlint.api import Context, Quantity, QuantityKind, Span, lazy_regex, quantities

_WORDS: Final = (
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_NUMBER: Final = rf"(?P<number>\d[\d,]*|{'|'.join(_WORDS)})(?!,\d)"
#: What takes up a count, with or without the noun of a whole kind.
_AGAIN: Final = (
    r"(?:[Aa]ll|[Tt]hose|[Tt]hese|"
    r"(?:bodies|list|rest|some|most|many|none|any|each|one|two|three|half) of (?:the|those|these|all))"
)
_KINDS: Final = (
    r"people|children|men|women|workers|employees|members|victims|patients|prisoners|inmates|pupils|"
    r"students|passengers|residents|families|players|soldiers|officers|works|pieces|items|objects|"
    r"pictures|vehicles|animals|birds|buildings|properties|homes|cases|places|sites|countries|firms|"
    r"companies|ships|boats|aircraft|defendants|suspects|survivors|bodies|candidates|applicants|"
    r"winners|girls|boys|adults|teenagers|youngsters"
)
_VERB: Final = r" (?:were|are|have|had|was|will|would|could|did|who|which|that|must|may)\b"
_TAKEN_UP: Final = lazy_regex(
    rf"\b(?:{_AGAIN}(?: of the| the)? {_NUMBER}"
    rf"(?=[.,;:)]|$| of (?:the|them|those|these)\b|{_VERB}| (?:{_KINDS})\b)"
    rf"|[Tt]he {_NUMBER.replace('number', 'bare')}(?=[.;:)]|$| of (?:them|those|these)\b|{_VERB}))"
)
_LEAST: Final = 3
#: Farther apart, two counts are of two things.
_FAR: Final = 3
_BACK: Final = 3  # sentences


class TakenUp(Struct, frozen=True):
    """A number that is taken up as another one than was told."""

    span: Span
    told: Quantity

    @property
    def words(self) -> str:
        """The number that was told, with its noun."""
        noun = self.told.unit if self.told.kind is QuantityKind.COUNT else ""
        return f"{self.told.text} {noun}".strip()


def told_again(ctx: Context[Any]) -> Iterator[TakenUp]:
    """Yield the counts that are taken up as others than they were told."""
    counts = [
        one
        for one in ctx.read(quantities)
        if one.kind is QuantityKind.COUNT and one.value >= _LEAST
    ]
    if counts:
        yield from _counts(ctx, counts)


def _counts(ctx: Context[Any], counts: Sequence[Quantity]) -> Iterator[TakenUp]:
    for hit in _TAKEN_UP.finditer(ctx.text):
        group = next(name for name, words in hit.groupdict().items() if words)
        span, value = Span(*hit.span(group)), _value(hit[group])
        start = _start(ctx, span)
        before = [one for one in counts if one.span.start < hit.start()]
        near = [one for one in before if one.span.start >= start and one.unit]
        if value < _LEAST or any(one.value == value for one in before):
            continue
        if len({one.value for one in near}) != 1 or any(one.approx for one in near):
            continue
        told = near[-1]
        if told.value / _FAR <= value <= told.value * _FAR:
            yield TakenUp(Span(hit.start(), span.end), told)


def _start(ctx: Context[Any], span: Span) -> int:
    """Return where the sentences begin that a number may take up."""
    start = ctx.sentence(span).start
    for _ in range(_BACK):
        start = min(start, ctx.document.sentence_at(max(0, start - 2)).start)
    return start


def _value(word: str) -> int:
    figures = word.replace(",", "").lower()
    if figures.isdigit():
        return int(figures)
    return _WORDS.index(figures) + _LEAST
