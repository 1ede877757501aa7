"""Claims of a text as records."""

from __future__ import annotations

import datetime as dt

from factlint.model.article import Article
from factlint.model.claim import Attribution, Claim
from factlint.model.fact import STATE_EVENTS, Fact, FactEvent, FactSource

#: Words a quotation in a record may have.
LONGEST_QUOTE = 25


def bears(claim: Claim) -> bool:
    """Return whether a claim is firm enough to be held against another one."""
    firm = not claim.hedged and claim.attribution is not Attribution.HEDGED
    return bool(claim.subject) and firm and claim.polarity == "pos"


def event_of(claim: Claim) -> FactEvent:
    """Return the event a claim is about."""
    return FactEvent(claim.type.value)


def value_of(claim: Claim, issued: dt.date | None) -> str | None:
    """Return the EDTF value a claim gives; None when it gives none.

    A state without a date ("is streaming") holds from the day of its text.
    """
    date = claim.date
    if date is None or date.value == "PRESENT_REF":
        lasts = event_of(claim) in STATE_EVENTS and claim.tense == "ongoing"
        return f"{issued}/.." if lasts and issued is not None else None
    if date.edtf or date.interval is None:
        return date.edtf
    start, end = date.interval
    last = end - dt.timedelta(days=1)
    return str(start) if last <= start else f"{start}/{last}"


def scope_of(claim: Claim) -> str:
    """Return the scope of a claim as a ledger writes it: "season 2, Netflix"."""
    people = claim.people if event_of(claim) is FactEvent.CASTING else ()
    parts = (claim.season, claim.platform, claim.place, *people)
    return ", ".join(part for part in parts if part)


def quote_of(article: Article, claim: Claim) -> str:
    """Return the sentence of a claim, else its clause, else the first 25 words of that."""
    text = article.document.text
    clause = claim.span.of(text).split()
    sentence = article.document.sentence_at(claim.span.start).of(text).split()
    words = sentence if len(sentence) <= LONGEST_QUOTE else clause
    return " ".join(words[:LONGEST_QUOTE])


def fact_of(article: Article, claim: Claim, value: str, source: FactSource) -> Fact:
    """Return a claim as a record; its id is the place of the claim in its text."""
    place = article.document.to_source(claim.span)
    return Fact(
        id=f"{article.document.source.path}:{article.document.locate(place)}",
        claim=quote_of(article, claim),
        subject=claim.subject or "",
        event=event_of(claim),
        value=value,
        scope=scope_of(claim),
        sources=(source,),
    )
