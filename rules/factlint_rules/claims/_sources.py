"""Whether a source is named near some words."""

from __future__ import annotations

from factlint.api import AnyContext, Span, pattern

_SPEAKS = (
    r"(?:said|says|told|tells|added|adds|warned|warns|argued|argues|explained|believes|claimed|"
    r"wrote|writes|insisted|noted|predicted|estimated|according\s+to)"
)
#: How far from a claim a sentence is read, in characters: three real sentences are shorter.
_REACH = 2000
#: A footnote mark, or a link in raw HTML.
_FOOTNOTE = pattern(r"\[\^[^\]\s]+\]|<a\s[^>]*\bhref\s*=")
_NAME = r"(?-i:[A-Z])[\w'’.-]+"
_SPEAKER = pattern(
    rf"{_NAME}(?:,[^,.]{{1,80}},)?\s+(?:(?:has|have|also)\s+)?{_SPEAKS}\b"
    rf"|\b{_SPEAKS}\s+(?:the\s+)?(?:[\w'’-]+\s+){{0,4}}?{_NAME}"
)

#: Sources without a name, in the sentence itself: "he said", "records show", "according to the museum".
_SOMEBODY = pattern(
    r"\b(?:he|she|they|(?:the|a|an|its|his|her|their)(?:\s+[\w'’-]+){1,3}?)\s+"
    r"(?:said|says|told|tells|added|adds|insisted)\b"
    r"|\b(?:accounts|archives|documents|figures|filings|papers|records|registers|statistics)"
    r"\s+(?:show|suggest|say)\b"
    r"|\baccording\s+to\s+(?:the|a|an|its|his|her|their)\s+\w"
)


def linked(ctx: AnyContext, span: Span) -> bool:
    """Return whether a link or a footnote mark is in the sentence of a span."""
    document = ctx.document
    sentence = ctx.sentence(span)
    if any(part.target and part.span.overlaps(sentence) for part in document.inlines):
        return True
    source = document.to_source(sentence)
    # A footnote mark may follow the full stop.
    return _FOOTNOTE.search(document.source.text, source.start, source.end + 8) is not None


def sourced(ctx: AnyContext, span: Span) -> bool:
    """Return whether a link, a footnote or a named source is given for some words."""
    return linked(ctx, span) or named_near(ctx, span)


def said_here(ctx: AnyContext, span: Span) -> bool:
    """Return whether somebody, named or not, says so in the sentence of a span."""
    sentence = ctx.sentence(span)
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    return _SOMEBODY.search(ctx.text[start:end]) is not None


def named_near(ctx: AnyContext, span: Span) -> bool:
    """Return whether a named source speaks in the sentence of a span or in the next two."""
    document = ctx.document
    block = document.block_at(span.start)
    limit = block.span.end if block is not None else len(ctx.text)
    for following, sentence in enumerate(document.sentences_from(span.start, 3)):
        if sentence.start >= limit:
            break
        start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
        words = ctx.text[start:end]
        if not following:
            words = words.replace(span.of(ctx.text), " ", 1)
        if _SPEAKER.search(words):
            return True
    return False
