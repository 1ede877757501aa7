"""Where an article says what it had wrong."""

from __future__ import annotations

import re

from factlint.model.article import Article
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind
from factlint.text.span import Span, touches

#: "Correction: ...", "Corrections and clarifications", "Correction (7 May)", "Correction to our
#: report": a word with nothing more to it. "Correction courses for drivers" has its own subject.
_WORD = r"(?:corrections?|clarifications?|errat(?:um|a))"
_LABEL = lazy_regex(
    rf"\A\W*(?:an?\s+|our\s+|recent\s+)?{_WORD}(?:(?:,|\s*/|\s+and|\s*&|,\s+and)\s*{_WORD})*"
    r"(?:\W*\Z|\W*\n|\s*[:.(\[*_–—]|\s+-|,?\s+(?:\w+\s+)?\d|\s+(?:appended|added|issued|published|made)\b"
    r"|\s+(?:to|of|for|in|on)\s+(?:an?|our|this|that|the)\s+(?:\w+\s+){0,3}"
    r"(?:article|column|correction|edition|issue|item|newsletter|piece|post|report|review|story|version)s?\b)",
    re.IGNORECASE,
)
#: "An earlier version of this story said", "it misspelled her name", "last week we said that".
_CORRECTS = lazy_regex(
    r"\b(?:an?|the)\s+(?:earlier|previous|prior|original|first)\s+versions?\b"
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
    # Below "Corrections and clarifications" each paragraph is one, and in a piece of that title.
    titles = [one for one in document.blocks if one.kind is SegmentKind.TITLE]
    column = any(_LABEL.match(one.span.of(document.text)) for one in titles)
    for block in document.blocks:
        words = block.span.of(document.text)
        labelled = _LABEL.match(words) is not None
        if block.kind.is_head:
            column = labelled
        if labelled or column or _CORRECTS.search(words):
            found.append(block.span)
    return tuple(found)


def in_correction(article: Article, span: Span) -> bool:
    """Return whether some words are in such a paragraph: wrong values are told there on purpose."""
    return touches(article.read(corrections), span)
