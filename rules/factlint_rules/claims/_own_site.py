"""Copy that leads to the maker of what it tells of: no other source is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from factlint.api import AnyContext, Article, Claim, SegmentKind, lazy_regex

#: Mentions of a site by name, from which an article that links to it is told by that site.
_MENTIONS: Final = 3
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
    return any(
        _named(site, document.text) >= _MENTIONS and _named(site, _filed(article))
        for site in _sites(targets)
    )


def cited(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is linked to its source, or has a footnote.

    Its verb is what is linked ("it [will open in May](https://...)"), or other words of its sentence that are
    no name ("the fair is on 3 May, though [a ticket is needed](https://...)"), or its paragraph leads to the site of
    what its sentence names ("[Tarn Fair](https://tarnfair.example) opens in May"). Other links lead to
    whatever a magazine has on somebody.
    """
    document = ctx.document
    sentence, block = ctx.sentence(claim.span), document.block_at(claim.span.start)
    near = [
        part
        for part in document.inlines
        if part.target and part.span.overlaps(block.span if block is not None else sentence)
    ]
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
    document = ctx.document
    block = document.block_at(claim.span.start)
    if block is None:
        return False
    marked = sum(
        len(part.span)
        for part in document.inlines_of(SegmentKind.EMPHASIS)
        if part.span.overlaps(block.span)
    )
    return marked >= _ALL * len(block.span)


#: The share of a paragraph that is marked where all of it is, stops and names aside.
_ALL = 0.8


def of_the_author(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is in the note on its author that ends an article.

    "*Ada Quill's first novel will be published in May.*" under a piece of hers is her own word.
    """
    document = ctx.document
    last = [block for block in document.blocks if not block.kind.is_beside][-1:]
    if document.metadata is None or not last or not last[0].span.overlaps(claim.span):
        return False
    told = last[0].span.of(ctx.text)
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
