"""REL002: who will appear is said by somebody."""

from __future__ import annotations

from factlint.api import Claim, ClaimType, Context, by_profile, pattern
from factlint_rules.claims._unsourced import UnsourcedClaim

#: Under way: "is joining the cast", "are currently appearing".
_UNDER_WAY = pattern(r"(?:\b(?:is|are)|['’](?:s|re))\s+(?:\w+\s+)?\w+ing\b")


class CastingClaim(UnsourcedClaim):
    """Who will appear is said by somebody.

    A cast is news until it is contracts. "Will star" without a source is a rumour in the desk's own
    voice: name the studio, the agent or the report, and its date. Who appeared, and whom a credit names, can
    be looked up: outside the strict profile only what is to come or under way is asked about.

    Bad:
        Mara Finch will star in the sequel to the film Harbour Lights.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no source for “Mara Finch will star in the sequel to the film Harbour …”
    Good:
        Mara Finch will star in the sequel to the film Harbour Lights, the studio said on 4 March.

        The midfielder will play at Leeds on Saturday.

        Finch starred in the 2009 film Harbour Lights, and she also stars in its sequel.
    """

    code = "REL002"
    name = "casting-claim"
    severity = by_profile("warning")
    message = "no source for “{text}”"
    kinds = (ClaimType.CASTING,)

    def asks(self, claim: Claim, ctx: Context) -> bool:
        """Return whether somebody is still to appear, or about to: a headline tells it in the present."""
        if ctx.profile == "strict" or claim.tense == "future" or claim.headline:
            return True
        return claim.tense == "ongoing" and _UNDER_WAY.search(claim.span.of(ctx.text)) is not None
