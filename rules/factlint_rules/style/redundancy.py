"""STY005: words that say again what the next word says."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, Remark, by_profile
from factlint_rules.style._habits import to_will_do


class Redundancy(PhraseRule):
    """A thing is said once, in the fewest words that say it.

    "End result", "past history", "in order to": the second word repeats the first, or four
    words do the work of one. Quotations are left as they were said.

    "In order to" is a note where it opens a sentence or a clause, which "to" does as well, and where an
    article has it often; it is one entry. Once in a long one it may keep "to" from the word before. Set phrases that
    say a thing twice ("each and every", "innocent bystander") are as old as their words. Only the strict
    profile asks about those.

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
        if phrase.text == "in order to":
            return to_will_do(ctx, hit.span)
        before = ctx.text[max(0, hit.span.start - 24) : hit.span.start].lower().split()[-2:]
        if phrase.text.endswith(" basis") and any(_is_share(word) for word in before):
            return False
        opens = hit.span.start <= ctx.sentence(hit.span).start + 1
        # "With the exception of Roe, all left": "Except Roe, all left" is no English.
        return not (opens and phrase.replacement == "except")

    def check_phrase(self, hit: Hit, phrase: Phrase, ctx: Context) -> Iterator[Remark]:
        """Yield a phrase, all places of one in an article as one entry."""
        for remark in super().check_phrase(hit, phrase, ctx):
            yield replace(remark, gather=phrase.text)


def _is_share(word: str) -> bool:
    """Return whether "up 1.6% on an annual basis" is against a year before."""
    return word.endswith("%") or word in ("cent", "percent")
