"""REL002: who will appear is said by somebody."""

from __future__ import annotations

from factlint.api import Claim, ClaimType, Context, by_profile
from factlint_rules.claims._lapses import cast_to_come
from factlint_rules.claims._unsourced import UnsourcedClaim


class CastingClaim(UnsourcedClaim):
    """Who will appear is said by somebody.

    A cast is news until it is contracts. "Will star" without a source is a rumour in the desk's own
    voice: name the studio, the agent or the report, and its date. Who appeared, and whom a credit names, can
    be looked up: only what is to come or under way is asked about, of somebody with a name.

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
        """Return whether somebody with a name is still to appear, or about to."""
        return cast_to_come(claim, ctx)
