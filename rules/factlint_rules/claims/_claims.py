"""What the release-claim rules share: how a claim is queried."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    AnyContext,
    Article,
    Claim,
    Context,
    DateExpression,
    DocumentRule,
    OptionsT,
    Remark,
    Severity,
    Span,
    Verdict,
    pattern,
    query_of,
    verdicts,
)
from factlint_rules.claims._lapses import answered, supposed
from factlint_rules.claims._own_site import cited, in_a_note, leads_to_maker, of_the_author

#: Verdicts that a rule's own severity gives way to.
_LOUD = (Verdict.DISPUTED, Verdict.STALE)
#: What joins a clause to the one before it: "and will open in May".
_JOINED = pattern(r"^(?:and|but|or)\s+(?:also\s+)?")
#: Characters of a claim that a message shows.
_SHOWN = 60


def _open_claims(article: Article) -> tuple[Claim, ...]:
    """Return the claims that the rules ask about, which one reading of the article finds for all."""
    ctx: AnyContext = Context(article, None)
    return tuple(
        claim
        for claim in ctx.read(verdicts)
        if claim.flag
        and (
            claim.verdict is not Verdict.UNVERIFIED
            or not (
                claim.headline
                or answered(claim, ctx)
                or supposed(claim, ctx)
                or cited(claim, ctx)
                or in_a_note(claim, ctx)
                or of_the_author(claim, ctx)
                or ctx.read(leads_to_maker)
            )
        )
    )


class ClaimQuery(DocumentRule[OptionsT]):
    """Base of the rules that ask about claims; their messages end in what is on record."""

    def open_claims(self, ctx: Context[OptionsT]) -> Iterator[Claim]:
        """Yield the claims of which nobody near says so.

        A headline has no room for a source, and its article says it again. Of an article that leads to the
        maker nothing is asked. What recorded facts speak of is told in any case.
        """
        yield from ctx.read(_open_claims)

    def ask(
        self,
        span: Span,
        claim: Claim,
        ctx: Context[OptionsT],
        *,
        text: str | None = None,
        message: str | None = None,
        date: DateExpression | None = None,
    ) -> Remark:
        """Return the query of a claim; `text` is what the message shows of it, else its words."""
        message = message or self.message
        verdict = _on_record(claim)
        if verdict:
            message += f"{' On' if message.endswith('?') else '; on'}{{verdict}}"
        return self.finding(
            span,
            message=message,
            severity=_severity(claim, ctx),
            claim=claim,
            date=date,
            text=shortened(claim, ctx) if text is None else text,
            missing=_lacks(claim),
            query=f"; to check: {query}" if (query := query_of(claim)) else "",
            verdict=verdict,
        )


def _severity(claim: Claim, ctx: AnyContext) -> Severity | None:
    """Return the severity a verdict, or the profile, gives a claim; None for the rule's own.

    What recorded facts confirm is a note, what they dispute or outdate a warning; in news copy
    a claim about the past is a note.
    """
    if claim.verdict is Verdict.VERIFIED:
        return Severity.INFO
    if claim.verdict in _LOUD:
        return Severity.WARNING
    if ctx.profile == "news" and (claim.tense != "future" or claim.headline):
        return Severity.INFO
    return None


def shortened(claim: Claim, ctx: AnyContext) -> str:
    """Return the words of a claim, shortened at a word where they are long."""
    words = " ".join(claim.span.of(ctx.text).split())
    words = _JOINED.sub("", words)
    if len(words) <= _SHOWN:
        return words
    return words[:_SHOWN].rpartition(" ")[0] + " …"


def _on_record(claim: Claim) -> str:
    """Return what recorded facts say about a claim, as a tail to a message; "" without any."""
    if claim.verdict is Verdict.UNVERIFIED:
        return ""
    sources = ", ".join(note.label for note in claim.evidence[:2] if note.container)
    return f" record: {claim.verdict.value}" + (f" ({sources})" if sources else "")


def _lacks(claim: Claim) -> str:
    """Return what is missing beside the source."""
    if claim.date is None and claim.tense != "ongoing":
        return "no source and no date"
    return "no source"
