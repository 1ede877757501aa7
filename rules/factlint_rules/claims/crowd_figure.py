"""ATT011: thousands lined the streets."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile
from factlint_rules.claims._crowds import CROWDS, counted_by_somebody


class CrowdFigure(PatternRule):
    """A crowd was counted by somebody, or it was guessed.

    Police, organisers and turnstiles count differently, and a reporter's guess is often far out.
    Copy that speaks for its maker ("we", "you") counted its own guests, and is asked in strict alone.

    Bad:
        Thousands of people lined the streets of Hull.
        ^^^^^^^^^^^^^^^^^^^^^^^^^ who counted? “Thousands of people lined”

        The band played for a crowd of 900. The petition has gathered more than 9,000 names.
                            ^^^^^^^^^^^^^^ who counted? “a crowd of 900”
                                                                      ^^^^^^^^^^^^^^^^^^^^^ who counted? “more than 9,000 names”
    Good:
        Thousands of people lined the streets of Hull, police said. Three people attended.

        We fed 300 guests in our hall, and thousands of people lined the street. Will you come to us next?

        The dinner will be attended by 300 guests. A 40-strong choir sang.
    """

    code = "ATT011"
    name = "crowd-figure"
    severity = by_profile("info", news=None)
    message = "who counted? “{text}”"
    advice = "say whose figure it is"
    citations = (Citation("NPR", "Accuracy checklist: numbers"),)
    speech = "silent"
    looks_for = CROWDS

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield a number of people without the one who counted them."""
        if not counted_by_somebody(ctx, hit.span):
            yield self.finding(hit.span, text=hit.words, gather="numbers of people")
