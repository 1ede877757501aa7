"""DAT009: 06/05/2024 has two readings."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile, dates
from factlint_rules.dates._wording import meaning


class AmbiguousNumericDate(DocumentRule):
    """A date in figures says which number is the month.

    06/05 is 6 May in London and 5 June in New York. With `dates.order` set in factlint.toml the
    house has decided and the rule is silent; so it is where one number is above 12.

    Bad:
        The form was filed on 06/05/2024 in Leeds.
                              ^^^^^^^^^^ “06/05/2024” means 5 June 2024 or 6 May 2024
    Good:
        The form was filed on 6 May 2024 in Leeds.

        The form was filed on 23/05/2024 in Leeds.
    """

    code = "DAT009"
    name = "ambiguous-numeric-date"
    severity = by_profile("warning")
    message = "“{text}” means {meaning}"
    advice = "write the month as a word"
    citations = (
        Citation("GOV.UK style guide", "dates"),
        Citation("ISO 8601"),
    )

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each date with two readings."""
        for date in ctx.read(dates):
            if date.kind == "numeric" and date.readings and date.interval is not None:
                yield self.finding(date.span, text=date.text, meaning=meaning(ctx, date), date=date)
