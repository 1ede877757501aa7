"""Amounts one below the other, with their total: a list of segments, the accounts of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Quantity, QuantityKind, Span, lazy_regex, quantities_in

#: "- Power tools: $501 million", "    Hall hire      £45.00": words, and one amount at the end.
_LINE = lazy_regex(
    r"^[ \t]*(?:[-*•+]|\d{1,2}[.)])?[ \t]*(?P<label>[^\W\d_][^\n:£$€\d]{1,60}?)(?::|[ \t]{2,}|[ \t]*\t|[ .]{3,})[ \t]*"
    r"(?P<amount>[£$€]?\d[\d,]*(?:\.\d+)?(?: ?(?:m|bn|k|million|billion)\b)?%?)(?P<rest>[^\n]*)$",
    re.MULTILINE,
)
#: What is between the words of such a line and its amount.
_APART = lazy_regex(r"[£$€\d](?:(?<=[:\t].)|(?<=[ \t:][ \t].)|(?<=[ .]{3}.))")
_TOTAL = lazy_regex(r"(?:the |grand |overall )?(?:total|sum|altogether|all)\b", re.IGNORECASE)
#: Labels of what is no part of a sum.
_NO_PART = lazy_regex(
    r"\b(?:average|change|date|share|rate|rank|year|time|age|score|balance|previous|last|of which|sub-?total)\b",
    re.IGNORECASE,
)
_FEWEST = 2


def listed_sums(text: str) -> Iterator[tuple[Span, str, Decimal, list[Quantity]]]:
    """Yield each total below a list of amounts: its place, its words, the sum, and the parts."""
    row: list[Quantity] = []
    end = 0
    listed = _APART.search(text) is not None and _TOTAL.search(text) is not None
    for line in _LINE.finditer(text) if listed else ():
        if text[end : line.start()].strip():
            row = []
        end = line.end()
        amount = _amount(line["amount"])
        if amount is None:
            row = []
            continue
        if _TOTAL.match(line["label"]):
            if len(row) >= _FEWEST and all(_alike(one, amount) for one in row):
                total = sum((one.value for one in row), Decimal(0))
                slack = (
                    sum((one.half for one in row), amount.half) if amount.magnitude else Decimal(0)
                )
                if (
                    abs(total - amount.value) > slack
                    and amount.value / 2 <= total <= amount.value * 2
                ):
                    yield Span(*line.span("amount")), line["amount"], total, row
            row = []
        elif line["rest"].strip() or _NO_PART.search(line["label"]):
            row = []
        else:
            row.append(amount)


def _amount(words: str) -> Quantity | None:
    found = quantities_in(
        words if not words[-1].isdigit() or words[0] in "£$€" else f"{words} things"
    )
    return found[0] if len(found) == 1 else None


def _alike(one: Quantity, other: Quantity) -> bool:
    counts = one.kind is QuantityKind.COUNT or one.unit == other.unit
    return one.kind is other.kind and counts and one.kind is not QuantityKind.YEAR
