"""CON027: two statements that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Related, Remark, by_profile
from factlint_rules.consistency._exclusions import exclusions


class ExcludedStatement(DocumentRule):
    """What an article says happened is not excluded by what it says elsewhere.

    Four pairs are known: somebody who sent apologies acts in the minutes; a jury convicts a
    defendant who pleaded guilty, or one who pleaded not guilty has "admitted the charges"; a player
    is sent off where none was; one sentence of a court has two lengths. Where there may be a second person, charge or match, nothing is
    said.

    Bad:
        Apologies: Mrs Ada Quill, Mr Tom Reck. The roof was discussed. Seconded by Mrs Quill.
                                                                       ^^^^^^^^^^^^^^^^^^^^^ “Mrs Ada Quill” sent apologies

        Jo Tarn pleaded guilty to arson in May. The jury took an hour to convict her on Monday.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ excluded by “pleaded guilty”

        Holm were down to ten men after the break. It was hard but fair, and no one was sent off.
                                                                             ^^^^^^^^^^^^^^^^^^^ excluded by “down to ten men”
        Kit Moss was jailed for four years on Monday. The judge said the 42 months in prison were deserved.
                                                                         ^^^^^^^^^ excluded by “four years”
    Good:
        Kit Moss was jailed for four years on Monday. The judge said the 48 months in prison were deserved.

        Apologies: Mrs Ada Quill, Mr Tom Reck. The roof was discussed. Seconded by Ms Roe.

        Jo Tarn pleaded not guilty to arson in May. The jury took an hour to convict her on Monday.
    """

    code = "CON027"
    name = "excluded-statement"
    severity = by_profile("warning")
    message = "{why}"
    advice = "find out which of the two is true"
    citations = (Citation("NPR Accuracy Checklist", "consistency"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each statement that another one excludes."""
        for one in exclusions(ctx):
            yield self.finding(one.span, why=one.why, related=(Related(one.other, "here"),))
