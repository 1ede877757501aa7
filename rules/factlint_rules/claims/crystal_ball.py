"""REL004: a forecast without a source."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Remark, Verdict, by_profile
from factlint_rules.claims._calendar import is_forecast
from factlint_rules.claims._claims import ClaimQuery
from factlint_rules.claims._lapses import foretells


class CrystalBall(ClaimQuery):
    """A forecast about a work names who makes it.

    "Is expected to", "all signs point to" and "looks set to" let the article guess in its own
    voice, and so does what "experts expect". Say who expects it and on what ground, or leave it out.

    Bad:
        The sequel to the novel is expected to be published in June.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says so? “The sequel to the novel is expected to be published in June” is a forecast without a source

        Experts expect the sequel to be released in June.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good:
        The publisher's experts expect the sequel to be released in June.

        The sequel to the novel is expected to be published in June, the publisher said.

        House prices are expected to rise.
    """

    code = "REL004"
    name = "crystal-ball"
    severity = by_profile("warning")
    message = "who says so? “{text}” is a forecast without a source"
    advice = "say who expects it and why{query}"
    citations = (Citation("Wikipedia", "WP:CRYSTAL"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each hedged claim without a source."""
        for claim in self.open_claims(ctx):
            if not is_forecast(claim, ctx):
                continue
            if claim.verdict is Verdict.UNVERIFIED and not foretells(claim, ctx):
                continue
            yield self.ask(claim.span, claim, ctx, date=claim.date)
