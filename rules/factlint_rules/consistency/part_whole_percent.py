"""CON001: a percentage that its part and whole contradict."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Construction, Remark, by_profile
from factlint_rules.consistency._arithmetic import shown, wrong_share
from factlint_rules.consistency._construction import ConstructionRule

_FORMS = (
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)(?: [\w’'-]+){0,4}?"
    r"(?:,? or |,? \(|, | ?[–—-] ?|, i\.e\. | equals | is )(?:about |just |roughly |nearly |almost )?(?P<printed><P>)",
    r"(?P<printed><P>)(?: [\w’'-]+){0,4}?(?:,? or |,? \(|, | ?[–—-] ?|, that is )(?:just |only )?"
    r"(?P<part><C>)(?: \w+){0,2} (?:out )?of (?:the |its |their |all |some )?(?P<whole><C>)",
)


class PartWholePercent(ConstructionRule):
    """A percentage beside its part and its whole is their quotient.

    The reader can divide, too. The message gives the quotient; which of the three numbers is
    wrong only the source can tell.

    Bad:
        Of the pupils, 18 of 24, or 80%, passed the swimming test.
                                    ^^^ 18 of 24 is 75%, not 80%

        Some 31% of them (12 of 48 boats) had no radio.
             ^^^ 12 of 48 is 25%, not 31%
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

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each percentage that does not fit."""
        part, whole, printed = found["part"], found["whole"], found["printed"]
        actual = wrong_share(part, whole, printed)
        if actual is not None:
            yield self.finding(
                printed.span,
                part=part.text,
                whole=whole.text,
                actual=shown(actual, printed.places),
                printed=printed.text,
            )
