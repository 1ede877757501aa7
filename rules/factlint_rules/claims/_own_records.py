"""Superlatives for which no other source is asked: a maker's own records and series, and a reviewer's taste."""

from __future__ import annotations

import re

from factlint.api import AnyContext, Span, pattern
from factlint_rules.claims._foils import beside_maker, says_person, talks_to_reader

_RECORD = pattern(r"\brecord\b")
#: What is a matter of taste, and was measured by no one.
_TASTE = pattern(
    r"\b(?:best|worst|greatest|finest|coolest|cutest|dullest|funniest|loveliest|nicest|prettiest|scariest|silliest|ugliest|weirdest)\b(?!-)"
)
#: "The first Tarn loom to": a name, with a capital somewhere, before the noun. What is numbered is a series: "the
#: first Labour woman to" is not one.
_FIRST_OF_NAME = pattern(r"the\s+first\s+(?-i:(?P<name>[a-z]*[A-Z][\w-]*))\s+[a-z]")


def is_own(ctx: AnyContext, span: Span) -> bool:
    """Return whether a superlative is the maker's or the writer's own, in copy that speaks for him.

    "A record number of you wrote to us" is the maker's own count, and "Tarn 11 is the first Tarn release with a
    reel" compares with nothing but what is called Tarn. "The best play in history" is a reviewer's taste where he says "I" beside it, and an
    unsourced boast in a report. "The first loom in Europe" is a claim in any copy.
    """
    sentence = ctx.sentence(span)
    named = _FIRST_OF_NAME.match(ctx.text, span.start)
    if named is not None:
        numbered = rf"\b{re.escape(named['name'])}\s+v?\d"
        return re.search(numbered, ctx.text[sentence.start : span.start]) is not None
    if ctx.profile != "default" or not ctx.read(talks_to_reader):
        return False
    words = span.of(ctx.text)
    if _TASTE.search(words) is not None:
        return beside_maker(ctx, span)
    return _RECORD.search(words) is not None and says_person(ctx, sentence)
