"""REL006: one work before another."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Remark, by_profile
from factlint_rules.claims._claims import ClaimQuery


class ReleaseOrder(ClaimQuery):
    """The order of releases is checked date by date.

    "After X and before Y" makes two claims at once, and each has two dates behind it. When one of
    the dates moves, the sentence is wrong although no one touched it.

    Bad:
        The series Lantern will debut in May after Harbour Lights and before The Quay.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “after Harbour Lights and before The Quay” sets an order of releases without a source
    Good:
        The series Lantern will debut in May, after Harbour Lights and before The Quay, the channel said.

        The shop opens after Easter and before May Day.
    """

    code = "REL006"
    name = "release-order"
    severity = by_profile("warning")
    message = "“{text}” sets an order of releases without a source"
    advice = "look up the dates of all works named and keep the order only if they hold"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: dates and order"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each order of works that names no one."""
        for claim in self.open_claims(ctx):
            if claim.order is not None:
                yield self.ask(claim.order, claim, ctx, text=claim.order.of(ctx.text))
