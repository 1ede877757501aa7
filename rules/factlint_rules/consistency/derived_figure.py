"""CON026: a figure that the figures around it do not make."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile
from factlint_rules.consistency._averages import averages
from factlint_rules.consistency._changes import changes, turns
from factlint_rules.consistency._differences import differences
from factlint_rules.consistency._gaps import balances, gaps
from factlint_rules.consistency._left_over import left_over
from factlint_rules.consistency._multiples import multiples
from factlint_rules.consistency._passages import Slip, around, lines, related_to
from factlint_rules.consistency._percents_of import percents_of
from factlint_rules.consistency._portions import portions
from factlint_rules.consistency._rates import rates
from factlint_rules.consistency._ratios import ratios
from factlint_rules.consistency._relations import relations
from factlint_rules.consistency._savings import savings

#: Relations, each with how many numbers it needs in a sentence and the ones beside it.
_RELATIONS = (
    *((differences, 3), (ratios, 2), (rates, 2), (portions, 2), (averages, 2)),
    *((percents_of, 3), (left_over, 3)),
)
#: What CON002 and CON019 report is not reported twice.
_SAID_ELSEWHERE = (turns, changes, multiples, gaps, balances)


class DerivedFigure(DocumentRule):
    """A difference, a multiple, a share or an average is what the figures beside it make.

    Compared are a figure that is told as reckoned and the figures of its sentence and of the ones
    beside it, where exactly those that it needs are there. Nothing is said where any of them make
    it, within rounding and "about", "nearly" or "more than", or where CON002 or CON019 has said it.

    Bad:
        She took the seat with 1,346 votes to his 1,332, squeaking home by just 64.
                                                                                ^^ 1,346 and 1,332 are 14 apart, not 64

        A flat that cost £500 last year is let for £700 now. Rents are up by a fifth.
                                                                             ^^^^^^^ £700 is 40% more than £500, not a fifth

        Three-quarters of the 64 councillors have signed. The 20 signatories are all Greens.
        ^^^^^^^^^^^^^^ 20 of 64 is 31%, not three-quarters

        The 32 vans made a total of 1,280 trips, on average 60 trips a van.
                                                            ^^ 1,280 ÷ 32 = 40, not 60

        The hall costs £18 an hour, and the club has it for 10 hours a week. Its 30-week season comes to £7,400.
                                                                                                         ^^^^^^ 10 hours × 30-week × £18 = £5,400, not £7,400

        It has 60 stalls, of which 38 sell food and 32 crafts.
               ^^ 38 + 32 = 70, not 60

        VAT at 20% adds £60 to the £250 bill.
                        ^^^ 20% of £250 is £50, not £60

        A day pass is $18, and four of them together cost $60, a saving of $15.
                                                                           ^^^ $72 less $60 is $12, not $15
    Good:
        She took the seat with 1,346 votes to his 1,332, squeaking home by just 14.

        A flat that cost £500 last year is let for £700 now. Wages are up by a fifth, to £600 from £500.

        Three-quarters of the 64 councillors have signed. The 20 Greens did not.

        The 32 vans made 1,280 trips, more than 40 trips a van. Those of the firm that are white made 900.

        Of the 14 medals, five are gold and eight silver. A class is €12, and the six of them €60.
    """

    code = "CON026"
    name = "derived-figure"
    severity = by_profile("warning")
    message = "{sum}, not {printed}"
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each figure that its passage contradicts, and that no plainer sum does."""
        slips = list(self._slips(ctx))
        if slips:
            elsewhere = [one.printed.span for one, _ in relations(ctx, *_SAID_ELSEWHERE)]
            for slip in slips:
                if not any(slip.span.overlaps(other) for other in elsewhere):
                    yield self._say(ctx, slip)

    def _slips(self, ctx: Context) -> Iterator[Slip]:
        all_lines = ctx.read(lines)
        said: set[Span] = set()
        for at in range(len(all_lines)):
            numbers = len(around(all_lines, at))
            for relation in (one for one, fewest in _RELATIONS if numbers >= fewest):
                for slip in relation(all_lines, at):
                    if slip.span not in said:
                        said.add(slip.span)
                        yield slip
        for slip in savings(ctx):
            if slip.span not in said:
                yield slip

    def _say(self, ctx: Context, slip: Slip) -> Remark:
        printed = slip.span.of(ctx.text)
        printed = printed[0].lower() + printed[1:]
        return self.finding(slip.span, sum=slip.sum, printed=printed, related=related_to(slip))
