"""STY031: "the effects of the closure has"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

#: Nouns in -s that may be one thing.
_ONE = (
    r"(?!(?:series|news|means|species|headquarters|barracks|crossroads|gallows|works|innings|mathematics|"
    r"politics|economics|physics|statistics|athletics|gymnastics|lens|gas|bus|bias|atlas|canvas|chaos|dais|"
    r"iris|pancreas|christmas|\w+(?:ss|us|is))\b)"
)
_SINGULAR = r"(?:has|is|was|does)(?:n['’]t)?"
#: How a sentence begins, and what its first noun may have before it.
_HEAD = r"(?:The|These|Those|His|Her|Its|Their|Our|My|Your)"


class Agreement(PatternRule):
    """A plural subject has a plural verb.

    "The effects of the closure has been small": the verb was made to fit the nearest noun. Only
    subjects are read that begin a sentence and whose first noun decides, and the pronouns "we" and
    "they". What somebody said is a query.

    Bad:
        The effects of the closure has been small. Those boats is old.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ “has” does not fit “effects”
                                                         ^^^^^^^^ “is” does not fit “boats”

        At noon we was told that they has left.
                ^^^^^^ “was” does not fit “we”
                                 ^^^^^^^^ “has” does not fit “they”
    Good:
        The effects of the closure have been small. The news of the closure is bad, and his means of escape was a rope.

        The price of the boats is high, and the effect of those is small. The Adventures of Ann is a film.

        The makers of the film, which is late, left.
    """

    code = "STY031"
    name = "agreement"
    severity = by_profile("warning")
    message = "“{verb}” does not fit “{subject}”"
    advice = "make the verb plural, or the subject singular"
    citations = (Citation("Garner's Modern English Usage", "subject-verb agreement"),)
    speech = "query"
    looks_for = (
        # "The main effects of the long closure has"
        pattern(
            rf"\b{_HEAD}\s+(?:[a-z]+\s+)?(?P<mark>{_ONE}(?P<subject>[a-z]{{3,}}s)\s+of\s+(?:the\s+|an?\s+|his\s+|her\s+|its\s+|their\s+|our\s+|this\s+|that\s+)"
            rf"(?:[a-z-]+\s+)?[a-z-]*[a-rt-z]\s+(?P<verb>{_SINGULAR}))\b",
            words=("of",),
            case=True,
        ),
        pattern(
            rf"\b(?:These|Those)\s+(?P<mark>{_ONE}(?P<subject>[a-z]{{3,}}s)\s+(?P<verb>{_SINGULAR}))\b",
            words=("these", "those"),
            case=True,
        ),
        pattern(
            r"\b(?P<mark>(?P<subject>[Ww]e|[Tt]hey)\s+(?P<verb>(?:has|is|was)(?:n['’]t)?|does(?:n['’]t)?))\b(?![’'-])",
            words=("we", "they"),
            case=True,
        ),
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield subject and verb where the subject begins its sentence."""
        sentence = ctx.sentence(hit.span)
        if hit.index < 2 and ctx.text[sentence.start : hit.match.start()].strip(" \n\"“‘'*_"):
            return
        yield self.finding(hit.span, verb=hit["verb"], subject=hit["subject"])
