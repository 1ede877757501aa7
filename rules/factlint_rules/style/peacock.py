"""STY010: praise in the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, Remark, by_profile, pattern

#: What reviewers say in earnest: one of these is a judgement, two together are a poster ("a jaw-dropping, unmissable show").
_REVIEWERS = pattern(
    r"\b(?:(?:jaw|eye)[- ](?:dropping|popping)|mind[- ]blowing|unmissable|must-(?:see|have|visit|read)|to die for|tour[- ]de[- ]force"
    r"|top[- ]notch|first[- ]rate|best[- ]kept[- ]secrets?|like no other|one of a kind|once in a lifetime|second to none|for the ages"
    r"|stunning|breathtaking|spectacular|sensational|thrilling|masterpiece|triumph|world[- ]class|simply (?=to die))\b"
)
#: "Others see it as unmissable", "he said the firm is world-class": somebody else's praise.
_TOLD = pattern(
    r"\b(?:said|says|say|saying|told|claims?|claimed|call(?:s|ed)? (?:it|him|her|them|this|that)|describ(?:es|ed)|touts?|touted|predict(?:s|ed)|sees? it as|think|thinks|believes?"
    r"|hailed|promis(?:es|ed)|boasted|voted|billed|dubbed|according to)\b"
)


class Peacock(PhraseRule):
    """A thing is described by what makes it great, not by being called great.

    What publicity says of anything it sells ("world-class", "state-of-the-art", "nestled in") has no fact behind it, and is
    noted once an article. "Iconic", "legendary", "stunning" may be earned; a date, a prize or a figure lets
    readers praise for themselves. The strict profile asks about each of those, too. A reviewer's word ("jaw-dropping") may be
    meant, so two are asked for in one sentence, and what somebody else is said to find is left alone.

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
        if ctx.profile != "strict" and not _sells(hit, sentence.of(ctx.text)):
            return False
        return not hit.text[0].isupper() or hit.span.start - sentence.start < 2

    def check_phrase(self, hit: Hit, phrase: Phrase, ctx: Context) -> Iterator[Remark]:
        """Yield the words, all of an article as one entry."""
        for remark in super().check_phrase(hit, phrase, ctx):
            yield replace(remark, gather="praise")


def _sells(hit: Hit, sentence: str) -> bool:
    """Return whether the paper itself praises as publicity does."""
    if _TOLD.search(sentence):
        return False
    if not _REVIEWERS.match(hit.text) or hit.text.lower().startswith(("world", "for the ages")):
        return True
    return len(_REVIEWERS.compiled.findall(sentence)) > 1
