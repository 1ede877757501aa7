"""Conversions that are written in other ways than as two plain measures.

Degrees below zero and with a space before their scale, "-9C (26F)", "350 F (220 C)"; sizes of files,
"1.2 GB (120 MB)"; and one of a unit without a number, "a stone (8.6kg)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import AnyContext, Span, lazy_regex, pattern
from factlint_rules.consistency._kitchen_clock import Reckoned

_SCALE = (
    r"(?:°\s?)?(?:degrees\s)?(?P<scale{0}>C|F|Celsius|Fahrenheit|celsius|fahrenheit|centigrade)\b"
)


def _degrees(name: str) -> str:
    return rf"(?P<text{name}>(?P<minus{name}>[Mm]inus\s|[-−])?(?P<n{name}>\d{{1,3}}(?:\.\d)?)\s?{_SCALE.format(name)})"


_SOFTLY = r"(?:about |around |or |roughly |some |nearly |just over |just under )?"
_HEAT = pattern(
    rf"(?<![\w.,/])(?<!\d[-–−]){_degrees('a')}\s?(?:[(\[]|/|, or |,? which is |,? that is ){_SOFTLY}{_degrees('b')}",
    case=True,
    clue=r"\d\s?(?:°|degrees|C|F)",
)
#: "Down by 12F (7C)", "4C (7F) warmer": differences have no zero point.
_BY = lazy_regex(
    r"\b(?:by|of|warmed|cooled|rose|risen|fell|fallen|dropped|gap|difference|within)(?: about| some| around| up to| more than)? $"
)
_WARMER = lazy_regex(
    r"[)\]]?,? (?:warmer|cooler|colder|hotter|higher|lower|above|below|more|less|rise|drop|difference)\b"
)
#: Two temperatures in one bracket belong to two before it: "between 3C and 9C (37F and 48F)".
_ANOTHER = lazy_regex(r"[^()\[\]\n]{1,24}?\d\s?(?:°\s?)?(?:degrees\s)?[CF]\b")
#: The dial of a fan oven is turned lower: "200C/fan 180C/400F", "convection oven: 160C/350F".
_FAN = lazy_regex(r"\b(?:fan|convection)(?:[- ]\w+){0,2}:? $", re.IGNORECASE)
_OVEN = 100
#: By how many degrees Fahrenheit rounding moves the weather, and the dial of an oven.
_WEATHER, _DIAL = 4.0, 16.0

#: A bracket that closes right behind: "(7 litres per 100 km)" and "(300 MB without its maps)" say more.
_OPENS, _CLOSES = r"(?:(?P<open>[(\[])|, or )", r"(?(open)[)\]]|(?! (?:per|an?|without)\b|/))"
_BYTES = {"kb": 1, "mb": 2, "gb": 3, "tb": 4}
_FILES = pattern(
    rf"(?<![\w.,])(?P<a>(?P<n>\d{{1,4}}(?:\.\d{{1,2}})?)\s?(?P<u>[KMGT]B))\s?{_OPENS}{_SOFTLY}(?P<b>(?P<m>\d{{1,5}}(?:,\d{{3}})?(?:\.\d{{1,2}})?)\s?(?P<v>[KMGT]B))\b{_CLOSES}",
    case=True,
    clue=r"[KMGT]B\s?(?:[(\[]|, or)",
)
#: One of each unit, in metric ones: British and American where they differ.
_ONE = {
    "stone": {"kg": (6.3503, 6.3503)}, "mile": {"km": (1.609, 1.609), "m": (1609, 1609)},
    "acre": {"ha": (0.405, 0.405), "hectares": (0.405, 0.405)}, "pound": {"kg": (0.454, 0.454), "g": (454, 454)},
    "inch": {"cm": (2.54, 2.54), "mm": (25.4, 25.4)}, "foot": {"cm": (30.5, 30.5), "m": (0.305, 0.305)},
    "yard": {"m": (0.914, 0.914), "cm": (91.4, 91.4)}, "gallon": {"l": (3.785, 4.546), "litres": (3.785, 4.546)},
    "pint": {"ml": (473, 568), "l": (0.473, 0.568)}, "ounce": {"g": (28.35, 28.35)},
}  # fmt: skip
_ALONE = pattern(
    rf"\b(?P<a>(?P<part>half |quarter of |(?:one|two) and a half )?an? (?P<unit>{'|'.join(_ONE)}))\s?{_OPENS}{_SOFTLY}"
    rf"(?P<b>(?P<n>\d{{1,4}}(?:\.(?P<places>\d{{1,3}}))?)\s?(?P<in>kg|km|ha|hectares|cm|mm|ml|litres|m|g|l))\b{_CLOSES}",
    words=tuple(_ONE),
    clue=r"(?:[(\[]|, or )",
)
_PART = {"half ": 0.5, "quarter of ": 0.25}
#: Other parts of one unit: "a third of an acre", "three-quarters of a mile", "0.1% of a gallon".
_FRACTION = lazy_regex(
    r"(?:\b(?:hal(?:f|ves)|quarters|thirds?|(?:fif|six|seven|eigh|nin|ten|twelf|\w+teen|hundred|thousand)ths?|fraction|per ?cent)"
    r"|[½¼¾⅓⅔⅛%]|\d/\d+) of $|\bthree[ -]$",
    re.IGNORECASE,
)
#: A part is rounded further than a whole: "a quarter of an inch (5 mm)", "a quarter of a mile (500 m)".
_ROUND, _ROUGH = 0.15, 0.25


def written_otherwise(ctx: AnyContext) -> Iterator[Reckoned]:
    """Yield conversions in these forms that cannot be the same."""
    for hit in _HEAT.matches(ctx.document):
        right = _heat(hit)
        if right:
            yield Reckoned(Span(*hit.span("texta")), Span(*hit.span("textb")), right)
    for hit in _FILES.matches(ctx.document):
        steps = _BYTES[hit["u"].lower()] - _BYTES[hit["v"].lower()]
        size, printed = float(hit["n"]), float(hit["m"].replace(",", ""))
        low, high = sorted((size * 1000.0**steps, size * 1024.0**steps))
        if steps and not low * 0.9 <= printed <= high * 1.1:
            right = f"{_plain(size * 1000.0**steps)} {hit['v']}"
            yield Reckoned(Span(*hit.span("a")), Span(*hit.span("b")), right)
    for hit in _ALONE.matches(ctx.document):
        right = _of_one(hit)
        if right:
            yield Reckoned(Span(*hit.span("a")), Span(*hit.span("b")), right)


def _of_one(hit: re.Match[str]) -> str:
    """Return what one of a unit, or a part of one, is in another, "" where that is printed."""
    sizes = _ONE[hit["unit"].lower()].get(hit["in"])
    times, printed = _PART.get((hit["part"] or "").lower(), 1.0), float(hit["n"])
    if sizes is None or (hit["part"] and times == 1.0):
        return ""
    if _FRACTION.search(hit.string, max(0, hit.start() - 20), hit.start()):
        return ""
    low, high = (one * times for one in sizes)
    half = 0.5 / 10 ** len(hit["places"] or "")  # "an inch (3 cm)", "half a mile (1 km)"
    share = _ROUGH if hit["part"] else _ROUND
    if low - max(low * share, half) <= printed <= high + max(high * share, half):
        return ""
    return f"{_plain(low)} {hit['in']}"


def of_another(text: str, first: int, second: int, end: int) -> bool:
    """Return whether the second of two temperatures may be that of another than the first.

    Args:
        text: where they stand.
        first: where the first begins.
        second: where the second begins.
        end: where the second ends.
    """
    pair = text[second - 1] in "([" and _ANOTHER.match(text, end) is not None
    return pair or _FAN.search(text, max(0, first - 24), first) is not None


def _heat(hit: re.Match[str]) -> str:
    """Return the second of two temperatures as it should be, "" where they fit."""
    first, second = (_signed(hit, name) for name in "ab")
    celsius = hit["scalea"][0].upper() == "C"
    if (
        celsius == (hit["scaleb"][0].upper() == "C")
        or hit["scaleb"].islower() != hit["scalea"].islower()
    ):
        return ""
    text = hit.string
    if of_another(text, hit.start(), hit.start("textb"), hit.end()):
        return ""
    unit = "F" if celsius else "C"
    apart = first * 9 / 5 if celsius else first * 5 / 9
    fits_apart = abs(abs(apart) - abs(second)) <= max(0.5, abs(apart) * 0.2)
    if _BY.search(text, max(0, hit.start() - 30), hit.start()) or _WARMER.match(text, hit.end()):
        return "" if fits_apart else f"{_plain(apart)} degrees {unit}"
    if fits_apart and 0 < first < _OVEN:
        return ""  # "1.4C, or about 2.5F, above the average": a difference, told before
    real = first * 9 / 5 + 32 if celsius else (first - 32) * 5 / 9
    step = _DIAL if (first if celsius else second) >= _OVEN else _WEATHER
    if abs(real - second) <= (step if celsius else step * 5 / 9):
        return ""
    return f"{_plain(round(real))}{unit}"


def _signed(hit: re.Match[str], name: str) -> float:
    value = float(hit[f"n{name}"])
    return -value if hit[f"minus{name}"] else value


def _plain(value: float) -> str:
    return f"{round(value, 1):,.1f}".removesuffix(".0")
