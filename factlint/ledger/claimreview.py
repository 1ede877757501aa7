"""Published verdicts as schema.org ClaimReview, in JSON-LD: an export only.

ClaimReview is made for reviewing other people's claims (https://schema.org/ClaimReview); it holds
the claim, the verdict and where it appeared, and much less than the ledger.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final
from urllib.parse import urlsplit

from factlint.ledger.judgement import state_of
from factlint.ledger.matching import Ledger
from factlint.ledger.sources import counted
from factlint.ledger.spreadsheet import without_private
from factlint.model.fact import Fact, Verdict

_RATINGS: Final = {
    Verdict.VERIFIED: "Verified",
    Verdict.CONTRADICTED: "Contradicted by sources",
    Verdict.DISPUTED: "Disputed: sources disagree",
    Verdict.STALE: "No longer so",
}


def export_claimreview(ledger: Ledger, as_of: dt.date, publisher: str = "") -> str:
    """Write the verdicts of a ledger as of a day as a JSON array of ClaimReview objects.

    Private and unverified records are left out; `publisher` is named as the author.
    """
    reviews = [
        review
        for fact in ledger.facts
        if not fact.private and (review := _review(fact, as_of, publisher))
    ]
    return json.dumps(reviews, ensure_ascii=False, indent=2) + "\n"


def _review(fact: Fact, as_of: dt.date, publisher: str) -> dict[str, Any] | None:
    judged = state_of(fact, as_of)
    if judged.verdict is Verdict.UNVERIFIED:
        return None
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": fact.id,
        "claimReviewed": fact.claim,
        "datePublished": as_of.isoformat(),
        "reviewRating": {"@type": "Rating", "alternateName": _RATINGS[judged.verdict]},
    }
    if publisher:
        review["author"] = {"@type": "Organization", "name": publisher}
    pages = [
        {"@type": "CreativeWork", "url": place}
        for place in fact.used_in
        if urlsplit(place).scheme in ("http", "https")
    ]
    if pages:
        review["itemReviewed"] = {"@type": "Claim", "appearance": pages}
    citations = [
        {"@type": "CreativeWork", "url": source.url}
        | ({"headline": source.title} if source.title else {})
        | ({"datePublished": source.issued} if source.issued else {})
        for source in counted(without_private(fact), as_of)
        if source.url
    ]
    if citations:
        review["citation"] = citations
    return review
