"""The date expressions of a file, read against its publication date."""

from __future__ import annotations

from factlint.model.article import Article
from factlint.model.date import DateExpression
from factlint.readings.dates.reading import find_dates


def dates(article: Article) -> tuple[DateExpression, ...]:
    """Return the date expressions of a file in order, none in code or addresses."""
    document = article.document
    found = find_dates(document.text, article.dates)
    return tuple(expression for expression in found if not document.opaque(expression.span))
