"""REL005: what is in the making is said as of a day."""

from __future__ import annotations

from factlint.api import Claim, ClaimType, Context, by_profile
from factlint_rules.claims._lapses import in_the_making
from factlint_rules.claims._unsourced import UnsourcedClaim


class ProductionStatus(UnsourcedClaim):
    """What is in the making is said as of a day.

    "Is filming" is true for a few weeks and stays in print for years. Give the day on which it held
    and who said so.

    Bad:
        The producers are shooting the third season of the drama in Leeds.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The producers are shooting the third season of the drama in …”: since when, and who says so?
    Good:
        The producers are shooting the third season in Leeds, the network said on 4 May.

        The company is developing a vaccine.

        Food production was down in May.
    """

    code = "REL005"
    name = "production-status"
    severity = by_profile("warning")
    message = "“{text}”: since when, and who says so?"
    kinds = (ClaimType.PRODUCTION,)

    def asks(self, claim: Claim, ctx: Context) -> bool:
        """Return whether something is in the making, or will be on a day that is given."""
        return in_the_making(claim, ctx)
