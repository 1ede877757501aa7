"""Alerts of Vale's rules as remarks of factlint."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
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
    alert, definition = one.alert, one.definition
    if alert.offers and one.start < one.end:
        advice, title = _advice(alert.offers)
        fix = Fix(title, "ask", (Edit(span, alert.offers[0]),))
    origin, link = _origin(definition.name), definition.link
    # A run may have a million of them: names of fields would take half the time.
    return Remark(
        span, alert.message, advice, _SEVERITIES[one.level], fix, (), None, None, origin, link, True
    )


@lru_cache(maxsize=16384)
def _origin(name: str) -> str:
    """Return the name that findings of a rule have: one text for all of them."""
    return f"vale:{name}"


@lru_cache(maxsize=4096)
def _advice(offers: tuple[str, ...]) -> tuple[str, str]:
    """Return the advice to write one of several words, and what the first of them would do."""
    listed = " or ".join(f"“{offer}”" for offer in offers[:_MOST_OFFERED] if offer)
    title = f"write “{offers[0]}”" if offers[0] else "delete it"
    return f"write {listed}" if listed else "delete it", title
