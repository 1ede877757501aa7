"""STY010: praise in the article's own voice."""

from __future__ import annotations

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, by_profile


class Peacock(PhraseRule):
    """A thing is described by what makes it great, not by being called great.

    "Iconic", "legendary", "stunning" are the publicist's words; a date, a prize or a figure
    lets readers praise for themselves. Reviews may judge, so the rule only notes.

    Bad:
        The iconic pier is for sale, and so is the stunning hotel beside it.
            ^^^^^^ “iconic” praises and does not say why
                                                   ^^^^^^^^ “stunning” praises and does not say why
    Good:
        The pier of 1889 is for sale. Great Britain sold a great deal of coal to Alexander the Great's heirs.

        “It was stunning,” she said.
    """

    code = "STY010"
    name = "peacock"
    severity = by_profile(None, strict="info")
    message = "“{text}” praises and does not say why"
    advice = "give the fact behind it, or whose praise it is"
    citations = (Citation("Wikipedia Manual of Style", "MOS:PUFFERY"),)
    speech = "silent"
    table = "praise.toml"

    def accepts(self, hit: Hit, phrase: Phrase, ctx: Context) -> bool:
        """Leave out titles: a capital that is not the sentence's."""
        del phrase
        sentence = ctx.sentence(hit.span)
        return not hit.text[0].isupper() or hit.span.start - sentence.start < 2
