"""Where an article says what it had wrong."""

from __future__ import annotations

import re

from factlint.model.article import Article
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span, touches

#: "Correction: ...", "An earlier version of this story said", "it misspelled her name",
#: "last week we said that".
_CORRECTS = lazy_regex(
    r"\A\W*(?:corrections?|clarifications?|errat(?:um|a))\b"
    r"|\b(?:an?|the)\s+(?:earlier|previous|prior|original|first)\s+versions?\b"
    r"|\b(?:last\s+(?:week|month|year)|yesterday|(?:on|last)\s+\w+day|in\s+(?:our|the))\b[^.“\"]{0,60}"
    r"\bwe\s+(?:wrongly\s+)?(?:said|reported|wrote|stated|named|printed)\b"
    r"|\b(?:was|were)\s+mis(?:spelled|spelt|stated|identified|quoted)\b",
    re.IGNORECASE,
)
_SIGNS = ("correct", "clarif", "errat", "version", " mis")
_OWN = (
    " we said",
    " we reported",
    " we wrote",
    " we stated",
    " we named",
    " we printed",
    " we wrongly",
)


def corrections(article: Article) -> tuple[Span, ...]:
    """Return the paragraphs of an article that hold what it had wrong beside what is right."""
    document = article.document
    if not any(sign in document.lower for sign in (*_SIGNS, *_OWN)):
        return ()
    found: list[Span] = []
    column = False  # below "Corrections and clarifications" each paragraph is one
    for block in document.blocks:
        corrects = _CORRECTS.search(block.span.of(document.text)) is not None
        if block.kind.is_head:
            column = corrects
        if corrects or column:
            found.append(block.span)
    return tuple(found)


def in_correction(article: Article, span: Span) -> bool:
    """Return whether some words are in such a paragraph: wrong values are told there on purpose."""
    return touches(article.read(corrections), span)
