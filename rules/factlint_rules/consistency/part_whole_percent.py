"""CON001: a percentage that its part and whole contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factlint.api import Citation, Construction, Context, Quantity, Remark, by_profile, figures
from factlint_rules.consistency import _arithmetic, _construction
from factlint_rules.consistency._clauses import shares
from factlint_rules.consistency._farther import far_shares
from factlint_rules.consistency._relations import BY_WORDS

_FORMS = (
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)(?: [\w’'-]+){0,4}?"
    r"(?:,? or |,? \(|, | ?[–—-] ?|, i\.e\. | equals | is )(?:about |just |roughly |nearly |almost )?(?P<printed><P>)",
    r"(?P<part><C>)(?: \w+){0,2} of (?:the |its |their |all )(?P<whole><C>)(?: [\w’'-]+){0,2},? or (?P<printed><F>)",
    r"(?P<part><C>)(?: [\w’'-]+){1,5},? (?:or |\(|[–—] )?(?P<printed><P>) of (?:the |its |their |all )(?P<whole><C>)",
    r"(?P<printed><P>)(?: [\w’'-]+){0,4}?(?:,? or |,? \(|, | ?[–—-] ?|, that is )(?:just |only )?"
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)",
    # "Turnout was 42%: 3,360 of the 8,000 on the roll"
    r"(?P<printed><P>)[:;] (?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all )?(?P<whole><C>)",
    r"(?P<part><M>) on (?:sales|revenues?|turnover|income) of (?P<whole><M>),? (?:or )?an? (?:\w+ )?margin of (?P<printed><P>)",
    r"\b[Oo]f (?:the |its |their |all |some )?(?P<whole><N>)(?: [\w’'-]+){0,3},? (?P<part><N>)(?: [\w’'-]+){0,3},? "
    r"(?:or |\()(?:about |just |roughly |nearly |almost )?(?P<printed><P>|<F>)",
    r"(?P<whole><N>)(?: [\w’'-]+){0,4},? of which(?: [\w’'-]+){0,6} (?P<part><N>)(?: [\w’'-]+){0,3}(?: |, )"
    r"(?:or |\()?(?:about |just |roughly |nearly |almost )?(?P<printed><P>|<F>)",
    # "Of its 28 pupils, 21 got a 7 or better, two-thirds of them"
    r"\b[Oo]f (?:the |its |their |all |some )?(?P<whole><C>)(?: [\w’'-]+){0,3}, (?P<part><C>)[^.;,]{1,50}, "
    r"(?:or |about |just |nearly )?(?P<printed><P>|<F>)(?: of them)(?=[.,;]|$)",
    # "30 of 120 members came, a turnout of 30%"
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)[^.;,\ue000-\ue007]{1,50}, "
    r"an? (?:turnout|share|rate|proportion|majority|response) of (?P<printed><P>|<F>)",
)
#: Those for and those against, who together are all: "412 voted, 309 for and 103 against, 75%".
_PART_AND_WHOLE = (
    r"^\W*of (?:the |its |their |all )?(?P<whole><C>)[^.;\ue000-\ue007]{0,40}(?P<part><C>)[^\ue000-\ue006]*$",
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all )?(?P<whole><C>)[^\ue000-\ue006]*$",
)
_THAT_IS = (
    r"^\W*(?:that|this|it) (?:is|was|makes|means|gives|represents) (?:just |only |about |an? \w+ of )?(?P<printed><P>|<F>)",
)
_VOTES = (
    r"(?P<whole><C>)[^.;\ue000-\ue007]{1,50}?(?P<a><C>)[^.;\ue000-\ue007]{1,25}\b(?:and|with) (?P<b><C>)"
    r"[^.;\ue000-\ue007]{1,25}, (?:or |that is |an? \w+ of )(?P<printed><P>)",
)
#: "$1.8m of a $2.4m bill; the remaining 25% came from gifts".
_REMAINDER = (
    r"(?P<part><N>) of (?:an? |the |its |their )?(?P<whole><N>)[^.\ue000-\ue007]{0,40}"
    r"\b(?:remaining|other|rest,?) (?P<rest><P>)",
)
#: "Income was £1.2m, so that the £46,500 was 14% of the total".
_OF_THE_TOTAL = (
    r"(?P<whole><M>)[^.;\ue000-\ue006]{0,40}\b(?:so|of which|and)\b[^.;\ue000-\ue006]{0,20}(?P<part><M>)"
    r"[^.;\ue000-\ue006]{0,40}(?P<printed><P>) of (?:the total|that|it|the whole|the sum)\b",
)
#: "One in five homes, or 20%": a proportion, rounded as a fraction is.
_ONE_IN = (
    r"(?P<part><C>) (?:\w+ )?in (?:every )?(?P<whole><C>)(?: [\w’'-]+){0,3},? (?:or |\()(?:about |nearly )?(?P<printed><P>)",
)
#: How far a percentage may be from such a proportion, in points.
_ROUGH = 4
#: The whole is in the sentence before: "The survey counted 2,460 cars. Of these 246, or 10%, ..."
_WHOLE = (r"^[^\ue000-\ue006]*(?P<whole><C>)[^\ue000-\ue006]*$",)
_OF_THESE = (
    r"^\W*of (?:these|those|them),? (?P<part><C>)(?: [\w’'-]+){0,3},? (?:or |\()(?:about |just |nearly )?(?P<printed><P>)",
    r"^\W*of (?:these|those|them),? (?P<part><C>)[^.;\ue000-\ue007]{0,60}, (?:or |about |or about )?(?P<printed><P>|<F>)(?=[.,;]|$)",
    r"(?P<part><C>) of (?:these|those|them)\b[^.;\ue000-\ue007]{0,40}, (?:or |just |about )?(?P<printed><P>|<F>)"
    r"(?=[.,;]|$| of (?:the|all)\b)",
)


class PartWholePercent(_construction.ConstructionRule):
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

        Five of the last eight votes met the 20% threshold. It is less than half of the $20bn that $8bn bought.
    """

    code = "CON001"
    name = "part-whole-percent"
    severity = by_profile("error")
    message = "{part} of {whole} is {actual}%, not {printed}"
    advice = "find out which of the three numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    forms = _FORMS

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each percentage that does not fit."""
        yield from super().check(ctx)
        judged = {found["printed"].span for found in _construction.found_in(ctx, *_FORMS)}
        for sentence in ctx.read(figures):
            for trio in shares(sentence):
                if trio.printed.span not in judged:
                    yield from self._compare(trio.other, trio.base, trio.printed)
        for found in _construction.found_in(ctx, *_OF_THE_TOTAL):
            yield from self._compare(found["part"], found["whole"], found["printed"])
        for found in _construction.found_in(ctx, *_ONE_IN):
            part, whole, printed = found["part"], found["whole"], found["printed"]
            if not whole.value or part.value >= whole.value or whole.value > 100:
                continue
            share = part.value / whole.value * 100
            if abs(share - printed.value) > _ROUGH:
                yield self._say(part, whole, printed, share)
        for found in _construction.found_in(ctx, *_VOTES):
            yield from self._votes(found)
        for found in _construction.found_in(ctx, *_REMAINDER):
            rest = found["rest"]
            left = replace(rest, value=100 - rest.value)
            actual = _arithmetic.wrong_share(found["part"], found["whole"], left)
            if actual is not None:
                yield self.finding(
                    rest.span,
                    message="{part} of {whole} leaves {actual}%, not {printed}",
                    part=found["part"].text,
                    whole=found["whole"].text,
                    actual=_arithmetic.shown(100 - actual, rest.places),
                    printed=rest.text,
                    related=_arithmetic.reckoned_with(rest, found["part"], found["whole"]),
                )
        for clash in far_shares(ctx):
            yield self.finding(
                clash.printed.span,
                severity=BY_WORDS,
                message="{sum}, not {printed}",
                sum=clash.sum,
                printed=clash.printed.text,
                related=_arithmetic.reckoned_with(clash.printed, *clash.others),
            )
        for known, found in _construction.following(ctx, _PART_AND_WHOLE, _THAT_IS):
            yield from self._compare(known["part"], known["whole"], found["printed"])
        for known, found in _construction.following(ctx, _WHOLE, _OF_THESE):
            yield from self._compare(found["part"], known["whole"], found["printed"])

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield a percentage that does not fit the numbers beside it."""
        yield from self._compare(found["part"], found["whole"], found["printed"])

    def _votes(self, found: Construction) -> Iterator[Remark]:
        """Yield a percentage that is neither side's share of those who voted, nor their lead."""
        whole, one, other, printed = (found[name] for name in ("whole", "a", "b", "printed"))
        lead = replace(one, value=abs(one.value - other.value))
        if one.value + other.value != whole.value:
            return
        wrong = [_arithmetic.wrong_share(part, whole, printed) for part in (one, other, lead)]
        if None not in wrong:
            yield from self._compare(one, whole, printed)

    def _compare(self, part: Quantity, whole: Quantity, printed: Quantity) -> Iterator[Remark]:
        actual = _arithmetic.wrong_share(part, whole, printed)
        if actual is not None:
            yield self._say(part, whole, printed, actual)

    def _say(self, part: Quantity, whole: Quantity, printed: Quantity, actual: Decimal) -> Remark:
        return self.finding(
            printed.span,
            part=part.text,
            whole=whole.text,
            actual=_arithmetic.shown(actual, printed.places),
            printed=printed.text,
            related=_arithmetic.reckoned_with(printed, part, whole),
        )
