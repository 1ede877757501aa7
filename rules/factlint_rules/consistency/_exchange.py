"""Amounts in two currencies, and what their currencies were worth in each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any, Final

from msgspec import Struct

from factlint.api import (
    Context,
    FigureSentence,
    Quantity,
    QuantityKind,
    Span,
    compiled,
    exchange_rates,
    figures,
    lazy_regex,
)

#: What is between an amount and the same in another currency: "(", ", or about", "; that is".
_EQUALS: Final = lazy_regex(
    r"(?:[, ]*(?P<of>each|(?:an?|per) \w+))?"
    r"(?: ?[(\[]|,? (?:\w+ ){0,5}[(\[]|,? (?:or|worth|equal(?:ling)? to|(?:the )?equivalent (?:of|to))"
    r"|[^(]{0,60}\b(?:which|that) (?:is|was|comes to|works out at)|, (?=about |around |roughly |some |nearly ))"
    r" ?(?:(?:or|worth|equal to|equivalent to|just|about|around|roughly|approximately|approx\.?|some|nearly|almost"
    r"|over|under|up|to|more|less|than|well|only|a|an) ?)*"
)
#: What is behind an amount in brackets that is the same as the one before them.
_CLOSED: Final = lazy_regex(r" ?[)\],;]| (?:each|at|or|an?|per|in|then)\b|$")
_PER: Final = lazy_regex(r",? (?:an?|per) (?P<unit>\w+)")
#: Money of another time: "£500 (about $12,000 today)", "then worth", "in today's money".
_THEN: Final = lazy_regex(
    r"\b(?:then|today|now|adjusted|inflation|at the time|in those days|pre-war|old)\b"
)
_CLAUSE: Final = lazy_regex(r"[)\],;.]")
_LINK: Final = lazy_regex(r" ?[-–—] ?| (?:to|and|or) ")
#: Dollars and other money of one name: the words by which a text says whose it may be.
_SHARED: Final = {
    "USD": {"USD": "", "AUD": "austral", "CAD": "canad", "NZD": "zealand", "SGD": "singapor", "HKD": "hong kong"},
    "kroner": {"NOK": "", "DKK": ""},
    "pesos": {"MXN": "", "PHP": ""},
    "krona": {"SEK": "", "ISK": "iceland"},
    "lira": {"TRY": ""},
}  # fmt: skip
#: Countries with money of the same name of which there is no rate.
_UNKNOWN: Final = {
    "USD": r"taiwan|jamaica|trinidad|barbad|baham|fiji|namibia|liberia|zimbabw|guyan|brunei|belize|bermuda|cayman|solomon|caribbean",
    "pesos": r"argentin|chile|colombia|cuba|uruguay|dominican",
    "INR": r"pakistan|sri lanka|nepal|mauriti|seychell|islamabad|karachi|lahore|colombo|kathmandu",
    "CHF": r"franc[eo]|french|belgi|luxemb|africa|congo|cameroon|senegal|ivory coast|mali\b|niger|chad|benin|togo|gabon|"
    r"burkina|rwanda|burundi|djibouti|comoros|guinea|tahiti|polynesia|madagascar",
    "GBP": "egypt|leban|syria|sudan|cypr|malta|maltese|gibraltar",
    "lira": r"ital|malt|rome|vatican",
}
#: An amount that says whose money it is: "US$5m", "300 Canadian dollars".
_NAMED: Final = lazy_regex(r"^[A-Za-z]+\$|\d .*\w \w+$")
#: How far from the months' rates an amount has to be: conversions are rounded, and of another day.
_FAR: Final = 1.35
#: How near to the rate of the other direction one has to be that is nearer to it than to its own.
_TURNED: Final = 1.06
_OFF: Final = 1.1
#: The rates of these months before publication may have been used, and so many have to be known.
_MONTHS: Final = 24
_KNOWN: Final = 12
_FIRST_YEAR: Final = 1999


class Pair(Struct, frozen=True):
    """An amount, and what it is said to be in another currency."""

    first: Quantity
    second: Quantity
    sentence: FigureSentence


class Misconverted(Struct, frozen=True):
    """What an amount is at the rate of a month."""

    right: float
    base: str
    quote: str
    rate: float
    printed: float


def pairs(ctx: Context[Any]) -> Iterator[Pair]:
    """Yield the amounts of an article that are given in two currencies."""
    for sentence in ctx.read(figures):
        money = [one for one in sentence.quantities if one.kind is QuantityKind.MONEY]
        for first, second in pairwise(money):
            two = first.unit != second.unit and first.value and second.value
            equal = two and _equal(ctx.text, sentence, first, second)
            if equal and not _range(ctx.text, money, first):
                yield Pair(first, second, sentence)


def _equal(text: str, sentence: FigureSentence, first: Quantity, second: Quantity) -> bool:
    between = text[first.span.end : second.span.start]
    if len(between) > 100 or not _EQUALS.fullmatch(between):
        return False
    if "(" in between and not _CLOSED.match(text, second.span.end):
        return False
    behind = _CLAUSE.split(text[second.span.end : sentence.span.end], maxsplit=1)[0]
    if _THEN.search(f"{between} {behind}".lower()):
        return False
    each = _PER.match(text, first.span.end), _PER.match(text, second.span.end)
    return each[0] is None or each[1] is None or each[0]["unit"] == each[1]["unit"]


def _range(text: str, money: list[Quantity], first: Quantity) -> bool:
    """Return whether an amount is the end of a range: "$10m to $30m (£8m to £24m)"."""
    at = money.index(first)
    before = money[at - 1] if at else None
    return before is not None and bool(_LINK.fullmatch(text, before.span.end, first.span.start))


def misconverted(ctx: Context[Any], pair: Pair) -> Misconverted | None:
    """Return the right amount where no month, and no currency of its name, makes the second one."""
    spans = _months(ctx, pair)
    if spans is None:
        return None
    found = []
    for one, other in product(_meant(ctx, pair.first), _meant(ctx, pair.second)):
        if one == other:
            return None
        known = [exchange_rates(one, other, *span) for span in spans]
        wrong = _wrong(pair, (one, other), known[0], [rate for rates in known for rate in rates])
        if wrong is None:
            return None
        found.append(wrong)
    return found[0] if found else None


def _wrong(
    pair: Pair, units: tuple[str, str], lately: list[float], rates: list[float]
) -> Misconverted | None:
    """Return the right amount where none of the rates makes the second one of the first."""
    if len(lately) < _KNOWN:
        return None
    first, second = pair.first, pair.second
    printed = float(second.value / first.value)
    loose = float(1 + first.half / first.value + second.half / second.value)
    low, high = min(rates) / loose, max(rates) * loose
    far = not low / _FAR <= printed <= high * _FAR
    off = not low / _OFF <= printed <= high * _OFF
    turned = low / _TURNED <= 1 / printed <= high * _TURNED
    if not far and not (off and turned):
        return None
    rate, (base, quote) = lately[-1], units
    right = float(first.value) * rate
    if rate < 1:  # 106 yen for 1 dollar, not 0.0094 dollars for 1 yen
        return Misconverted(right, quote, base, 1 / rate, 1 / printed)
    return Misconverted(right, base, quote, rate, printed)


def _meant(ctx: Context[Any], money: Quantity) -> list[str]:
    """Return the currencies that an amount may be in; none where there is no knowing."""
    small, unit = ctx.document.lower, money.unit
    if "£" in money.text or _NAMED.search(money.text):
        return [unit]
    unknown = _UNKNOWN.get(unit)
    if unknown and compiled(unknown).search(small):
        return []
    shared = _SHARED.get(unit, {unit: ""})
    return [code for code, word in shared.items() if not word or word in small]


def _months(ctx: Context[Any], pair: Pair) -> list[tuple[int, int]] | None:
    """Return the months of which the rate may be: before publication, and those of a year named."""
    if ctx.published is None:
        return None
    now = _month(ctx.published)
    spans = [(now - _MONTHS, now)]
    start = ctx.document.sentence_at(max(0, pair.sentence.span.start - 2)).start
    near = Span(start, pair.sentence.span.end)
    for sentence in ctx.read(figures):
        if sentence.span.start >= near.end:
            break
        for one in sentence.quantities if sentence.span.end > near.start else ():
            if one.kind is QuantityKind.YEAR:
                if one.value < _FIRST_YEAR:
                    return None
                spans.append((int(one.value) * 12, int(one.value) * 12 + 11))
    return spans


#: The year an amount is of: "a £9m ($16m) loss in 2007", "a profit the following year"; of a sentence that begins with
#: one all are. A year further off may be of something else: "Holm, founded in 2007, paid £10m ($20m)".
_OF_YEAR: Final = lazy_regex(
    r"[)\]]?(?:\s+[^\W\d][\w’'-]*){0,4}?\s+(?:in|for|during)\s+((?:1[89]|20)\d\d)\b"
)
_FROM_YEAR: Final = lazy_regex(r"\W*(?:In|During|For)\s+((?:1[89]|20)\d\d)\b")
_YEAR_ON: Final = lazy_regex(
    r"[)\]]?(?:\s+[^\W\d][\w’'-]*){0,4}?\s+(?:(?:(?:following|next|subsequent)\s+year|year\s+(?:after|later))"
    r"|(?P<back>(?:previous|preceding)\s+year|year\s+(?:before|earlier)))\b"
)


def right_in_its_year(ctx: Context[Any], pair: Pair, allowed: float) -> bool:
    """Return whether an amount was converted at the rate of the year that is said of it.

    "A 684bn yen ($6.4bn) loss in 2000 and a 331bn yen ($2.7bn) profit in 2001" is right twice.
    """
    printed = float(pair.second.value / pair.first.value)
    loose = 1 + allowed
    return any(
        rate / loose <= printed <= rate * loose
        for one, other in product(_meant(ctx, pair.first), _meant(ctx, pair.second))
        for year in _years_of(ctx, pair)
        if year >= _FIRST_YEAR and one != other
        for rate in exchange_rates(one, other, year * 12, year * 12 + 11)
    )


def _years_of(ctx: Context[Any], pair: Pair) -> set[int]:
    """Return the years that are said of an amount."""
    sentence = pair.sentence.span
    own = _OF_YEAR.match(ctx.text, pair.second.span.end, sentence.end)
    if own is not None:
        return {int(own[1])}
    named = {int(one.value) for one in pair.sentence.quantities if one.kind is QuantityKind.YEAR}
    other = _YEAR_ON.match(ctx.text, pair.second.span.end, sentence.end)
    if other is not None:
        return {year + (-1 if other["back"] else 1) for year in named}
    first = _FROM_YEAR.match(ctx.text, sentence.start, sentence.end)
    return {int(first[1])} if first is not None else set()


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1
