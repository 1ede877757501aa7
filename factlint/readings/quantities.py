"""Quantities of a file: amounts of money, percentages, measures and counts.

A quantity is a number with what it counts: "£4.2m", "about 30%", "six miles", "1,200 jobs".
Years, dates, times, scores ("3-1"), sections ("4.2.1") and phone numbers are none.  Limits:
the unit of a count is the next word, which may be an adjective ("two major banks"); a bare
"200m" is read as millions unless a race follows; of fractions only "half", "a third", "a quarter"
and their like are read; of a range ("£2m to £3m") each end is a quantity of its own.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from factlint.model.article import Article
from factlint.text.span import Span


class QuantityKind(StrEnum):
    """What a quantity measures."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage points"
    SHARE = "share"
    MEASURE = "measure"
    COUNT = "count"


class Quantity(Struct, frozen=True):
    """One number with what it counts.

    Attributes:
        span: from the currency sign or number to the unit; approximations are left out.
        text: the words of the span.
        kind: what it measures.
        value: the number with its magnitude worked in ("4.2m" is 4200000; 30% is 30, a third
            is one third rounded to 28 digits).
        unit: ISO 4217 code of money, symbol of a measure ("km"), the noun counted ("jobs"),
            "%" of a percentage, "" of a share or where nothing follows the number.
        approx: the approximating word before it ("about", "more than"), lower case, or "".
        places: decimal places as written, before the magnitude; 0 for words.
        magnitude: the power of ten that was worked in (6 for "m").
    """

    span: Span
    text: str
    kind: QuantityKind
    value: Decimal
    unit: str
    approx: str = ""
    places: int = 0
    magnitude: int = 0


_SIGNS = {"£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR"}
_SIGN_PREFIXES = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD"} | {
    "hk": "HKD",
    "s": "SGD",
}
_CURRENCIES = {
    "pound": "GBP", "pounds": "GBP", "dollar": "USD", "dollars": "USD", "euro": "EUR",
    "euros": "EUR", "yen": "JPY", "rupees": "INR", "yuan": "CNY", "roubles": "RUB",
    "rubles": "RUB", "pence": "GBX", "cents": "USX", "francs": "CHF", "kronor": "SEK",
}  # fmt: skip
_MAGNITUDES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9,
    "tn": 12, "trn": 12, "trillion": 12,
}  # fmt: skip
_UNITS = {
    "mm": "mm", "cm": "cm", "km": "km", "kg": "kg", "ft": "ft", "mph": "mph", "kph": "km/h",
    "mw": "MW", "gw": "GW", "kwh": "kWh", "lb": "lb", "lbs": "lb", "oz": "oz",
    "metre": "m", "metres": "m", "meter": "m", "meters": "m", "kilometre": "km",
    "kilometres": "km", "kilometer": "km", "kilometers": "km", "mile": "mi", "miles": "mi",
    "foot": "ft", "feet": "ft", "inch": "in", "inches": "in", "yard": "yd", "yards": "yd",
    "acre": "acre", "acres": "acre", "hectare": "ha", "hectares": "ha", "ton": "ton",
    "tons": "ton", "tonne": "t", "tonnes": "t", "gram": "g", "grams": "g", "kilogram": "kg",
    "kilograms": "kg", "kilos": "kg", "pint": "pt", "pints": "pt", "litre": "l", "litres": "l",
    "liter": "l", "liters": "l", "gallon": "gal", "gallons": "gal", "degrees": "°",
}  # fmt: skip
_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
_SHARES = {
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3,
    "two thirds": Decimal(2) / 3, "a quarter": Decimal("0.25"), "one quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"), "a fifth": Decimal("0.2"), "a tenth": Decimal("0.1"),
}  # fmt: skip
#: Words after a number that are no noun it counts.
_NO_UNIT = frozenset(
    """
    a an and are as at be been but by can could for from had has have he her his i if in is it
    its may of on or over per she since than that the their then they this to under until was
    we were when which while who will with would year years month months week weeks day days
    hour hours minute minutes second seconds old am pm january february march april may june
    july august september october november december ago later earlier more less
    """.split()
)

#: After these "60m" is a distance, not a sum.
_TRACK = frozenset(
    "sprint race final semi-final freestyle backstroke hurdles relay run dash".split()
)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    magnitudes = "|".join(sorted(_MAGNITUDES, key=len, reverse=True))
    tens = "|".join(word for word, number in _WORDS.items() if number >= 20)
    words = "|".join(sorted(_WORDS, key=len, reverse=True))
    tight = "|".join(symbol for symbol in _UNITS if len(symbol) <= 3 and symbol != "ton")
    shares = "|".join(sorted(_SHARES, key=len, reverse=True)).replace(" ", r"[\s-]")
    return re.compile(
        r"(?:\b(?P<approx>about|around|some|roughly|nearly|almost|over|under|up to|at least|"
        r"at most|more than|less than|fewer than|an estimated|approximately)\s+)?"
        r"(?P<all>(?<![\w.,:/£$€¥₹-])(?:"
        rf"(?P<share>{shares})(?=\s+(?:of|the|its|his|her|their)\b)|"
        r"(?P<prefix>US|AU?|CA?|NZ|HK|S)?(?P<sign>[£$€¥₹])\s?(?P<money>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"(?:\s?(?P<money_size>{magnitudes})(?![a-z]))?(?!\w)|"
        rf"(?:(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<words>(?:{tens})-(?:{words})|{words}))"
        rf"(?:\s?(?P<size>{magnitudes})(?![a-z]))?(?!\d|[:/]|[-–]\d|[.,]\d)"
        r"(?:\s?(?P<percent>%|per\s?cent\b)|(?P<points>(?:\s|-)percentage(?:\s|-)points?\b)|"
        rf"(?P<tight>°[CF]?|{tight})(?!\w)|(?P<gap>[ -])(?P<unit>[a-z]{{2,}})(?![\w-])|(?!\w))))",
        re.IGNORECASE,
    )


def quantities(article: Article) -> tuple[Quantity, ...]:
    """Return the quantities of a file, by position; none in code or addresses."""
    document = article.document
    found = []
    for hit in _pattern().finditer(document.text):
        quantity = _quantity(hit)
        if quantity is not None and not document.opaque(quantity.span):
            found.append(quantity)
    return tuple(found)


def _quantity(hit: re.Match[str]) -> Quantity | None:
    start, end = hit.span("all")
    approx = " ".join((hit["approx"] or "").lower().split())
    if hit["share"]:
        share = _SHARES[re.sub(r"[\s-]+", " ", hit["share"].lower())]
        return _made(hit, (start, end), QuantityKind.SHARE, share, "", approx)
    written = hit["money"] or hit["number"]
    number = Decimal(written.replace(",", "")) if written else _in_words(hit["words"])
    size = hit["money_size"] or hit["size"]
    power = _MAGNITUDES[size.lower()] if size else 0
    value = number.scaleb(power)
    if hit["money"]:
        unit = _SIGN_PREFIXES.get((hit["prefix"] or "").lower(), _SIGNS[hit["sign"]])
        return _made(hit, (start, end), QuantityKind.MONEY, value, unit, approx, power)
    if hit["percent"]:
        return _made(hit, (start, end), QuantityKind.PERCENT, value, "%", approx, power)
    if hit["points"]:
        return _made(hit, (start, end), QuantityKind.POINTS, value, "%", approx, power)
    return _counted(hit, value, approx, power)


def _counted(hit: re.Match[str], value: Decimal, approx: str, power: int) -> Quantity | None:
    """Return a measure, an amount in words, or a count; None for a year or a bare numeral."""
    start, end = hit.span("all")
    unit = (hit["unit"] or hit["tight"] or "").lower()
    if unit in _CURRENCIES:
        kind, name = QuantityKind.MONEY, _CURRENCIES[unit]
    elif unit in _UNITS or unit.startswith("°"):
        kind, name = QuantityKind.MEASURE, _UNITS.get(unit, hit["tight"] or "")
    elif hit["size"] == "m" and unit in _TRACK:
        kind, name, value = QuantityKind.MEASURE, "m", value.scaleb(-power)
        end, power = hit.end("size"), 0
    elif _counts(hit):
        kind, name = QuantityKind.COUNT, unit
    else:
        if not power and "," not in (hit["number"] or ""):
            return None
        end = hit.end("size") if power else hit.end("number")
        return _made(hit, (start, end), QuantityKind.COUNT, value, "", approx, power)
    year = hit["number"] and not power and re.fullmatch(r"1[5-9]\d\d|20\d\d", hit["number"])
    if year and kind is QuantityKind.COUNT:
        return None  # "the 2004 season"
    return _made(hit, (start, end), kind, value, name, approx, power)


def _counts(hit: re.Match[str]) -> bool:
    """Return whether the word after the number is a noun it counts; "one" is mostly a pronoun."""
    unit = hit["unit"] or ""
    alone = (hit["words"] or "").lower() == "one" and not hit["size"]
    return unit.islower() and unit not in _NO_UNIT and not alone and hit["gap"] == " "


def _made(
    hit: re.Match[str],
    place: tuple[int, int],
    kind: QuantityKind,
    value: Decimal,
    unit: str,
    approx: str,
    power: int = 0,
) -> Quantity:
    span = Span(*place)
    written = hit["money"] or hit["number"] or ""
    places = len(written.partition(".")[2])
    return Quantity(span, span.of(hit.string), kind, value, unit, approx, places, power)


def _in_words(words: str) -> Decimal:
    return Decimal(sum(_WORDS[word] for word in words.lower().split("-")))
