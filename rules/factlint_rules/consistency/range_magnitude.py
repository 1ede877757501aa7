"""NUM001: a range whose first end lacks its magnitude."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Citation, Construction, Remark, by_profile
from factlint_rules.consistency._construction import ConstructionRule

_FORMS = (
    r"\bbetween (?P<first><M>) and (?P<last><M>)",
    r"(?:\bfrom )?(?P<first><M>) ?(?:to|[-–—]) ?(?P<last><M>)",
)


class RangeMagnitude(ConstructionRule):
    """Both ends of a range name their magnitude.

    "$26 to $31 million" begins, as printed, at twenty-six dollars.

    Bad:
        The bridge will cost $26 to $31 million.
                             ^^^ “$26” to “$31 million”: $26 million?

        Bids are expected between £2 and £3m.
                                  ^^ “£2” to “£3m”: £2m?
    Fixed:
        Bids are expected between £2m and £3m.
    Good:
        The bridge will cost $26m to $31m.

        Tickets cost from £2 to £30.
    """

    code = "NUM001"
    name = "range-magnitude"
    severity = by_profile("warning")
    message = "“{first}” to “{last}”: {right}?"
    advice = "write the magnitude at both ends"
    citations = (Citation("Gibson, University of Kansas", "copy editing: numbers"),)
    fixable = True
    forms = _FORMS

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each first end without magnitude."""
        first, last = found["first"], found["last"]
        bare = first.value
        scaled = last.value.scaleb(-last.magnitude)
        if first.magnitude or not last.magnitude or first.unit != last.unit:
            return
        if not Decimal("0.1") * scaled <= bare <= scaled:
            return
        if first.text[-1].isalpha():
            return
        size = last.text[
            len(last.text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")) :
        ]
        right = f"{first.text}{size}"
        yield self.finding(
            first.span,
            first=first.text,
            last=last.text,
            right=right,
            fix=self.replacing(first.span, right, safety="ask"),
        )
