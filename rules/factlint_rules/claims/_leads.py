"""Whose word something is where the name comes behind the lead, or is that of a paper or of a record."""

from __future__ import annotations

from factlint.api import AnyContext, Span, pattern
from factlint_rules.claims._sources import speaks

_MEDIUM = r"(?:article|book|document|letter|magazine|memo|newspaper|paper|report|review|site|study|weekly)"
#: "The report added", "a Harbour Times report said", "according to court papers".
_BY_REPORT = pattern(
    rf"\b(?:the|this|that|its)\s+{_MEDIUM}\s+(?:also\s+)?(?:added|adds|claims|claimed|found|notes|noted|quoted|quotes|reported|reports|said|says|stated|states)\b"
    r"|\ban?\s+(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,3}\s+report\s+(?:said|says|claimed|suggested)\b"
    r"|\baccording\s+to\s+(?:[a-z]+\s+)?(?:accounts|archives|documents|filings|files|papers|records|transcripts)\b"
)
#: "The paper quoted Roe": the sentence behind goes on in the same report.
_PAPER_GOES_ON = pattern(
    r"\bthe\s+(?:newspaper|paper|magazine|report)\s+(?:also\s+)?(?:added|adds|quoted|quotes|reported|reports|said|says)\b"
)
#: How many sentences from a lead on the next paragraph is looked for.
_BEHIND = 3


def by_report(ctx: AnyContext, span: Span) -> bool:
    """Return whether the sentence says in which report or record it is, or the next goes on in a paper's words."""
    sentence = ctx.sentence(span)
    if _BY_REPORT.search(ctx.text, sentence.start, sentence.end):
        return True
    block = ctx.document.block_at(span.start)
    behind = ctx.document.sentences_from(sentence.start, 2)[1:]
    return any(
        block is not None
        and block.span.contains(one)
        and _PAPER_GOES_ON.search(ctx.text, one.start, one.end) is not None
        for one in behind
    )


def named_behind_lead(ctx: AnyContext, span: Span) -> bool:
    """Return whether the words are in a paragraph of one sentence, and the next begins with what somebody says.

    A lead leaves the name to the sentence behind it: "The hall is unsafe, it has been claimed", and then
    "Ann Roe, an engineer, said".
    """
    block = ctx.document.block_at(span.start)
    if block is None or len(ctx.document.paragraph_sentences(block)) != 1:
        return False
    behind = ctx.document.sentences_from(span.start, _BEHIND)
    first = next((one for one in behind if one.start >= block.span.end), None)
    # "“It is dry,” said Ann Roe" may answer what is claimed.
    return first is not None and ctx.text[first.start].isalpha() and speaks(ctx.text, first)
