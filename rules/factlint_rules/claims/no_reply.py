"""ATT009: an accusation without an answer."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Document,
    Hit,
    NameKind,
    PatternRule,
    Remark,
    Span,
    by_profile,
    names,
    pattern,
)

_REPLY = pattern(
    r"\b(?:den(?:y|ies|ied|ial)|reject(?:s|ed)?|respond(?:s|ed)?|response|repl(?:y|ies|ied)|"
    r"declined\s+to\s+comment|did\s+not\s+(?:comment|respond|return)|could\s+not\s+be\s+reached|"
    r"no\s+comment|defend(?:s|ed)?|insist(?:s|ed)?|dismiss(?:es|ed)?|rebut(?:s|ted)?|"
    r"plead(?:s|ed)?|admit(?:s|ted)?|apologi[sz](?:es?|ed)|refut(?:es?|ed)|disput(?:es?|ed)|"
    r"contacted|approached\s+for\s+comment|unavailable\s+for\s+comment|hit\s+back)\b",
)


def _answered(document: Document) -> bool:
    return _REPLY.search(document.text) is not None


class NoReply(PatternRule):
    """The one who is accused is heard, or the article says that they were asked.

    An accusation against a named person or body needs their answer, a denial or "did not respond",
    somewhere in the article.

    Bad:
        Ann Roe accuses Orrin Ltd of fraud.
                ^^^^^^^ “accuses Orrin Ltd of” has no answer in the article
    Good:
        Ann Roe accuses Orrin Ltd of fraud. Orrin Ltd denies it.

        Ann Roe accuses nobody of fraud.
    """

    code = "ATT009"
    name = "no-reply"
    severity = by_profile(None)
    message = "“{text}” has no answer in the article"
    advice = "ask them and print the answer, or say that they were asked"
    citations = (Citation("SPJ Code of Ethics", "seek truth: right of reply"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"\b(?P<mark>accus(?:es|ed|ing))\s+(?P<who>(?:the\s+)?(?-i:[A-Z])[\w'’&.-]*(?:\s(?-i:[A-Z])[\w'’&.-]*){0,4})\s+of\b",
            keys=("accus",),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one draft where a named party is accused and the article has no answer."""
        accused = Span(*hit.match.span("who"))
        kinds = {name.kind for name in ctx.read(names).within(accused)}
        if kinds == {NameKind.WORK} or ctx.document.memo(_answered):
            return
        yield self.finding(hit.span, text=" ".join(hit.match[0].split()))
