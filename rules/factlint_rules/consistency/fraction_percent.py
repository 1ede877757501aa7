"""CON005: a fraction and a percentage that differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Citation, Construction, Context, Remark, by_profile
from factlint_rules.consistency import _construction
from factlint_rules.consistency._arithmetic import reckoned_with, shown

#: "Fell a quarter of a point, 3 per cent, ...": what is of a point is no share of a whole.
_OF_A_POINT = r"(?! of an? (?:percentage )?point)"
_FORMS = (
    rf"(?P<share><F>){_OF_A_POINT}(?: of(?: [\w’'-]+){{1,4}})? ?\((?:about |some )?(?P<printed><P>)\)",
    r"(?P<share><F>)(?:,| [–—-]) (?:or )?(?:about |some )?(?P<printed><P>)(?:,| [–—-])",
    rf"(?P<printed><P>)(?:,| ?\() ?(?:or )?(?:only |just )?(?P<share><F>){_OF_A_POINT}",
)
#: "Nine in ten (90%)", "one in five pupils (20%)".
_RATIO = (
    r"(?P<part><C>) (?:in|out of) (?:every )?(?P<whole><C>)(?: [\w’'-]+){0,3}"
    r"(?: ?\((?:about |some )?(?P<printed><P>)\)|(?:,| [–—-]) (?:or )?(?:about |some )?(?P<beside><P>)(?:,| [–—-]|\.|$))",
)
_BELOW = frozenset(
    ["almost", "nearly", "under", "less than", "just under", "close to", "fewer than"]
)
_ABOVE = frozenset(["over", "more than", "just over", "well over", "at least"])


class FractionPercent(_construction.ConstructionRule):
    """A fraction and the percentage beside it say the same.

    The fraction is there to help the reader; one that is not the percentage misleads.

    Bad:
        Almost a quarter (31%) of the ferries ran late.
                          ^^^ a quarter is 25%; 31% is not almost a quarter

        More than half of the wards (44%) have a new roof.
                                     ^^^ half is 50%; 44% is not more than half

        Nine in ten (80%) wanted a later ferry.
                     ^^^ nine in ten is 90%; 80% is not nine in ten
    Good:
        Almost a third (31%) of the ferries ran late.

        Half of the wards (48%) have a new roof. The rate fell by a quarter of a point (3%), half a point less than in May.
    """

    code = "CON005"
    name = "fraction-vs-percent"
    severity = by_profile("error")
    message = "{share} is {exact}%; {printed} is not {words}"
    advice = "find out which is right"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    forms = _FORMS

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each fraction and each "one in five" beside another percentage."""
        yield from super().check(ctx)
        for found in _construction.found_in(ctx, *_RATIO):
            part, whole, printed = (
                found[name]
                for name in ("part", "whole", "printed" if found.has("printed") else "beside")
            )
            if not 0 < part.value < whole.value <= 100:
                continue
            exact = part.value * 100 / whole.value
            slack = 6 if part.approx or printed.approx else 3
            if abs(printed.value - exact) > slack:
                words = f"{part.text} in {whole.text}".lower()
                yield self.finding(
                    printed.span,
                    share=words,
                    exact=shown(exact),
                    printed=printed.text,
                    words=words,
                    related=reckoned_with(printed, part, whole),
                )

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
            related=reckoned_with(printed, share),
        )
