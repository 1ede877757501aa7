"""ATT008: a recent study."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    pattern,
)
from factlint_rules.claims._sources import first_hand, linked

_NAMED = pattern(
    r"\b(?:by|from|at|for|in|of)\s+(?:[a-z]+\s+){0,4}[A-Z]\w+|\b(?:Journal|University|Institute|College|Council|Centre|Center|Agency)\b|[A-Z]\w+(?:'s|’s)?\s+(?:study|survey|report|poll|research)",
    case=True,
)

#: How far behind its sentence a study may be named, in characters: a sentence or two.
_NEXT = 240


class UnnamedStudy(PatternRule):
    """A study has authors, a year and a place where it can be read.

    "A recent study found" cannot be looked up. Name who did it and where it appeared, or link it.

    Bad:
        A recent study found that owls sleep less in town.
        ^^^^^^^^^^^^^^^^^^^^ “A recent study found”: which study?

        Research shows that hens know faces. According to a recent survey, most keepers agree.
        ^^^^^^^^^^^^^^ “Research shows”: which study?
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “According to a recent survey”: which study?

        A new study has come out that links moss to mirth.
        ^^^^^^^^^^^^^^^^^^^^^^^^ “A new study has come out”: which study?
    Good:
        A study by the University of Hull found that owls sleep less in town.

        She went back to study found objects.

        Most hens know their keeper, according to a new study. It was made at the University of Hull.
    """

    code = "ATT008"
    name = "unnamed-study"
    severity = by_profile("warning")
    message = "“{text}”: which study?"
    advice = "say who did it, when and where it appeared, or link it"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: studies"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"\b(?P<mark>(?:a|one|another|some|several|many|recent|new|numerous)\s+(?:(?:recent|new|major|large|scientific|academic|separate)\s+)*(?:study|studies|survey|surveys|poll|polls|research)\s+(?:has\s+|have\s+|also\s+)?(?:found|finds?|shows?|showed|shown|suggests?|suggested|says?|said|claims?|claimed|reveals?|revealed|warns?|warned|concluded))\b",
            keys=("study", "studies", "survey", "poll", "research"),
        ),
        # "A new study has come out that links moss to mirth", "one survey puts it at nine in ten".
        pattern(
            r"\b(?P<mark>(?:a|one|another)\s+(?:(?:recent|new|major|large|scientific|academic|separate)\s+)*(?:study|survey|poll)\s+(?:(?:has\s+)?(?:come|came)\s+out|links|has\s+linked|puts|estimates|argues|indicates|points\s+to))\b",
            keys=("study", "survey", "poll"),
        ),
        # "Studies show that", "Research suggests": bare, at the head of a sentence.
        pattern(
            r"\b(?P<mark>(?:Studies|Surveys|Polls|Research)\s+(?:has\s+|have\s+|also\s+)?(?:shown?|shows|suggests?|suggested|finds?|found|indicates?|indicated|proves?|proved|proven))\b",
            words=("studies", "surveys", "polls", "research"),
            case=True,
        ),
        # "According to a recent survey".
        pattern(
            r"\b(?P<mark>according\s+to\s+(?:(?:an?|one|some|several|various)\s+)?(?:(?:recent|new|latest|major|large|scientific|academic)\s+)*(?:study|studies|survey|surveys|poll|polls|research))\b",
            words=("according",),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless the sentence or the next names or links the study."""
        sentence = ctx.sentence(hit.span)
        # The paragraph after an opening one says whose it is: "... according to a survey. / The
        # survey, by the University of Hull, ...".
        words = ctx.text[sentence.start : sentence.end + _NEXT]
        if _NAMED.search(words.replace(hit.text, " ", 1)):
            return
        if linked(ctx, hit.span) or first_hand(ctx, hit.span):
            return
        yield self.finding(hit.span, text=hit.words)
