"""Rows of numbers in a sentence: "148 were kept and 74 discarded", "£5m on roads, £3m on rail and ..."."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import FigureSentence, Quantity, QuantityKind, lazy_regex

_KINDS = (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.TIME)
_BETWEEN = lazy_regex(r"[^,;:.()]{1,40}(?:,| and|,? and) [^,;:.()]{0,25}")
_AND = lazy_regex(r"\band\b")
#: What makes a row no division of a whole: others beside, or a comparison.
_OPEN = lazy_regex(
    r"\b(?:another|other|others|more|including|least|extra|between|each|per|every|also|further)\b"
)


def rows(sentence: FigureSentence) -> Iterator[list[Quantity]]:
    """Yield the rows of two numbers and more of one measure that end in "and"."""
    quantities, places, text = sentence.quantities, sentence.places, sentence.text
    first = 0
    while first < len(quantities):
        last = first
        while last + 1 < len(quantities) and _goes_on(sentence, last):
            last += 1
        if last > first and _AND.search(text[places[last - 1] : places[last]]):
            before = text[max(0, places[first] - 12) : places[first]]
            if not _OPEN.search(before + text[places[first] : places[last]].lower()):
                yield list(quantities[first : last + 1])
        first = last + 1


def _goes_on(sentence: FigureSentence, at: int) -> bool:
    one, other = sentence.quantities[at : at + 2]
    between = sentence.text[sentence.places[at] + 1 : sentence.places[at + 1]]
    same = one.kind is other.kind and one.kind in _KINDS
    counts = one.kind is QuantityKind.COUNT
    return same and (counts or one.unit == other.unit) and _BETWEEN.fullmatch(between) is not None


def divides(whole: Quantity, row: list[Quantity]) -> bool:
    """Return whether a row may count parts of a whole: no part has a noun of its own."""
    if whole.kind is not row[0].kind or any(one.approx for one in [whole, *row]):
        return False
    if any(one.value >= whole.value or (one.worded and not one.text.islower()) for one in row[1:]):
        return False  # "the Jackson Five"
    if whole.kind is not QuantityKind.COUNT:
        return whole.unit == row[0].unit
    return all(one.unit in ("", whole.unit) or not one.unit.endswith("s") for one in row)
