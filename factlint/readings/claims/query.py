"""The query that would check a claim."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model.claim import Claim, ClaimType
from factlint.readings.given_names import GIVEN_NAMES

_WHAT = {
    ClaimType.RELEASE: "release date",
    ClaimType.EVENT: "date and venue",
    ClaimType.CASTING: "cast announcement",
    ClaimType.RENEWAL: "renewal announcement",
    ClaimType.CANCELLATION: "cancellation announcement",
    ClaimType.DELAY: "new release date",
    ClaimType.PRODUCTION: "production start",
    ClaimType.AVAILABILITY: "availability",
}


def query_of(claim: Claim) -> str:
    """Return what to look up: the title with its part, people, and the kind of fact.

    "" where the clause has no title: "the film" finds nothing, nor does a work of another sentence.
    """
    if not claim.title:
        return ""
    season = (
        claim.season if claim.season and claim.season.lower() not in claim.title.lower() else ""
    )
    people = [name for name in _persons(claim.people) if name not in claim.title]
    platform = claim.platform or ""
    if claim.type is not ClaimType.AVAILABILITY or platform.lower() in claim.title.lower():
        platform = ""
    parts = [claim.title, season, *people, platform, _WHAT[claim.type]]
    return " ".join(part for part in parts if part)


def _persons(people: Sequence[str]) -> list[str]:
    """Return the names beside a casting that begin with a given name; else a last name alone."""
    full = [name for name in people if name.partition(" ")[0].lower() in GIVEN_NAMES]
    return full or [name for name in people[-1:] if " " not in name]
