"""What a text tells of each of several: "60 trips a van", "£18 an hour", "an average of 20"."""

from __future__ import annotations

from msgspec import Struct

from factlint.api import QuantityKind, lazy_regex, singular
from factlint_rules.consistency._passages import Amount
from factlint_rules.consistency._relations import ADDED

#: Words for times, in the singular.
CLOCK = frozenset("second minute hour day night week month quarter year decade".split())
#: What is said of any of them: "each", "a head", "a time".
_ANY = frozenset("head time piece person go one pop throw".split())
_PER = r"(?:an?|per|each|every|for (?:an?|each|every)|to (?:an?|each|every|the))"
_RATE = lazy_regex(
    rf"(?: (?!for |in |over |to |from |and |or |than |at |on |is |was |were |will |would |has |had |have |within "
    rf"|after |by |with )[a-z-]+){{0,3}}? {_PER} "
    rf"(?!(?:half|third|quarter|few|lot|total|further|more|bit|deal|number|one|other|of)\b)(?P<per>[a-z]+)\b"
)
_EACH = lazy_regex(r"(?: [a-z-]+){0,2} (?:each(?! of\b)|apiece)\b")
#: "Every parishioner had chipped in £5", "an average of 20", "each paid £5".
EACH_BEFORE = lazy_regex(
    r"(?:^|[,;:(–—] |\b(?:and|but|so|that|while|as|with) )(?:each|every) (?!of\b|other\b|one\b|time\b)"
    r"(?P<per>[a-z]+)\b[^,;.\ue000-\ue007]{0,40}$"
)
_AVERAGE = lazy_regex(
    r"\b(?:average|averag(?:es|ed|ing)|mean|works? out at|worked out at)\b[^,;.\ue000-\ue007]{0,24}$"
)
_ON_AVERAGE = lazy_regex(r"(?: [a-z-]+){0,4} on average\b")
#: "One law every ten days".
_EVERY = lazy_regex(r"(?:\b(?:one|an?)|\ue006) (?P<per>[a-z]+) (?:in )?every $")
SPEEDS = {"km/h": "km", "mph": "mi"}


class Rate(Struct, frozen=True):
    """So much for each.

    Attributes:
        item: the number.
        kind: of what is told: money, a measure, a time or a count.
        unit: its unit or its noun, "" where neither is said.
        per: what each is, in the singular; "" where it is not said.
        average: it is told as what others make.
        group: the place of the number of them, where that is beside it: "12 rows of 30".
    """

    item: Amount
    kind: QuantityKind
    unit: str
    per: str
    average: bool
    group: int


#: All of a rate but its number: that keeps it, and two that keep each other are let go late.
_Told = tuple[QuantityKind, str, str, bool, int]


def rate_of(item: Amount) -> Rate | None:
    """Return what a number is for each, where it is told so."""
    told = item.read(_told)
    return told and Rate(item, *told)


def _told(item: Amount) -> _Told | None:
    if item.quantity.unit in SPEEDS:
        return QuantityKind.MEASURE, SPEEDS[item.quantity.unit], "hour", False, -1
    kind, unit = measure_of(item)
    if kind not in ADDED or _OF_TWO.match(item.after):
        return None
    before = item.before
    average = bool(_AVERAGE.search(before) or _ON_AVERAGE.match(item.after))
    hit = _EVERY.search(before) if before.endswith("every ") else None
    hit = hit or _RATE.match(item.after) or EACH_BEFORE.search(before)
    if hit is None and "-" in item.quantity.text:
        hit = _WEEK.match(item.after)
    of_each = _OF_EACH.match(item.after)
    group = _GROUPS.search(before)
    place = -1
    if of_each is not None:
        place = item.place + 1 + of_each.end()
    elif group is not None:
        place = item.place - len(group[0])
    elif (each_of := _EACH_OF_BEFORE.search(before)) is not None:
        place = item.place - len(before) + each_of.start("n")
    if hit is not None:
        per = "" if hit["per"] in _ANY else hit["per"]
        return kind, "" if unit == per else unit, per, average, place
    if place >= 0:
        return kind, unit, "", average, place
    one = _A_THING.search(before) if _HOLDS.search(before) else None
    if one is not None and _MANY.search(before[: one.start()]) and one["per"].endswith("s"):
        one = None  # "The 15 wells cost £90,000"
    if one is not None:
        return kind, unit, singular(one["per"]), average, -1
    each = _EACH.match(item.after) is not None
    return (kind, unit, "", average, -1) if average or each else None


#: "For each of the 40", "12 rows of 30", "40 scarves at £5", "64 lengths of the 25-metre pool".
_OF_EACH = lazy_regex(
    r"(?: [a-z]+){0,4}? each of (?:(?:the|its|his|her|their|those|these) )?(?:[a-z]+ )?(?=[\ue005\ue006])"
)
_GROUPS = lazy_regex(
    r"\ue006(?: [a-z-]+){1,2} (?:(?:of|at|costing|worth|lasting)|(?<=lengths )of the|(?<=laps )of the|(?<=circuits )of the)(?: an?)? $"
)
#: "A box holds 24", "tickets cost £12".
_HELD = (
    r"(?:holds?|contains?|carr(?:y|ies)|costs?|weighs?|lasts?|seats?|feeds?|are priced at|is priced at|"
    r"sells? (?:for|at)|sold (?:for|at))(?: about| only| just| up to)? $"
)
_HOLDS = lazy_regex(_HELD)
_A_THING = lazy_regex(
    r"\b(?!(?:was|were|is|are|be|been|it|he|she|they|who|which|that|each)\b)(?P<per>[a-z]+) "
    rf"{_HELD}"
)
_MANY = lazy_regex(r"\ue006(?: [a-z-]+)? $")
#: "Each of the 25 houses will have two".
_EACH_OF_BEFORE = lazy_regex(
    r"\beach of (?:the|its|their|his|her|these|those) (?P<n>\ue006)(?: [a-z-]+){1,2} [^,;.\ue000-\ue007]{0,24}$"
)
#: "$200 a day each": for each of two things.
_OF_TWO = lazy_regex(r" (?:an?|per) [a-z]+,? (?:each|apiece|per|for each|a head)\b")
#: "A 30-hour week".
_WEEK = lazy_regex(r" (?P<per>day|week|month|year)\b")


def per_of(item: Amount) -> str:
    rate = rate_of(item)
    return rate.per if rate is not None else ""


def measure_of(item: Amount) -> tuple[QuantityKind, str]:
    """Return of what a number tells how much there is, and its unit; working days are days."""
    number = item.quantity
    if number.kind is not QuantityKind.COUNT:
        return number.kind, number.unit
    return (QuantityKind.TIME if item.noun in CLOCK else number.kind), item.noun
