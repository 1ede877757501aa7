"""CON001: a percentage that its part and whole contradict."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Construction, Context, Remark, by_profile
from factlint_rules.consistency import _arithmetic, _construction

_FORMS = (
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)(?: [\w’'-]+){0,4}?"
    r"(?:,? or |,? \(|, | ?[–—-] ?|, i\.e\. | equals | is )(?:about |just |roughly |nearly |almost )?(?P<printed><P>)",
    r"(?P<part><C>)(?: \w+){0,2} of (?:the |its |their |all )(?P<whole><C>)(?: [\w’'-]+){0,2},? or (?P<printed><F>)",
    r"(?P<part><C>)(?: [\w’'-]+){1,5},? (?:or |\(|[–—] )?(?P<printed><P>) of (?:the |its |their |all )(?P<whole><C>)",
    r"(?P<printed><P>)(?: [\w’'-]+){0,4}?(?:,? or |,? \(|, | ?[–—-] ?|, that is )(?:just |only )?"
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)",
    r"\b[Oo]f (?:the |its |their |all |some )?(?P<whole><N>)(?: [\w’'-]+){0,3},? (?P<part><N>)(?: [\w’'-]+){0,3},? "
    r"(?:or |\()(?:about |just |roughly |nearly |almost )?(?P<printed><P>|<F>)",
    r"(?P<whole><N>),? of which(?: [\w’'-]+){0,6} (?P<part><N>)(?: [\w’'-]+){0,3}(?: |, )"
    r"(?:or |\()?(?:about |just |roughly |nearly |almost )?(?P<printed><P>|<F>)",
)
#: The whole is in the sentence before: "The survey counted 2,460 cars. Of these 246, or 10%, ..."
_WHOLE = (r"^[^\ue000-\ue006]*(?P<whole><C>)[^\ue000-\ue006]*$",)
_OF_THESE = (
    r"^\W*of (?:these|those|them),? (?P<part><C>)(?: [\w’'-]+){0,3},? (?:or |\()(?P<printed><P>)",
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
    Good:
        Of the pupils, 18 of 24, or 75%, passed the swimming test.

        Two of three trains, 67%, were late.
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
        for known, found in _construction.following(ctx, _WHOLE, _OF_THESE):
            yield from self._compare(found, known)

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield a percentage that does not fit the numbers beside it."""
        yield from self._compare(found, found)

    def _compare(self, found: Construction, known: Construction) -> Iterator[Remark]:
        part, whole, printed = found["part"], known["whole"], found["printed"]
        actual = _arithmetic.wrong_share(part, whole, printed)
        if actual is not None:
            yield self.finding(
                printed.span,
                part=part.text,
                whole=whole.text,
                actual=_arithmetic.shown(actual, printed.places),
                printed=printed.text,
            )
