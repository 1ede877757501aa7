"""Copy that leads to the maker of what it tells of: no other source is asked."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import Article, lazy_regex

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
    hits = (_SITE.match(part.target) for part in document.inlines if part.target)
    sites = {hit[1].lower() for hit in hits if hit is not None}
    return any(
        _named(site, document.lower) >= _MENTIONS and _named(site, _filed(article))
        for site in sorted(sites)
    )


def _filed(article: Article) -> str:
    """Return the titles, tags and other words an article is filed under, in lower case."""
    document = article.document
    heads = [block.span.of(document.text) for block in document.blocks if block.kind.is_head]
    values = document.metadata.data.values() if document.metadata is not None else ()
    return " ".join([*heads, *map(str, values)]).lower()


def _named(site: str, lower: str) -> int:
    return len(re.findall(rf"(?<![\w.]){re.escape(site)}(?!\w)", lower))
