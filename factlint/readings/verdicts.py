"""The claims of an article, each with its verdict."""

from __future__ import annotations

from factlint.model.article import Article
from factlint.model.claim import Claim
from factlint.readings.claims.reading import claims


def verdicts(article: Article) -> tuple[Claim, ...]:
    """Return the claims of an article with their verdicts; without a judge as they are read."""
    found = article.read(claims)
    judge = article.judge
    return found if judge is None else tuple(judge(claim, article) for claim in found)
