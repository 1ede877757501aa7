"""STY011: ", that" before a clause that only adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

_OPENERS = pattern(
    r"\W*(?:if|when|while|as|although|though|since|unless|for|in|at|after|before|on|with|to|from|by|"
    r"because|once|until|given|even|despite|without|under|but|and|so|yet|of|during|whether|what|"
    r"however|still|instead|perhaps|first|second|finally|now|then|today|eventually|over|no|yes)\b",
)
#: Words that go on with "that" even across a comma.
_REPORTING = pattern(
    r"\b(?:said|says|say|told|argued?s?|claim(?:ed|s)?|insist(?:ed|s)?|believed?s?|think|thinks|"
    r"thought|know|knows|knew|warn(?:ed|s)?|add(?:ed|s)?|agreed?s?|so|such|is|was|are|were|means?|"
    r"meant|show(?:ed|s|n)?|suggest(?:ed|s)?|ensured?|feared?|fears?|hoped?|noted?|found|fact|idea|"
    r"view|belief|fear|claim|hope|news|report|likely|clear|possible|true)\b(?:\s+\S+){0,2}$",
    case=True,
)


class CommaThat(PatternRule):
    """A clause that only adds something begins with "which", not "that".

    "That" picks out which one is meant and takes no comma; after a comma the clause adds a
    remark, and "which" says so.

    Bad:
        She sold his old car, that only breaks down in the rain.
                            ^^^^^^^^^^^ “, that” opens a clause that only adds something
    Fixed:
        She sold his old car, which only breaks down in the rain.
    Good:
        She sold the car that broke down, which pleased him.

        He said, to her surprise, that only one car was left. If it rains, that is bad.
    """

    code = "STY011"
    name = "comma-that"
    severity = by_profile(None, strict="info")
    message = "“, that” opens a clause that only adds something"
    advice = "write “which”"
    citations = (Citation("LanguageTool", "COMMA_THAT"),)
    speech = "silent"
    fixable = True
    looks_for = (
        pattern(
            r"(?<=[a-z])(?P<mark>,\s+(?P<that>that)(?:\s+(?:only|also|now|then|still|later|already|soon|"
            r"never|always|even|just)(?=\s+[a-z]{2,}(?:s|ed)\b)|(?=\s+(?:has|gets|goes|comes|makes|takes|"
            r"gives|keeps|became|becomes|began|begins|opens|opened|runs|ran|costs|sits|lies)\b)))(?!\w)",
            keys=("that",),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield ", that" where the words before it report or begin nothing."""
        sentence = ctx.sentence(hit.span)
        before = ctx.text[sentence.start : hit.span.start]
        # "that" may be the demonstrative after an opening clause, or go on reported speech.
        if "," not in before and _OPENERS.match(before):
            return
        clauses = before.split(",")[-2:]
        if any(map(_REPORTING.search, clauses)) or re.search(r",\s+that\b", before):
            return
        that = hit.span_of("that")
        assert that is not None
        yield self.finding(hit.span, fix=self.replacing(that, "which", safety="ask"))
