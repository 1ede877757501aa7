"""Copy that is its maker's own word: of what it tells no other source is asked."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from factlint.api import Article, lazy_regex, persons

#: First and second persons in 100 words from which a maker, who says "we", talks with his reader.
#: Reports on others have fewer even where they ask "you" a question; a guide to what others make
#: has "you" alone.
_RATE: Final = 1.0
_FEWEST: Final = 3
#: Links to one site, and mentions of it by name, from which an article is told by that site.
_LINKS: Final = 3
_MENTIONS: Final = 3
#: The name in an address: "tarn" of "https://news.tarn.example/2" and of "//lists.tarn.co.uk".
_SITE = lazy_regex(
    r"(?:https?:)?//(?:[\w-]+\.)*?([\w-]{3,})(?:\.[a-z]{2,3})?\.[a-z]{2,}(?=[/:?#]|$)",
    re.IGNORECASE,
)


def own_news(article: Article) -> bool:
    """Return whether an article is told by the maker of what it tells of, to his readers.

    "We ship it in May; you can try it today": "we" and "you" say so. So do
    links: an article that names a maker over and over and leads to its site each time has told its
    reader who says so.
    """
    return _talks_with_reader(article) or _leads_to_maker(article)


def _talks_with_reader(article: Article) -> bool:
    said = article.read(persons)
    found = said.first + said.second
    return said.plural > 0 and found >= _FEWEST and 100 * found >= _RATE * said.words


def _leads_to_maker(article: Article) -> bool:
    document = article.document
    hits = (_SITE.match(part.target) for part in document.inlines if part.target)
    sites = Counter(hit[1].lower() for hit in hits if hit is not None)
    return any(
        links >= _LINKS
        and len(re.findall(rf"(?<!\w){re.escape(site)}(?!\w)", document.lower)) >= _MENTIONS
        for site, links in sites.items()
    )
