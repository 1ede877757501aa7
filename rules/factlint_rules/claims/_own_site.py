"""Copy that leads to the maker of what it tells of: no other source is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from factlint.api import AnyContext, Article, Claim, Segment, SegmentKind, Span, lazy_regex

#: Mentions of a site by name, from which an article that links to it is told by that site.
_MENTIONS: Final = 3
#: How far from a claim, in characters, links of its paragraph are looked for; no note is longer.
_SIGHT: Final = 2000
#: The name in an address: "tarn" of "https://news.tarn.example/2" and of "//lists.tarn.co.uk".
_SITE = lazy_regex(
    r"(?:https?:)?//(?:[\w-]+\.)*?([\w-]{3,})(?:\.[a-z]{2,3})?\.[a-z]{2,}(?=[/:?#]|$)",
    re.IGNORECASE,
)


def leads_to_maker(article: Article) -> bool:
    """Return whether an article is filed under a maker, names him over and over and links to his site.

    Its reader has been told who says so, whoever wrote it. A magazine that links to pages of its own is
    in no title or tag of theirs.
    """
    document = article.document
    targets = (part.target for part in document.inlines)
    filed = _filed(article)  # short, so asked first
    return any(
        _named(site, filed) and _named(site, document.text) >= _MENTIONS for site in _sites(targets)
    )


def cited(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is linked to its source, or has a footnote.

    Its verb is what is linked ("it [will open in May](https://...)"), or other words of its sentence that are
    no name ("the fair is on 3 May, though [a ticket is needed](https://...)"), or its paragraph leads to the site of
    what its sentence names ("[Tarn Fair](https://tarnfair.example) opens in May"). Other links lead to
    whatever a magazine has on somebody.
    """
    sentence, block = ctx.sentence(claim.span), ctx.document.block_at(claim.span.start)
    near = _linked(ctx, claim, block.span if block is not None else sentence)
    for part in near:
        if part.kind is SegmentKind.FOOTNOTE:
            if part.span.overlaps(sentence):
                return True
        elif part.span.overlaps(sentence) and _SITE.match(part.target or ""):
            said = ctx.text[part.span.start].islower()  # a name leads to the one it names
            if said or part.span.overlaps(claim.trigger):
                return True
    words = sentence.of(ctx.text)
    return any(_named(site, words) for site in _sites(part.target for part in near))


def in_a_note(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is in a paragraph all in italics, in which a desk tells of what it reviews.

    "*Ember Circuit is out on 5 October for PC. A copy was provided by the publisher.*"
    """
    block = ctx.document.block_at(claim.span.start)
    if block is None or len(block.span) > _SIGHT:
        return False
    parts = ctx.document.inlines_at(block.span)
    marked = sum(len(part.span) for part in parts if part.kind is SegmentKind.EMPHASIS)
    return marked >= _ALL * len(block.span)


#: The share of a paragraph that is marked where all of it is, stops and names aside.
_ALL = 0.8


def _linked(ctx: AnyContext, claim: Claim, within: Span) -> list[Segment]:
    """Return the links of a paragraph that are near a claim."""
    start = max(within.start, claim.span.start - _SIGHT)
    end = min(within.end, claim.span.end + _SIGHT)
    return [part for part in ctx.document.inlines_at(Span(start, end)) if part.target]


def of_the_author(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is in the note on its author that ends an article.

    "*Ada Quill's first novel will be published in May.*" under a piece of hers is her own word.
    """
    document = ctx.document
    last = next((one for one in reversed(document.blocks) if not one.kind.is_beside), None)
    if document.metadata is None or last is None or not last.span.overlaps(claim.span):
        return False
    told = last.span.of(ctx.text)
    writers = " ".join(str(document.metadata.data.get(key, "")) for key in ("author", "authors"))
    names = re.findall(r"[^\W\d_]{3,}", writers)
    return any(name[0].isupper() and re.search(rf"\b{name}\b", told) for name in names)


def _sites(targets: Iterable[str | None]) -> list[str]:
    """Return the names of the sites that some links lead to."""
    hits = (_SITE.match(target) for target in targets if target)
    return sorted({hit[1].lower() for hit in hits if hit is not None})


def _filed(article: Article) -> str:
    """Return the titles, tags and other words an article is filed under."""
    document = article.document
    heads = [block.span.of(document.text) for block in document.blocks if block.kind.is_head]
    values = document.metadata.data.values() if document.metadata is not None else ()
    return " ".join([*heads, *map(str, values)])


def _named(site: str, text: str) -> int:
    """Return how often a text names a site: "tarnfair" is "Tarn Fair", too, and not "a tarn fair"."""
    spaced = r"[\s-]?".join(map(re.escape, site))
    hits = re.finditer(rf"(?<![\w.]){spaced}(?!\w)", text, re.IGNORECASE)
    return sum(hit[0].title() == hit[0] or " " not in hit[0] for hit in hits)
