"""Whether an article speaks of the family of a person."""

from __future__ import annotations

from typing import Any

from factlint.api import Context, Span, names, pattern

#: Where a family is spoken of, two first names are two people.
_FAMILY = pattern(
    r"\b(?:brothers?|sisters?|siblings?|twins?|sons?|daughters?|fathers?|mothers?|dad|mum|mom|"
    r"parents?|wife|wives|husbands?|widow(?:er)?|spouse|couple|married|cousins?|uncles?|aunts?|"
    r"nephews?|nieces?|grand\w{3,8}|family|in-law|stepson|stepdaughter|no relation|not related)\b",
    case=True,
)


def of_family(ctx: Context[Any], surname: str) -> bool:
    """Return whether a sentence with a surname, or the one behind it, speaks of a family."""
    return any(
        _FAMILY.search(sentence.of(ctx.document.lower))
        for name in ctx.read(names).ending(surname)
        for sentence in ctx.document.sentences_from(name.span.start, 2)
    )


#: So many characters around a name are its own words: "his brother, Constable Tierney".
_BESIDE = 12


def kin_beside(ctx: Context[Any], span: Span) -> bool:
    """Return whether a relative is spoken of right before a name, or is the relative of who bears it."""
    small, sentence = ctx.document.lower, ctx.sentence(span)
    before = max(sentence.start, span.start - _BESIDE), span.start
    after = span.end, min(sentence.end, span.end + _BESIDE)
    return any(_FAMILY.search(small, *place) is not None for place in (before, after))
