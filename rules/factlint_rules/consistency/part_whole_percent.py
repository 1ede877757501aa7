"""CON001: a percentage that its part and whole contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Quantity,
    QuantityKind,
    Remark,
    by_profile,
    figures,
)
from factlint_rules.consistency._arithmetic import same_measure, share, shown, wrong_share
from factlint_rules.consistency._construction import found_in

#: How far a fraction in words may be from the quotient, in percentage points.
_FRACTION = Decimal(4)

_FORMS = (
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)(?: [\w’'-]+){0,4}?"
    r"(?:,? or |,? \(|, | ?[–—-] ?|, i\.e\. | equals | is )(?:about |just |roughly |nearly |almost )?(?P<printed><P>)",
    r"(?P<printed><P>)(?: [\w’'-]+){0,4}?(?:,? or |,? \(|, | ?[–—-] ?|, that is )(?:just |only )?"
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)",
    r"\b[Oo]f (?:the |its |their |all |some )?(?P<whole><N>)(?: [\w’'-]+){0,3},? (?P<part><N>)(?: [\w’'-]+){0,3},? "
    r"(?:or |\()(?:about |just |roughly |nearly |almost )?(?P<printed><P>|<F>)",
    r"(?P<whole><N>),? of which(?: [\w’'-]+){0,6} (?P<part><N>)(?: [\w’'-]+){0,3},? "
    r"(?:or |\()(?:about |just |roughly |nearly |almost )?(?P<printed><P>|<F>)",
)
#: The whole is in the sentence before: "The survey counted 2,460 cars. Of these 246, or 10%, ..."
_OF_THESE = (
    r"^\W*of (?:these|those|them),? (?P<part><C>)(?: [\w’'-]+){0,3},? (?:or |\()(?P<printed><P>)",
)


class PartWholePercent(DocumentRule):
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

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each percentage that does not fit."""
        for found in found_in(ctx, *_FORMS):
            yield from self._judge(found["part"], found["whole"], found["printed"])
        sentences = ctx.read(figures)
        for found in found_in(ctx, *_OF_THESE):
            at = sentences.index(found.sentence)
            before = sentences[at - 1] if at else None
            if before is None or ctx.text[before.span.end : found.sentence.span.start].strip():
                continue  # a sentence without a number is between them
            counts = [one for one in before.quantities if one.kind is QuantityKind.COUNT]
            if len(counts) == 1:
                yield from self._judge(found["part"], counts[0], found["printed"])

    def _judge(self, part: Quantity, whole: Quantity, printed: Quantity) -> Iterator[Remark]:
        if not same_measure(part, whole):
            return
        if printed.kind is QuantityKind.SHARE:
            yield from self._fraction(part, whole, printed)
            return
        actual = wrong_share(part, whole, printed)
        if actual is not None:
            yield self.finding(
                printed.span,
                part=part.text,
                whole=whole.text,
                actual=shown(actual, printed.places),
                printed=printed.text,
            )

    def _fraction(self, part: Quantity, whole: Quantity, printed: Quantity) -> Iterator[Remark]:
        """Yield a fraction that is more than 4 points from the quotient."""
        real = share(part, whole)
        if real is not None and abs(real[1] - printed.value * 100) > _FRACTION:
            yield self.finding(
                printed.span,
                part=part.text,
                whole=whole.text,
                actual=shown(real[1]),
                printed=printed.text,
            )
