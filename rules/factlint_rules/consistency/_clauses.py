"""Clauses with one percentage and two amounts, whatever their order.

Constructions say in which order a percentage and its two numbers come; English has more orders
than anybody lists: "carried 1.2m in 2023, up 25% from 1m", "84 this year, up from 70, a rise of
14%". Where a clause holds one percentage and two amounts of one measure and nothing else, which
of them is the older one, or the whole, is shown by the word before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import DOWN, UP, FigureSentence, Quantity, QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import elliptic

#: Quantities of a clause that are compared.
_FEWEST = 3
#: Where another statement begins.
_BREAK = lazy_regex(
    r"[;:–—(]|\s(?:while|whereas|but|though|although|because|if|unless)\b"
    r"|, (?:and|after|before|as|when|where|who|with)\b(?! (?:a|an|the)? ?(?:rise|fall|drop))"
)
_PRINTED = (QuantityKind.PERCENT, QuantityKind.SHARE)
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.TIME)
_OLD = lazy_regex(
    r"\b(?:from|compared (?:with|to)|against|(?:more|less|fewer|higher|lower) than)\s(?:[a-z’']+\s){0,3}$"
)
_WHOLE = lazy_regex(r"\b[Oo](?:ut o)?f (?:the |its |their |all |those |these )?(?:[a-z]+ )?$")
_MOVES = lazy_regex(
    rf"\b(?:{UP}|{DOWN}|rise|fall|increase|decrease|drop|decline|saving|improvement|loss)\b"
)
#: A rate is no change from one end to the other: "grow by 6% a year from £5bn to £9bn".
_RATE = lazy_regex(r"\b(?:annual|yearly|monthly|average)")
_A_YEAR = lazy_regex(r"\s?(?:\w+ )?(?:per|an?|each|every) (?:year|month|week|day|annum)\b")
#: A share that is said of the two amounts: "are 60% of a 200g bag", "a third of the total", ", 35%."
_SAID_OF_THEM = lazy_regex(
    r"(?:[,(–—-] ?(?:or |about |just |some )?|\bor |\b(?:is|are|was|were|makes?|made up) )$"
)
_ENDS_THERE = lazy_regex(
    r"(?:[.,;)]|$| of (?:the (?:total|whole|group|sample|lot)|an? |all |them\b))"
)
_REMAINDER = lazy_regex(r"\b(?:leaving|left|remaining)\b")


class Trio(Struct, frozen=True):
    """A percentage or fraction, with an older and a newer amount, or a whole and a part.

    Attributes:
        printed: the percentage.
        base: the older amount, or the whole.
        other: the newer amount, or the part.
    """

    printed: Quantity
    base: Quantity
    other: Quantity


def changes(sentence: FigureSentence) -> Iterator[Trio]:
    """Yield clauses that say how much one amount is above or below an older one."""
    for words, inside in _clauses(sentence):
        if not _MOVES.search(words) or _RATE.search(words):
            continue
        for trio in _trio(sentence, inside, _OLD, QuantityKind.PERCENT):
            at = sentence.places[sentence.quantities.index(trio.printed)]
            if not _A_YEAR.match(sentence.text, at + 1):
                yield trio


def shares(sentence: FigureSentence) -> Iterator[Trio]:
    """Yield clauses that say how much of a whole a part is."""
    for words, inside in _clauses(sentence):
        if not _MOVES.search(words) and not _REMAINDER.search(words):
            for trio in _trio(sentence, inside, _WHOLE, *_PRINTED):
                at = sentence.places[sentence.quantities.index(trio.printed)]
                before, after = sentence.text[:at], sentence.text[at + 1 :]
                if _SAID_OF_THEM.search(before) and _ENDS_THERE.match(after):
                    yield trio


def _trio(
    sentence: FigureSentence, inside: list[int], mark: re.Pattern[str], *kinds: QuantityKind
) -> Iterator[Trio]:
    quantities = [(sentence.places[at], sentence.quantities[at]) for at in inside]
    printed = [one for _, one in quantities if one.kind in kinds]
    amounts = [(place, one) for place, one in quantities if one.kind in _AMOUNTS]
    rest = len(quantities) - len(printed) - len(amounts)
    if len(printed) != 1 or len(amounts) != 2 or rest > 2:
        return
    (first, one), (second, two) = amounts
    one, two = elliptic(two, one), elliptic(one, two)
    if one.kind is not two.kind or (one.unit and two.unit and one.unit != two.unit):
        return
    marked = [
        bool(mark.search(sentence.text[max(0, place - 40) : place])) for place in (first, second)
    ]
    if marked == [True, False]:
        yield Trio(printed[0], one, two)
    elif marked == [False, True]:
        yield Trio(printed[0], two, one)


def _clauses(sentence: FigureSentence) -> Iterator[tuple[str, list[int]]]:
    """Yield the words of each clause that has three quantities, and the numbers of these."""
    text, places, start = sentence.text, sentence.places, 0
    if len(places) < _FEWEST:
        return
    for end in [*(hit.start() for hit in _BREAK.finditer(text)), len(text)]:
        inside = list(range(bisect_left(places, start), bisect_left(places, end)))
        if len(inside) >= _FEWEST:
            yield text[start:end].lower(), inside
        start = end
