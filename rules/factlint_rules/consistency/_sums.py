"""Rests, totals, rows, products and shares, in whatever order they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec.structs import replace

from factlint.api import (
    Context,
    Quantity,
    QuantityKind,
    ToldFigure,
    constructions,
    figures,
    lazy_regex,
)
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._relations import (
    ADDED,
    AMOUNTS,
    Clash,
    Told,
    comparable,
    is_version,
    near,
    rounding,
    rounding_of_row,
    scored_in,
    summable,
    too_few,
    words_of,
)

#: What parts the numbers of a row, and what shows that they are not all there is.
_PART = lazy_regex(
    r"(?:[^.()\n\ue007]{1,60}?(?:,? and |, | plus )|,? and )[^.()\n\ue007]{0,30}"
    # "Snacks brought in £340m, frozen meals £198m and drinks £84m"
    r"|, (?!(?:with|of|by|up|down|from|for|in|at|on|to|against|including|plus)\b)(?:[a-z-]+ ){1,2}"
    r"|\)(?:,? and |, )[^.()\n\ue007]{1,60}\("
)
_AND = lazy_regex(r"\b(?:and|plus)\b")
_OPEN = lazy_regex(
    r"\b(?:another|other|others|more|including|least|extra|between|each|per|every|also|further"
    r"|followed|ahead|behind|then|compared|against|than|versus|instead)\b"
)
#: Characters between a whole and the first of parts that are all there are: "12: ", "350, with ".
_RIGHT_BEFORE = 20
_DIVIDED = lazy_regex(r"\b(?:split|shared|divided|made up of|consists? of)\b")
#: "21 shots to nine": the number belongs to a pair, not to a row.
_PAIRED = lazy_regex(r"\b(?:to|against)\s$")
#: What is told beside a row and is no part of its whole: "50 in the balcony, plus 12 standing".
_EXTRA = lazy_regex(r",\s*(?:and )?(?:plus|with|as well as|along with|together with|besides)\b")
#: Named groups that share a whole though their names differ.
_SEXES = frozenset("men women boys girls males females".split())
_KINDS = frozenset((*_SEXES, "adults", "children"))
#: A number that is to be multiplied: "12 in each", "9 points apiece".
_EACH = lazy_regex(r"\W*(?:[\w’'-]+ ){0,3}?(?:each|apiece|per|every)\b")
#: "20 fewer than the 320 it wants" is no part of these.
_MORE = lazy_regex(r" (?:\w+ )?(?:more|fewer|less) than\b")
_EACH_BEFORE = lazy_regex(r"\b(?:each|every|per)\b")
_MEASURED = (QuantityKind.MEASURE, QuantityKind.TIME)
_WITH = lazy_regex(r"\b(?:with|on top of|added to|plus) (?:the |its |an? )?[a-z ]{0,30}$")


def rows_of_parts(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield wholes that a row of parts does not make: "12 jurors, seven women and four men"."""
    here, first = _without_lengths(here), 0
    while first < len(here):
        last = first
        while last + 1 < len(here) and _goes_on(here[last], here[last + 1]):
            last += 1
        extras = (at for at in range(first, last) if _EXTRA.search(here[at].after))
        end = next(extras, last)
        if end > first and _AND.search(here[end].before):
            inside = not _behind_colon(here, first) and _has_parts(here[first : end + 1])
            yield from _against_wholes(here, earlier, first + inside, end)
        first = last + 1


#: "206 used a lamp for 30 minutes and 216 had none": how long is beside what is counted.
_LENGTH = lazy_regex(r"\b(?:for|in|within|after|over)(?: about)? $")


def _without_lengths(here: Told) -> Told:
    """Return numbers without the lengths of time told beside counts of other things."""
    kept = list(here)
    for at in range(len(kept) - 2, 0, -1):
        one = kept[at]
        if one.quantity.kind is QuantityKind.TIME and _LENGTH.search(one.before):
            words = f"{one.before}{one.quantity.text}{one.after}"
            kept[at - 1 : at + 2] = [
                replace(kept[at - 1], after=words),
                replace(kept[at + 1], before=words),
            ]
    return kept


#: "12 jurors, seven": the first of the parts is next to the whole.
_APPOSED = lazy_regex(r"[,–—-] $")


def _behind_colon(here: Told, first: int) -> bool:
    """Return whether a row is right behind a colon, so that it says what is before: "72: 34"."""
    return bool(first) and here[first - 1].after != here[first].before == " "


def _has_parts(row: Told) -> bool:
    """Return whether the first of a row has the noun of all: "12 jurors, seven women and five"."""
    whole, *parts = (one.quantity for one in row)
    apposed = _APPOSED.search(row[0].after) is not None and not row[0].after.startswith(")")
    if len(parts) < 2 or not apposed or row[0].part or whole.unit in _SEXES:
        return False
    if any(one.value >= whole.value for one in parts):
        return False
    if whole.kind is not QuantityKind.COUNT:
        return True
    bare = all(not one.unit.endswith("s") or one.unit in (*_KINDS, whole.unit) for one in parts)
    return bare and (whole.unit.endswith("s") or whole.unit == "people")


def _goes_on(one: ToldFigure, other: ToldFigure) -> bool:
    a, b = one.quantity, other.quantity
    if a.kind not in ADDED or not summable(a, b) or one.after != other.before:
        return False
    return _PART.fullmatch(one.after) is not None and not _OPEN.search(one.after)


def _against_wholes(here: Told, earlier: Told, first: int, last: int) -> Iterator[Clash]:
    row = [one.quantity for one in here[first : last + 1]]
    alike = [one for one in earlier if summable(one.quantity, row[0])]
    wholes = _wholes_before(here[:first], row[0]) or (alike if len(alike) == 1 else [])
    if _OPEN.search(here[first].before) or any(one.approx for one in row):
        return
    apart = first and here[first - 1].after != here[first].before
    if apart and _UNCOUNTED.fullmatch(here[first].before):
        return
    if not _is_row(here[first : last + 1], told_so=_behind_colon(here, first)):
        return
    total = sum((one.value for one in row), Decimal(0))
    for told in wholes:
        whole = told.quantity
        if told.after == here[first].before and _NAMED_NEXT.match(told.after):
            continue  # "the Greens have nine, Labour five and the rest three"
        if _OF_ANOTHER.fullmatch(told.after):
            continue  # "wheat covers 140 of the 300 acres, barley 90 and grass 70"
        if scored_in(whole, row):
            continue  # "their 12 points, three wins, three draws and two defeats"
        if not summable(whole, row[0]) or whole.approx or max(row, key=_value).value >= whole.value:
            continue
        # "Of the ten, six slept and two read" need not be all of them.
        divided = _DIVIDED.search(here[first].before) is not None
        near = divided or len(here[first].before) <= _RIGHT_BEFORE
        all_of_it = total > whole.value or (first and near and not here[first].part)
        listed = told.whole or apart  # "for three piers: Holm (£3m)"
        most = whole.value / (2 if listed and total > whole.value else 5)
        if all_of_it and rounding_of_row(whole, row) < abs(total - whole.value) <= most:
            plus = " + ".join(map(words_of, row))
            shown = amount(total, min((whole, *row), key=lambda one: one.half))
            yield Clash(whole, f"{plus} = {shown}", tuple(row), total)
            return


def _wholes_before(before: Told, part: Quantity) -> Told:
    """Return the last number that may be the whole of a row: "£9m for three piers: Holm (£3m)"."""
    fitting = [one for one in before if summable(one.quantity, part)]
    return fitting[-1:] or before[-1:]


#: A number that is itself a part of the next one.
_OF_ANOTHER = lazy_regex(r" of (?:[a-z’'-]+ ){1,4}")
_NAMED_NEXT = lazy_regex(r", (?!in |at |on |of |with |made |from )[a-z]")
#: An item that is one and has no number: "nine from the town: Pole, two Reeds and three others".
_UNCOUNTED = lazy_regex(r"[^:;]*[^\W\d][^:;]*,\s*")


def _is_row(row: Told, *, told_so: bool) -> bool:
    """Return whether numbers share a whole: none is half of a pair, none counts something else.

    Behind a colon they may: "72 players: 34 strings, 12 brass and 26 others".
    """
    if any(
        _PAIRED.search(one.before) or _PAIRED.search(one.after) or _MORE.match(one.after)
        for one in row
    ):
        return False
    if any(one.after.startswith("-") or is_version(one.quantity) for one in row):
        return False  # "4-for-8 from 3-point range"
    # What two of them do not share, one of them does not share with the first of its unit.
    units = {one.quantity.unit: one.quantity for one in row}
    return told_so or all(
        comparable(one, other) or {one.unit, other.unit} <= _KINDS
        for one, other in combinations(units.values(), 2)
    )


def _is_part_of(part: ToldFigure, whole: Quantity) -> bool:
    """Return whether a number counts some of the one before it, and that is the whole."""
    numbers = [one for one in part.sentence.quantities if one.span < part.quantity.span]
    return bool(numbers) and numbers[-1].span == whole.span


def _value(one: Quantity) -> Decimal:
    return one.value


def rests(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield remainders that the whole and its parts contradict."""
    for at, told in enumerate(() if too_few(here, earlier) else here):
        d = told.quantity
        if not told.rest or d.approx or d.kind not in AMOUNTS or _is_age(told):
            continue
        operands = _operands(here[:at], earlier, told)
        if any(_is_age(one) or _is_mark(one) or _NTH.search(one.before) for one in operands):
            continue
        whole = max((one.quantity for one in operands), key=_value, default=d)
        numbers = [one.quantity for one in operands if not one.part or _is_part_of(one, whole)]
        if len(numbers) < 2 or any(one.approx for one in numbers):
            continue
        if not comparable(d, whole):
            continue  # "had 11 hits and left nine men on base"
        own = here[0].sentence.span.start
        if whole.span.start >= own > min(one.span.start for one in numbers):
            continue  # parts that were told before their whole are another's
        parts = [one for one in numbers if one is not whole]
        if not all(comparable(d, one) and one.value > whole.half for one in parts):
            continue  # "14 people and 60 dogs; 22 dogs were left", "£36m, £15,000 on average"
        real = whole.value - sum((one.value for one in parts), Decimal(0))
        if _more_behind(here, at) or (
            d.value - real == 1 and _TO_WIN.search(here[0].sentence.text)
        ):
            continue
        if abs(real - d.value) > rounding(d, *numbers) and near(d.value, real):
            less = " and ".join(words_of(one) for one in parts)
            yield Clash(
                d, f"{words_of(whole)} less {less} is {amount(real, d)}", (whole, *parts), real
            )


#: "Left home at 16" is an age; of "her 20th medal, nine here and seven there" the whole is no number.
_AT_AGE = lazy_regex(r"\b(?:aged|age of|at(?: age)?) $")
_NTH = lazy_regex(r"\d(?:st|nd|rd|th) ")


def _is_age(one: ToldFigure) -> bool:
    number = one.quantity
    bare = number.kind is QuantityKind.COUNT and not number.unit.endswith("s")
    return bare and _AT_AGE.search(one.before) is not None


#: "He got an 8", "she wears a 12": a mark or a size, of which nothing is left.
_A_MARK = lazy_regex(r"\ban? $")


def _is_mark(one: ToldFigure) -> bool:
    number = one.quantity
    bare = number.kind is QuantityKind.COUNT and not (number.unit or number.worded)
    return bare and _A_MARK.search(one.before) is not None


#: Who needs to win needs one more than to be level.
_TO_WIN = lazy_regex(r"\b(?:win|winning|victory|beat|target|chas(?:e|ing))\b")
#: "Leaving it with 190 after ten new hires": another number has its part in it.
_AFTER_MORE = lazy_regex(r"\b(?:after|counting|despite|including|once|plus|since|thanks to|with)\b")


def _more_behind(here: Told, at: int) -> bool:
    """Return whether a number behind a remainder changes it."""
    return any(_AFTER_MORE.search(one.before) for one in here[at + 1 : at + 2])


def totals(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield totals that the parts before them contradict."""
    for told in () if too_few(here, earlier) else here:
        d = told.quantity
        if not told.total or d.approx or d.kind not in ADDED:
            continue
        operands = _summands(here, earlier, told)
        numbers = [one.quantity for one in operands]
        if len(numbers) < 2 or any(one.approx or one.value >= d.value for one in numbers):
            continue
        if any(_counts_otherwise(one) for one in operands):
            continue
        real = sum((one.value for one in numbers), Decimal(0))
        if len(numbers) == 2 and numbers[0].value * numbers[1].value == d.value:
            continue  # "three colors and two sizes, for a total of six versions"
        far = max(real, d.value) > min(real, d.value) * 4 / 3
        if abs(real - d.value) > rounding(d, *numbers) and not far:
            plus = " + ".join(map(words_of, numbers))
            yield Clash(d, f"{plus} = {amount(real, d)}", tuple(numbers), real)


def _summands(here: Told, earlier: Told, told: ToldFigure) -> Sequence[ToldFigure]:
    """Return the numbers that a total adds up.

    They are told before it; of "6.1p, making 9.2p with the 3.1p of May" one is told behind it. Of
    "27 miles, on the next day 31 and then 18, a total of 76" the first has the unit of all.
    """
    at = here.index(told)
    before = here[:at]
    bare = [one for one in (*before[1:], told) if not one.quantity.unit.endswith("s")]
    if (
        before
        and before[0].quantity.kind in _MEASURED
        and told.quantity.unit == before[0].quantity.unit
        and told not in bare
    ):
        bare.append(told)  # "seven miles out and five back, 12 miles in all"
    if before and len(bare) == len(before) > 1 and before[0].quantity.kind in _MEASURED:
        counts = [one.quantity.kind is QuantityKind.COUNT for one in bare if one is not told]
        if any(counts):
            return before if all(counts) else ()
    found = _operands(before, earlier if told.closing else (), told)
    if len(found) == 1 and at + 2 == len(here) and _WITH.search(here[at + 1].before):
        found += [one for one in here[at + 1 :] if summable(one.quantity, told.quantity)]
    return found


def _counts_otherwise(one: ToldFigure) -> bool:
    """Return whether a number is not added as it is: so much for each, or some of another."""
    return bool(one.each or _EACH.match(one.after) or _EACH_BEFORE.search(one.before) or one.part)


def _operands(here: Told, earlier: Told, told: ToldFigure) -> list[ToldFigure]:
    def fits(one: ToldFigure) -> bool:
        return summable(one.quantity, told.quantity) and not is_version(one.quantity)

    own = [one for one in here if fits(one)]
    return own if len(own) > 1 else [one for one in earlier if fits(one)] + own


_MINUTES = {"minute": 1, "hour": 60}
#: "Total time: 13 hours, including overnight soaking".
_WITH_MORE = lazy_regex(r",? \(?(?:including|counting|with|plus)\b")
_STAGES = (
    r"\b(?P<label>prep(?:aration)?|cook(?:ing)?|bak(?:e|ing)|total|ready in)(?: time)?:? ?(?P<time><D>)",
)


def stages(ctx: Context) -> Iterator[Clash]:
    """Yield the total time of a recipe that preparing and cooking contradict."""
    found: dict[str, Quantity] = {}
    for hit in constructions(ctx.read(figures), *_STAGES):
        if hit["time"].unit in _MINUTES:
            found.setdefault(hit.word("label")[:4], hit["time"])
    total = found.pop("tota", None) or found.pop("read", None)
    found.pop("read", None)
    if total is None or len(found) != 2 or "prep" not in found:
        return
    real = sum(int(one.value) * _MINUTES[one.unit] for one in found.values())
    behind = ctx.text[total.span.end : total.span.end + len(", including ")]
    if real != int(total.value) * _MINUTES[total.unit] and not _WITH_MORE.match(behind):
        parts = " + ".join(one.text for one in found.values())
        yield Clash(total, f"{parts} = {real} minutes", tuple(found.values()))
