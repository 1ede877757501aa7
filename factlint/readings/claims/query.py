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
_DETERMINERS = frozenset("the a an its their his her this that".split())


def query_of(claim: Claim) -> str:
    """Return what to look up: the work with its part, people, platform, and the kind of fact.

    "" where the article names neither a work nor people: "the film" finds nothing.
    """
    work = _work_of(claim)
    if not work and not claim.people:
        return ""
    parts = [work, claim.season or "", *claim.people, claim.platform or "", _WHAT[claim.type]]
    seen: list[str] = []
    for part in parts:
        if part and part.lower() not in " ".join(seen).lower():
            seen.append(part)
    return " ".join(seen)


def _work_of(claim: Claim) -> str:
    """Return the name of the work, with a common noun that ends it ("Hay festival"), or ""."""
    written = (claim.work or "").strip(" ,;:“”\"'")
    first, _, rest = written.partition(" ")
    bare = rest if first.lower() in _DETERMINERS else written
    subject = claim.subject or ""
    noun = bare.removeprefix(f"{subject} ")
    if subject and noun != bare and noun.isalpha() and noun.islower():
        return bare
    if subject:
        return subject
    words = bare.partition(" in ")[0].split()  # not the place of "a documentary in Leeds"
    capitals = [word for word in (words if bare != written else words[1:]) if word[:1].isupper()]
    return written if capitals else ""
