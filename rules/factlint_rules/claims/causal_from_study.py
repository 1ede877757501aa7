"""ATT006: a study found, so it causes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

_STUDY = pattern(r"\b(?:study|studies|researchers|scientists|survey)\b")
_TRIAL = pattern(r"\b(?:randomi[sz]ed|trial|controlled|mice|rats)\b")


class CausalFromStudy(PatternRule):
    """A study that watched is not told as one that proved a cause.

    Most studies show that two things go together. "Coffee prevents gout" needs a trial; say what
    was counted, among how many.

    Bad:
        Coffee prevents gout, a study says.
               ^^^^^^^^ “prevents” claims a cause on the word of a study
    Good:
        Coffee drinkers had less gout in a study of 900 people.

        In a randomised trial the drug prevents gout.
    """

    code = "ATT006"
    name = "causal-from-study"
    severity = by_profile(None)
    message = "“{text}” claims a cause on the word of a study"
    advice = "say what was counted and among how many, unless it was a trial"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: science"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"\b(?P<mark>(?:causes?|prevents?|cures?|boosts?|slashes|triggers?|"
            r"(?:cuts?|reduces?|raises?|doubles?|halves|increases?|lowers?)\s+(?:the\s+|your\s+)?(?:risk|chances?|odds)))\b",
            keys=(
                "cause",
                "prevent",
                "cure",
                "boost",
                "slash",
                "trigger",
                "risk",
                "chance",
                "odds",
            ),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one draft where the sentence rests on a study that is no trial."""
        if hit.text[0].isupper():
            return  # a name: The Cure
        sentence = ctx.sentence(hit.span).of(ctx.text)
        if not _STUDY.search(sentence) or _TRIAL.search(sentence):
            return
        if re.search(r"\b(?:may|might|could|can)\s+(?:\w+\s+)?$", ctx.text[: hit.span.start][-20:]):
            return
        yield self.finding(hit.span, text=hit.words)
