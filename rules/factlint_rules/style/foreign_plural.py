"""STY028: a Greek or Latin plural with a verb or an article of the singular."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

#: Plurals of which style guides allow no singular use, with their singular; data, media and agenda
#: have become singular, and bacteria and graffiti are on the way.
_SINGULAR: Final = {
    "addenda": "addendum",
    "alumni": "alumnus",
    "analyses": "analysis",
    "crises": "crisis",
    "criteria": "criterion",
    "curricula": "curriculum",
    "diagnoses": "diagnosis",
    "errata": "erratum",
    "hypotheses": "hypothesis",
    "larvae": "larva",
    "memoranda": "memorandum",
    "parentheses": "parenthesis",
    "phenomena": "phenomenon",
    "referenda": "referendum",
    "stimuli": "stimulus",
    "strata": "stratum",
    "theses": "thesis",
}
_PLURALS: Final = "|".join(_SINGULAR)
_SINGULARS: Final = "|".join(_SINGULAR.values())
_VERBS: Final = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SIGHT = 80  # characters before a plural that say whether it is a subject
#: Before these a plural is no subject: "a list of criteria was sent", "meeting the criteria is hard".
_OBJECT = pattern(
    r"\b(?:of|in|on|for|with|by|about|under|from|to|between|against|among|as|than|and|or|\w+ing)\s+"
    r"(?:(?:the|these|those|its|their|our|his|her|some|all|any|such|\w+(?:al|ed|ic|ive))\s+){0,2}$"
    r"|\bof\s+[\w’'-]+\s+$"  # "a list of user-story criteria is"
)


class ForeignPlural(PatternRule):
    """Criteria and phenomena are plurals; one of them is a criterion or a phenomenon.

    Reported are plurals as the subject of a singular verb, behind "a", "this" or "one", and the
    singular behind "these". Data, media and agenda are singular in good English and left alone.

    Bad:
        The criteria was met in May.
                     ^^^ “criteria” is a plural: “were”
    Fixed:
        The criteria were met in May.
    Bad:
        It is one criteria, and these phenomenon are rare.
                  ^^^^^^^^ “criteria” is a plural: “criterion”
                                      ^^^^^^^^^^ “phenomenon” is a singular: “phenomena”
    Fixed:
        It is one criterion, and these phenomena are rare.
    Good:
        A list of the criteria was sent out, and meeting the criteria is hard.

        The data is in, the media was late, and one criteria paper is missing.
    """

    code = "STY028"
    name = "foreign-plural"
    severity = by_profile("warning")
    message = "“{word}” is a plural: “{write}”"
    advice = "keep the number of the noun"
    citations = (
        Citation("Guardian style guide", "criterion, phenomenon"),
        Citation("AP Stylebook", "plurals"),
    )
    speech = "query"
    fixable = True
    looks_for = (
        pattern(
            rf"\b(?P<word>{_PLURALS})\s+(?P<slip>is|was|has|does)\b",
            words=tuple(_SINGULAR),
        ),
        # "The criteria for a grant is set out"
        pattern(
            rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?:The|These|Those|Its|Their|Our|His"
            rf"|Her)\s+(?:[a-z]+\s+)?(?P<word>{_PLURALS})\s+(?:for|of|in|on|behind|from)\s+(?:(?:an?|the|its|their"
            rf"|this|these)\s+)?(?:[a-z-]+\s+)?[a-z-]+\s+(?P<slip>is|was|has|does)\b",
            words=tuple(_SINGULAR),
        ),
        pattern(
            r"\b(?:an?|this|each|every|one|another|single)\s+(?:(?!list\b|set\b)[a-z-]+\s+)?(?P<slip>(?P<word>"
            rf"{_PLURALS}))(?=[.,;:!?)]|\s+(?:is|was|has|that|which|for|of|in|on|to|and|or|but|when|where|by|with|from|the|his|her|its|their|they|he|she|it|we|known|called)\b)",
            words=tuple(_SINGULAR),
        ),
        pattern(
            rf"\b(?:these|those|several|both|many|few|two|three|four)\s+(?P<slip>(?P<word>{_SINGULARS}))"
            r"(?=[.,;:!?)]|\s+(?:are|were|have|that|which|for|of|in|on|to|and|or|but)\b)",
            words=tuple(_SINGULAR.values()),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the word that is of the other number."""
        word, slip = hit["word"], hit["slip"].lower()
        place = hit.span_of("slip")
        assert place is not None
        start = max(ctx.sentence(hit.span).start, hit.span.start - _SIGHT)
        before = ctx.text[start : hit.span.start]
        if hit.index == 0 and _OBJECT.search(before):
            return
        if hit.index == 3:
            plural = next(one for one, single in _SINGULAR.items() if single == slip)
            yield self.finding(
                place,
                message="“{word}” is a singular: “{write}”",
                word=word,
                write=plural,
                fix=self.replacing(place, plural, safety="ask"),
            )
            return
        write = _VERBS[slip] if hit.index < 2 else _SINGULAR[slip]
        yield self.finding(
            place, word=word, write=write, fix=self.replacing(place, write, safety="ask")
        )
