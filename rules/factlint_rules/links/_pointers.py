"""Marks and words in running text that point to a place the text does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex, pattern

#: "1. Fold the dough", "2) Bake", "## Step 3: Rest". A figure behind a full stop is a decimal.
_ITEM = lazy_regex(
    r"\n[ \t]{0,3}(?:#{1,6} |\*\*)?(?P<step>[Ss]tep )?(?P<number>\d{1,2})(?P<mark>[.):]|(?= [–—-] )|(?=\n))"
    r"(?:\*\*)?(?=\s+\S)"
)
#: "as described in step 9", "repeat steps 3 to 9": a step of this text, where no other is named.
_STEP = pattern(
    r"\b(?:in|see|from|repeat|follow|(?:ahead|back|continue|go|proceed|return|skip)\s+to)\s+(?P<mark>steps?\s+(?:\d{1,2}"
    r"\s*(?:to|and|or|[-–])\s*)?(?P<number>\d{1,2}))\b(?![\w.:-]*\d|%|\s*(?:to|and|or|[-–])\s*\d|\s*of\b|\s*(?:in|from|on|at)\s+(?:the|this|our|his|her"
    r"|their|an?|that|[A-Z\[“\"]))",
    words=("step", "steps"),
)
_OTHER_TEXT = pattern(
    r"\b(?:recovery|sobriety|guide|manual|tutorial|instructions|leaflet|programme|program|policy|documentation|wiki)\b"
)
#: A list of fewer steps counts something else.
_LEAST = 3
#: An asterisk behind a word or a price: "with an adult*", "from £5*".
_STARRED = lazy_regex(
    r"(?P<word>[^\W\d_]{3,}|[£$€]\d[\d,.]*|\d\s?(?:am|pm|km|kg|p))\*(?=[.,;:!?)]?(?:\s|$))"
)
_STAR = lazy_regex(r"\*")
_NOTE_LINE = lazy_regex(r"(?:^|\n)[ \t>]*\\?\*(?!\*)")
#: Types of a language whose pointers are written so: "a char* of the heap".
_TYPES = frozenset("auto bool char const double float int long short struct unsigned void".split())
#: More starred words mark a kind of their own: search terms, names that were changed.
_MOST = 3
_WORDS_OF_A_CLAUSE = 5


def missing_steps(ctx: Context[Any]) -> Iterator[tuple[Span, int]]:
    """Yield (place, how many there are) of steps that the only numbered list of a text has not."""
    hits = list(_STEP.matches(ctx.document))
    if not hits:
        return
    items = [int(hit["number"]) for hit in _ITEM.finditer(f"\n{ctx.document.source.seen_text}")]
    last = len(items)
    if last < _LEAST or items != list(range(1, last + 1)):
        return
    for hit in hits:
        span = Span(*hit.span("mark"))
        told = ctx.sentence(span)
        if int(hit["number"]) > last and not _OTHER_TEXT.search(ctx.text, told.start, told.end):
            yield span, last


def starless_notes(ctx: Context[Any]) -> Iterator[tuple[Span, str]]:
    """Yield (place, words) of words with an asterisk, where no note begins with one.

    One that is before or between other signs may be a note, emphasis, a list, a
    product or a word of which letters are left out.
    """
    source = ctx.document.source.seen_text
    if "*" not in source or "asterisk" in ctx.document.lower:
        return
    starred = list(_STARRED.finditer(ctx.text))
    # In Markdown pairs of signs are emphasis, and no longer in the text; one at the head of a line may be the note.
    printed = ctx.text if ctx.document.traits.links and not _NOTE_LINE.search(source) else source
    if not 0 < len(starred) <= _MOST or len(starred) != len(_STAR.findall(printed)):
        return
    for hit in starred:
        span = Span(*hit.span())
        words = len(ctx.sentence(span).of(ctx.text).split())
        few = (
            words < _WORDS_OF_A_CLAUSE and hit["word"].isalpha()
        )  # "£6*." is a sentence of a listing
        if hit["word"] in _TYPES or few or ctx.document.opaque(span):
            continue
        if ctx.text[span.start - 1 : span.start] in ("", *"\"“‘'/.-_\\"):
            continue  # a search term, the name of a file
        yield span, hit[0]
