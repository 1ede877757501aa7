"""Measures: what they are in another unit, and which of them are told as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from factlint.api import Context, Quantity, QuantityKind, ToldFigure, lazy_regex, told_figures
from factlint_rules.consistency._arithmetic import metres as metres
from factlint_rules.consistency._arithmetic import reckoned_with as reckoned_with
from factlint_rules.consistency._arithmetic import shown as shown

#: Dimension and size of each unit in the base unit of its dimension; British and American ones.
_SIZES = {
    "mm": ("length", "0.001"), "cm": ("length", "0.01"), "m": ("length", "1"),
    "km": ("length", "1000"), "in": ("length", "0.0254"), "ft": ("length", "0.3048"),
    "yd": ("length", "0.9144"), "mi": ("length", "1609.344"), "nmi": ("length", "1852"),
    "mg": ("mass", "0.000001"), "g": ("mass", "0.001"), "kg": ("mass", "1"), "t": ("mass", "1000"), "oz": ("mass", "0.0283495"),
    "lb": ("mass", "0.453592"), "st": ("mass", "6.35029"), "ton": ("mass", "1016.05", "907.185"),
    "ha": ("area", "10000"), "acre": ("area", "4046.86"), "m²": ("area", "1"),
    "km²": ("area", "1000000"), "ft²": ("area", "0.092903"), "yd²": ("area", "0.836127"),
    "mi²": ("area", "2589988"), "ml": ("volume", "0.001"), "l": ("volume", "1"),
    "pt": ("volume", "0.568261", "0.473176"), "gal": ("volume", "4.54609", "3.78541"),
    "km/h": ("speed", "1"), "mph": ("speed", "1.609344"), "kn": ("speed", "1.852"),
    "m³": ("volume", "1000"), "ft³": ("volume", "28.3168"), "yd³": ("volume", "764.555"),
    "in³": ("volume", "0.0163871"), "cm³": ("volume", "0.001"), "US gal": ("volume", "3.78541"),
    "imp gal": ("volume", "4.54609"), "imp pt": ("volume", "0.568261"), "US pt": ("volume", "0.473176"),
    "fl oz": ("volume", "0.0284131", "0.0295735"), "short ton": ("mass", "907.185"),
    "long ton": ("mass", "1016.05"),
}  # fmt: skip
_TIMES = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_METRIC = frozenset("mm cm m km mg g kg t ha m² km² ml l km/h °C m³ cm³".split())
#: How far apart a measure and its conversion are, in characters, and what makes them two measures.
_NEAR_BY = 40
_APART = lazy_regex(r"[).;]|\b(?:and|from|to|by|than|plus|with|but|per|every|in)\b")
#: Words between a measure and its conversion that say that they are one.
_IS = lazy_regex(
    r",? ?(?:[–—-] )?(?:(?:or|that is|which is|that['’]s|it['’]s|equal to|the equivalent of|equivalent to|about|around|"
    r"roughly|some|nearly|almost|(?:just|a little|slightly|well) (?:over|under)|a|an|in other words|i\.e\.),? )+"
)
_MINUS = lazy_regex(r"(?:minus |[−-])$")
#: What each is also given in: a slip of the key leaves the first unit behind both.
_SISTERS = {
    "km": "mi", "mi": "km", "m": "ft", "ft": "m", "cm": "in", "in": "cm", "kg": "lb", "lb": "kg", "g": "oz",
    "oz": "g", "ha": "acre", "acre": "ha", "°C": "°F", "°F": "°C", "km/h": "mph", "mph": "km/h", "l": "gal",
    "gal": "l", "m²": "ft²", "ft²": "m²", "km²": "mi²", "mi²": "km²",
}  # fmt: skip
_BRACKET = lazy_regex(r" ?[(\[]")
#: "8ft x 6ft": each is one side of several.
_BY_SIDE = lazy_regex(r" by | ?[x×](?: |$)")
_SIDE_BY = lazy_regex(r"(?: by | ?[x×] ?)$")
#: A number that is no quantity by itself: "5ft 10½in".
_DIGIT = lazy_regex(r"[\d¼½¾⅓⅔⅛⅜⅝⅞]")
_PART_BEHIND = lazy_regex(r" ?[\d¼½¾⅓⅔⅛⅜⅝⅞]")
#: How many measures to either side may be of one group: "180C (160C fan, 350F)".
_GROUP = 4
#: An oven's dial has steps of 10C and 25F.
_STEP = Decimal(16)
_OVEN = 100
#: Degrees Fahrenheit by which rounding moves a temperature of the weather.
_WEATHER = Decimal(4)


#: A difference of degrees has no zero point: "3.6F (2C) warmer", "rose by 2C (3.6F)".
_WARMER = lazy_regex(r"[)\]]?,? (?:warmer|cooler|colder|hotter|higher|lower|above|below)\b")
_BY = lazy_regex(r"\b(?:by|of|warmed|cooled|rose|risen|fell|fallen)(?: about| some| around)? $")

Told = Sequence[ToldFigure]
Pair = tuple[Quantity, Quantity, bool]


def beside_each_other(ctx: Context) -> Iterator[tuple[Quantity, Quantity, Decimal]]:
    """Yield (measure, printed conversion, true one) of measures side by side."""
    for told in ctx.read(told_figures):
        if sum(one.quantity.kind is QuantityKind.MEASURE for one in told) < 1 or len(told) < 2:
            continue
        weighed = _weights(told)
        yield from _one_unit(weighed)
        whole = _joined(weighed)
        for first, second, same in (*_neighbours(whole), *_sides(whole), *_areas(weighed)):
            hot = heat(first, second)
            if hot is not None and warmth(first, second) is None:
                continue  # "1.4C, or about 2.5F, above the average": a difference of two
            actual = hot or converted(first, second)
            near = (
                actual is not None
                and not _is_price(first, second)
                and (hot is not None or actual / 2 <= second.value <= actual * 2)
            )
            if actual is not None and (same or near or _unit_slip(actual, second)):
                yield first, second, actual


def size_of(unit: str) -> tuple[str, Decimal] | None:
    """Return the dimension of a unit and its size in the unit of the dimension."""
    if unit in _TIMES:
        return "time", Decimal(_TIMES[unit])
    if unit not in _SIZES:
        return None
    dimension, size, *_ = _SIZES[unit]
    return dimension, Decimal(size)


def _unit_slip(actual: Decimal, second: Quantity) -> bool:
    """Return whether metres are printed for kilometres, or grams for kilograms."""
    times = actual / second.value if second.value else Decimal(0)
    return any(abs(times / factor - 1) < Decimal("0.05") for factor in (1000, Decimal("0.001")))


def _joined(told: Told) -> list[ToldFigure]:
    """Return the figures with "4lb 10oz" and "6ft 2in" as one measure each."""
    whole: list[ToldFigure] = []
    for one in told:
        last = whole[-1] if whole else None
        if last is not None and last.after == one.before and last.after in (" ", ""):
            sum_of = added(metres(last.quantity), one.quantity)
            if sum_of is not None:
                whole[-1] = replace(last, quantity=sum_of, after=one.after)
                continue
        whole.append(one)
    return whole


def _group(told: Told, at: int) -> list[ToldFigure]:
    """Return the figures about the one at an index: of its bracket, and before the bracket."""
    start, end = at, at + 1
    bracket = False
    while start and at - start < _GROUP:
        gap = told[start - 1].after
        if len(gap) > _NEAR_BY or re.search(r"[).;]", gap) or (bracket and "/" not in gap):
            break
        bracket = bracket or "(" in gap
        start -= 1
    while end < len(told) and end - at <= _GROUP:
        gap = told[end - 1].after
        if len(gap) > _NEAR_BY or re.search(r"[().;]", gap):
            break
        end += 1
    return list(told[start:end])


def _told_elsewhere(told: Told, at: int) -> bool:
    """Return whether one of two neighbours fits a third measure of their group."""
    pair = [_signed(one) for one in told[at : at + 2]]
    group = [one for one in _group(told, at + 1) if one not in told[at : at + 2]]
    return any(_fit(one, _signed(other)) for one in pair for other in group)


def _fit(one: Quantity, other: Quantity) -> bool:
    """Return whether two measures are the same in two units."""
    if {one.unit, other.unit} == {"°C", "°F"}:
        return heat(one, other) is None
    dimensions = [
        _SIZES[each.unit][0] if each.unit in _SIZES else each.unit for each in (one, other)
    ]
    two_systems = (one.unit in _METRIC) != (other.unit in _METRIC)
    return two_systems and dimensions[0] == dimensions[1] and converted(one, other) is None


def _is_side(one: ToldFigure) -> bool:
    """Return whether a measure is one side of several, or goes on with a part of a unit."""
    by = _BY_SIDE.match(one.after) or _SIDE_BY.search(one.before)
    return bool(by or _PART_BEHIND.match(one.after))


def _neighbours(told: Told) -> Iterator[Pair]:
    """Yield neighbouring measures of a metric and another unit, and whether words make them one."""
    for at, (one, other) in enumerate(pairwise(told)):
        gap, a, b = one.after, *map(_signed, (one, other))
        measures = a.kind is b.kind is QuantityKind.MEASURE
        two_systems = (a.unit in _METRIC) != (b.unit in _METRIC)
        same = _are_one(one, other)
        near = gap == other.before and len(gap) <= _NEAR_BY and (same or not _APART.search(gap))
        if not (near and measures and two_systems) or _DIGIT.search(gap):
            continue
        if not (_is_side(one) or _is_side(other) or _told_elsewhere(told, at)):
            yield a, b, same


def _are_one(one: ToldFigure, other: ToldFigure) -> bool:
    """Return whether words or brackets make two measures one: "or minus 40F", "(104 miles; 167km)"."""
    gap = _MINUS.sub("", one.after)
    weight = other.quantity.text.endswith(_POUNDS) or one.quantity.text.endswith(_POUNDS)
    closed = weight and _BRACKET.fullmatch(gap) and other.after.startswith(")")
    return bool(closed or _IS.fullmatch(gap))


#: Pounds are weight where the same sentence weighs, and money elsewhere.
_POUNDS = (" pounds", " pound", "-pound")
_MASSES = frozenset(("kg", "g", "t", "oz", "st"))


def _weights(told: Told) -> list[ToldFigure]:
    """Return figures with "42 pounds" as a weight where the sentence has another one."""
    found = list(told)
    if not any(one.quantity.unit in _MASSES for one in told):
        return found
    for at, one in enumerate(found):
        number = one.quantity
        if number.kind is QuantityKind.MONEY and number.text.endswith(_POUNDS):
            weight = replace(number, kind=QuantityKind.MEASURE, unit="lb")
            found[at] = replace(one, quantity=weight)
    return found


def _is_price(one: Quantity, other: Quantity) -> bool:
    """Return whether one of two may be money after all: "a kilo, three pounds"."""
    return one.text.endswith(_POUNDS) or other.text.endswith(_POUNDS)


def _one_unit(told: Told) -> Iterator[tuple[Quantity, Quantity, Decimal]]:
    """Yield "5 miles (8 miles)": the conversion, with the unit of what was converted."""
    for one, other in pairwise(told):
        a, b = _signed(one), _signed(other)
        sister = _SISTERS.get(a.unit)
        if sister is None or a.unit != b.unit or one.after != other.before or a.value == b.value:
            continue
        gap = _MINUS.sub("", one.after)
        inside = _BRACKET.fullmatch(gap) and other.after.startswith(")")
        if not (inside or _IS.fullmatch(gap)):
            continue
        turned = replace(b, unit=sister)
        hot = a.unit in ("°C", "°F")
        fits = heat(a, turned) is None if hot else converted(a, turned) is None
        if fits and not (hot and warmth(a, turned) is None):
            yield a, turned, turned.value


def _signed(told: ToldFigure) -> Quantity:
    """Return a measure with the minus before it: "minus 5C", "−30 °C"."""
    one = metres(told.quantity)
    below = told.before.rstrip().endswith(("minus", "−", "-"))
    return replace(one, value=-one.value) if below and one.unit in ("°C", "°F") else one


def _sides(told: Told) -> Iterator[Pair]:
    """Yield each side of "8 metres by 4 (26ft by 13ft)" with its conversion."""
    for at in range(len(told) - 3):
        a, b, c, d = told[at : at + 4]
        two = _BY_SIDE.fullmatch(a.after) and _BY_SIDE.fullmatch(c.after)
        three = _SIDE_BY.search(a.before) or _BY_SIDE.match(d.after)
        if two and not three and _BRACKET.fullmatch(b.after):
            yield metres(a.quantity), metres(c.quantity), True
            yield metres(b.quantity), metres(d.quantity), True


def _areas(told: Told) -> Iterator[Pair]:
    """Yield the area that two sides make, "6m by 6m", with the area that is printed behind them."""
    for a, b, c in zip(told, told[1:], told[2:], strict=False):
        one, other = metres(a.quantity), metres(b.quantity)
        sides = a.after in (" by ", " x ", " × ") and one.unit == other.unit
        area = _SIZES.get(c.quantity.unit, ("",))[0] == "area" and len(b.after) < _NEAR_BY
        if sides and area and f"{one.unit}²" in _SIZES:
            text = f"{a.quantity.text} by {b.quantity.text}"
            made = replace(one, value=one.value * other.value, unit=f"{one.unit}²", text=text)
            yield made, c.quantity, True


def added(whole: Quantity, rest: Quantity) -> Quantity | None:
    """Return feet and inches, or stones and pounds, as one measure; None for two of another kind."""
    dimension, size, *_ = _SIZES.get(whole.unit, ("", "0"))
    other, unit, *_ = _SIZES.get(rest.unit, ("-", "1"))
    if dimension != other or Decimal(unit) >= Decimal(size):
        return None
    value = whole.value * Decimal(size) / Decimal(unit) + rest.value
    return replace(rest, value=value, text=f"{whole.text} {rest.text}")


def converted(first: Quantity, second: Quantity) -> Decimal | None:
    """Return the first measure in the second's unit when both cannot be the same."""
    dimension, *sizes = _SIZES.get(first.unit, ("", "0"))
    other, *units = _SIZES.get(second.unit, ("-", "1"))
    if dimension != other:
        return None
    slack = Decimal("0.15") if first.approx or second.approx else Decimal("0.08")
    if any(one.worded and one.places for one in (first, second)):
        slack = Decimal("0.3")  # "12g, just under half an ounce"
    exact = first.half * 100 <= first.value and second.half * 100 <= second.value
    if exact and not (first.approx or second.approx):
        slack = Decimal("0.03")  # "6ft 2in (1.88m)"
    elif _is_round(first) and _is_round(second):
        slack = max(slack, Decimal("0.1"))  # "30ft (10m)"
    actual = Decimal(0)
    for ratio in (Decimal(size) / Decimal(unit) for size in sizes for unit in units):
        real = first.value * ratio
        overlap = second.low <= first.high * ratio and first.low * ratio <= second.high
        if overlap or abs(second.value - real) <= slack * real:
            return None
        actual = actual or real
    return actual


def _is_round(one: Quantity) -> bool:
    """Return whether a measure is told in one figure and noughts, which rounds it by up to a tenth: "30ft"."""
    return len(one.value.normalize().as_tuple().digits) == 1


def warmth(first: Quantity, second: Quantity) -> Decimal | None:
    """Return a difference of degrees on the other scale when the printed one is another."""
    if {first.unit, second.unit} != {"°C", "°F"}:
        return None
    actual = first.value * 9 / 5 if first.unit == "°C" else first.value * 5 / 9
    slack = max(second.half, actual * Decimal("0.2"))
    return actual if abs(actual - second.value) > slack else None


def heat(first: Quantity, second: Quantity) -> Decimal | None:
    """Return a temperature on the other scale when the printed one is another."""
    if {first.unit, second.unit} != {"°C", "°F"}:
        return None
    celsius = first.unit == "°C"
    if first.value < 0 <= second.value and first.unit == "°F":
        return None
    actual = first.value * 9 / 5 + 32 if celsius else (first.value - 32) * 5 / 9
    oven = (first if celsius else second).value >= _OVEN
    step = _STEP if oven or first.approx or second.approx else _WEATHER
    return actual if abs(actual - second.value) > (step if celsius else step * 5 / 9) else None


def is_difference(before: str, after: str) -> bool:
    """Return whether a temperature is told as a difference of two."""
    return bool(_WARMER.match(after) or _BY.search(before))
