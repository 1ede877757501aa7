"""CON011: a range whose end comes before its beginning."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Construction, Remark, by_profile
from factlint_rules.consistency._construction import ConstructionRule

_FORMS = (
    r"(?<!down )(?<!back )\bfrom (?:\w+ )?(?P<first><Y>) (?:to|until|till|through) (?:\w+ )?(?P<last><Y>)",
    r"\bbetween (?:\w+ )?(?P<first><Y>) and (?:\w+ )?(?P<last><Y>)",
    r"\bbetween (?P<first><M>) and (?P<last><M>)",
    r"\bbetween (?P<first><C>) and (?P<last><C>)",
)


class ReversedRange(ConstructionRule):
    """A range runs from the earlier or lesser end to the later or greater one.

    "Between 1998 and 1992" is two digits in the wrong place, or two ends.

    Bad:
        She led the choir between 1998 and 1992.
                          ^^^^^^^^^^^^^^^^^^^^^ 1992 comes before 1998

        He was mayor from 2019 to 2011.
                     ^^^^^^^^^^^^^^^^^ 2011 comes before 2019

        The repair will cost between £3m and £2m.
                             ^^^^^^^^^^^^^^^^^^^ £2m is less than £3m
    Good:
        She led the choir between 1992 and 1998.

        The repair will cost between £2 and £3m.
    """

    code = "CON011"
    name = "reversed-range"
    severity = by_profile("error")
    message = "{last} {relation} {first}"
    advice = "find out whether the ends are turned round or one is wrong"
    citations = (Citation("factlint", "consistency"),)
    forms = _FORMS

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each range that runs backwards."""
        first, last = found["first"], found["last"]
        if last.value >= first.value or first.unit != last.unit:
            return
        if first.kind.value == "count" and last.unit != first.unit:
            return
        years = first.kind.value == "year"
        yield self.finding(
            found.span,
            first=first.text,
            last=last.text,
            relation="comes before" if years else "is less than",
        )
