"""REL003: a renewal, cancellation or delay has a date and a source."""

from __future__ import annotations

from factlint.api import Claim, ClaimType, Context, by_profile
from factlint_rules.claims._lapses import decided
from factlint_rules.claims._unsourced import UnsourcedClaim


class RenewalStatus(UnsourcedClaim):
    """A renewal, cancellation or delay has a date and a source.

    "It has been renewed" hides who decided and when. These are the facts that change most often, and
    the ones copied most often from one article to the next. What ended on a day that is given can be looked up.

    Bad:
        The drama series has been renewed for a third season.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no source and no date for “The drama series has been renewed for a third season”

        The festival has been postponed.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good:
        The drama series was renewed for a third season on 17 January, the channel said.

        The council renewed its commitment to the bridge.

        The drama series ended in May 2009.

        Some 1,100 flights were cancelled.
    """

    code = "REL003"
    name = "renewal-status"
    severity = by_profile("warning")
    message = "{missing} for “{text}”"
    kinds = (ClaimType.RENEWAL, ClaimType.CANCELLATION, ClaimType.DELAY)

    def asks(self, claim: Claim, ctx: Context) -> bool:
        """Return whether something is decided: it will be so, or it has been done, whenever."""
        return decided(claim, ctx)
