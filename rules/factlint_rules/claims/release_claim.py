"""REL001: a release is dated and somebody is named who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.api import (
    Citation,
    ClaimType,
    Context,
    DocumentRule,
    Draft,
    Severity,
    claims,
    severity,
)
from factlint_rules.claims._claims import (
    claims_of,
    lacks,
    marked,
    named,
    query,
    severity_of,
    verdict_words,
)


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the release-claim rules; they hold for REL001 to REL008."""

    #: Take a link on the words of a claim for its source, as web copy does.
    link_counts_as_source: bool = False
    #: A file of the desk's own works, platforms and verbs, relative to the configuration.
    lexicon: str = ""


class ReleaseClaim(DocumentRule[Options]):
    """A release is dated and somebody is named who says so.

    "The sequel hits cinemas in May" is a fact about the future of somebody else's business. Dates
    move; readers plan by them. Say who announced it and when, so that the next desk can check it.
    The maker who merely acts is no source, nor is an agentless "was announced".

    Bad:
        The band's third album will be released in March.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The band's third album will be released in March” names no source

        The museum's new app launches next week.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good:
        The band's third album will be released on 3 March, the label said in January.

        Inflation figures released on Tuesday surprised the markets.

        The striker launched a legal action on Monday.
    """

    code = "REL001"
    name = "release-claim"
    severity = severity(Severity.WARNING)
    message = "“{text}” names no source"
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)
    options = Options
    needs = (claims,)

    def check(self, ctx: Context[Options]) -> Iterator[Draft]:
        """Yield each claim of this kind that names nobody."""
        for claim in claims_of(ctx, ClaimType.RELEASE, ClaimType.EVENT):
            yield self.finding(
                marked(claim),
                message=self.message + "{verdict}",
                severity=severity_of(claim, ctx),
                claim=claim,
                date=claim.date,
                text=named(claim, ctx),
                missing=lacks(claim),
                query=query(claim, ctx),
                verdict=verdict_words(claim),
            )
