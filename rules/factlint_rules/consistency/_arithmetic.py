"""Arithmetic with printed, therefore rounded, numbers."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from msgspec.structs import replace

from factlint.api import Quantity, QuantityKind, Related

_THOUSAND = Decimal(1000)
#: Decimal places of pounds and pence.
_PENCE = 2
_DECIMALS = Decimal("0.1")
#: How far a fraction in words may be from the quotient, in percentage points.
_FRACTION = Decimal(4)


def change(old: Quantity, new: Quantity) -> tuple[Decimal, Decimal, Decimal] | None:
    """Return the change in per cent from one printed number to another: least, exact, greatest."""
    if old.low <= 0 or old.value <= 0:
        return None
    least = (new.low / old.high - 1) * 100
    greatest = (new.high / old.low - 1) * 100
    return least, (new.value / old.value - 1) * 100, greatest


def share(part: Quantity, whole: Quantity) -> tuple[Decimal, Decimal, Decimal] | None:
    """Return a part of a whole in per cent: least, exact, greatest."""
    if whole.low <= 0:
        return None
    (least, most), (low, high) = _ends(part), _ends(whole)
    return least / high * 100, part.value / whole.value * 100, most / low * 100


def _ends(one: Quantity) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value of a number; what is counted one by one is exact."""
    if one.kind is QuantityKind.COUNT and not one.magnitude and not one.places:
        half = Decimal(0) if one.value % _THOUSAND else _THOUSAND / 2
        return one.value - half, one.value + half
    return one.low, one.high


def wrong_share(part: Quantity, whole: Quantity, printed: Quantity) -> Decimal | None:
    """Return the true percentage where the printed one, or the fraction in words, cannot be it."""
    real = share(part, whole)
    if real is None or part.value > whole.value or not same_measure(part, whole):
        return None
    if printed.kind.value == "share":
        return None if abs(real[1] - printed.value * 100) <= _FRACTION else real[1]
    slack = Decimal("2.5") if printed.approx else Decimal("0.05")
    return None if overlaps(printed, real[0], real[2], slack) else real[1]


def overlaps(printed: Quantity, least: Decimal, greatest: Decimal, slack: Decimal) -> bool:
    """Return whether a printed number fits a range of true values."""
    return printed.low - slack <= greatest and least <= printed.high + slack


def same_measure(*quantities: Quantity) -> bool:
    """Return whether numbers measure the same: money of one currency, metres, or counts."""
    first = quantities[0]
    if any(one.kind is not first.kind for one in quantities):
        return False
    named = {one.unit for one in quantities if one.unit}
    return first.kind.value == "count" or len(named) <= 1


def elliptic(first: Quantity, second: Quantity) -> Quantity:
    """Read "from 50 minutes to 20" with the unit of the first number in the second, too."""
    bare = second.kind is QuantityKind.COUNT and not second.unit and not second.magnitude
    if bare and first.kind in (QuantityKind.TIME, QuantityKind.MEASURE, QuantityKind.PERCENT):
        return replace(second, kind=first.kind, unit=first.unit)
    return second


def metres(number: Quantity) -> Quantity:
    """Read "90m" as metres: beside a length it is not ninety million."""
    if number.kind.value == "count" and number.magnitude == 6 and number.text.endswith("m"):
        value = number.value.scaleb(-6)
        return replace(number, kind=QuantityKind.MEASURE, unit="m", value=value, magnitude=0)
    return number


def shown(value: Decimal, places: int = 0) -> str:
    """Return a number as a desk writes it: 75, 6.7, 1,240; thousands parted, no trailing zeros."""
    step = Decimal(1).scaleb(-places) if places else (_DECIMALS if abs(value) < 10 else Decimal(1))
    if value and abs(value) < step:  # 0.03, of milligrams in grams
        step = Decimal(1).scaleb(value.adjusted())
    text = f"{value.quantize(step, ROUND_HALF_UP):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_SYMBOLS = {"GBP": "£", "USD": "$", "EUR": "€", "JPY": "¥", "INR": "₹", "AUD": "A$", "CAD": "C$"}


def amount(value: Decimal, like: Quantity) -> str:
    """Return a value in the unit and scale another quantity is printed in."""
    scaled = value.scaleb(-like.magnitude)
    places = max(like.places, 0)
    number = shown(scaled, places) if places else shown(scaled.quantize(Decimal(1), ROUND_HALF_UP))
    if like.kind.value == "money" and places == _PENCE and not like.magnitude and scaled % 1:
        number = f"{scaled:,.2f}"  # £1.10, never £1.1
    size = {3: "k", 6: "m", 9: "bn", 12: "tn"}.get(like.magnitude, "")
    if like.kind.value == "money" and like.unit in _SYMBOLS:
        return f"{_SYMBOLS[like.unit]}{number}{size}"
    if like.kind.value == "money" and like.unit == "GBX":
        return f"{number}{size}p"
    unit = like.unit if like.kind.value in ("measure", "money", "time") else ""
    if like.kind.value == "time" and number != "1" and not unit.endswith("s"):
        unit += "s"
    return f"{number}{size} {unit}".strip() if unit else f"{number}{size}"


def reckoned_with(printed: Quantity, *others: Quantity) -> tuple[Related, ...]:
    """Return the places of the numbers that a printed one is reckoned from."""
    spans = {one.span for one in others} - {printed.span}
    return tuple(Related(span, "reckoned with this") for span in sorted(spans))
