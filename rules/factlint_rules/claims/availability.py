"""REL007: where a work can be had is said as of a day."""

from __future__ import annotations

from factlint.api import ClaimType, by_profile
from factlint_rules.claims._unsourced import UnsourcedClaim


class Availability(UnsourcedClaim):
    """Where a work can be had is said as of a day.

    Catalogues change every month: "on Netflix now" expires, and the article does not say when it was
    true. Give the day, or leave the platform to the reader.

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
