"""Alerts of Vale's rules as remarks of factlint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from factlint.api import Article, Edit, Fix, Remark, Severity, Span, Unavailable
from factlint_vale.vale_service import ValeService

if TYPE_CHECKING:
    from factlint_vale.file_reports import Report

_SEVERITIES = {
    "suggestion": Severity.INFO,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}
_MOST_OFFERED = 3


def remarks_on(article: Article) -> Iterator[Remark]:
    """Yield a remark for each alert on an article.

    Raises:
        Unavailable: no style is asked for.
    """
    service = cast("ValeService | None", article.services.get(ValeService.name))
    if service is None:
        raise Unavailable("Vale's rules are not part of this run")
    return map(_remark, service.reports(article))


def _remark(one: Report) -> Remark:
    span, fix, advice = Span(one.start, one.end), None, ""
    offers = one.alert.offers
    if offers and len(span):
        first = offers[0]
        listed = " or ".join(f"“{offer}”" for offer in offers[:_MOST_OFFERED] if offer)
        advice = f"write {listed}" if listed else "delete it"
        fix = Fix(f"write “{first}”" if first else "delete it", "ask", (Edit(span, first),))
    return Remark(
        span=span,
        message=one.alert.message,
        advice=advice,
        severity=_SEVERITIES[one.level],
        fix=fix,
        origin=f"vale:{one.definition.name}",
        citation=one.definition.link,
        in_source=True,
    )
