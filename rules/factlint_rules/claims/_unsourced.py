"""A rule that asks who says so, of some kinds of claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from factlint.api import (
    Attribution,
    Citation,
    Claim,
    ClaimType,
    Context,
    OptionsT,
    Remark,
    Span,
    verdicts,
)
from factlint_rules.claims._claims import ClaimQuery


class UnsourcedClaim(ClaimQuery[OptionsT]):
    """Base of the rules that report each claim of their kinds that names no one.

    Attributes:
        kinds: the kinds of claims the rule speaks of.
    """

    kinds: ClassVar[tuple[ClaimType, ...]]
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)

    def check(self, ctx: Context[OptionsT]) -> Iterator[Remark]:
        """Yield each claim of these kinds that names no one; forecasts are REL004's."""
        for claim in ctx.read(verdicts):
            wanted = claim.type in self.kinds and claim.sure and claim.flag
            if wanted and claim.attribution is Attribution.NONE:
                yield self.ask(_marked(claim), claim, ctx, date=claim.date)


def _marked(claim: Claim) -> Span:
    """Return the words a finding marks: the clause, up to the order it may assert (REL006)."""
    if claim.order is None or claim.order.start <= claim.trigger.end:
        return claim.span
    return Span(claim.span.start, claim.order.start - 1)
