"""CON024: a length of time that its two dates contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    by_profile,
    quantities,
)
from factlint_rules.consistency import _date_pairs

#: How far a number of months may be from the days, and one of days, which count the last or not.
_SLACK = {"day": Decimal(1), "night": Decimal(1), "week": Decimal(4), "month": Decimal(16)}


class DateSpan(DocumentRule):
    """A length of time is that between the two dates beside it.

    Days may be counted with the last one or without it; weeks and months are rounded.

    Bad (published 2024-06-03):
        Almonds bloom for three weeks, from February 10 to March 24.
                          ^^^^^^^^^^^ “February 10 to March 24” is 43 or 44 days, not three weeks

        The festival runs from 3 June to 9 June, ten days in all.
                                                 ^^^^^^^^ “3 June to 9 June” is 6 or 7 days, not ten days

        The trial began in March 2022 and ended 18 months later, in May 2023.
                                                ^^^^^^^^^ “March 2022” to “May 2023” is 14 months, not 18 months
    Good (published 2024-06-03):
        The festival runs from 3 June to 9 June, seven days in all.

        The museum is open from 1 May to 30 June, seven days a week. It rained on nine days from 1 May to 31 May.

        The trial opened on 3 May and ended ten days later, on 14 May. It began in March 2023 and ended a year later.

        The pool is shut for about two months, from 20 May to 1 July. It took two days. It ran from 3 to 9 June.
    """

    code = "CON024"
    name = "date-span"
    severity = by_profile("error")
    message = "“{dates}” is {days} days, not {printed}"
    advice = "find out which of them is wrong"
    citations = (Citation("NPR Accuracy Checklist", "dates"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each length of time that is not that between its dates."""
        lengths = [
            one for one in ctx.read(quantities) if one.unit in _date_pairs.DAYS and not one.approx
        ]
        for length in lengths:
            apart = _date_pairs.later_date(ctx, length)
            if apart is not None:
                if not apart.fits:
                    yield self.finding(
                        length.span,
                        message=apart.told,
                        related=tuple(Related(place, "here") for place in apart.places),
                    )
                continue
            found = _date_pairs.dates_of(ctx, length)
            if found is None:
                continue
            days = Decimal((found.last - found.first).days)
            printed = length.value * _date_pairs.DAYS[length.unit]
            slack = _SLACK.get(length.unit, Decimal(4))
            too_long = printed > days + 1 + slack - (length.unit in ("day", "night"))
            if too_long or (found.whole and printed < days - slack):
                yield self.finding(
                    length.span,
                    dates=found.place.of(ctx.text),
                    days=f"{days} or {days + 1}",
                    printed=length.text,
                    related=(Related(found.place, "here"),),
                )
