"""Whose word something is where the name comes behind the lead, or is that of a paper or of a record."""

from __future__ import annotations

import re

from factlint.api import AnyContext, Span, names, pattern
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


#: Who they are by their trade, and of which: "banking experts", "several big players".
_TRADE = pattern(
    r"(?:(?:some|many|most|several|a\s+few)\s+)?(?:(?P<field>[a-z]{3,})\s+)?(?:academics|analysts|commentators|economists|experts|historians"
    r"|insiders|observers|players|researchers|scientists|specialists|traders)\b"
)
#: What makes one of them: a post, a trade, a house.
_ONE_OF_THEM = pattern(
    r"\b(?:analyst|chief|consultant|director|economist|editor|expert|fellow|head|historian|lecturer|manager|partner|president"
    r"|professor|researcher|scientist|specialist|strategist|trader|[a-z]+ologist)\b"
)
_BEFORE = pattern(r"\b([a-z]{4,})\s+$")
#: How many sentences behind the next paragraph begins one of them may be told of.
_FURTHER = 5
#: "Big" is no field of theirs.
_SHORT = 3


def leads_to_expert(ctx: AnyContext, span: Span) -> bool:
    """Return whether words end a paragraph and lead up to one of a trade whom the next one quotes by name.

    "But several big players believe that it is less. / “We have to see,” said Ada Quill, deputy head of Tarn Re", or
    "banking experts say", and Bo Lund of Tarn Banking Research is further down in it.
    """
    hit = _TRADE.match(span.of(ctx.text))
    block = ctx.document.block_at(span.start)
    if hit is None or block is None or ctx.sentence(span).end < block.span.end - 1:
        return False
    field = hit["field"] or ""
    before = _BEFORE.search(ctx.text, max(block.span.start, span.start - 40), span.start)
    field = field if before is None else before[1]
    behind = ctx.document.sentences_from(span.start, _FURTHER + 1)[1:]
    following = ctx.document.block_at(behind[0].start) if behind else None
    for at, one in enumerate(behind):
        if following is None or not following.span.contains(one) or not speaks(ctx.text, one):
            continue
        words = one.of(ctx.text)
        same = len(field) > _SHORT and _is_of(field, words)
        quoted = at == 0 and words[:1] in '“"' and _ONE_OF_THEM.search(words)
        if same or quoted:
            return True
    return False


def _is_of(field: str, words: str) -> bool:
    """Return whether somebody's house or post has the word of a trade: "of Tarn Banking Research", "banking analyst"."""
    house = re.search(rf"\b[A-Z]\w+\s+{field.capitalize()}\b|\b{field.capitalize()}\s+[A-Z]", words)
    post = re.search(rf"\b{field}\s+(?:[a-z]+\s+)?[a-z]+", words)
    return house is not None or (post is not None and _ONE_OF_THEM.search(post[0]) is not None)


#: "He has dismissed reports that", "she denied the rumours": whose the rumour is, and what is said to it. What
#: somebody is accused of ("denied claims of a fine") is no rumour.
_DENIES = pattern(
    r"\b(?:den(?:y|ies|ied)|dismiss\w*|laugh\w*\s+off|play\w*\s+down|reject\w*|rubbish\w*|scotch\w*)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:gossip|reports|rumou?rs|speculation|suggestions|talk)\b"
)


def is_denied(ctx: AnyContext, span: Span) -> bool:
    """Return whether the story is about a rumour: one of the two sentences before tells that who is told of denies it."""
    sentence = ctx.sentence(span)
    whose = _names_in(ctx, sentence)
    start = sentence.start
    for _ in range(2):
        before = ctx.document.sentence_at(max(0, start - 3))
        if before.start < start and _DENIES.search(ctx.text, before.start, before.end):
            return not whose.isdisjoint(_names_in(ctx, before))
        start = before.start
    return False


def _names_in(ctx: AnyContext, sentence: Span) -> set[str]:
    """Return the last words of the names in a sentence."""
    return {name.words[-1] for name in ctx.read(names).within(sentence)}
