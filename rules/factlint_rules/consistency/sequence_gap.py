"""CON025: a numbered list, a table of results or a row of times that is out of order."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Related, Remark, by_profile
from factlint_rules.consistency import _orders, _stamps


class SequenceGap(DocumentRule):
    """The numbers of a list follow one another, and results are in the order of their places.

    A list that goes from 2 to 4 has lost an item, or says that it has one too many. Whoever comes
    fourth is no faster than who comes third. Where paragraphs begin with the time of day, one time alone is not
    out of order. A list that begins anew, counts down or has the same number
    throughout is left alone.

    Bad:
        1. Apologies were received from Ann Roe.
        2. The minutes were agreed.
        4. The roof is mended.
        ^ 2 is followed by 4
        5. The next meeting is in May.

        1 Ann Roe (GB) 1:58.20; 2 Eva Lind (Swe) 1:58.44; 3 Mia Holt (GB) 1:59.90; 4 Ida Berg (Nor) 1:59.12.
                                                                                                    ^^^^^^^ place 4 with 1:59.12 is before place 3 with 1:59.90

        10.02am: The gates are open.
        10.15am: The first boat is out.
        10.51am: A second boat is out.
        10.24am: All boats are back.
        ^^^^^^^ “10.24am” follows “10.51am”, out of the order of the other times
        11.05am: The prizes are given.
    Good:
        1. Apologies were received.
        2. The minutes were agreed.
        1. The roof is mended.

        1 Ann Roe (GB) 1:58.20; 2 Eva Lind (Swe) 1:58.44; 3 Mia Holt (GB) 1:59.12.

        1. Ann Roe, 98 points
        2. Eva Lind, 95 points
        2. Mia Holt, 95 points
        4. Ida Berg, 90 points
    """

    code = "CON025"
    name = "sequence-gap"
    severity = by_profile("warning")
    message = "{last} is followed by {number}"
    advice = "find out what is missing, or number the list anew"
    citations = (Citation("factlint", "consistency"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each number that does not follow, and each place with another's result."""
        for place, last, number in _orders.numbers_amiss(ctx):
            place = ctx.document.source.place_of(place)
            yield self.finding(place, in_source=True, last=str(last), number=str(number))
        for one, other in _orders.results_amiss(ctx):
            yield self.finding(
                other.span,
                message="place {place} with {value} is before place {last} with {known}",
                place=str(other.place),
                value=other.span.of(ctx.text),
                last=str(one.place),
                known=one.span.of(ctx.text),
                related=(Related(one.span, "here"),),
            )
        for span, before in _stamps.out_of_time(ctx):
            yield self.finding(
                span,
                message="“{time}” follows “{before}”, out of the order of the other times",
                time=span.of(ctx.text),
                before=before.of(ctx.text),
                related=(Related(before, "here"),),
            )
