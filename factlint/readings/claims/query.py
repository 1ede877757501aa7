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
#: What the verb is about, where that is another thing than the kind of claim is mostly about.
_VERBS = {
    **dict.fromkeys(("cost", "price", "retail", "retail for", "sell for", "start at"), "price"),
    **dict.fromkeys(("succeed", "replace"), "replacement"),
    **dict.fromkeys(("headline", "perform", "play", "speak at", "take part"), "line-up"),
    "present": "award",
}
#: Verbs of all sorts of things: "the firm is coming late to the market", "the Pixies will follow".
_VAGUE = frozenset(("come to", "follow", "plan to", "see", "use"))
_ON_AIR = frozenset(("air", "broadcast", "screen", "show"))


def query_of(claim: Claim) -> str:
    """Return what to look up: the title with its part, people, and the kind of fact.

    "" where the clause has no title ("the film" finds nothing, nor does a work named elsewhere),
    or a verb that may be about anything.
    """
    if not claim.title or claim.event in _VAGUE:
        return ""
    season = (
        claim.season if claim.season and claim.season.lower() not in claim.title.lower() else ""
    )
    people = [name for name in _persons(claim.people) if name not in claim.title]
    title, platform = claim.title, claim.platform or ""
    if title.lower() in platform.lower():
        title = platform  # "PlayStation" of "PlayStation 3"
    if claim.type is not ClaimType.AVAILABILITY or platform.lower() in title.lower():
        platform = ""
    return " ".join(part for part in (title, season, *people, platform, _what(claim)) if part)


def _what(claim: Claim) -> str:
    """Return the kind of fact that a claim is about."""
    if claim.platform and claim.event in _ON_AIR and claim.platform != claim.title:
        return "broadcast date"
    if claim.type is ClaimType.EVENT:  # "it will be on Netflix in May"
        return _WHAT[ClaimType.RELEASE if claim.platform else ClaimType.EVENT]
    return _VERBS.get(claim.event, _WHAT[claim.type])


def _persons(people: Sequence[str]) -> list[str]:
    """Return the names beside a casting that begin with a given name; else a last name alone."""
    full = [name for name in people if name.partition(" ")[0].lower() in GIVEN_NAMES]
    return full or [name for name in people[-1:] if " " not in name]
