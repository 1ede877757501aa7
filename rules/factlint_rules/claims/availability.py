"""REL007: where a work can be had is said as of a day."""

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


class Availability(DocumentRule[NoOptions]):
    """Where a work can be had is said as of a day.

    Catalogues change every month: "on Netflix now" expires, and the article does not say when it was
    true. Give the day, or leave the platform to the reader.

    Bad:
        The documentary is available on Netflix now.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The documentary is available on Netflix now” holds for a while and does not say when
    Good:
        The documentary was on Netflix on 3 June 2024, its maker said.

        The minister was not available for comment.
    """

    code = "REL007"
    name = "availability"
    severity = severity(Severity.WARNING)
    message = "“{text}” holds for a while and does not say when"
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)
    needs = (claims,)

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield each claim of this kind that names nobody."""
        for claim in claims_of(ctx, ClaimType.AVAILABILITY):
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
