"""ATT012: the bypass will halve journey times."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile
from factlint_rules.claims._futures import FUTURES, without_source


class UnsourcedFuture(PatternRule):
    """A forecast or a plan has a source.

    "The bypass will halve journey times" is somebody's forecast, "she will not stand again" somebody's plan. Say
    whose, and of when. Reported is what leaves no doubt ("is sure to fall") where no source is in the
    sentence, and what an article says that quotes no one. Previews, fixtures and lead sentences are
    full of both, so only strict asks.

    Bad (profile strict):
        The bypass opened in May. It will halve journey times to the hospital.
                                     ^^^^^^^^^^ who says so? “will halve”

        The two met in 2012. They are to marry in Hull.
                                  ^^^^^^^^^^^^ who says so? “are to marry”

        Onion prices are sure to fall.
                     ^^^^^^^^^^^^^^^^ who says so? “are sure to fall”
    Good:
        The bypass will halve journey times, the council said. If it rains, prices will fall.

        We will close the forum in May. Will Hale reads it, and no one is to blame.
    """

    code = "ATT012"
    name = "unsourced-future"
    severity = by_profile(None, strict="warning")
    message = "who says so? “{text}”"
    advice = "say who plans or expects it, and why"
    citations = (Citation("Wikipedia", "WP:CRYSTAL"),)
    speech = "silent"
    whole_text = "“is” and “are” are in every text, and any verb may follow"
    looks_for = FUTURES

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield what is to come without its source."""
        if without_source(hit, ctx):
            yield self.finding(hit.span, text=hit.words, gather="what is to come")
