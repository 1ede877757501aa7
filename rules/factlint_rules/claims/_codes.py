"""Which rule a claim is the business of."""

from __future__ import annotations

from factlint.api import Attribution, Claim, ClaimType


def code_of(claim: Claim) -> str:
    """Return the REL code of a claim's kind."""
    if claim.attribution is Attribution.HEDGED:
        return "REL004"
    return _CODES[claim.type]


_CODES = {
    ClaimType.RELEASE: "REL001",
    ClaimType.EVENT: "REL001",
    ClaimType.CASTING: "REL002",
    ClaimType.RENEWAL: "REL003",
    ClaimType.CANCELLATION: "REL003",
    ClaimType.DELAY: "REL003",
    ClaimType.PRODUCTION: "REL005",
    ClaimType.AVAILABILITY: "REL007",
}
