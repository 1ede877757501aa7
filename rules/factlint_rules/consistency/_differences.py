"""How far two amounts are apart, by the words that English has for a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.api import QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._gaps import than_then
from factlint_rules.consistency._passages import (
    FAR,
    Amount,
    FiguredLine,
    Slip,
    around,
    fitting,
    made_by,
    same,
    scopes_before,
)
from factlint_rules.consistency._relations import (
    ADDED,
    is_slip,
    near,
    rounding,
    words_of,
)

#: What lies between two amounts and nowhere else.
_BETWEEN = (
    r"(?:gap|lead|margin|majority|difference|advantage|cushion|discrepancy|disparity|differential)"
)
#: What one amount becomes another by; each may be told alone, too: "a cut of £3m".
_CHANGE = (
    r"(?:rise|fall|increase|decrease|drop|gain|cut|reduction|saving|improvement|discount|uplift|hike|"
    r"decline|extra|excess|overspend|underspend|overrun|shortfall|surplus|balance)"
)
_ROUGH = (
    r"(?: just| only| a| an| as (?:many|much|little|few) as| a mere| some| exactly| precisely)*"
)
_ENDS = rf"(?:,? [^,;:.\ue000-\ue007]{{0,30}})?(?: of| is| was|:| between (?:the two|them)(?: is| was)){_ROUGH} $"
#: "A lead of 12", "the difference between them is 12", "a 12-point lead".
_BETWEEN_BEFORE = lazy_regex(rf"\b{_BETWEEN}{_ENDS}")
_BETWEEN_AFTER = lazy_regex(rf"[ -](?:[a-z]+[ -])?{_BETWEEN}\b")
#: "The £1.6m reduction", "this saving of £3", "the additional £370,000": that of what was told.
_THE = r"\b(?:the|that|this|those)"
_CHANGE_BEFORE = lazy_regex(
    rf"{_THE} (?:[a-z]+ )?{_CHANGE} of{_ROUGH} $|{_THE} (?:additional|extra|further|missing) $"
)
_CHANGE_AFTER = lazy_regex(rf"[ -](?:[a-z]+[ -])?{_CHANGE}\b")
_DEFINITE = lazy_regex(rf"{_THE}(?: whole)? $")
#: "Three metres further than", "12 short of", "£3 extra".
_MORE = (
    r"(?:more|fewer|less|extra|better|worse|farther|further|(?:high|low|great|small|larg|bigg|fast|slow|"
    r"quick|long|short|tall|heavi|light|old|young|cheap|dear|pric(?:i)|warm|cool|cold|hott|wid|narrow|"
    r"deep|thick|thinn|strong|weak|rich|poor|near|clos|fatt|slimm|steep|bright)i?er)"
)
_THAN = lazy_regex(
    rf"(?: (?!for |to |by |in |at |from |was |is )[a-z-]+){{0,2}}? (?:{_MORE}(?: \w+){{0,2}} than\b|"
    r"(?:ahead|behind|clear|above|below|short|over|under|shy|adrift|beyond|past|away|off|up|down) "
    r"(?:of|from|on|the|its|their|his|her|target|budget)\b|"
    r"(?:short|apart|too (?:many|much|few|little|long|short)|to spare|in hand|adrift)(?=[ .,;)]))"
)
_DEARER = lazy_regex(
    rf" (?:{_MORE}|better off|worse off)(?=[.,;)]|$| (?:for|on|in|over|this|with)\b)"
)
_PRICED = lazy_regex(
    r"\b(?:pay|pays|paid|paying|costs?|charg\w+|earn\w*|sells?|sold|was|is|were|has|have|had|stands?|stood|numbers?|employs?"
    r"|measures?|weighs?)\b"
)
#: "Won by 12", "squeaking home by just 64"; and not what is done by 12 people.
_BY = lazy_regex(rf"\bby{_ROUGH} $")
_TO_OTHER = lazy_regex(r"(?: \w+)? to ")
_LED = lazy_regex(
    r"\b(?:w[io]ns?|won|winning|beat\w*|defeat\w*|leads?|led|leading|trail\w*|ahead|behind|home|"
    r"held|holds?|edg\w+|squeak\w*|scrap\w+|pipp?\w*|miss\w*|exceed\w*|out(?:number|score|sell|sold|poll|bid)\w*|"
    r"lost|loses?|losing|short|overr[au]n\w*|overtak\w*|differ\w*|apart|victor\w*|topp?(?:s|ed|ing)?|"
    r"carried|passed|rejected|approved|undercut\w*)\b"
)
#: "Four votes separated them".
_SEPARATE = lazy_regex(r"(?: [a-z]+)? (?:separat\w+|divid\w+ (?:them|the two))\b")
#: "From 45 minutes to 30, saving 15".
_SAVING = lazy_regex(
    r"\b(?:saving|cutting|knocking|shaving|trimming|losing|gaining|adding|shedding|having (?:lost|gained|shed|put on))"
    rf"(?: [a-z]+){{0,2}}{_ROUGH} $"
)
_CUE = lazy_regex(
    rf"\b(?:{_BETWEEN}|{_CHANGE}|by|than|short|apart|extra|[a-z]+ing|lost|shed|put|further|additional|more|less|ahead|behind|"
    r"clear|dearer|cheaper|off|adrift|above|below|missing|over|under|too|beyond|past|away|up|down|separat\w+|spare|hand|[a-z]+er)\b"
)


#: "Learned Urdu at 50 and took up the cello at 82": at a point, and no way from one to another.
_AT_AN_AGE = lazy_regex(r"\bat(?: age| the age of)? $")


def differences(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield figures told as a difference that the only two amounts beside them do not have."""
    for told in lines[at].items:
        d = told.quantity
        if d.kind not in (*ADDED, QuantityKind.POINTS) or d.approx or not is_difference(told):
            continue
        if not _CUE.search(told.text):
            return
        if than_then(told.after):
            continue
        ends = _ends(lines, at, told)
        if ends is None:
            continue
        if _SAVING.search(told.before) and not any(one.told.when == "old" for one in ends):
            continue
        a, b = (one.quantity for one in ends)
        real = abs(a.value - b.value)
        slack = rounding(d, a, b) * (1 if not (a.approx or b.approx) else 3)
        values = [one.quantity.value for one in around(lines, at) if one.quantity.kind is a.kind]
        if abs(real - d.value) <= slack:
            continue
        if any(v in (real, d.value) for v in _others(values, d.value)) or made_by(
            d.value, values, slack
        ):
            continue
        if near(d.value, real, FAR) or is_slip(d, real):
            words = f"{words_of(a)} and {words_of(b)} are {amount(real, d)} apart"
            yield Slip(d.span, words, (a, b))


def _others(values: list[Decimal], printed: Decimal) -> list[Decimal]:
    left = list(values)
    if printed in left:
        left.remove(printed)
    return left


def is_difference(told: Amount) -> int:
    """Return how many sentences away the amounts may be of which a number is the difference.

    Zero where it is told as none.
    """
    return told.read(_reach)


def _reach(told: Amount) -> int:
    before, after = told.before, told.after
    if _AT_AN_AGE.search(before) and not told.quantity.unit:
        return 0
    if _BETWEEN_BEFORE.search(before) or _BETWEEN_AFTER.match(after):
        return 2
    if _CHANGE_BEFORE.search(before) or (_CHANGE_AFTER.match(after) and _DEFINITE.search(before)):
        return 2
    if _SEPARATE.match(after):
        return 2
    if _BY.search(before) and _LED.search(before) and not _TO_OTHER.match(after):
        return 2
    if _SAVING.search(before) and not _TO_OTHER.match(after):
        return 1
    dearer = _DEARER.match(after) and _PRICED.search(before)
    return 1 if dearer or _THAN.match(after) else 0


def _ends(lines: Sequence[FiguredLine], at: int, told: Amount) -> list[Amount] | None:
    """Return the two amounts that a difference is between, where no third may be meant."""
    d, far = told.quantity, is_difference(told)
    points = d.kind is QuantityKind.POINTS or d.unit in ("point", "points")
    for scope in scopes_before(lines, at, far):
        found = [] if d.kind is QuantityKind.POINTS else fitting(scope, d)
        if d.unit == "°":  # "from 21C to 9C, a fall of 12 degrees"
            found = [one for one in scope if one.quantity.unit in ("°C", "°F")]
        if points and not found:
            found = [one for one in scope if one.quantity.kind is QuantityKind.PERCENT]
        found = [one for one in found if not is_difference(one)]
        right_before = [one for one in found if one.text is told.text and one.place < told.place]
        if len(found) > 2 and len(right_before) == 2:
            found = right_before
        if len(found) >= 2:
            a, b = found[0].quantity, found[1].quantity
            # "14,200 litres, and its worst 8,100": a unit that is not said again is said first.
            return (
                found if len(found) == 2 and same(b, a) and (points or a.kind is d.kind) else None
            )
    return None
