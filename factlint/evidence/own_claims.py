"""What an article says elsewhere of the same work: shown, and never a proof."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from factlint.evidence.records import bears, event_of, fact_of, quote_of, value_of
from factlint.model.article import Article
from factlint.model.claim import Attribution
from factlint.model.evidence import THIS_ARTICLE
from factlint.model.fact import Assertion, Fact, FactSource, SourceKind
from factlint.readings.claims.reading import claims

_SOURCED = (Attribution.NAMED, Attribution.ADJACENT, Attribution.LINK)


class ArticleEvidence:
    """The dated claims of the article under check, with the sources it names for them.

    Every record has the origin "this article" and the kind publicity: an article is no proof of
    itself. The container is the source as the article prints it, and empty where it has none.
    """

    name = "article"
    by_article = True

    def key(self, assertion: Assertion) -> str:
        """Return the event: the answer holds all the article's claims about it."""
        return assertion.event.value

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        """Return the article's dated claims about the event, of all works."""
        return tuple(_records(assertion, article))


def _records(assertion: Assertion, article: Article) -> Iterator[Fact]:
    issued = article.dates.published
    for claim in article.read(claims):
        if event_of(claim) is not assertion.event or not bears(claim) or claim.date is None:
            continue
        value = value_of(claim, None)
        if value is not None:
            named = claim.source if claim.attribution in _SOURCED else None
            source = FactSource(
                SourceKind.PUBLICITY,
                container_title=named or "",
                issued=str(issued) if issued else None,
                quote=quote_of(article, claim),
                origin=THIS_ARTICLE,
            )
            yield fact_of(article, claim, value, source)
