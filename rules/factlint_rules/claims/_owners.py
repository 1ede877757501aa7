"""Whether those whose business a claim is speak in its article: what they plan is theirs to say.

The maker who merely acts is no source ("Orrin will launch it in May"), but one who speaks further down is, and so is
somebody who is said to plan it.
"""

from __future__ import annotations

from factlint.api import AnyContext, Article, Claim, ClaimType, Document, Span, names, pattern
from factlint_rules.claims._people import OFFICES
from factlint_rules.claims._sources import NAME, said_in, speaks

#: "He plans to hand them out by 2027", "the two firms aim to sell it": the plan is told as theirs.
_PLANS = pattern(
    r"\b(?:(?:hope|plan|aim|intend|want)s?|(?:is|are)\s+(?:now\s+|still\s+|also\s+)?(?:hoping|planning|aiming|intending))\s+to\b"
)
#: "Organisers have said", "promoters confirmed": they need no article to be those of the event.
_BODIES = pattern(rf"\b{OFFICES}\s+(?:(?:have|also)\s+)?(?:said|say|announced|confirmed|told)\b")
#: "The Wrens have announced plans": what is told of them next is theirs. A name may end in a mark ("Wham! said").
_ANNOUNCES = pattern(
    rf"{NAME}\s+(?:(?:has|have|also)\s+){{0,2}}(?:announced|confirmed|revealed|unveiled)\b"
    rf"|{NAME}[!?]\s+(?:said|says)\b"
)
#: Words in quotation marks, and a name that says them, whatever the verb: "... for all,” commented Ada Quill", "Ada Quill: “It".
_QUOTED = pattern(
    r"[”\"]\s+[a-z]+(?:ed|s|d)\s+(?:[\w’'-]+\s+){0,4}?(?-i:[A-Z])\w|(?-i:[A-Z])[\w’'-]+:\s+[“\"]"
)
#: Those who put an event on, of which all that is on the bill is their word.
_HOLDS = pattern(r"\b(?:organi[sz]er|promoter|spokesman|spokeswoman|spokesperson)s?\b")
#: A lead that ends in who says so: "..., the label has said".
_LEAD_TAIL = pattern(
    r",\s+(?:[^,]{1,60}\s)?(?<!\bbeen )(?:said|say|says|announced|confirmed|revealed)(?:\s+on\s+\w+)?\W*$"
    r"|,\s+according\s+to\s+[^,]{1,80}\W*$"
)
#: "It has been reported", "it is understood that": the one who speaks elsewhere has not said it.
_NOBODY = pattern(
    r"\bit\s+(?:has\s+been|was|is)\s+(?:announced|believed|claimed|confirmed|reported|revealed|rumou?red|said|thought|understood)\b"
)
#: Where something is, and not whose: "in Leeds", "from the US".
_PLACE = pattern(r"\b(?:across|around|from|in|into|near|throughout|to)\s+(?:the\s+)?$")
#: How far before a name such words are looked for, and how many sentences from a claim somebody is close by.
_SIGHT, _CLOSE = 16, 2
#: How many sentences before one are looked at for what it means.
_BACK = 3
#: How far a sentence is read, in characters, and the end of a lead.
_REACH, _TAIL = 2000, 160
#: The sentence before has named what a pronoun or a phrase means.
_POINTS_BACK = pattern(
    r"\W*(?:(?:he|she|it|they)\b|(?:the|its|his|her|their|this|these)\s+(?!(?-i:[A-Z])))"
)


def told_by_owner(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is told as the plan of its owner, or he, or somebody close by, speaks on it."""
    if ctx.profile == "strict":
        return False
    if _NOBODY.search(ctx.sentence(claim.span).of(ctx.text)[:_REACH]):
        return False
    return (
        _planned(claim, ctx)
        or _heard_close_by(claim, ctx)
        or _leads_a_sourced_story(claim, ctx)
        or _owner_is_heard(claim, ctx)
        or (claim.type is ClaimType.EVENT and ctx.read(_holder_is_heard))
    )


def _planned(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether somebody is said to plan what is claimed."""
    return _PLANS.search(ctx.text[claim.span.start : claim.trigger.end]) is not None


def _voiced(text: str, sentence: Span) -> bool:
    """Return whether somebody, named or not, or those who hold the event, speak in a sentence."""
    return (
        speaks(text, sentence)
        or said_in(text, sentence)
        or any(
            voice.search(text, sentence.start, min(sentence.end, sentence.start + _REACH))
            for voice in (_BODIES, _QUOTED, _ANNOUNCES)
        )
    )


def _heard_close_by(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether somebody speaks in the two sentences before or behind, in the claim's paragraph."""
    block = ctx.document.block_at(claim.span.start)
    if block is None:
        return False
    inside = ctx.document.paragraph_sentences(block)
    sentence = ctx.sentence(claim.span)
    at = inside.index(sentence) if sentence in inside else 0
    return any(_voiced(ctx.text, one) for one in inside[max(0, at - _CLOSE) : at + _CLOSE + 1])


def _leads_a_sourced_story(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is the lead of a story in which somebody speaks, or right behind one that names its source.

    "Rowe is to play in Leeds. ... “I am glad,” she said": a lead leaves its source to the story below it.
    """
    paragraphs = _paragraphs(ctx.article)
    first = next(
        (at for at, one in enumerate(paragraphs[:2]) if one.start <= claim.span.start < one.end),
        None,
    )
    if first is None or len(paragraphs) < _CLOSE:
        return False
    if first:
        lead = paragraphs[0].of(ctx.text)
        return bool(_LEAD_TAIL.search(lead[-_TAIL:]) or _ANNOUNCES.search(lead[:_REACH]))
    sentence = ctx.sentence(claim.span)
    return sentence.start <= paragraphs[0].start and bool(ctx.read(_voices))


def _paragraphs(article: Article) -> list[Span]:
    """Return the paragraphs of an article, without its headings."""
    blocks = article.document.blocks
    return [one.span for one in blocks if not (one.kind.is_head or one.kind.is_beside)]


def _voices(article: Article) -> tuple[Span, ...]:
    """Return the sentences in which somebody speaks."""
    document = article.document
    return tuple(one for one in document.sentences if _voiced(document.text, one))


def _holder_is_heard(article: Article) -> bool:
    """Return whether those who put an event on speak."""
    text = article.document.text
    return any(
        _HOLDS.search(text, one.start, min(one.end, one.start + _REACH))
        for one in article.read(_voices)
    )


def _heard(article: Article) -> frozenset[tuple[str, ...]]:
    """Return the names, by their words, of those who speak, and of what they are of."""
    return frozenset(
        name for one in article.read(_voices) for name in _named(article, one, of_speech=False)
    )


def _owner_is_heard(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a name of the claim is that of somebody who speaks: "Orrin's head, Ada Quill, said"."""
    whose = set(_named(ctx.article, ctx.sentence(claim.span), of_speech=True))
    heard = ctx.read(_heard)
    return any(set(one) <= set(other) or set(other) <= set(one) for one in whose for other in heard)


def _named(article: Article, sentence: Span, *, of_speech: bool) -> list[tuple[str, ...]]:
    """Return the names in a sentence by their words, and in those that it points back to; no places."""
    document = article.document
    return [
        name.words
        for span in _with_those_before(document, sentence)
        for name in article.read(names).within(span)
        if (of_speech or not document.in_speech(name.span))
        and not _PLACE.search(document.text[max(0, name.span.start - _SIGHT) : name.span.start])
    ]


def _with_those_before(document: Document, sentence: Span) -> tuple[Span, ...]:
    """Return a sentence, and those of its paragraph before it that "it" and "the company" point back to."""
    block = document.block_at(sentence.start)
    inside = document.paragraph_sentences(block) if block is not None else ()
    last = inside.index(sentence) if sentence in inside else 0
    first = last
    while first and last - first < _BACK and _POINTS_BACK.match(document.text, inside[first].start):
        first -= 1
    return inside[first : last + 1] or (sentence,)
