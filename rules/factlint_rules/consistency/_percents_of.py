"""What so many per cent of an amount come to: "interest at 5% on £20,000", "30% off", "a fifth of the 35".

A percentage of an amount is told as itself, as what it leaves, or as what it makes of it. All three are right;
a number that is none of them, and is one of them but for one key, is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.api import Quantity, QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._passages import Amount, FiguredLine, Slip, around, same
from factlint_rules.consistency._relations import is_slip, words_of

_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE)
_RATES = (QuantityKind.PERCENT, QuantityKind.SHARE)
#: "5% on the £20,000", "15% tip on a $60 meal", "a tenth of the 4,000", "20% adds £60 to the £250".
_OF = lazy_regex(
    r"(?: [a-z-]+){0,4} (?:of|on|off|to)(?: (?:the|an?|its|their|his|her|each|every|all|this|that|those|these|some))?(?: [a-z’'-]+){0,3} $"
)
#: A percentage that is a tax, a fee or a discount, with its amount before or behind.
_LEVY = lazy_regex(
    r"\b(?:vat|tax|duty|levy|interest|commission|tip|fee|surcharge|discount|deposit|royalty|royalties|rebate|markup|mark-up|"
    r"service charge|gratuity|reduction|cut|rise|increase|pay rise|raise|bonus|premium)\b"
)
#: What makes a number the result: "comes to", "is", "- 400", ", seven, ", "adds".
_RESULT = lazy_regex(
    r"(?:(?:[–—,:(] ?|- )(?:or |some |about |just |only |that is )?|\b(?:is|are|was|were|or|of|adds?|added|makes?|mak(?:ing)|"
    r"c[oa]mes? to|worth|costs?|paid|pays?|to|get|gets|saves?|saving|earns?|earned|leaves?|leaving|means?)(?: (?:an extra|"
    r"another|just|only|about))?) ?$"
)
_COMPARED = lazy_regex(
    r"\b(?:from|than|against|compared|versus|last|previous|earlier|average|between|while|whereas|more|fewer|less)\b"
)


def percents_of(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield what is told as a share of the one amount of a sentence, and is another."""
    line = lines[at]
    rates = [one for one in line.items if one.quantity.kind in _RATES]
    amounts = [one for one in line.items if one.quantity.kind in _KINDS]
    if len(rates) != 1 or len(amounts) != 2 or _COMPARED.search(line.text):
        return
    rate = rates[0]
    for base, result in (tuple(amounts), tuple(reversed(amounts))):
        if _is_of(line, rate, base) and _RESULT.search(line.text[: result.place]):
            yield from _judge(line, rate, base, result, around(lines, at))
            return


def _is_of(line: FiguredLine, rate: Amount, base: Amount) -> bool:
    if rate.place > base.place:
        return _LEVY.search(line.text) is not None and rate.quantity.kind is QuantityKind.PERCENT
    between = line.text[rate.place + 1 : base.place]
    if any(char in between for char in _PLACES):
        between = between[max(between.rfind(char) for char in _PLACES) + 1 :]
        return _LEVY.search(line.text) is not None and _OF.fullmatch(between) is not None
    return _OF.fullmatch(between) is not None or (
        _LEVY.match(line.text, rate.place + 2) is not None
    )


_PLACES = "\ue000\ue004\ue006"


def _judge(
    line: FiguredLine, rate: Amount, base: Amount, result: Amount, numbers: Sequence[Amount]
) -> Iterator[Slip]:
    printed, whole, part = result.quantity, base.quantity, rate.quantity
    alike = same(printed, whole) or (printed.kind is whole.kind is QuantityKind.COUNT)
    if not alike or any(one.approx for one in (printed, whole, part)):
        return
    times = part.value / (100 if part.kind is QuantityKind.PERCENT else 1)
    half = part.half / 100 if part.kind is QuantityKind.PERCENT and part.places else Decimal(0)
    made = [whole.value * each for each in (times, 1 - times, 1 + times)]
    slack = _rounded(printed) + whole.value * half + (whole.half if whole.magnitude else 0)
    if printed.kind is QuantityKind.COUNT:
        slack = max(slack, whole.value / 200, Decimal(1))
    values = [one.quantity.value for one in numbers if one.quantity.kind in _KINDS]
    if any(abs(one - printed.value) <= slack for one in made):
        return
    for real in made[:1]:
        if is_slip(printed, real) and real > 0 and real not in values:
            words = f"{words_of(part)} of {words_of(whole)} is {amount(real, printed)}"
            yield Slip(printed.span, words, (whole, part))


def _rounded(printed: Quantity) -> Decimal:
    """Return how far a printed amount may be rounded."""
    return printed.half if printed.magnitude or printed.places else Decimal("0.5")
