"""REL001: a release is dated and somebody is named who says so."""

from __future__ import annotations

from factlint.api import ClaimType, by_profile
from factlint_rules.claims._unsourced import UnsourcedClaim


class ReleaseClaim(UnsourcedClaim):
    """A release is dated and somebody is named who says so.

    "The sequel hits cinemas in May" is a fact about the future of somebody else's business. Dates
    move; readers plan by them. Say who announced it and when, so that the next desk can check it.
    The maker who merely acts is no source, nor is an agentless "was announced". A maker's own news needs
    no other source: copy that says what only a maker says ("we have fixed", "our forums"), or, outside the
    strict profile, an article that is filed under a maker, names it and links to its site time and again.

    Bad:
        The band's third album will be released in March.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no source for “The band's third album will be released in March”

        The museum's new app launches next week.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good:
        The band's third album will be released on 3 March, the label said in January.

        Inflation figures released on Tuesday surprised the markets.

        The striker launched a legal action on Monday.
    """

    code = "REL001"
    name = "release-claim"
    severity = by_profile("warning")
    message = "no source for “{text}”"
    kinds = (ClaimType.RELEASE, ClaimType.EVENT)
