"""CON019: a gap, a majority or a rise that is not the difference of its two numbers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Quantity,
    Remark,
    Span,
    by_profile,
    figures,
)
from factlint_rules.consistency._arithmetic import amount, reckoned_with, same_measure
from factlint_rules.consistency._construction import found_in
from factlint_rules.consistency._gaps import balances, gaps
from factlint_rules.consistency._relations import BY_WORDS, relations

_GAP = r"(?:gap|lead|difference|margin|majority|surplus|deficit|shortfall)"
_STEP = r"(?:rise|increase|cut|fall|drop|saving|reduction)"
#: In one sentence: "by 5,200 votes to 4,800, a majority of 400".
_BESIDE = (
    rf"(?P<a><N>)[^.;\ue000-\ue007]{{0,40}}(?P<b><N>)[^.;\ue000-\ue007]{{0,30}}\b{_GAP} of (?:just |only )?(?P<d><N>)",
)
#: "Gained four seats, going from 11 to 14".
_MOVED = (
    r"\b(?:gain\w*|added|adding|w[io]n\w*) (?P<d><C>)[^.;\ue000-\ue007]{0,50}\bfrom (?P<a><C>)[^.;\ue000-\ue007]{0,12}\bto (?P<b><C>)",
    r"\b(?:lost|losing|shed) (?P<d><C>)[^.;\ue000-\ue007]{0,50}\bfrom (?P<a><C>)[^.;\ue000-\ue007]{0,12}\bto (?P<b><C>)",
)
#: In the next one: "The gap is three points", "asked that the rise of £3,000".
_NEXT = (
    rf"^\W*(?:the|that|a|its|their|this) {_GAP} (?:is|was|of|between them is|between them was) (?:just |only )?(?P<d><N>)",
    rf"\b(?:the|that|this) {_STEP} of (?P<d><N>)",
)


class GapArithmetic(DocumentRule):
    """A gap, a majority or a rise is the difference of the two numbers it is between.

    Subtraction is where a table that was changed late shows. Compared are two numbers of one
    measure and the difference that is given with them, in their sentence or in the next.

    Bad:
        Yes won by 5,200 votes to 4,800, a majority of 600.
                                                       ^^^ between 5,200 and 4,800 there are 400, not 600

        Rovers have 25 points and Westley have 22. The gap is four points.
                                                              ^^^^ between 25 and 22 there are 3, not four

        The precept rises to £63,000 from £60,000. The rise of £2,000 pays for the hall.
                                                               ^^^^^^ between £63,000 and £60,000 there are £3,000, not £2,000

        The Greens gained four seats, going from 11 to 14.
                          ^^^^ between 11 and 14 there are 3, not four
    Good:
        Yes won by 5,200 votes to 4,800, a majority of 400.

        Rovers have 25 points and Westley have 22. The gap is three points.

        The club has 25 shops and 340 staff. The gap of four years is over.
    """

    code = "CON019"
    name = "gap-arithmetic"
    severity = by_profile("error")
    message = "between {a} and {b} there are {real}, not {printed}"
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each difference that its numbers contradict."""
        said: set[Span] = set()
        for remark in [*self._constructed(ctx), *self._related(ctx)]:
            if remark.span not in said:
                said.add(remark.span)
                yield remark

    def _related(self, ctx: Context) -> Iterator[Remark]:
        """Yield differences told in no known order."""
        for clash in relations(ctx, gaps, balances):
            yield self.finding(
                clash.printed.span,
                severity=BY_WORDS,
                message="{sum}, not {printed}",
                sum=clash.sum,
                printed=clash.printed.text,
                related=reckoned_with(clash.printed, *clash.others),
            )

    def _constructed(self, ctx: Context) -> Iterator[Remark]:
        for found in found_in(ctx, *_BESIDE):
            printed = found["d"]
            before = [one for one in found.sentence.quantities if one.span < printed.span]
            yield from self._judge([one for one in before if _alike(one, printed)], printed)
        for found in found_in(ctx, *_MOVED):
            yield from self._judge([found["a"], found["b"]], found["d"])
        sentences = ctx.read(figures)
        for found in found_in(ctx, *_NEXT):
            at, printed = sentences.index(found.sentence), found["d"]
            for earlier in (sentences[max(0, at - 1) : at], sentences[max(0, at - 2) : at]):
                if earlier and found.sentence.span.start - earlier[-1].span.end > 2:
                    break  # a sentence without figures is between
                numbers = [one for each in earlier for one in each.quantities]
                alike = [one for one in numbers if _alike(one, printed)]
                if len(alike) == 2:
                    yield from self._judge(alike, printed)
                    break

    def _judge(self, numbers: list[Quantity], printed: Quantity) -> Iterator[Remark]:
        pairs = list(itertools.combinations(numbers, 2))
        if not pairs or any(one.approx for one in [*numbers, printed]):
            return
        a, b = pairs[0]
        if a.value == b.value or printed.value > max(a.value, b.value):
            return
        if any(_fits(x, y, printed) for x, y in pairs):
            return
        if any(abs(abs(2 * x.value - y.value)) == printed.value for x, y in pairs):
            return  # "won 19 of the 36 seats, a majority of two" over all others
        yield self.finding(
            printed.span,
            a=a.text,
            b=b.text,
            real=amount(abs(a.value - b.value), printed),
            printed=printed.text,
            related=reckoned_with(printed, a, b),
        )


def _alike(one: Quantity, printed: Quantity) -> bool:
    """Return whether a number may be an end of a difference: of its measure, no other noun's."""
    return same_measure(one, printed) and (
        printed.kind.value != "count" or one.unit in ("", printed.unit) or not printed.unit
    )


def _fits(one: Quantity, other: Quantity, printed: Quantity) -> bool:
    exact = not (one.magnitude or other.magnitude or one.places or other.places)
    slack = Decimal(0) if exact else one.half + other.half + printed.half
    return abs(abs(one.value - other.value) - printed.value) <= slack
