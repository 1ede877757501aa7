"""What the release-claim rules share: which claims speak, and the query that would check one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import (
    Attribution,
    Claim,
    ClaimType,
    Context,
    Severity,
    Span,
    Verdict,
    claims,
    query_of,
)

#: Verdicts that a rule's own severity gives way to.
_LOUD = (Verdict.DISPUTED, Verdict.STALE)
_LONGEST = 60


def claims_of(ctx: Context[Any], *types: ClaimType) -> Iterator[Claim]:
    """Yield the unsourced, not established claims of some kinds, hedged ones left out."""
    for claim in ctx.read(claims):
        if claim.type in types and claim.flag and claim.attribution is Attribution.NONE:
            yield claim


def severity_of(claim: Claim, ctx: Context[Any]) -> Severity | None:
    """Return the severity a verdict, or the profile, gives a claim; None for the rule's own.

    What recorded facts confirm is a note, what they dispute or outdate a warning; in news copy
    a claim about the past is a note.
    """
    if claim.verdict is Verdict.VERIFIED:
        return Severity.INFO
    if claim.verdict in _LOUD:
        return Severity.WARNING
    if ctx.profile == "news" and (claim.tense != "future" or claim.headline):
        return Severity.INFO
    return None


def named(claim: Claim, ctx: Context[Any]) -> str:
    """Return the words of a claim, shortened at a word where they are long."""
    words = " ".join(claim.span.of(ctx.text).split())
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rpartition(" ")[0] + " …"


def verdict_words(claim: Claim) -> str:
    """Return what recorded facts say of a claim, as a tail to a message; "" without any."""
    if claim.verdict is Verdict.UNVERIFIED:
        return ""
    sources = ", ".join(
        f"{note.container} {note.issued}".strip() for note in claim.evidence[:2] if note.container
    )
    return f"; on record: {claim.verdict.value}" + (f" ({sources})" if sources else "")


def query(claim: Claim) -> str:
    """Return what to look up."""
    return query_of(claim)


def marked(claim: Claim) -> Span:
    """Return the words a finding marks: the clause, up to the order it may assert (REL006)."""
    if claim.order is None or claim.order.start <= claim.trigger.end:
        return claim.span
    return Span(claim.span.start, claim.order.start - 1)


def lacks(claim: Claim) -> str:
    """Return what is missing beside the source."""
    if claim.date is None and claim.tense != "ongoing":
        return "no source and no date"
    return "no source"
