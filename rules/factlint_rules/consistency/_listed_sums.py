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
#: "That comes to £72 a year", "In all it adds up to £66".
_SUMMED = lazy_regex(
    r"\s*(?:(?:all|all told|altogether|in all|in total|together),? )?(?:that|this|it|they|these|which)(?:['’]s| is)?(?: all)? ?"
    r"(?:comes? to|adds? up to|amounts? to|makes?|totals?|a total of|adds? to)(?: a total of)? "
    r"(?P<amount>[£$€]\d[\d,]*(?:\.\d+)?)(?! ?(?:m|bn|k|million|billion)\b|\d)",
    re.IGNORECASE,
)
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
    few = len(_APART.findall(text)) < _FEWEST
    if few or not (_TOTAL.search(text) or _SUMMED.search(text)):
        return
    for line in _LINE.finditer(text):
        if text[end : line.start()].strip():
            yield from _summed(text, end, row)
            row = []
        end = line.end()
        amount = _amount(line["amount"])
        if amount is None:
            row = []
            continue
        if _TOTAL.match(line["label"]):
            total = _other_sum(row, amount)
            if total is not None:
                yield Span(*line.span("amount")), line["amount"], total, row
            row = []
        elif line["rest"].strip() or _NO_PART.search(line["label"]):
            row = []
        else:
            row.append(amount)
    yield from _summed(text, end, row)


def _summed(
    text: str, end: int, row: list[Quantity]
) -> Iterator[tuple[Span, str, Decimal, list[Quantity]]]:
    """Yield the total that the sentence below a list gives: "That comes to £72 a year"."""
    said = _SUMMED.match(text, end)
    amount = _amount(said["amount"]) if said is not None else None
    total = _other_sum(row, amount) if amount is not None else None
    if said is not None and total is not None:
        yield Span(*said.span("amount")), said["amount"], total, list(row)


def _other_sum(row: list[Quantity], printed: Quantity) -> Decimal | None:
    """Return the sum of a row where it is not the one printed, and near enough to be meant."""
    if len(row) < _FEWEST or not all(_alike(one, printed) for one in row):
        return None
    total = sum((one.value for one in row), Decimal(0))
    slack = sum((one.half for one in row), printed.half) if printed.magnitude else Decimal(0)
    near = printed.value / 2 <= total <= printed.value * 2
    return total if near and abs(total - printed.value) > slack else None


def _amount(words: str) -> Quantity | None:
    found = quantities_in(
        words if not words[-1].isdigit() or words[0] in "£$€" else f"{words} things"
    )
    return found[0] if len(found) == 1 else None


def _alike(one: Quantity, other: Quantity) -> bool:
    counts = one.kind is QuantityKind.COUNT or one.unit == other.unit
    return one.kind is other.kind and counts and one.kind is not QuantityKind.YEAR
