"""CON028: votes that are not those of the people who voted."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Related, Remark, by_profile
from factlint_rules.consistency._votes import divisions


class VoteTotal(DocumentRule):
    """Votes for and against and abstentions are as many as the people who took part.

    In minutes they are no more than were present.

    Bad:
        All 12 members took part. The motion was carried by six votes to three, with two abstentions.
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 11 votes of 12

        Present: Ann Roe, Kit Moss, Jo Tarn and Tom Reck. It was rejected by three votes to two.
                                                                          ^^^^^^^^^^^^^^^^^^^^^ 5 votes of 4
    Good:
        All 12 members took part. The motion was carried by seven votes to three, with two abstentions.

        Present: Ann Roe, Kit Moss, Jo Tarn and Tom Reck. It was rejected by two votes to one.
    """

    code = "CON028"
    name = "vote-total"
    severity = by_profile("warning")
    message = "{votes} votes of {there}"
    advice = "count again"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each vote that does not come to those who voted."""
        for one in divisions(ctx):
            yield self.finding(
                one.span,
                votes=one.votes,
                there=one.there,
                related=(Related(one.where, "here"),),
            )
