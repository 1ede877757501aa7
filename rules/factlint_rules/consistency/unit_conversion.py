"""CON004: a measure and its conversion that differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factlint.api import Citation, Construction, Quantity, Remark, by_profile
from factlint_rules.consistency._arithmetic import shown
from factlint_rules.consistency._construction import ConstructionRule

#: Dimension and size of each unit in the base unit of its dimension.
_SIZES = {
    "mm": ("length", "0.001"), "cm": ("length", "0.01"), "m": ("length", "1"),
    "km": ("length", "1000"), "in": ("length", "0.0254"), "ft": ("length", "0.3048"),
    "yd": ("length", "0.9144"), "mi": ("length", "1609.344"),
    "g": ("mass", "0.001"), "kg": ("mass", "1"), "t": ("mass", "1000"), "oz": ("mass", "0.0283495"),
    "lb": ("mass", "0.453592"), "st": ("mass", "6.35029"), "ha": ("area", "10000"),
    "acre": ("area", "4046.86"), "ml": ("volume", "0.001"), "l": ("volume", "1"),
    "km/h": ("speed", "1"), "mph": ("speed", "1.609344"),
}  # fmt: skip
_FORMS = (
    r"(?P<first><L>) ?[(\[](?:about |around |or |some |nearly |just (?:over|under) )?(?P<second><L>|<C>)[)\],;]",
    r"(?P<first><L>),? (?:or|i\.e\.) (?:about |around )?(?P<second><L>)",
    r"(?P<first><L>) ?/ ?(?P<second><L>)",
)
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
        first, second = found["first"], _metres(found["second"])
        if first.unit == second.unit:
            return
        actual = _heat(first, second) or _converted(first, second)
        if actual is not None:
            yield self.finding(
                second.span,
                first=first.text,
                second=second.text,
                unit=second.unit,
                actual=shown(actual),
            )


def _metres(number: Quantity) -> Quantity:
    """Read "90m" as metres: beside a length it is not ninety million."""
    if number.kind.value == "count" and number.magnitude == 6 and number.text.endswith("m"):
        metres = number.value.scaleb(-6)
        return replace(number, unit="m", value=metres, magnitude=0)
    return number


def _converted(first: Quantity, second: Quantity) -> Decimal | None:
    """Return the first measure in the second's unit when both cannot be the same."""
    dimension, size = _SIZES.get(first.unit, ("", "0"))
    other, unit = _SIZES.get(second.unit, ("-", "1"))
    if dimension != other:
        return None
    ratio = Decimal(size) / Decimal(unit)
    actual = first.value * ratio
    slack = Decimal("0.15") if first.approx or second.approx else Decimal("0.08")
    if second.low <= first.high * ratio and first.low * ratio <= second.high:
        return None
    return actual if abs(second.value - actual) > slack * actual else None


def _heat(first: Quantity, second: Quantity) -> Decimal | None:
    if {first.unit, second.unit} != {"°C", "°F"}:
        return None
    if first.unit == "°C":
        actual = first.value * 9 / 5 + 32
        return actual if abs(actual - second.value) > _STEP else None
    actual = (first.value - 32) * 5 / 9
    return actual if abs(actual - second.value) > _STEP * 5 / 9 else None
