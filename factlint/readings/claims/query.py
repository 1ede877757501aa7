"""The query that would check a claim."""

from __future__ import annotations

from factlint.model.claim import Claim, ClaimType

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
_EMPTY = frozenset("it they which who that this these them its their the first she he".split())


def query_of(claim: Claim) -> str:
    """Return what to look up: the work with its part, people, platform, and the kind of fact."""
    work = claim.subject or (claim.work or "").strip(" ,;:“”\"'")
    if work.lower() in _EMPTY:
        work = ""
    parts = [work, claim.season or "", *claim.people, claim.platform or "", _WHAT[claim.type]]
    seen: list[str] = []
    for part in parts:
        if part and part.lower() not in " ".join(seen).lower():
            seen.append(part)
    return " ".join(seen)
