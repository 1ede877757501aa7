"""LEG003: a child named beside a crime."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, ages, by_profile, pattern

_CRIME = pattern(
    r"\b(?:charged|arrested|accused|convicted|sentenced|pleaded|stabb\w+|robb\w+|abus\w+|assault\w*|"
    r"raped|molest\w+|custody|in court|bailed|suspect\w*|groom(?:ed|ing))\b",
)


#: "A volunteer, who cannot be named for legal reasons": said of the child here or right behind.
_UNNAMED = pattern(
    r"\b(?:cannot|can ?not|can['’]t|may not|must not) (?:legally )?be (?:named|identified)\b"
)
_NAMED = pattern(
    r"\b(?:1?\d|[a-z]+teen)-year-old (?:[a-z]+ ){0,2}[a-z]+, (?P<name>(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?), who "
    r"(?:cannot|may not|must not)"
)


class MinorIdentified(DocumentRule):
    """A person under 18 is not named as suspect, defendant, witness or victim.

    Most countries forbid it in youth courts and in sexual cases; most style books advise against
    it elsewhere. A person named in the sentence is reported; ages alone are not.

    Bad:
        Sam Poe, 15, was charged with burglary on Monday.
                 ^^ “Poe” is 15: may a child be named here?

        A pupil, who cannot be named, wrote to the bench. Ada Moss, 13, said that she was sorry.
                                                                    ^^ “Moss” is 13: may a child be named here?

        His 16-year-old niece, Nell, who cannot be named for legal reasons, was there.
                               ^^^^ “Nell” cannot be named
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
            if age.years >= 18 or not age.person:
                continue
            sentence = ctx.sentence(age.span)
            if _CRIME.search(sentence.of(ctx.text)) or self._unnamed(ctx, sentence):
                yield self.finding(age.span, person=age.person, years=age.years)
        for hit in _NAMED.matches(ctx.document):
            yield self.finding(
                Span(*hit.span("name")), message="“{person}” cannot be named", person=hit["name"]
            )

    def _unnamed(self, ctx: Context, here: Span) -> bool:
        """Return whether a sentence, or the one before, says that names are forbidden."""
        before = ctx.document.sentence_at(max(0, here.start - 2))
        return _UNNAMED.search(ctx.text, before.start, here.end) is not None
