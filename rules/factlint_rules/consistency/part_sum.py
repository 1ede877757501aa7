"""CON015: parts that do not add up to their whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factlint.api import Citation, Context, Severity, by_profile
from factlint_rules.consistency._farther import far_money, far_rests, far_rows
from factlint_rules.consistency._listed_parts import listed_parts
from factlint_rules.consistency._minutes_in_all import minutes_in_all
from factlint_rules.consistency._products import products, rates
from factlint_rules.consistency._relations import BY_WORDS, Clash, RelationRule, relations
from factlint_rules.consistency._shares import of_everything, shares
from factlint_rules.consistency._siblings import siblings
from factlint_rules.consistency._sport_sums import sport_sums
from factlint_rules.consistency._sums import rests, rows_of_parts, stages, totals
from factlint_rules.consistency._vote_sums import vote_sums


class PartSum(RelationRule):
    """The parts that an article counts come to the whole it gives.

    Readers add up: eight of twelve leave four. Two groups that are everybody, a remainder, the
    items of a list after their total, and a total after its parts are added.

    Bad:
        Eight of the 12 divers were sent home, leaving five in the clinic.
                                                       ^^^^ 12 less eight is 4, not five

        The poll asked 1,240 adults, 620 men and 640 women.
                       ^^^^^ 620 + 640 = 1,260, not 1,240

        The £40m for the pier came from the county (£25m), a charity (£10m) and a bank (£10m).
            ^^^^ £25m + £10m + £10m = £45m, not £40m

        It has 11 shops, seven in England, three in Scotland and two in Wales.
               ^^ seven + three + two = 12, not 11

        It will cut 340 jobs: 210 in Keighley and 120 in Batley.
                    ^^^ 210 + 120 = 330, not 340

        It has 15 goals this season, ten in the league and four in the cups. 40% of the £300 is there, leaving £160.
               ^^ ten + four = 14, not 15
                                                                                                               ^^^^ £300 less 40% is £180, not £160

        Of 212 cores, 148 were kept and 74 are lost.
           ^^^ 148 + 74 = 222, not 212

        Eleven people came, eight of them for the first time and four who had been before.
        ^^^^^^ eight + four = 12, not eleven

        Of 96 reports 81 were closed. The remaining 25 wait.
                                                    ^^ 96 less 81 is 15, not 25

        They won 13 medals: five gold, four silver and three bronze.
                 ^^ five + four + three = 12, not 13

        The hospital has 210 beds, 150 on the old site and 80 on the new.
                         ^^^ 150 + 80 = 230, not 210

        She was one of six children. Her four brothers and two sisters are farmers.
                       ^^^ four brothers and two sisters make 7 with the one told of, not six

        Six people were held. Four were charged and three released.
        ^^^ four + three = 7, not six

        The wall costs £12,600; the diocese will pay £4,200. The council will find the other £8,600.
                                                                                             ^^^^^^ £12,600 less £4,200 is £8,400, not £8,600

        Rents brought in £1,718, or £38 for each of the 31.
                         ^^^^^^ 31 × £38 = £1,178, not £1,718

        The 12 jurors, seven women and eight men, were sent home.
            ^^ seven + eight = 15, not 12

        It passed 18-7, with three senators abstaining. All 26 senators voted.
                                                            ^^ 18 + 7 + 3 = 28, not 26

        She had 19 points on four two-pointers, two 3-pointers and six free throws.
                ^^ 4 × 2 + 2 × 3 + 6 × 1 = 20, not 19

        Allow 15 minutes for the glue and 40 for the paint to dry: an hour and a half in all.
                                                                   ^^^^^^^^^^^^^^^^^^ 15 + 40 = 55 minutes, not an hour and a half
    Good:
        Eight of the 12 divers were sent home, leaving four in the clinic.

        The poll asked 1,260 adults, 620 men and 640 women.

        It has 12 shops, seven in England, three in Scotland and two in Wales.

        She scored 11 goals in ten games: seven at home and four away.
    """

    code = "CON015"
    name = "part-sum"
    by_sum = True
    severity = by_profile("error")
    advice = "find out which number is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    kinds = (rests, totals, products, rates, shares, of_everything)

    def clashes(self, ctx: Context) -> Iterator[tuple[Clash, Severity | None]]:
        """Yield sums of neighbouring sentences, and slips whose whole is farther off."""
        yield from relations(ctx, *self.kinds)
        for clash in stages(ctx):
            yield clash, None
        for clash, _ in relations(ctx, rows_of_parts):
            yield clash, BY_WORDS
        for clash in chain(
            far_rests(ctx),
            far_rows(ctx),
            far_money(ctx),
            listed_parts(ctx),
            vote_sums(ctx),
            siblings(ctx),
            minutes_in_all(ctx),
            sport_sums(ctx),
        ):
            yield clash, BY_WORDS
