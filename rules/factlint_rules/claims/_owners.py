"""Whether those whose business a claim is speak in its article: what they plan is theirs to say.

The maker who merely acts is no source ("Orrin will launch it in May"), but one who speaks further down is, and so is
somebody who is said to plan it. Anybody else who speaks ("a fan of Orrin said", "the judge said") is not.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from factlint.api import (
    AnyContext,
    Article,
    Claim,
    ClaimType,
    Document,
    Span,
    claims,
    names,
    pattern,
)
from factlint_rules.claims._sources import said_in, speaks
from factlint_rules.claims._speakers import has_office, heard_in, is_bare, subjects

#: "He plans to hand them out by 2027", "the two firms aim to sell it": the plan is told as theirs.
_PLANS = pattern(
    r"\b(?:(?:hope|plan|aim|intend|want)s?|(?:is|are)\s+(?:now\s+|still\s+|also\s+)?(?:hoping|planning|aiming|intending))"
    r"\s+to\s+(?![\w-]+\s+(?:will|is|are|was|were|has|have)\b)(?:[\w-]+\s+){0,4}[\w-]+$"
)
_PLAN = "plan to"
#: Those who put an event on, of which all that is on the bill is their word.
_HOLDS = pattern(r"\b(?:organi[sz]er|promoter)s?\b")
#: "It has been reported", "it is understood that": the one who speaks elsewhere has not said it.
_NOBODY = pattern(
    r"\bit\s+(?:has\s+been|was|is)\s+(?:announced|believed|claimed|confirmed|reported|revealed|rumou?red|said|thought|understood)\b"
)
#: Where something is, and not whose: "in Leeds", "from the US".
_PLACE = pattern(r"\b(?:across|around|from|in|into|near|throughout|to)\s+(?:the\s+)?$")
#: Whose a thing is may come behind: "the game, by Orrin"; "a console for Orrin's games" is another's.
_BY = pattern(r"\b(?:by|from)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$")
#: What "the film Tarn Deep" is, and the words of a lead.
_WORD = pattern(r"[a-z]+", case=True)
_NOUN = pattern(r"[Tt]he\s+([a-z]{3,})\b", case=True)
#: How far before a name such words are looked for, and how many sentences from a claim somebody is close by.
_SIGHT, _CLOSE = 24, 2
#: How many sentences before one are looked at for what it means.
_BACK = 3
#: How far a sentence is read, in characters, and the end of a lead.
_REACH, _TAIL = 2000, 160
#: A lead that ends in who says so: "..., the label has said", or in which somebody announces something.
_LEAD_TAIL = pattern(
    r",\s+(?:[^,]{1,60}\s)?(?<!\bbeen )(?:said|say|says|announced|confirmed|revealed)(?:\s+on\s+\w+)?\W*$"
    r"|,\s+according\s+to\s+[^,]{1,80}\W*$"
)
#: "It also announced that": whoever has been named, what comes next may be part of it. What they revealed is not.
_IT_ANNOUNCED = pattern(
    r"(?:it|they)\s+(?:(?:also|has|have|had|then)\s+)*(?:announced|confirmed|unveiled)\b"
)
_ANNOUNCED = pattern(r"(?<!\bbeen )(?<!\bwas )\b(?:announced|confirmed|revealed|unveiled)\b")
#: The sentence before has named what a pronoun or a phrase means.
_POINTS_BACK = pattern(
    r"\W*(?:(?:he|she|it|they)\b|(?:the|its|his|her|their|this|these)\s+(?!(?-i:[A-Z])))"
)


def told_by_owner(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is told as the plan of its owner, or he speaks.

    Of an event, whose bill is made by many, anybody who speaks close by or under its lead will do.
    """
    if ctx.profile == "strict":
        return False
    if _NOBODY.search(ctx.sentence(claim.span).of(ctx.text)[:_REACH]):
        return False
    event = claim.type is ClaimType.EVENT
    return (
        _planned(claim, ctx)
        or _heard_close_by(claim, ctx, anybody=event)
        or _leads_a_sourced_story(claim, ctx, anybody=event)
        or _owner_is_heard(claim, ctx)
        or ((event or _on_a_bill(claim)) and ctx.read(_holder_is_heard))
    )


def _on_a_bill(claim: Claim) -> bool:
    """Return whether somebody is to appear in no work that is named: at an event, as far as is told."""
    return claim.type is ClaimType.CASTING and claim.title is None


def _planned(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether what is claimed is what somebody is said to plan: "he now plans to take the show on tour"."""
    return (
        claim.event == _PLAN
        or _PLANS.search(ctx.text[claim.span.start : claim.trigger.end]) is not None
    )


class _Hearing:
    """What is heard in the sentences of an article; of a sentence with many claims it is asked once.

    Attributes:
        anybody: whether somebody speaks.
        office: whether those speak whose office the thing is.
        spokesman: whether somebody speaks who has an office.
    """

    def __init__(self, article: Article) -> None:
        text = article.document.text
        self.anybody: Callable[[Span], bool] = cache(partial(_voiced, text))
        self.office: Callable[[Span], bool] = cache(partial(_office_speaks, text))
        self.spokesman: Callable[[Span], bool] = cache(partial(_spokesman_speaks, text))


def _voiced(text: str, sentence: Span) -> bool:
    """Return whether somebody, named or not, speaks in a sentence."""
    return (
        speaks(text, sentence)
        or said_in(text, sentence)
        or next(subjects(text, sentence), None) is not None
    )


def _office_speaks(text: str, sentence: Span) -> bool:
    """Return whether those speak whose office the thing is, without its name: "its maker", "the company", "organisers"."""
    return any(is_bare(text, subject) for subject in subjects(text, sentence))


def _spokesman_speaks(text: str, sentence: Span) -> bool:
    """Return whether somebody speaks who has an office, whosever: "an Orrin spokesman said"."""
    return any(has_office(text, subject) for subject in subjects(text, sentence))


def _heard_close_by(claim: Claim, ctx: AnyContext, *, anybody: bool) -> bool:
    """Return whether its company or maker, or anybody, speaks within two sentences of a claim, in its paragraph.

    Right beside the claim a spokesman of any name will do.
    """
    block = ctx.document.block_at(claim.span.start)
    if block is None:
        return False
    inside = ctx.document.paragraph_sentences(block)
    sentence = ctx.sentence(claim.span)
    at = inside.index(sentence) if sentence in inside else 0
    hearing = ctx.read(_Hearing)
    heard = hearing.anybody if anybody else hearing.office
    close = inside[max(0, at - _CLOSE) : at + _CLOSE + 1]
    # “It sounds good,” said an Orrin spokesman. “We are glad.” The radio goes on sale in May.
    goes_on = at > 1 and ctx.document.in_speech(inside[at - 1])
    beside = inside[max(0, at - 1 - goes_on) : at + 2]
    return (
        any(map(heard, close))
        or any(map(hearing.spokesman, beside))
        or any(_IT_ANNOUNCED.match(ctx.text, one.start) for one in inside[max(0, at - _CLOSE) : at])
    )


def _leads_a_sourced_story(claim: Claim, ctx: AnyContext, *, anybody: bool) -> bool:
    """Return whether a claim is the lead of a story in which its maker speaks, or is about what the lead has a source of.

    "Rowe is to play in Leeds. ... “I am glad,” she said": a lead leaves its source to the story below it. "Five bands
    are to play, promoters said. / The album of the fair will be released in May": the lead told both.
    """
    paragraphs = _paragraphs(ctx.article)
    first = next(
        (at for at, one in enumerate(paragraphs[:2]) if one.start <= claim.span.start < one.end),
        None,
    )
    if first is None or len(paragraphs) < _CLOSE:
        return False
    if first:
        return _goes_on_from(paragraphs[0], claim, ctx)
    if ctx.sentence(claim.span).start > paragraphs[0].start:
        return False
    return bool(ctx.read(_voices if anybody else _offices))


def _goes_on_from(lead: Span, claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim begins the next paragraph by what a lead, in which somebody speaks, is about.

    It is of no other name, or the lead has a sourced claim of its own, or the same noun: "Roe is to be in a film, the
    Weekly said. / The film Tarn Deep will be released in May".
    """
    text, start = ctx.text, claim.span.start
    if text[lead.end : start].strip() or _POINTS_BACK.match(text, start) is None:
        return False
    told = _LEAD_TAIL.search(text, max(lead.start, lead.end - _TAIL), lead.end) is not None
    announced = _ANNOUNCED.search(text, lead.start, min(lead.end, lead.start + _REACH)) is not None
    if not (told or announced):
        return False
    own = any(one.source for one in ctx.read(claims) if lead.contains(one.span))
    noun = _NOUN.match(text, start)
    same = noun is not None and noun[1] in _WORD.findall(lead.of(text))
    return (told and own) or same or not _owners(claim, ctx)


def _paragraphs(article: Article) -> list[Span]:
    """Return the paragraphs of an article, without its headings."""
    blocks = article.document.blocks
    return [one.span for one in blocks if not (one.kind.is_head or one.kind.is_beside)]


def _voices(article: Article) -> tuple[Span, ...]:
    """Return the sentences in which somebody speaks."""
    return tuple(filter(article.read(_Hearing).anybody, article.document.sentences))


def _offices(article: Article) -> tuple[Span, ...]:
    """Return the sentences in which somebody speaks by the office he has: "the film's director said"."""
    return tuple(filter(article.read(_Hearing).office, article.document.sentences))


def _holder_is_heard(article: Article) -> bool:
    """Return whether those who put an event on speak."""
    text = article.document.text
    return any(
        _HOLDS.search(subject.of(text))
        for one in article.read(_offices)
        for subject in subjects(text, one)
    )


def _heard(article: Article) -> frozenset[tuple[str, ...]]:
    """Return the names, by their words, of those who speak, and of the bodies they speak for."""
    document = article.document
    return frozenset(
        name.words for one in article.read(_voices) for name in heard_in(article, one)
    ) | frozenset(
        words
        for one in article.read(_offices)
        for words in _named(article, _with_those_before(document, one)[:-1])
    )


def _owner_is_heard(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a name of the claim is that of somebody who speaks: "Orrin's head, Ada Quill, said"."""
    heard = ctx.read(_heard)
    return any(
        set(one) <= set(other) or set(other) <= set(one)
        for one in _owners(claim, ctx)
        for other in heard
    )


def _owners(claim: Claim, ctx: AnyContext) -> list[tuple[str, ...]]:
    """Return the names, by their words, of whose business a claim may be.

    They are before its verb or behind "by", and in the sentences that it points back to; of a cast, anywhere.
    """
    document = ctx.document
    *before, sentence = _with_those_before(document, ctx.sentence(claim.span))
    owners = _named(ctx.article, before)
    cast = claim.type is ClaimType.CASTING
    for name in ctx.article.read(names).within(sentence):
        words = ctx.text[max(sentence.start, name.span.start - _SIGHT) : name.span.start]
        first = name.span.start < claim.trigger.end and not _PLACE.search(words)
        if cast or first or _BY.search(words):
            owners.append(name.words)
    return owners


def _named(article: Article, spans: tuple[Span, ...] | list[Span]) -> list[tuple[str, ...]]:
    """Return the names in sentences, by their words; no places."""
    text = article.document.text
    return [
        name.words
        for span in spans
        for name in article.read(names).within(span)
        if not article.document.in_speech(name.span)
        and not _PLACE.search(text[max(0, name.span.start - _SIGHT) : name.span.start])
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
