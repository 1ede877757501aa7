"""Superlatives that only the maker of a thing can count: a project's own records and its own series."""

from __future__ import annotations

from factlint.api import AnyContext, Span, pattern
from factlint_rules.claims._foils import talks_to_reader

_RECORD = pattern(r"\brecord\b")
_WE = pattern(r"(?<![\w’'-])(?:[Ww]e|[Oo]ur|us|I)(?![\w-])", case=True)
#: "The first Tarn loom to": a name, with a capital somewhere, before the noun.
_FIRST_OF_NAME = pattern(r"the\s+first\s+(?-i:(?P<name>[a-z]*[A-Z][\w-]*))\s+[a-z]")


def is_own(ctx: AnyContext, span: Span) -> bool:
    """Return whether a superlative is counted by its maker.

    "A record number of you wrote to us" is the maker's own count, and "Tarn 11 is the first Tarn release with a
    reel" compares with nothing but what is called Tarn. "The first loom in Europe" is a claim in any copy.
    """
    sentence = ctx.sentence(span)
    named = _FIRST_OF_NAME.match(ctx.text, span.start)
    if named is not None:
        return named["name"] in ctx.text[sentence.start : span.start]
    if ctx.profile != "default" or not ctx.read(talks_to_reader):
        return False
    says_we = _WE.search(ctx.text, sentence.start, sentence.end) is not None
    return says_we and _RECORD.search(span.of(ctx.text)) is not None
