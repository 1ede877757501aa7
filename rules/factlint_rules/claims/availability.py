"""REL007: where a work can be had is said as of a day."""

from __future__ import annotations

from factlint.api import Claim, ClaimType, Context, by_profile
from factlint_rules.claims._lapses import on_offer
from factlint_rules.claims._unsourced import UnsourcedClaim


class Availability(UnsourcedClaim):
    """Where a work can be had is said as of a day.

    Catalogues change every month: "on Netflix now" expires, and the article does not say when it was
    true. Give the day, or leave the platform to the reader. So it is with prices.

    Bad:
        The documentary is available on Netflix now.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The documentary is available on Netflix now” may change: as of when?
    Good:
        The documentary was on Netflix on 3 June 2024, its maker said.

        The minister was not available for comment.
    """

    code = "REL007"
    name = "availability"
    severity = by_profile("warning")
    message = "“{text}” may change: as of when?"
    kinds = (ClaimType.AVAILABILITY,)

    def asks(self, claim: Claim, ctx: Context) -> bool:
        """Return whether a work is on a platform or at a price now, or from a day to come."""
        return on_offer(claim, ctx)
