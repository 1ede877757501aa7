"""REL001: a release is dated and somebody is named who says so."""

from __future__ import annotations

from factlint.api import Claim, ClaimType, Context, by_profile
from factlint_rules.claims._calendar import known_anyway
from factlint_rules.claims._lapses import release_to_come
from factlint_rules.claims._unsourced import UnsourcedClaim


class ReleaseClaim(UnsourcedClaim):
    """A release is dated and somebody is named who says so.

    "The sequel hits cinemas in May" is a fact about the future of somebody else's business. Dates
    move; readers plan by them. Say who announced it and when, so that the next desk can check it.
    The maker who merely acts is no source, nor is an agentless "was announced". A maker's own news needs
    no other source: copy that says what only a maker says ("we have fixed", "our forums"), or an article that
    is filed under a maker, names it time and again and links to its site. What is over can be looked up and is
    not asked about, unless the copy says that a part came out and not when ("season 2 hit Netflix"). Nor is, but by
    the strict profile, what is in everybody's calendar (an awards ceremony, a championship), what a listing tells with
    its channel and time of day, an event within three weeks, what is shown within one, what a house opens within six, a
    bill or a programme; "the studio expects" and "she plans to" say whose word it is, and so does a story in which the owner speaks: the maker, or who has
    an office with it, and neither a fan nor a rival.

    Bad:
        The band's third album will be released in March.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no source for “The band's third album will be released in March”

        The museum's new app launches next week.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good:
        The band's third album will be released on 3 March, the label said in January.

        Inflation figures released on Tuesday surprised the markets.

        The band's third album was released on 3 March 2024.

        The striker launched a legal action on Monday.

        The awards ceremony will be held on 9 March, and be shown on Five at 8pm.
    """

    code = "REL001"
    name = "release-claim"
    severity = by_profile("warning")
    message = "no source for “{text}”"
    kinds = (ClaimType.RELEASE, ClaimType.EVENT)

    def asks(self, claim: Claim, ctx: Context) -> bool:
        """Return whether a release is to come, or that of a part is told without its day."""
        return release_to_come(claim, ctx) and not known_anyway(claim, ctx)
