"""REL002: who will appear is said by somebody."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    ClaimType,
    Context,
    DocumentRule,
    Draft,
    NoOptions,
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


class CastingClaim(DocumentRule[NoOptions]):
    """Who will appear is said by somebody.

    A cast is news until it is contracts. "Will star" without a source is a rumour in the desk's own
    voice: name the studio, the agent or the report, and its date.

    Bad:
        Mara Finch will star in the sequel to the film Harbour Lights.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Mara Finch will star in the sequel to the film Harbour …” names no source
    Good:
        Mara Finch will star in the sequel to the film Harbour Lights, the studio said on 4 March.

        The midfielder will play at Leeds on Saturday.

        Finch starred in the 2009 film Harbour Lights.
    """

    code = "REL002"
    name = "casting-claim"
    severity = severity(Severity.WARNING)
    message = "“{text}” names no source"
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)
    needs = (claims,)

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield each claim of this kind that names nobody."""
        for claim in claims_of(ctx, ClaimType.CASTING):
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
