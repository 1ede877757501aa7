"""LanguageTool's word on a file, asked for once and shared by the rules of this family."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from factlint.api import (
    Article,
    Citation,
    Context,
    DocumentRule,
    Fix,
    GrammarMatch,
    GrammarService,
    Remark,
    Severity,
    Span,
    Unavailable,
    by_profile,
    listed,
    names,
)

SERVICE = "languagetool"
_MOST_OFFERED = 3


class Heard(Struct, frozen=True):
    """A match worth reporting.

    Attributes:
        match: what LanguageTool says.
        code: the code it is reported under.
        severity: a warning where daily news would hear of it, else a note.
    """

    match: GrammarMatch
    code: str
    severity: Severity


def heard(article: Article) -> tuple[Heard, ...]:
    """Return what LanguageTool says of a file that is worth hearing in its profile.

    Only prose is sent, block by block; addresses and code inside it are not judged. House words
    and the names of the article are never misspelt.

    Raises:
        Unavailable: LanguageTool is not there, and nobody demanded it.
        ServiceError: it was demanded and did not run.
    """
    service = cast("GrammarService | None", article.services.get(SERVICE))
    if service is None:
        raise Unavailable("LanguageTool is not part of this run")
    document = article.document
    text = document.text
    blocks = [block.span for block in document.blocks]
    said = service.check(text, article.language, paragraphs=blocks)
    matches = [match for match in said if not document.opaque(match.span)]
    known = {*article.settings.words, *(name.text for name in article.read(names).all)}
    kept = service.worth_hearing(matches, text, scope=article.profile, known_words=known)
    news = frozenset(service.worth_hearing(matches, text, scope="news", known_words=known))
    return tuple(
        Heard(
            match,
            service.code(match),
            Severity.WARNING if match in news else Severity.INFO,
        )
        for match in kept
        if len(match.span)
    )


class PassedOn(DocumentRule):
    """A rule that reports LanguageTool's matches of one code."""

    severity = by_profile("warning")
    citations = (Citation("LanguageTool", "", "https://languagetool.org"),)
    # A slip in a quotation may be the reporter's; what is put right there is his to say.
    speech = "check"
    fixable = True
    message = "{said}"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield a remark for each match."""
        for one in ctx.read(heard):
            if one.code == self.code:
                yield self._draft(one, ctx)

    def _draft(self, one: Heard, ctx: Context) -> Remark:
        match = one.match
        offered = match.replacements[:_MOST_OFFERED]
        return self.finding(
            match.span,
            said=" ".join(match.message.split()).removesuffix("."),
            advice="write {offered}" if len(offered) > 1 else "",
            offered=listed([f"“{text}”" for text in offered], last="or"),
            severity=one.severity,
            fix=self._fix(match.span, offered[0]) if offered and offered[0] else None,
            origin=f"{SERVICE}:{match.rule_id}",
        )

    def _fix(self, span: Span, text: str) -> Fix:
        return self.replacing(span, text, safety="ask")
