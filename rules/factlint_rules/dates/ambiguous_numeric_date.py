"""DAT009: 06/05/2024 has two readings."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    dates,
    lazy_regex,
)
from factlint_rules.dates._wording import meaning

#: Day and month alone, behind a word that a date follows: "opened on 6/1".
_DAY_AND_MONTH = lazy_regex(
    r"\b(?:on|since|until|till|by|dated) (?P<date>(?P<first>\d{1,2})/(?P<second>\d{1,2}))(?![\d/%])"
    r"(?=[.,;:)]|$| (?:and|or|to|at|in|with|for|but|when|after|by|the|his|her|its|their|he|she|it|they|was|were)\b)"
)
#: Days that are known by their figures.
_KNOWN = ("9/11", "7/7", "11/9")


class AmbiguousNumericDate(DocumentRule):
    """A date in figures says which number is the month.

    06/05 is 6 May in London and 5 June in New York. With `dates.order` set in factlint.toml the
    house has decided and the rule is silent; so it is where one number is above 12.

    Bad:
        The form was filed on 06/05/2024 in Leeds.
                              ^^^^^^^^^^ “06/05/2024” means 5 June 2024 or 6 May 2024

        The inquest opened on 6/1 and was adjourned.
                              ^^^ “6/1” means 1 June or 6 January
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
        for hit in _DAY_AND_MONTH.finditer(ctx.text) if "/" in ctx.text else ():
            first, second = int(hit["first"]), int(hit["second"])
            span = Span(*hit.span("date"))
            both = 0 < first <= 12 and 0 < second <= 12 and first != second
            if both and hit["date"] not in _KNOWN and not ctx.document.opaque(span):
                days = f"{second} {month_name[first]} or {first} {month_name[second]}"
                yield self.finding(span, text=hit["date"], meaning=days)
