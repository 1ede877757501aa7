"""LanguageTool's matches in an article, asked for once and shared by the rules of this family."""

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
    Remark,
    Severity,
    Span,
    Unavailable,
    by_profile,
    listed,
    names,
)
from factlint_languagetool.grammar_match import GrammarMatch
from factlint_languagetool.grammar_service import LanguageToolService

_MOST_OFFERED = 3


class Reported(Struct, frozen=True):
    """A match that is reported.

    Attributes:
        match: what LanguageTool says.
        code: the code it is reported under.
        severity: a warning where daily news reports it, else a note.
    """

    match: GrammarMatch
    code: str
    severity: Severity


def grammar_matches(article: Article) -> tuple[Reported, ...]:
    """Return LanguageTool's matches that are reported in the profile of an article.

    Only prose is sent, block by block; addresses and code inside it are not judged. House words
    and the names of the article are never misspelt.

    Raises:
        Unavailable: there is no LanguageTool, and it was not demanded.
        ServiceError: it was demanded and did not run.
    """
    service = cast("LanguageToolService | None", article.services.get(LanguageToolService.name))
    if service is None:
        raise Unavailable("LanguageTool is not part of this run")
    document = article.document
    text = document.text
    blocks = [block.span for block in document.blocks]
    found = service.check(text, article.language, paragraphs=blocks)
    matches = [match for match in found if not document.opaque(match.span)]
    known = {*article.settings.words, *(name.text for name in article.read(names).all)}
    kept = service.to_report(matches, text, scope=article.profile, known_words=known)
    news = frozenset(service.to_report(matches, text, scope="news", known_words=known))
    return tuple(
        Reported(match, service.code(match), Severity.WARNING if match in news else Severity.INFO)
        for match in kept
        if len(match.span)
    )


class MatchRule(DocumentRule):
    """A rule that reports LanguageTool's matches of one code."""

    severity = by_profile("warning")
    citations = (Citation("LanguageTool", "", "https://languagetool.org"),)
    # A slip inside a quotation may be the speaker's: it is queried, never fixed.
    speech = "check"
    fixable = True
    message = "{said}"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield a remark for each match."""
        for one in ctx.read(grammar_matches):
            if one.code == self.code:
                yield self._remark(one, ctx)

    def said(self, match: GrammarMatch, words: str) -> str:
        """Return what is wrong with the words matched, which the message names."""
        said = " ".join(match.message.split()).removesuffix(".")
        if words.casefold() in said.casefold():
            return said
        return f"“{words}”: {_as_clause(said)}"

    def _remark(self, one: Reported, ctx: Context) -> Remark:
        match = one.match
        offered = match.replacements[:_MOST_OFFERED]
        return self.finding(
            match.span,
            said=self.said(match, " ".join(match.span.of(ctx.text).split())),
            advice="write {offered}" if len(offered) > 1 else "",
            offered=listed([f"“{text}”" for text in offered], last="or"),
            severity=one.severity,
            fix=self._fix(match.span, offered[0]) if offered and offered[0] else None,
            origin=f"{LanguageToolService.name}:{match.rule_id}",
        )

    def _fix(self, span: Span, text: str) -> Fix:
        return self.replacing(span, text, safety="ask")


def _as_clause(sentence: str) -> str:
    """Return a sentence without its capital, unless that belongs to a name or an initialism."""
    first = sentence.partition(" ")[0]
    return sentence[:1].lower() + sentence[1:] if first[1:].islower() else sentence
