"""A rule that asks who says so, of some kinds of claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, TypeVar

from factlint.api import Citation, ClaimType, Context, DocumentRule, Draft, claims
from factlint_rules.claims._claims import (
    claims_of,
    lacks,
    marked,
    named,
    query,
    severity_of,
    verdict_words,
)

OptionsT = TypeVar("OptionsT")


class UnsourcedClaim(DocumentRule[OptionsT]):
    """Base of the rules that report each claim of their kinds that names nobody.

    Attributes:
        kinds: the kinds of claims the rule speaks of.
    """

    kinds: ClassVar[tuple[ClaimType, ...]]
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)
    needs = (claims,)

    def check(self, ctx: Context[OptionsT]) -> Iterator[Draft]:
        """Yield each claim of these kinds that names nobody."""
        for claim in claims_of(ctx, *self.kinds):
            yield self.finding(
                marked(claim),
                message=self.message + "{verdict}",
                severity=severity_of(claim, ctx),
                claim=claim,
                date=claim.date,
                text=named(claim, ctx),
                missing=lacks(claim),
                query=query(claim),
                verdict=verdict_words(claim),
            )
