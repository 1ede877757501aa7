"""STY004: a compound before a noun, without its hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, Remark, by_profile
from factlint_rules.style._nouns import NOUN


class CompoundModifier(PhraseRule):
    """Words that modify a noun together are joined by a hyphen.

    "A team up series" can be read as a team and an up series. The hyphen says which words
    belong together. After the noun, or as adverbs, the same words stand apart: "she works full
    time", "they won back to back". Closed forms ("lifelong") belong to the dictionary.

    Bad:
        The bank set up a long term plan for its part time staff.
                          ^^^^^^^^^ “long term” modifies “plan” and needs a hyphen
                                                 ^^^^^^^^^ “part time” modifies “staff” and needs a hyphen
    Fixed:
        The bank set up a long-term plan for its part-time staff.
    Good:
        In the long term the plan pays. She works part time and won an award-winning part.

        The two films were shot back to back in Cork.
    """

    code = "STY004"
    name = "compound-modifier"
    severity = by_profile("info", news=None)
    message = "“{text}” modifies “{noun}” and needs {hyphens}"
    advice = "write “{write}”"
    citations = (Citation("AP Stylebook", "hyphen"), Citation("Guardian style guide", "hyphens"))
    speech = "query"
    fixable = True
    table = "compounds.toml"

    def check_phrase(self, hit: Hit, phrase: Phrase, ctx: Context) -> Iterator[Remark]:
        """Yield the compound when it is open and a noun follows."""
        noun = NOUN.match(ctx.text, hit.span.end)
        if noun is None or "-" in hit.text or not phrase.fits(ctx.text, hit.span):
            return
        write = re.sub(r"\s+", "-", hit.text)
        fix = self.replacing(hit.span, write, safety="ask")
        yield self.finding(
            hit.span,
            text=hit.words,
            noun=noun[0].strip(),
            write=write,
            hyphens="hyphens" if write.count("-") > 1 else "a hyphen",
            fix=fix,
        )
