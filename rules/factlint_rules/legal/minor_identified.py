"""LEG003: a child named beside a crime."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, ages, by_profile, pattern

_CRIME = pattern(
    r"\b(?:charged|arrested|accused|convicted|sentenced|pleaded|stabb\w+|robb\w+|abus\w+|assault\w*|"
    r"raped|molest\w+|custody|in court|bailed|suspect\w*|groom(?:ed|ing))\b",
)
#: A child who is dead has no trial to come: "the murder of Sam Poe, 15", "Sam Poe, 15, who was stabbed to death".
_KILLED_BEFORE = pattern(
    r"\b(?:(?:death|killing|manslaughter|murder)\s+of|murdering)\s+(?:(?!by\b)(?-i:[a-z])[\w-]*\s+){0,4}?(?:(?-i:[A-Z])[\w’'.-]+\s+){0,3}"
    r"(?:(?-i:[A-Z])[\w’'.-]+,?\s+)?$"
)
_KILLED_BEHIND = pattern(
    r"(?:[-\s]year[-\s]old)?\s*(?:(?-i:[A-Z])[\w’'.-]+\s*){0,4},?\s*(?:[-–—(]\s*)?(?:who\s+|and\s+)?(?:later\s+)?"
    r"(?:died(?=\s+(?:after|at|during|from|in|of|on|when)\b|[.,;])|(?:was|were|is|has\s+been|had\s+been)\s+(?:fatally\s+\w+|found\s+dead|killed|murdered|shot\s+dead|strangled|(?:battered|beaten|bludgeoned|burned|burnt|choked|clubbed|crushed|frozen|hacked|kicked|knifed|shot|stabbed|starved|stoned|tortured|trampled)\s+to\s+death)\b)"
)
#: The name of whom this was done to is kept, dead or not.
_SEXUAL = pattern(
    r"\b(?:abus\w+|groom(?:ed|ing)|indecent\w*|molest\w+|rap(?:e|ed|ing|ist)|sex\w*)\b"
)
#: How far from an age it is looked for.
_SIGHT = 80
#: How much of a paragraph around an age is read.
_PARAGRAPH = 600


class MinorIdentified(DocumentRule):
    """A person under 18 is not named as suspect, defendant, witness or victim.

    Most countries forbid it in youth courts and in sexual cases; most style books advise against
    it elsewhere. A person named in the sentence is reported; ages alone are not, nor is a child who was killed.

    Bad:
        Sam Poe, 15, was charged with burglary on Monday.
                 ^^ “Poe” is 15: may a child be named here?
    Good:
        A 15-year-old was charged with burglary on Monday.

        Sam Poe, 15, won the race on Monday.

        Sam Poe, 35, was charged with burglary on Monday.

        Sam Poe, 15, was stabbed to death in May. A man of 35 was accused of the murder of 14-year-old Ann Roe.
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
            if age.years >= 18 or not age.person or not _CRIME.search(sentence):
                continue
            if not _was_killed(ctx, age.span) or _is_sexual(ctx, age.span):
                yield self.finding(age.span, person=age.person, years=age.years)


def _is_sexual(ctx: Context, age: Span) -> bool:
    """Return whether the paragraph of an age is about a sexual crime: "... was charged with raping her"."""
    block = ctx.document.block_at(age.start)
    near = block.span if block is not None else ctx.sentence(age)
    start, end = max(near.start, age.start - _PARAGRAPH), min(near.end, age.end + _PARAGRAPH)
    return _SEXUAL.search(ctx.text, start, end) is not None


def _was_killed(ctx: Context, age: Span) -> bool:
    """Return whether the child of an age is said to be dead."""
    sentence = ctx.sentence(age)
    before = ctx.text[max(sentence.start, age.start - _SIGHT) : age.start]
    behind = ctx.text[age.end : min(sentence.end, age.end + _SIGHT)]
    return bool(_KILLED_BEFORE.search(before) or _KILLED_BEHIND.match(behind))
