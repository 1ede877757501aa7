"""LEG003: a child named beside a crime."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, ages, by_profile, pattern

_CRIME = pattern(
    r"\b(?:charged|arrested|accused|convicted|sentenced|pleaded|stabb\w+|robb\w+|abus\w+|assault\w*|"
    r"raped|molest\w+|custody|in court|bailed|suspect\w*|groom(?:ed|ing))\b",
)


class MinorIdentified(DocumentRule):
    """A person under 18 is not named as suspect, defendant, witness or victim.

    Most countries forbid it in youth courts and in sexual cases; most style books advise against
    it elsewhere. A person named in the sentence is reported; ages alone are not.

    Bad:
        Sam Poe, 15, was charged with burglary on Monday.
                 ^^ “Poe” is 15: may a child be named here?
    Good:
        A 15-year-old was charged with burglary on Monday.

        Sam Poe, 15, won the race on Monday.

        Sam Poe, 35, was charged with burglary on Monday.
    """

    code = "LEG003"
    name = "minor-identified"
    severity = by_profile("warning")
    message = "“{person}” is {years}: may a child be named here?"
    advice = "ask the lawyer, or take the name and what identifies the child out"
    citations = (
        Citation("AP Stylebook", "privacy"),
        Citation("Editors' Code of Practice", "clauses 6, 7, 9"),
    )

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each child that is named in a sentence about a crime."""
        for age in ctx.read(ages):
            sentence = ctx.sentence(age.span).of(ctx.text)
            if age.years < 18 and age.person and _CRIME.search(sentence):
                yield self.finding(age.span, person=age.person, years=age.years)
