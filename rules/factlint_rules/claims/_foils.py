"""Crowds that lend no weight: what people at large say, in copy that answers it in its own words."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import (
    AnyContext,
    Article,
    Span,
    first_person_paragraphs,
    pattern,
    persons,
    singular,
)
from factlint_rules.claims._sources import speaks

#: First and second persons in 100 words, from which an article is its maker's talk with its reader.
_RATE: Final = 0.5
_FEWEST: Final = 3
#: People at large, and those who use, read or play a thing: "many people", "some would", "most users"; "some
#: engineers" know their trade.
_CROWD = pattern(
    r"(?:(?:some|many|most|several|few|a\s+lot\s+of)\s+(?:of\s+)?)?(?:(?:[\w’'-]+\s+)?(?:people|folks?|users|readers|players|viewers"
    r"|listeners|customers|visitors|fans|students|parents|colleagues|friends)|everyone|everybody|no\s*one|nobody|others?"
    r"|(?:some|many|few)(?!\s+(?:[\w’'-]+\s+)?[a-z-]+s\b))\b"
)
#: Those whose word has weight: asked about in whatever copy.
_AUTHORITY = pattern(
    r"\b(?:academics|analysts|commentators|critics|doctors|economists|experts|historians|insiders|observers|officials|pundits|researchers"
    r"|scientists|sources)\b"
)
_PERSON = pattern(
    r"(?<![\w’'-])(?:I(?!\.)|[Mm]y|[Ww]e(?!\s+(?:(?:can|have|may|now)\s+)?(?:reveal|report|understand|learn(?:ed|t)?)\b)|[Oo]urs?|us"
    r"|[Yy]ou|[Yy]ours?)(?![\w-])",
    case=True,
)
#: "Several parents": who they are, in one word.
_NOUN = pattern(
    r"(?:(?:some|many|most|several|few|a\s+lot\s+of)\s+(?:of\s+)?)?(?:[\w’'-]+\s+)*?(?P<noun>[a-z]+s)\b"
)
#: What people at large feel: nothing that they report. "Some students believe that the hall is damp" is.
_FEELS = pattern(r"(?:(?:some|many|most)\s+)?people\s+(?:feel|fear|hate|like|love|want|wish|worry)")
_OPENS_A_QUOTATION = pattern(r"\s*[“\"‘']")


def is_foil(ctx: AnyContext, span: Span) -> bool:
    """Return whether a crowd is only what the maker of an article answers, in the default profile.

    "Many people think looms are slow. We timed ours" asks for no name, nor does a letter that says "I". "Experts
    say" does, and so does whatever a report on others leaves without one, though its paper says "we" elsewhere.
    No name is asked for where people at large feel something, which only they can know, or for a remark between
    brackets: "(some would say too late)".  One side of a dispute, or a belief without a holder, is answered where the
    writer goes on with "but": "Critics call it dear. But we have kept it for ten years."
    """
    words = span.of(ctx.text)
    if ctx.profile == "default" and _is_answered(ctx, span):
        return True
    if ctx.profile != "default" or _AUTHORITY.search(words) or not _CROWD.match(words):
        return False
    if _FEELS.fullmatch(words) or ctx.text[max(0, span.start - 1) : span.start] == "(":
        return True
    return (ctx.read(talks_to_reader) or _in_a_letter(ctx, span)) and beside_maker(ctx, span)


#: One side of a dispute that a writer answers, and a belief without a holder.
_SIDE = pattern(
    r"(?:(?:some|many|most|its|their|the)\s+)?(?:advocates|champions|critics|cynics|defenders|detractors|doubters|enthusiasts"
    r"|fans|naysayers|opponents|optimists|pessimists|proponents|purists|s[ck]eptics|supporters)\b"
    r"|(?:it|that)(?:['’]s|\s+(?:is|was|has\s+been))\b"
)
_BUT = pattern(
    r"[*_\s]*(?:but|yet|however|nevertheless|nonetheless|still(?=,)|in\s+fact|in\s+truth|in\s+reality|not\s+so|that\s+is\s+(?:not|wrong)"
    r"|that['’]s\s+(?:not|wrong)|this\s+is\s+(?:not|wrong)|I\s+(?:disagree|don['’]t|do\s+not)|we\s+(?:disagree|don['’]t|do\s+not))\b"
)
_BUT_WITHIN = pattern(r"[,;–—]\s*(?:but|yet|though|although)\b")


def _is_answered(ctx: AnyContext, span: Span) -> bool:
    """Return whether a writer who talks to the reader brings up a side only to answer it with a "but"."""
    if not _SIDE.match(span.of(ctx.text)) or not ctx.read(talks_to_reader):
        return False
    sentence, *behind = ctx.document.sentences_from(span.start, 2)
    if _BUT_WITHIN.search(ctx.text, span.end, sentence.end):
        return True
    block = ctx.document.block_at(span.start)
    return any(
        block is not None
        and one.start < block.span.end
        and _BUT.match(ctx.text, one.start) is not None
        and not ctx.document.in_speech(one)
        for one in behind
    )


def beside_maker(ctx: AnyContext, span: Span) -> bool:
    """Return whether a sentence, or one beside it in its paragraph, says "we", "I" or "you" outside speech."""
    block = ctx.document.block_at(span.start)
    if block is None:
        return False
    sentences = ctx.document.paragraph_sentences(block)
    own = next((at for at, one in enumerate(sentences) if one.end > span.start), 0)
    return any(says_person(ctx, one) for one in sentences[max(0, own - 1) : own + 2])


def says_person(ctx: AnyContext, span: Span) -> bool:
    """Return whether some words say "we", "I" or "you" outside speech, and not only to bring news.

    "The mill leaks, we can reveal" tells nothing of its paper.
    """
    return any(
        not ctx.document.in_speech(Span(*hit.span()))
        for hit in _PERSON.finditer(ctx.text, span.start, span.end)
    )


def quoted_next(ctx: AnyContext, span: Span) -> bool:
    """Return whether the next paragraph has what one of a crowd says, in his words and with his name.

    "Some students think so. / “It is never dry,” said Ann Roe, a student": the first sentence leads up to hers.
    What he who is accused says is no such word: "Some parents think he hit them. / “I did not,” said Bo Lund".
    """
    words = span.of(ctx.text)
    block = ctx.document.block_at(span.start)
    if block is None or _AUTHORITY.search(words) or not _CROWD.match(words):
        return False
    behind = ctx.document.sentences_from(span.start, 3)
    first = next((one for one in behind if one.start >= block.span.end), None)
    if first is None or _OPENS_A_QUOTATION.match(ctx.text, block.span.end) is None:
        return False
    return speaks(ctx.text, first) and _is_one_of(words, first.of(ctx.text))


def _is_one_of(crowd: str, sentence: str) -> bool:
    """Return whether a sentence says of its speaker that he is one of a crowd: "some students", "a student"."""
    noun = _NOUN.match(crowd)
    return noun is not None and re.search(rf"\b{singular(noun['noun'])}\b", sentence) is not None


def talks_to_reader(article: Article) -> bool:
    """Return whether an article says "we", "I" and "you" over and over, outside speech."""
    said = article.read(persons)
    both = said.first + said.second
    return both >= _FEWEST and 100 * both >= _RATE * said.words


def written_by_reader(ctx: AnyContext, span: Span) -> bool:
    """Return whether news copy has a reader's own words: "The abacus was the world's first toy. I want it in!"."""
    return ctx.profile == "news" and _in_a_letter(ctx, span)


def _in_a_letter(ctx: AnyContext, span: Span) -> bool:
    """Return whether the paragraph says "I" of its writer, as letters and columns do."""
    document = ctx.document
    speaking = first_person_paragraphs(ctx.text, document.blocks, document.quoted)
    return any(one.span.start <= span.start < one.span.end for one in speaking)
