"""ATT002: a source without a name."""

from __future__ import annotations

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, by_profile, pattern
from factlint_rules.claims._leads import by_report


class AnonymousSource(PhraseRule):
    """A source without a name is described, and the reason is given.

    "A source said" leaves the reader nothing to weigh. Say what the person knows and why the name
    is withheld, or find somebody who can be named.

    Bad:
        A source close to the club said the coach would go.
          ^^^^^^^^^^^^^^^ “source close to”: a source without a name

        She spoke on condition of anonymity.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ “on condition of anonymity”: a source without a name

        An official at the ministry said the bridge was unsafe, according to reports.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “An official at the ministry said”: a source without a name
                                                                ^^^^^^^^^^^^^^^^^^^^ “according to reports”: a source without a name
    Good:
        A board member, who may not speak for the club, said the coach would go.

        According to reports in the Ledger, the bridge is shut. The official at the ministry is Ann Roe.

        The river's source is in the hills.

        A nurse, who asked not to be named because her contract forbids it, said two beds were staffed.
    """

    code = "ATT002"
    name = "anonymous-source"
    severity = by_profile("warning")
    message = "“{text}”: a source without a name"
    advice = "say how the source knows and why the name is withheld, or name another"
    citations = (
        Citation("AP", "News Values: anonymous sources"),
        Citation("SPJ Code of Ethics", "identify sources"),
    )
    speech = "silent"
    table = "anonymous.toml"

    def accepts(self, hit: Hit, phrase: Phrase, ctx: Context) -> bool:
        """Leave out whose reason for going without a name is told, as a desk asks, and what a named paper told."""
        del phrase
        if _HELD.match(hit.text) and by_report(ctx, hit.span):
            return False
        return not _REASON.match(ctx.text, hit.span.end, ctx.sentence(hit.span).end)


#: "Is understood to have", as somebody else's report may say.
_HELD = pattern(r"(?:is|are|was|were)\s+(?:understood|believed|thought|said)\b")


_REASON = pattern(
    r"(?:\s+[\w’'-]+){0,6}?,?\s+(?:because|since|for\s+fear|fearing|lest|citing|out\s+of\s+(?:fear|concern)"
    r"|as\s+(?:he|she|they|the|his|her|their)|so\s+as\s+not|to\s+(?:avoid|protect|discuss|speak)|(?:owing|due)\s+to)\b"
)
