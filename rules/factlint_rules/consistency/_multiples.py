"""Multiples of amounts: "three times its budget", "twice as long"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factlint.api import Quantity, QuantityKind, Span, lazy_regex
from factlint_rules.consistency._arithmetic import shown
from factlint_rules.consistency._changes import in_words
from factlint_rules.consistency._relations import AMOUNTS, Clash, Told, comparable, words_of

#: "Three times its budget", "twice as long": the number of times, and what makes it a comparison.
_AS_MUCH = lazy_regex(
    r"(?: and a half)? times (?:as|the|its|his|her|their|that|those|what|more than|(?!rather|over|after|under"
    r"|other|either|later|earlier|ever|never|together)\w{3,}er\b|\ue006|\ue000)"
)
_PART = lazy_regex(
    r" (?:as (?:much|many|long|large|big|high|fast)|(?:of )?(?:the|its|their) (?:size|price|length|cost|number|rate|height))\b"
)


_IN_TIME = lazy_regex(
    r" times (?:as (?:fast|quick|long|slow)|faster|quicker|slower|longer|shorter)\b"
)
#: Of more amounts than these it is not clear which two are compared.
_MOST = 3


def multiples(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield "three times" where no two amounts make it, and two nearly do."""
    found = [*_multiples(here)]
    if len(found) != 1:
        return
    times, value = found[0]
    amounts = [
        one.quantity
        for one in here
        if one.quantity.span != times.span and one.quantity.kind in AMOUNTS
    ]
    timed = [
        one.quantity
        for one in here
        if one.quantity.kind is QuantityKind.TIME and one.quantity != times
    ]
    if _IN_TIME.search(here[0].sentence.text) and len({one.unit for one in timed}) == 1 < len(
        timed
    ):
        amounts = timed  # "12 seconds under the old one takes three now: four times faster"
    if len(amounts) == 1:
        amounts = [one.quantity for one in earlier if one.quantity.kind in AMOUNTS] + amounts
    if len(amounts) > _MOST:
        return
    before = [one for one in amounts if one.span < times.span][-1:]
    beside = before + [one for one in amounts if one.span > times.span][:1]
    ratios = [
        (max(a.value, b.value) / min(a.value, b.value), a, b)
        for a, b in combinations(amounts, 2)
        if comparable(a, b) and min(a.value, b.value) > 0 and (a in beside or b in beside)
    ]
    slack = Decimal("0.2") if times.approx else Decimal("0.12")
    if not ratios or any(abs(ratio / value - 1) <= slack for ratio, _, _ in ratios):
        return
    ratio, a, b = min(ratios, key=lambda one: abs(one[0] - value))
    if value / 2 <= ratio <= value * 2 and ratio > Decimal("1.2"):
        high, low = sorted((a, b), key=lambda one: -one.value)
        yield Clash(times, f"{words_of(high)} is {shown(ratio)} times {words_of(low)}", (high, low))


def _multiples(here: Told) -> Iterator[tuple[Quantity, Decimal]]:
    """Yield the multiples of a sentence: "three times its cost", "twice as long", "fivefold"."""
    for told in here:
        times = told.quantity
        counted = times.kind is QuantityKind.COUNT and (times.unit == "times" or not times.unit)
        if counted and _AS_MUCH.match(told.after):
            half = Decimal("0.5") if told.after.startswith(" and a half") else Decimal(0)
            value = times.value + half
        elif times.kind is QuantityKind.SHARE and _PART.match(told.after):
            value = 1 / times.value
        else:
            continue
        if 1 < value <= 20:
            yield times, value
    for sentence in (one.sentence for one in here[:1]):
        for hit in in_words(sentence, _FOLD_WORDS, _FOLD):
            value = Decimal(2) if hit["twice"] else Decimal(_FOLDS[hit["fold"].lower()])
            word = hit[0].rstrip()
            span = Span(sentence.prose(hit.start()), sentence.prose(hit.start() + len(word)))
            soft = _SOFT.search(sentence.text, max(0, hit.start() - 20), hit.start())
            times = Quantity(
                span, word, QuantityKind.COUNT, value, "times",
                approx=soft[1].lower() if soft else "", worded=True,
            )  # fmt: skip
            yield times, value


#: Words that leave open how near "double" is.
_SOFT = lazy_regex(r"\b(about|almost|around|nearly|over|more than|roughly|up to)\s$", re.IGNORECASE)
_FOLDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_FOLD_WORDS = frozenset(("twice", "double", "fold", *(f"{one}fold" for one in _FOLDS)))
_FOLD = lazy_regex(
    rf"\b(?:(?P<twice>twice|double) (?=as|the|its|that|what|his|her|their)|(?P<fold>{'|'.join(_FOLDS)})[- ]?fold)\b",
    re.IGNORECASE,
)
