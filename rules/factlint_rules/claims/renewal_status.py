"""REL003: a renewal, cancellation or delay has a date and a source."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    ClaimType,
    Context,
    DocumentRule,
    Draft,
    NoOptions,
    Severity,
    claims,
    severity,
)
from factlint_rules.claims._claims import (
    claims_of,
    lacks,
    marked,
    named,
    query,
    severity_of,
    verdict_words,
)


class RenewalStatus(DocumentRule[NoOptions]):
    """A renewal, cancellation or delay has a date and a source.

    "It has been renewed" hides who decided and when. These are the facts that change most often, and
    the ones copied most often from one article to the next.

    Bad:
        The drama series has been renewed for a third season.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The drama series has been renewed for a third season” names no source and no date

        The festival has been postponed.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good:
        The drama series was renewed for a third season on 17 January, the channel said.

        The council renewed its commitment to the bridge.

        Some 1,100 flights were cancelled.
    """

    code = "REL003"
    name = "renewal-status"
    severity = severity(Severity.WARNING)
    message = "“{text}” names {missing}"
    advice = "say who says so and when; to check: {query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)
    needs = (claims,)

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield each claim of this kind that names nobody."""
        for claim in claims_of(ctx, ClaimType.RENEWAL, ClaimType.CANCELLATION, ClaimType.DELAY):
            yield self.finding(
                marked(claim),
                message=self.message + "{verdict}",
                severity=severity_of(claim, ctx),
                claim=claim,
                date=claim.date,
                text=named(claim, ctx),
                missing=lacks(claim),
                query=query(claim, ctx),
                verdict=verdict_words(claim),
            )
