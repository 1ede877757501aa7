"""NUM003: an approximate number given to the last figure."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile, quantities

_ABOUT = frozenset(["about", "around", "some", "roughly", "approximately", "an estimated"])


class FalsePrecision(DocumentRule):
    """A number with "about" before it is a round number.

    "Some 487,939 votes" were counted one by one, so "some" is wrong, or they were not.

    Bad:
        The count came to some 487,939 votes.
                               ^^^^^^^ “some” before a number exact to the last figure
    Good:
        The count came to some 488,000 votes.

        The count came to 487,939 votes.
    """

    code = "NUM003"
    name = "false-precision"
    severity = by_profile("warning", news=None)
    message = "“{approx}” before a number exact to the last figure"
    advice = "round the number or drop the word"
    citations = (Citation("factlint", "numbers"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each such number."""
        for number in ctx.read(quantities):
            if number.approx not in _ABOUT:
                continue
            figures = str(int(number.value)) if number.value == int(number.value) else ""
            if len(figures.rstrip("0")) >= 5 and not number.magnitude:
                yield self.finding(number.span, approx=number.approx)
