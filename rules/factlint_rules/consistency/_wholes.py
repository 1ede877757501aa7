"""Parts in a row and the whole that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from factlint.api import Quantity, QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._differences import is_difference
from factlint_rules.consistency._passages import (
    Amount,
    FiguredLine,
    Slip,
    around,
    made_by,
    noun,
    same,
)
from factlint_rules.consistency._relations import ADDED, rounding, words_of

#: What parts the numbers of a row, and what shows that they are not parts.
_NEXT = lazy_regex(r"[^.;:!?\n]{0,60}?(?:,? and |, | plus )[^.;:!?\n]{0,40}")
_AND = lazy_regex(r"\b(?:and|plus)\b")
_NO_PART = lazy_regex(
    r"\b(?:another|more|including|at least|extra|each|apiece|per|every|also|further|followed|then|later|ago|"
    r"earlier|from|than|aged|against|after|since|until|between)\b"
)
_EACH = lazy_regex(r"(?: [a-z]+){0,3} (?:each|apiece|per|a head)\b")
#: What the whole has beside it when the parts come next: all they are, or that they are of it.
_ALL_THERE = lazy_regex(
    r"(?:: $| of (?:which|whom)|,? made up of| consist\w*| compris\w+|\b(?:split|shared|divided|ways|parts|legs|stages|instalments)\b)"
)
_AMONG = lazy_regex(r"\b(?:of|among) (?:the|its|their|his|her|all|these|those)(?: [a-z]+)? $")
_IN_ALL = lazy_regex(
    r"(?: [a-z]+){0,2},? (?:in all|in total|altogether|all told|together|between them)\b"
)
_IN_A = lazy_regex(
    r"\b(?:in|for|making|making up|forming) (?:a|an|the) (?:[a-z]+ )?(?:of|total of|strength of) $"
)
_THE = lazy_regex(
    r"\W*(?:all|the (?:[a-z]+ )?(?:field|total|sum|haul|party|crew|crowd|group|rest)(?: of| was| is)?) $"
)
_THE_SUM = lazy_regex(r"\W*(?:the|that) $")
_APART = lazy_regex(r"[^.;!?]{0,60}")


class WholeOfParts(Struct, frozen=True):
    """A whole, what is told as its parts, and whether these are all."""

    whole: Amount
    parts: list[Amount]
    all: bool


def wholes(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield wholes that the parts beside them exceed, or that all of them do not make."""
    for row in _rows(lines[at]):
        for told in _wholes(lines, at, row):
            slip = _judge(lines, at, told)
            if slip is not None:
                yield slip
                break


def _rows(line: FiguredLine) -> Iterator[list[Amount]]:
    row: list[Amount] = []
    for one in line.items:
        if row and _goes_on(row[-1], one):
            row.append(one)
            continue
        yield from _row(row)
        row = [one]
    yield from _row(row)


def _goes_on(one: Amount, other: Amount) -> bool:
    between = one.text[one.place + 1 : other.place]
    a, b = one.quantity, other.quantity
    return (
        _measure_alike(a, b)
        and _NEXT.fullmatch(between) is not None
        and not _NO_PART.search(between)
    )


def _row(row: list[Amount]) -> Iterator[list[Amount]]:
    if len(row) < 2 or any(
        one.quantity.approx
        or _EACH.match(one.after)
        or is_difference(one)
        or _OF_ANOTHER.match(one.after)
        for one in row
    ):
        return
    last = row[-1]
    if row[0].quantity.kind in ADDED and _AND.search(last.text[row[-2].place + 1 : last.place]):
        yield row


def _wholes(lines: Sequence[FiguredLine], at: int, row: list[Amount]) -> Iterator[WholeOfParts]:
    """Yield rows of parts with what they may be of, and whether they are all there are."""
    line, first, last = lines[at], row[0], row[-1]
    if len(row) > 2 and noun(first.quantity) and _is_apposed(first, row[1:]):
        own = _own(line, first)
        yield WholeOfParts(first, [*own, *row[1:]], bool(not own and _has_all(first, row[1])))
    before = [one for one in line.items if one.place < first.place and _alike(row, one)]
    if before and _is_apposed(before[-1], row):
        own = _own(line, before[-1])
        yield WholeOfParts(before[-1], [*own, *row], bool(not own and _has_all(before[-1], first)))
    for one in line.items:
        if one.place > last.place and (_IN_ALL.match(one.after) or _IN_A.search(one.before)):
            yield WholeOfParts(one, row, True)
    if len(row) == sum(_alike(row, one) for one in line.items):
        yield from _of_neighbours(lines, at, row)


def _of_neighbours(
    lines: Sequence[FiguredLine], at: int, row: list[Amount]
) -> Iterator[WholeOfParts]:
    """Yield the whole that the next sentence takes up, or that the one before has told."""
    if at + 1 < len(lines) and lines[at + 1].items:
        one = lines[at + 1].items[0]
        words = one.text[: one.place]
        money = one.quantity.kind is QuantityKind.MONEY
        if _THE.fullmatch(words) or (money and _THE_SUM.fullmatch(words)):
            yield WholeOfParts(one, row, True)
    told = [one for one in lines[at - 1].items if _alike(row, one)] if at else []
    if len(told) == 1 and not any(map(_own_noun, row[1:])):
        divided = _FIRST.search(lines[at].text) or _ALL_THERE.search(lines[at - 1].text)
        named = noun(told[0].quantity) or told[0].quantity.kind is not QuantityKind.COUNT
        if named and (len(row) > 2 or divided):
            yield WholeOfParts(told[0], row, False)


def _own(line: FiguredLine, whole: Amount) -> list[Amount]:
    """Return the part that is told with its whole: "sixteen of the 30"."""
    before = [one for one in line.items if one.place < whole.place]
    return [one for one in before if _OF_IT.fullmatch(line.text[one.place + 1 : whole.place])]


#: "The first day takes you 12 miles and the second nine".
_FIRST = lazy_regex(r"\b(?:first|former|one|half)\b.*\b(?:second|latter|other|rest|last)\b")
#: "Only 27 of the top 50".
_OF_ANOTHER = lazy_regex(r" of (?:the|its|their|his|her)\b")
#: "Sixteen of the 30 pupils chose French, nine Spanish".
_OF_IT = lazy_regex(r" of (?:the|its|their|his|her|all|these|those) (?:[a-z]+ )?")
#: Groups that are kinds of any whole.
_KINDS = frozenset(
    "man woman boy girl male female adult child gold silver bronze passenger driver crew".split()
)


def _own_noun(one: Amount) -> bool:
    """Return whether a part counts a thing of its own: "18 grasses, 14 annuals"."""
    return bool(noun(one.quantity)) and one.noun not in _KINDS


#: "She had 1,684, ahead of Ash on 1,523 and Roe on 1,005".
_COMPARED = lazy_regex(
    r"\b(?:includ\w+|ahead|behind|against|than|compared|followed|beat\w*|from)\b"
)


def _is_apposed(whole: Amount, row: Sequence[Amount]) -> bool:
    between = whole.text[whole.place + 1 : row[0].place]
    if not _APART.fullmatch(between) or _COMPARED.search(between):
        return False
    if _ALL_THERE.search(between):
        return True
    counted = row[0].quantity.kind is QuantityKind.COUNT
    tied = "," in between or _AMONG.search(whole.before) is not None
    elliptic = not any(map(_own_noun, row))
    return counted and tied and (elliptic or _AMONG.search(whole.before) is not None)


_OF_THEM = lazy_regex(r" of (?:them|whom|which|these|those)\b")


def _has_all(whole: Amount, first: Amount) -> bool:
    """Return whether parts right behind a whole are all of it: "12 jurors, seven women and"."""
    between = whole.text[whole.place + 1 : first.place]
    if _AMONG.search(whole.before) or _OF_THEM.match(first.after):
        return False  # "of the 14 medals, five are gold", "60 vans, 20 of them electric"
    return bool(_ALL_THERE.search(between) or re.fullmatch(r"(?: [a-z]+){1,2}, ", between))


def _judge(lines: Sequence[FiguredLine], at: int, told: WholeOfParts) -> Slip | None:
    """Return what is to be said where parts do not make their whole."""
    parts, number = [one.quantity for one in told.parts], told.whole.quantity
    if not _alike(told.parts, told.whole):
        return None
    total = sum((one.value for one in parts), Decimal(0))
    off, slack = total - number.value, rounding(number, *parts)
    if number.approx:
        slack += number.value / 20
    if abs(off) <= slack or (off < 0 and not told.all):
        return None
    if max(one.value for one in parts) >= number.value or abs(off) > number.value * _MOST_OFF:
        return None
    if any(one.places for one in (number, *parts)) and number.kind is QuantityKind.COUNT:
        return None  # rates, not counts
    values = [one.quantity.value for one in around(lines, at) if one.quantity.kind is number.kind]
    own = {number.value, *(one.value for one in parts)}
    known = [value for value in values if value not in own]
    if total in known or made_by(number.value, known, slack):
        return None
    plus = " + ".join(map(words_of, parts))
    return Slip(number.span, f"{plus} = {amount(total, number)}", tuple(parts))


#: How far parts may be from their whole, as a part of it: farther ones are of something else.
_MOST_OFF = Decimal("0.6")


def _alike(row: Sequence[Amount], whole: Amount) -> bool:
    return _measure_alike(whole.quantity, row[0].quantity)


def _measure_alike(one: Quantity, other: Quantity) -> bool:
    """Return whether two numbers may be added: "12 miles and the second 11"."""
    if one.kind is other.kind is QuantityKind.COUNT:
        return True
    return same(other, one)
