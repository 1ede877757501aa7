"""CON005: a fraction and a percentage that differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Citation, Construction, Remark, by_profile
from factlint_rules.consistency._arithmetic import shown
from factlint_rules.consistency._construction import ConstructionRule

_FORMS = (
    r"(?P<share><F>)(?: of(?: [\w’'-]+){1,4})? ?\((?:about |some )?(?P<printed><P>)\)",
    r"(?P<share><F>)(?:,| [–—-]) (?:or )?(?:about |some )?(?P<printed><P>)(?:,| [–—-])",
    r"(?P<printed><P>)(?:,| ?\() ?(?:or )?(?:only |just )?(?P<share><F>)",
)
_BELOW = frozenset(
    ["almost", "nearly", "under", "less than", "just under", "close to", "fewer than"]
)
_ABOVE = frozenset(["over", "more than", "just over", "well over", "at least"])


class FractionPercent(ConstructionRule):
    """A fraction and the percentage beside it say the same.

    The fraction is there to help the reader; one that is not the percentage misleads.

    Bad:
        Almost a quarter (31%) of the ferries ran late.
                          ^^^ a quarter is 25%; 31% is not almost a quarter

        More than half of the wards (44%) have a new roof.
                                     ^^^ half is 50%; 44% is not more than half
    Good:
        Almost a third (31%) of the ferries ran late.

        Half of the wards (48%) have a new roof.
    """

    code = "CON005"
    name = "fraction-vs-percent"
    severity = by_profile("error")
    message = "{share} is {exact}%; {printed} is not {words}"
    advice = "find out which is right"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    forms = _FORMS

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each percentage beside another fraction."""
        share, printed = found["share"], found["printed"]
        exact = share.value * 100
        distance = printed.value - exact
        low, high = Decimal(-4), Decimal(4)
        if share.approx in _BELOW:
            low, high = Decimal("-5.5"), Decimal("0.5")
        elif share.approx in _ABOVE:
            low, high = Decimal("-0.5"), Decimal(9)
        elif share.approx:
            low, high = Decimal(-6), Decimal(6)
        if low <= distance <= high:
            return
        yield self.finding(
            printed.span,
            share=share.text.lower(),
            exact=shown(exact),
            printed=printed.text,
            words=f"{share.approx} {share.text}".strip().lower(),
        )
