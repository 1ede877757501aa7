"""CON004: a measure and its conversion that differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factlint.api import Citation, Construction, Quantity, Remark, by_profile, lazy_regex
from factlint_rules.consistency import _arithmetic
from factlint_rules.consistency._construction import ConstructionRule

#: Dimension and size of each unit in the base unit of its dimension; British and American ones.
_SIZES = {
    "mm": ("length", "0.001"), "cm": ("length", "0.01"), "m": ("length", "1"),
    "km": ("length", "1000"), "in": ("length", "0.0254"), "ft": ("length", "0.3048"),
    "yd": ("length", "0.9144"), "mi": ("length", "1609.344"),
    "g": ("mass", "0.001"), "kg": ("mass", "1"), "t": ("mass", "1000"), "oz": ("mass", "0.0283495"),
    "lb": ("mass", "0.453592"), "st": ("mass", "6.35029"), "ton": ("mass", "1016.05", "907.185"),
    "ha": ("area", "10000"), "acre": ("area", "4046.86"), "m²": ("area", "1"),
    "km²": ("area", "1000000"), "ft²": ("area", "0.092903"), "yd²": ("area", "0.836127"),
    "mi²": ("area", "2589988"), "ml": ("volume", "0.001"), "l": ("volume", "1"),
    "pt": ("volume", "0.568261", "0.473176"), "gal": ("volume", "4.54609", "3.78541"),
    "km/h": ("speed", "1"), "mph": ("speed", "1.609344"),
}  # fmt: skip
_CLOSED = (
    r" ?[(\[](?:about |around |or |some |nearly |just (?:over|under) )?(?P<second><L>|<C>)[)\],;]"
)
#: "5ft 10in (1.78m)": two measures are one.
_FORMS = (
    rf"(?P<whole><L>) (?P<first><L>){_CLOSED}",
    rf"(?P<first><L>){_CLOSED}",
    r"(?P<first><C>) ?[(\[](?:about |around |or |some )?(?P<second><L>)[)\],;]",
    r"(?P<first><L>),? (?:or|i\.e\.) (?:about |around )?(?P<second><L>)",
    r"(?P<first><L>) ?/ ?(?P<second><L>)",
    # "at 7C, a brisk 45F", "12 miles - that's 19km"
    r"(?P<first><L>)(?:[,;]| [–—-]) (?:(?:that is|that['’]s|which is|an? [\w-]+|about|roughly|some|nearly) ){1,2}(?P<second><L>)"
    r"(?=[,.;)]| [–—-] |$)",
)
#: A difference of degrees has no zero point: "3.6F (2C) warmer", "rose by 2C (3.6F)".
_WARMER = lazy_regex(r"[)\]]?,? (?:warmer|cooler|colder|hotter|higher|lower|above|below)\b")
_BY = lazy_regex(r"\b(?:by|of|warmed|cooled|rose|risen|fell|fallen)(?: about| some| around)? $")
#: An oven's dial has steps of 10C and 25F.
_STEP = Decimal(16)


class UnitConversion(ConstructionRule):
    """A measure and its conversion in brackets are the same length, weight or heat.

    A slip of the key here is off by a factor, and readers who think in one of the two systems
    take the wrong one home. Rounding of both numbers is allowed for.

    Bad:
        The whale was 30ft (90m) long.
                            ^^^ 30ft is 9.1 m, not 90m

        Bake at 180C (400F) for an hour.
                      ^^^^ 180C is 356 °F, not 400F

        Each plot has one acre (4 hectares) of meadow.
                                ^^^^^^^^^^ one acre is 0.4 ha, not 4 hectares

        The keeper is 6ft 2in (1.78m) tall. It is 3.6 degrees Fahrenheit (6.5 degrees Celsius) warmer now.
                               ^^^^^ 6ft 2in is 1.9 m, not 1.78m
                                                                          ^^^^^^^^^^^^^^^^^^^ 3.6 degrees Fahrenheit is 2 °C, not 6.5 degrees Celsius
    Good:
        The whale was 30ft (9m) long, and the bay 40 kilometres (25 miles) wide.

        Bake at 180C (350F) for an hour.
    """

    code = "CON004"
    name = "unit-conversion"
    severity = by_profile("error")
    message = "{first} is {actual} {unit}, not {second}"
    advice = "convert again, or find out which number is wrong"
    citations = (Citation("KSJ Fact-Checking Project", "units"),)
    forms = _FORMS

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each conversion that does not fit."""
        first, second = _arithmetic.metres(found["first"]), _arithmetic.metres(found["second"])
        if "whole" in found.match.groupdict():
            added = _added(found["whole"], first)
            if added is None:
                return
            first = added
        if first.unit == second.unit or {first.kind.value, second.kind.value} != {"measure"}:
            return
        text = found.sentence.text
        before, after = text[: found.match.start()], text[found.match.start("second") + 1 :]
        if _WARMER.match(after) or _BY.search(before):
            actual = _warmth(first, second)
        else:
            actual = _heat(first, second)
        actual = actual or _converted(first, second)
        if actual is not None:
            yield self.finding(
                second.span,
                first=first.text,
                second=second.text,
                unit=second.unit,
                actual=_arithmetic.shown(actual),
            )


def _added(whole: Quantity, rest: Quantity) -> Quantity | None:
    """Return feet and inches, or stones and pounds, as one measure; None for two of another kind."""
    dimension, size, *_ = _SIZES.get(whole.unit, ("", "0"))
    other, unit, *_ = _SIZES.get(rest.unit, ("-", "1"))
    if dimension != other or Decimal(unit) >= Decimal(size):
        return None
    value = whole.value * Decimal(size) / Decimal(unit) + rest.value
    return replace(rest, value=value, text=f"{whole.text} {rest.text}")


def _converted(first: Quantity, second: Quantity) -> Decimal | None:
    """Return the first measure in the second's unit when both cannot be the same."""
    dimension, *sizes = _SIZES.get(first.unit, ("", "0"))
    other, *units = _SIZES.get(second.unit, ("-", "1"))
    if dimension != other:
        return None
    slack = Decimal("0.15") if first.approx or second.approx else Decimal("0.08")
    exact = first.half * 100 <= first.value and second.half * 100 <= second.value
    if exact and not (first.approx or second.approx):
        slack = Decimal("0.03")  # "6ft 2in (1.88m)"
    actual = Decimal(0)
    for ratio in (Decimal(size) / Decimal(unit) for size in sizes for unit in units):
        real = first.value * ratio
        overlap = second.low <= first.high * ratio and first.low * ratio <= second.high
        if overlap or abs(second.value - real) <= slack * real:
            return None
        actual = actual or real
    return actual


def _warmth(first: Quantity, second: Quantity) -> Decimal | None:
    """Return a difference of degrees on the other scale when the printed one is another."""
    if {first.unit, second.unit} != {"°C", "°F"}:
        return None
    actual = first.value * 9 / 5 if first.unit == "°C" else first.value * 5 / 9
    slack = max(second.half, actual * Decimal("0.2"))
    return actual if abs(actual - second.value) > slack else None


def _heat(first: Quantity, second: Quantity) -> Decimal | None:
    if {first.unit, second.unit} != {"°C", "°F"}:
        return None
    if first.unit == "°C":
        actual = first.value * 9 / 5 + 32
        return actual if abs(actual - second.value) > _STEP else None
    actual = (first.value - 32) * 5 / 9
    return actual if abs(actual - second.value) > _STEP * 5 / 9 else None
