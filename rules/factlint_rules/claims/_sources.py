"""Whether a source is named near some words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from factlint.api import AnyContext, Article, Document, Pattern, Span, pattern

_SPEAKS = (
    r"(?:said|says|told|tells|added|adds|warned|warns|argued|argues|explained|believes|claimed|"
    r"wrote|writes|insisted|noted|predicted|estimated|according\s+to)"
)
#: What tells of somebody's words without quoting them: "Dina Marsh made the claims", "the Sunday Post reported"; a bank
#: that "reported record profits" says nothing of what others claim.
_TELLS = (
    r"(?:made\s+(?:the|his|her|their|those|these)\s+(?:accusations?|admissions?|allegations?|claims?|comments?|remarks|statements?)\b"
    r"|(?:newspaper\s+)?reported(?=\s*(?:[.,;:]|$)|\s+(?:that|on|last|earlier|yesterday|today|this)\b)|estimates\s+(?:that|\w+s)\b)"
)
#: How far from a claim a sentence is read, in characters: three real sentences are shorter.
_REACH = 2000
#: A name; "Experts say" and "Many believe" at the head of a sentence name nobody.
NAME = (
    r"(?-i:(?!(?:Analysts|Commentators|Critics|Everybody|Everyone|Experts|Fans|Few|Insiders|Nobody|Observers|Officials|Opponents|Others|People|Pundits|"
    r"Reports|Researchers|Scientists|Some|Many|Most|Sources|January|February|March|April|June|July|August|September|"
    r"October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z])[\w'’.-]+"
)
_SPEAKER = pattern(
    rf"{NAME}(?:\s\([A-Z]{{2,8}}\))?(?:,[^,.]{{1,80}},|,)?\s+(?:(?:has|have|also)\s+)?(?:{_SPEAKS}\b|{_TELLS})"
    rf"|{NAME}\s+and\s+(?:the\s+)?(?:[\w'’-]+\s+){{0,3}}?{NAME}\s+(?:say|report)\b"
    rf"|\b{_SPEAKS}\s+(?:the\s+)?(?:[\w'’-]+\s+){{0,4}}?{NAME}"
)
#: The publisher as the one who found it out: "We measured all six", "according to our records".
_FIRST_HAND = pattern(
    r"\bwe\s+(?:(?:have|also|then|first)\s+)*(?:found|measured|counted|compared|tested|surveyed|asked|"
    r"analy[sz]ed|examined|reviewed|estimated?|calculated?|think|believe|know)\b"
    r"|\bour\s+(?:own\s+)?(?:\w+\s+)?(?:survey|study|poll|analysis|tests?|count|records|data|figures|"
    r"measurements?|research|reporting)\b"
)

#: Sources without a name, in the sentence itself: "he said", "records show", "according to the museum".
_SOMEBODY = pattern(
    r"\b(?:he|she|they|(?:the|a|an|its|his|her|their)(?:\s+[\w'’-]+){1,3}?)\s+"
    r"(?:said|says|told|tells|added|adds|insisted|confirmed|announced|cited|blamed)\b"
    r"|\b(?:accounts|archives|documents|figures|filings|papers|records|registers|statistics)"
    r"\s+(?:show|suggest|say)\b"
    r"|\baccording\s+to\s+(?:the|a|an|its|his|her|their)\s+\w"
    r"|\b(?:recogni[sz]ed|certified|listed|ranked|rated|voted)\s+(?:as\b|by\b|among\b)"
)

_COUNTED_BY = pattern(
    r"\b(?:said|says|told|according|reports?|reported|figures?|data|survey|study|poll|research|"
    r"accounts|results|statistics|estimates?|estimated|census|announced|analysts?|index|audit|"
    r"showed?|shows|found|revealed|published|warned|predicts?|forecast|official)\b",
)


def speaks(text: str, sentence: Span) -> bool:
    """Return whether somebody with a name says something in a sentence."""
    return (
        _SPEAKER.search(text, sentence.start, sentence.start + min(len(sentence), _REACH))
        is not None
    )


def linked(ctx: AnyContext, span: Span) -> bool:
    """Return whether a link or a footnote mark is in the sentence of a span."""
    return any(part.target for part in ctx.document.inlines_at(ctx.sentence(span)))


def sourced(ctx: AnyContext, span: Span) -> bool:
    """Return whether a link, a footnote, a named source or the publisher accounts for some words."""
    return linked(ctx, span) or named_near(ctx, span) or first_hand(ctx, span)


def first_hand(ctx: AnyContext, span: Span) -> bool:
    """Return whether the publisher found it out: "we counted", "in our own survey".

    Whom the first person means is plain in the house's own voice alone.
    """
    sentence = ctx.sentence(span)
    near = _within_reach(sentence, span)
    hit = _FIRST_HAND.search(ctx.text, near.start, near.end)
    return hit is not None and not ctx.document.in_speech(Span(*hit.span()))


def said_here(ctx: AnyContext, span: Span) -> bool:
    """Return whether somebody, named or not, says so in the sentence of a span."""
    sentence = ctx.sentence(span)
    return _is_in(ctx.document, _SOMEBODY, _within_reach(sentence, span))


def said_by_somebody(words: str) -> bool:
    """Return whether words tell that somebody, named or not, says something."""
    return _SOMEBODY.search(words) is not None


def said_in(text: str, sentence: Span) -> bool:
    """Return whether somebody, named or not, says something in a sentence."""
    return (
        _SOMEBODY.search(text, sentence.start, min(sentence.end, sentence.start + _REACH))
        is not None
    )


def named_near(ctx: AnyContext, span: Span) -> bool:
    """Return whether a named source speaks in the sentence of a span or in the next two."""
    document = ctx.document
    block = document.block_at(span.start)
    limit = block.span.end if block is not None else len(ctx.text)
    for following, sentence in enumerate(document.sentences_from(span.start, 3)):
        if sentence.start >= limit:
            break
        near = _within_reach(sentence, span)
        if _is_in(document, _SPEAKER, near, but=None if following else span):
            return True
    return False


def _within_reach(sentence: Span, span: Span) -> Span:
    """Return as much of a sentence as is read with some words."""
    start = max(sentence.start, span.start - _REACH)
    return Span(start, max(start, min(sentence.end, span.end + _REACH)))


def _is_in(document: Document, form: Pattern, near: Span, but: Span | None = None) -> bool:
    """Return whether a stretch holds what a form finds, without some words of it.

    Copy without full stops is one sentence, and all of it is near each of its words: what it holds is
    looked for once.
    """
    if len(near) > _LONG:
        found = document.memo(_SPEAKERS if form is _SPEAKER else _SOMEBODIES)
        first = bisect_left(found, near.start, key=lambda one: one.start)
        last = bisect_left(found, near.end, key=lambda one: one.start)
        return any(
            one.end <= near.end and not (but is not None and one.overlaps(but))
            for one in found[first:last]
        )
    words = near.of(document.text)
    if but is not None:
        words = words.replace(but.of(document.text), " ", 1)
    return form.search(words) is not None


#: More characters than a sentence of news copy has.
_LONG = 700


def _all_of(form: Pattern) -> Callable[[Document], list[Span]]:
    """Return what finds all places of a form in a document, also those that overlap."""

    def places(document: Document) -> list[Span]:
        found, hit = [], form.search(document.text)
        while hit is not None:
            found.append(Span(*hit.span()))
            hit = form.search(document.text, hit.start() + 1)
        return found

    return places


_SPEAKERS, _SOMEBODIES = _all_of(_SPEAKER), _all_of(_SOMEBODY)


def sourced_paragraphs(article: Article) -> frozenset[int]:
    """Return where the paragraphs begin that name a source or have a link."""
    document = article.document
    linked = [document.block_at(part.span.start) for part in document.inlines if part.target]
    found = [one.span.start for one in linked if one is not None]
    for block in document.blocks:
        if _COUNTED_BY.search(document.text, block.span.start, block.span.end):
            found.append(block.span.start)
    return frozenset(found)
