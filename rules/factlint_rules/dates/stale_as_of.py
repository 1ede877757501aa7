"""DAT012: "as of May 2015"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, Deixis, DocumentRule, Remark, by_profile, dates, pattern
from factlint_rules.dates._wording import day, meaning

_AS_OF = pattern(r"\bas\s+(?:of|at)\s+(?:the\s+)?$")


class Options(Struct, frozen=True):
    """Options of stale-as-of."""

    days: int = 365  #: How old, in days, the state of things may be.


class StaleAsOf(DocumentRule[Options]):
    """A figure given "as of" a day is not older than the house allows.

    "As of" promises that the figure was looked up. After a year it has to be looked up again;
    the age is counted to the day of `--as-of`, else to publication.

    Bad (published 2024-06-03):
        As of May 2015 the trust has 40 keepers.
              ^^^^^^^^ “as of May 2015” is more than nine years old on 3 June 2024
    Good (published 2024-06-03):
        As of May 2024 the trust has 55 keepers.
    """

    code = "DAT012"
    name = "stale-as-of"
    severity = by_profile("info")
    message = "“as of {text}” is more than {age} old on {as_of}"
    advice = "look it up again, and write the new day"
    citations = (Citation("Wikipedia Manual of Style", "MOS:ASOF"),)
    options = Options
    speech = "silent"
    by_records = True

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each "as of" that is too old."""
        if ctx.as_of is None:
            return
        for date in ctx.read(dates):
            if date.deixis is not Deixis.ABSOLUTE or date.interval is None or not date.has_year:
                continue
            if not _AS_OF.search(ctx.text[max(0, date.span.start - 12) : date.span.start]):
                continue
            days = (ctx.as_of - date.interval[1]).days
            if days > ctx.options.days:
                text = meaning(ctx, date)
                yield self.finding(
                    date.span, text=text, age=_age(days), as_of=day(ctx, ctx.as_of), date=date
                )


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


def _age(days: int) -> str:
    years = days // 365
    if years < 1:
        return f"{days // 30} months"
    return "a year" if years == 1 else f"{_NUMBERS[years - 2] if years < 10 else years} years"
