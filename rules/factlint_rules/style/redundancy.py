"""STY005: words that say again what the next word says."""

from __future__ import annotations

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, by_profile, pattern

#: The semi-auxiliaries of English (Quirk et al., A Comprehensive Grammar, 3.40 to 3.51) without their
#: "to": behind one of them "to" would be theirs. "It has in order to" is not "it has to", nor is
#: "the one we are used in order to" what we are used to.
_SEMI_AUXILIARY = pattern(
    r"\b(?:have|has|had|having|got|able|unable|about|apt|bound|due|going|likely|unlikely|meant|obliged|"
    r"supposed|willing|unwilling|used|ought|dare[sd]?|need(?:s|ed)?)\s+$"
)
#: "Prices were up 1.6% on an annual basis": against those of a year before.
_SHARE = pattern(r"(?:%|\bper\s?cent)(?:\s+\w+)?\s+$")


class Redundancy(PhraseRule):
    """A thing is said once, in the fewest words that say it.

    "End result", "past history", "in order to": the second word repeats the first, or four
    words do the work of one. Quotations are left as they were said.

    Bad:
        The club took out a loan in order to pay for the stand, and the end result was a debt.
                                 ^^^^^^^^^^^ “in order to” says no more than “to”
                                                                        ^^^^^^^^^^ “end result” says no more than “result”
    Fixed:
        The club took out a loan to pay for the stand, and the result was a debt.
    Bad:
        The main reason why the dam failed is the clay.
                 ^^^^^^^^^^ “reason why” says the same thing twice
    Good:
        The club took out a loan to pay for the stand, and the result was a debt.

        “In order to win you need luck,” the coach said. The end of the result sheet was torn.
    """

    code = "STY005"
    name = "redundancy"
    severity = by_profile("info", news=None)
    message = "“{text}” says no more than “{write}”"
    advice = "cut it"
    citations = (
        Citation("proselint", "redundancy.misc"),
        Citation("Guardian style guide", "redundancy"),
    )
    speech = "silent"
    fixable = True
    table = "redundancies.toml"

    def accepts(self, hit: Hit, phrase: Phrase, ctx: Context) -> bool:
        """Leave out what reads another way without the longer form."""
        before = ctx.text[max(0, hit.span.start - 24) : hit.span.start]
        if phrase.text == "in order to":
            return _SEMI_AUXILIARY.search(before) is None
        if phrase.text.endswith(" basis") and _SHARE.search(before):
            return False
        # "With the exception of Roe, all left": "Except Roe, all left" is no English.
        starts = hit.span.start <= ctx.sentence(hit.span).start + 1
        return not (starts and phrase.replacement == "except")
