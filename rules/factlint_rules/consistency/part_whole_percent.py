"""CON001: a percentage that its part and whole contradict."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from operator import attrgetter

from factlint.api import (
    Article,
    Citation,
    Context,
    Quantity,
    QuantityKind,
    Severity,
    by_profile,
    quantities,
)
from factlint_rules.consistency._farther import far_shares
from factlint_rules.consistency._quotients import quotients
from factlint_rules.consistency._relations import BY_WORDS, Clash, RelationRule, relations


class PartWholePercent(RelationRule):
    """A percentage beside its part and its whole is their quotient.

    The reader can divide, too. The message gives the quotient; which of the three numbers is
    wrong only the source can tell.

    Bad:
        Of the pupils, 18 of 24, or 80%, passed the swimming test.
                                    ^^^ 18 of 24 is 75%, not 80%

        Some 31% of them (12 of 48 boats) had no radio.
             ^^^ 12 of 48 is 25%, not 31%

        The wall costs £12,600, of which the diocese pays £4,200, or a quarter.
                                                                     ^^^^^^^^^ £4,200 of £12,600 is 33%, not a quarter

        Of 96 reports 81 were closed, or 48%.
                                         ^^^ 81 of 96 is 84%, not 48%

        The survey counted 2,460 cars. Of these 246, or 12%, were too fast.
                                                        ^^^ 246 of 2,460 is 10%, not 12%

        The 80g used here are 60 per cent of a 200g bag, so keep the rest.
                              ^^^^^^^^^^^ 80g of 200g is 40%, not 60 per cent

        It paid $240,000 of the $600,000 cost, 35 percent. The rest came from the state.
                                               ^^^^^^^^^^ $240,000 of $600,000 is 40%, not 35 percent

        Of 900 votes, 540 were for the plan and 360 against, a majority of 70%.
                                                                           ^^^ 540 of 900 is 60%, not 70%

        The state paid $1.8m of the $2.4m bill; the remaining 35% came from gifts.
                                                              ^^^ $1.8m of $2.4m leaves 25%, not 35%
    Good:
        Of the pupils, 18 of 24, or 75%, passed the swimming test.

        Two of three trains, 67%, were late.

        Turnout was 62 per cent, against 58 per cent in 2023: 124 of 200 voted.

        Five of the last eight votes met the 20% threshold. It is less than half of the $20bn that $8bn bought.
    """

    code = "CON001"
    name = "part-whole-percent"
    severity = by_profile("error")
    advice = "find out which of the three numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    kinds = (quotients,)

    def clashes(self, ctx: Context) -> Iterator[tuple[Clash, Severity | None]]:
        """Yield shares of neighbouring numbers, and slips whose whole is farther off."""
        far = ((clash, BY_WORDS) for clash in far_shares(ctx))
        for clash, severity in chain(relations(ctx, *self.kinds), far):
            if not _is_told(ctx, clash):
                yield clash, severity


def _is_told(ctx: Context, clash: Clash) -> bool:
    """Return whether another percentage of the sentence is the quotient: "62%, against 58% in 2023: 124 of 200"."""
    if len(clash.others) != 2 or not clash.others[1].value:
        return False
    part, whole = clash.others
    real, sentence = part.value / whole.value * 100, ctx.sentence(clash.printed.span)
    percents = ctx.read(_percents)
    first = bisect_left(percents, sentence.start, key=_start)
    last = bisect_left(percents, sentence.end, first, key=_start)
    return any(
        abs(one.value - real) <= max(one.half, Decimal("0.5"))
        for one in percents[first:last]
        if sentence.contains(one.span) and one.span != clash.printed.span
    )


_start = attrgetter("span.start")


def _percents(article: Article) -> list[Quantity]:
    """Return the percentages of a file, in order."""
    found = [one for one in article.read(quantities) if one.kind is QuantityKind.PERCENT]
    return sorted(found, key=_start)
