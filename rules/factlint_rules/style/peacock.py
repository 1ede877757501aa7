"""STY010: praise in the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, Remark, by_profile


class Peacock(PhraseRule):
    """A thing is described by what makes it great, not by being called great.

    What publicity says of anything it sells ("world-class", "state-of-the-art", "nestled in") has no fact behind it, and is
    noted once an article. "Iconic", "legendary", "stunning" may be earned; a date, a prize or a figure lets
    readers praise for themselves. The strict profile asks about each of those, too. Reviews may judge, so the
    rule only notes.

    Bad:
        The state-of-the-art pool is nestled in the park.
            ^^^^^^^^^^^^^^^^ “state-of-the-art” praises and does not say why
                                     ^^^^^^^^^^ “nestled in” praises and does not say why
    Good:
        The pier of 1889 is for sale. Great Britain sold a great deal of coal to Alexander the Great's heirs.

        “It was stunning,” she said.
    """

    code = "STY010"
    name = "peacock"
    severity = by_profile("info", news=None)
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

    def check_phrase(self, hit: Hit, phrase: Phrase, ctx: Context) -> Iterator[Remark]:
        """Yield the words, all of an article as one entry."""
        for remark in super().check_phrase(hit, phrase, ctx):
            yield replace(remark, gather="praise")
