"""NUM002: per cent where percentage points are meant."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import MOVE, Citation, Context, DocumentRule, Remark, by_profile
from factlint_rules.consistency._construction import found_in
from factlint_rules.consistency._gaps import points
from factlint_rules.consistency._relations import relations

_BASE = r"(?:from|on|compared with|compared to|against)"
#: ", a rise of" behind two shares; a year may be between.
_THEN = r"(?: [^.,;\ue000-\ue006]{0,25})?,? (?:a |an )?"
#: A share with its difference and the share it is compared with.
_THREE = (
    r"(?P<new><P>),? (?:a rise of |a fall of |up |down )?(?P<p><P>) (?:above|below|higher than|lower than|more than|"
    r"less than|up on|down on|up from|down from)[^.;\ue000-\ue007]{0,25}(?P<old><P>)",
    rf"{MOVE}(?: by)? (?P<p><P>)[^.;\ue000-\ue007]{{0,12}}\bto (?P<new><P>) {_BASE} (?P<old><P>)",
    rf"{MOVE}(?: by)? (?P<p><P>)[^.;\ue000-\ue007]{{0,5}} from (?P<old><P>) to (?P<new><P>)",
    rf"\bfrom (?P<old><P>) to (?P<new><P>){_THEN}(?:(?:{MOVE}|improvement|deterioration) of |{MOVE} )(?P<p><P>)",
    rf"\bto (?P<new><P>) from (?P<old><P>){_THEN}(?:(?:{MOVE}|improvement|deterioration) of |{MOVE} )(?P<p><P>)",
    rf"(?P<new><P>),? (?:up|down|against|compared with) (?:from |on )?(?P<old><P>){_THEN}(?:(?:{MOVE}|improvement|deterioration) of |{MOVE} )(?P<p><P>)",
)
#: An interest rate that moves by a fraction of one.
_RATE = (
    r"\brates?\b[^.;\ue000-\ue007]{0,30}\bby (?:a |another |a further )?(?P<p><P>)",
    r"\b(?P<p><P>) (?:rise|cut|increase|reduction|hike) in (?:its |the |their )?(?:\w+ )?(?:interest )?rates?\b",
)


class PercentPoints(DocumentRule):
    """The difference of two percentages is counted in percentage points.

    From 40% to 44% is four points and a tenth, 10 per cent, more. A rate that is cut "by 0.25%"
    is cut by a quarter of a point.

    Bad:
        Turnout was 40.4%, 0.6% above the 39.8% of 2012.
                           ^^^^ from 39.8% to 40.4% is 0.6 percentage points

        Turnout was 31.4%, up from 28.4% in 1999, a rise of 3%.
                                                            ^^ from 28.4% to 31.4% is 3 percentage points

        The bank cut its rate by 0.25% in May.
                                 ^^^^^ a rate moves by percentage points: 0.25%
    Good:
        Turnout was 40.4%, 0.6 percentage points above the 39.8% of 2012.

        Sales rose 4% to 44% of the market from 42.3%.
    """

    code = "NUM002"
    name = "percent-vs-point"
    severity = by_profile("warning")
    message = "from {old} to {new} is {difference} percentage points"
    advice = "write “percentage points”"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each difference of two percentages that is called per cent."""
        said = set()
        for remark in self._constructed(ctx):
            said.add(remark.span)
            yield remark
        for clash, _ in relations(ctx, points):
            if clash.printed.span not in said:
                yield self.finding(clash.printed.span, message=clash.sum)

    def _constructed(self, ctx: Context) -> Iterator[Remark]:
        for found in found_in(ctx, *_THREE):
            old, new, printed = found["old"], found["new"], found["p"]
            points = abs(new.value - old.value)
            relative = points / old.value * 100 if old.value else Decimal(0)
            rounding = printed.half + old.half + new.half
            if abs(points - printed.value) <= rounding < abs(relative - printed.value):
                number = f"{printed.text.rstrip('% ')} percentage points"
                words = (
                    number if printed.text.endswith("%") else f"{printed.value} percentage points"
                )
                yield self.finding(
                    printed.span,
                    old=old.text,
                    new=new.text,
                    difference=f"{points.normalize():f}",
                    fix=self.replacing(printed.span, words, safety="ask"),
                )
        for found in found_in(ctx, *_RATE):
            printed = found["p"]
            if (printed.value <= 1 and "interest" in found.sentence.text.lower()) or (
                printed.value in (Decimal("0.25"), Decimal("0.5"), Decimal("0.75"))
            ):
                yield self.finding(
                    printed.span,
                    message="a rate moves by percentage points: {printed}",
                    printed=printed.text,
                )
