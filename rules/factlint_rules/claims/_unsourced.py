"""A rule that asks who says so, of some kinds of claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from factlint.api import (
    AnyContext,
    Attribution,
    Citation,
    Claim,
    ClaimType,
    Context,
    OptionsT,
    Remark,
    Span,
    Verdict,
    dates,
    dates_in,
)
from factlint_rules.claims._calendar import expected_by, expected_by_crowd
from factlint_rules.claims._claims import ClaimQuery
from factlint_rules.claims._lapses import concrete, to_come
from factlint_rules.claims._owners import told_by_owner


class UnsourcedClaim(ClaimQuery[OptionsT]):
    """Base of the rules that report each claim of their kinds that names no one.

    Attributes:
        kinds: the kinds of claims the rule speaks of.
    """

    kinds: ClassVar[tuple[ClaimType, ...]]
    advice = "say who says so and when{query}"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: sourcing"),)

    def asks(self, claim: Claim, ctx: Context[OptionsT]) -> bool:
        """Return whether a claim of the rule's kinds is one it asks about: what is still to come."""
        return concrete(claim, ctx) and to_come(claim, ctx)

    def check(self, ctx: Context[OptionsT]) -> Iterator[Remark]:
        """Yield each claim of these kinds that names no one; forecasts are REL004's."""
        for claim in self.open_claims(ctx):
            if not (claim.type in self.kinds and claim.sure):
                continue
            if claim.verdict is Verdict.UNVERIFIED and (
                not self.asks(claim, ctx) or told_by_owner(claim, ctx)
            ):
                continue
            if claim.attribution is not Attribution.NONE or expected_by(claim, ctx):
                continue
            if expected_by_crowd(claim, ctx):
                continue
            if not _no_news(claim, ctx):
                planned = _PLANNED if claim.tense == "future" else None
                yield self.ask(_marked(claim), claim, ctx, message=planned, date=claim.date)


#: What is said of a plan, by a rule that asks of a state of the day since when it holds.
_PLANNED = "no source for “{text}”"
#: Verbs of a price. In the present tense they are a listing ("Tickets cost £5").
_PRICES = ("cost", "price", "retail", "retail for", "sell for", "start at")
_RELATIVE = ("which ", "who ", "that ")


def _no_news(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a clause is a habit, a listing or background, of which no source is asked."""
    near = dates_in(ctx.read(dates), ctx.sentence(claim.span))
    if any(date.type == "SET" and claim.span.overlaps(date.span) for date in near):
        return True  # "The fair is held every September"
    bare = len(claim.trigger.of(ctx.text).split()) == 1
    if bare and (claim.event in _PRICES or (claim.event == "run" and claim.tense != "past")):
        return True  # "The exhibition runs until 3 August"
    nominal = bare and claim.type is ClaimType.RELEASE and claim.tense == "ongoing"
    if nominal and claim.date is None and claim.platform is None:
        return True  # "It has sold well since the release of the sequel"
    return _is_background(claim, ctx)


def _is_background(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a clause only reminds of a day that is over ("The film, released in 2024, ...")."""
    date, text = claim.date, ctx.text
    if claim.tense != "past" or date is None or date.interval is None or ctx.published is None:
        return False
    if date.interval[0] > ctx.published:
        return False
    before = text[: claim.span.start].rstrip()[-1:]
    participle = claim.span.start == claim.trigger.start
    relative = claim.span.of(text).casefold().startswith(_RELATIVE)
    return before == "," and (participle or relative)


def _marked(claim: Claim) -> Span:
    """Return the words a finding marks: the clause, up to the order it may assert (REL006)."""
    if claim.order is None or claim.order.start <= claim.trigger.end:
        return claim.span
    return Span(claim.span.start, claim.order.start - 1)
