"""REL005: what is in the making is said as of a day."""

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


class ProductionStatus(DocumentRule[NoOptions]):
    """What is in the making is said as of a day.

    "Is filming" is true for a few weeks and stays in print for years. Give the day on which it held
    and who said so.

    Bad:
        The producers are shooting the third season of the drama in Leeds.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The producers are shooting the third season of the drama in …” is a state without a day or source
    Good:
        The producers are shooting the third season in Leeds, the network said on 4 May.

        The company is developing a vaccine.

        Food production was down in May.
    """

    code = "REL005"
    name = "production-status"
    severity = severity(Severity.WARNING)
    message = "“{text}” is a state without a day or source"
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)
    needs = (claims,)

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield each claim of this kind that names nobody."""
        for claim in claims_of(ctx, ClaimType.PRODUCTION):
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
