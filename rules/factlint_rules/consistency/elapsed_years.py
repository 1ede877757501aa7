"""CON016: a length of time that its years contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Citation, Construction, Context, DocumentRule, Remark, by_profile
from factlint_rules.consistency import _construction

_SINCE = r"(?:in|since|from|of)"
#: Two years and the time between them.
_BETWEEN = (
    rf"\b{_SINCE} (?P<a><Y>)[^.;\ue000-\ue007]{{0,90}}(?P<d><D>)[^.;\ue000-\ue007]{{0,15}},? ?(?:until|till|before|ending)"
    r"[^.;\ue000-\ue007]{0,40}\bin (?P<b><Y>)",
    rf"\b{_SINCE} (?P<a><Y>)[^.;\ue000-\ue007]{{0,60}}(?P<d><D>) later,? in (?P<b><Y>)",
    rf"\b{_SINCE} (?P<a><Y>)[^.;\ue000-\ue007]{{0,40}}\bin (?P<b><Y>),? (?P<d><D>) later",
    r"(?P<d><D>),? from (?P<a><Y>) (?:to|until) (?P<b><Y>)",
    r"\bfrom (?P<a><Y>) (?:to|until) (?P<b><Y>),? ?\(?(?:a total of |for |some )?(?P<d><D>)",
    r"\bbetween (?P<a><Y>) and (?P<b><Y>),? ?\(?(?:a total of |for |some )?(?P<d><D>)",
)
#: A beginning and the time until publication.
_UNTIL_NOW = (
    r"\b(?:opened|founded|built|established|launched|formed|started|created|set up|completed)[^.;\ue000-\ue007]{0,20}"
    r" in (?P<a><Y>),?[^.;\ue000-\ue007]{0,30}\b(?:is|are|has|have|with)\b[^.;\ue000-\ue007]{0,20}(?P<d><D>)(?: old|['’]s?|s)? ?(?:of |experience|old|in business)?",
    r"\b(?:elected|appointed|joined|took over|succeeded|became|hired)\b[^.;\ue000-\ue007]{0,30} in (?P<a><Y>),"
    r"[^.;\ue000-\ue007]{0,20}\b(?:has|have)\b[^.;\ue000-\ue007]{0,40}\bfor (?P<d><D>)",
)
#: "They married in 1960. They were together for 47 years, until his death in 2007."
_BEGINS = (
    r"\b(?:married|wed|joined|opened|founded|began|started|elected|appointed|moved)\b"
    r"[^;\ue000-\ue007]{0,40}\bin (?P<a><Y>)[^;\ue000-\ue007]{0,30}$",
)
_UNTIL = (
    r"^[^.;\ue000-\ue007]{0,60}(?P<d><D>)[^.;\ue000-\ue007]{0,15},? ?(?:until|till|before)"
    r"[^.;\ue000-\ue007]{0,40}\bin (?P<b><Y>)",
)
#: What begins and what ends: no one graduates before the first term.
_ORDER = (
    r"\b(?:born|enrolled|entered|went up|joined|began|started|founded|opened|elected|appointed|matriculated|arrived|won a (?:place|scholarship))\b"
    r"[^.;\ue000-\ue007]{0,30}\bin (?P<a><Y>)[^.;\ue000-\ue007]{0,25}\b(?:and|before|then|but)\b[^.;\ue000-\ue007]{0,20}"
    r"\b(?P<end>graduated|left|retired|finished|completed|closed|died|resigned|demolished|disbanded|expired)\b"
    r"[^.;\ue000-\ue007]{0,20}\bin (?P<b><Y>)",
)


class ElapsedYears(DocumentRule):
    """A length of time agrees with the years beside it, and a beginning with its end.

    "Married in 1965 ... 52 years, until his death in 2010" is 45 years. A difference of one year
    is the calendar's and is accepted; "nearly" and "more than" are read as such.

    Bad:
        They married in 1965 and were together for 52 years, until his death in 2010.
                                                   ^^^^^^^^ from 1965 to 2010 is 45 years, not 52 years

        They married in 1960. They were together for 57 years, until his death in 2007.
                                                     ^^^^^^^^ from 1960 to 2007 is 47 years, not 57 years

        She won in 1984 and again in 1996, 22 years later.
                                           ^^^^^^^^ from 1984 to 1996 is 12 years, not 22 years

        She went up in 1957 and graduated in 1956 with a first.
                                             ^^^^ “graduated” in 1956, before 1957
    Bad (published 2025-07-24):
        Opened in 1897, the pier is 150 years old this week.
                                    ^^^^^^^^^ from 1897 to 2025 is 128 years, not 150 years

        The firm was founded in 2012 and has over 20 years’ experience.
                                                  ^^^^^^^^ from 2012 to 2025 is 13 years, not 20 years
    Good (published 2025-07-24):
        Opened in 1897, the pier is 128 years old this week.

        They married in 1965 and were together for 45 years, until his death in 2010.

        The club was formed in 2012 and has existed for more than ten years.
    """

    code = "CON016"
    name = "elapsed-years"
    severity = by_profile("error")
    message = "from {first} to {last} is {real} years, not {printed}"
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "dates and ages"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each length of time that cannot be."""
        for found in _construction.found_in(ctx, *_BETWEEN):
            yield from self._judge(found, found, int(found["b"].value))
        for begun, found in _construction.following(ctx, _BEGINS, _UNTIL):
            yield from self._judge(found, begun, int(found["b"].value))
        for found in _construction.found_in(ctx, *_ORDER):
            if found["b"].value < found["a"].value:
                yield self.finding(
                    found["b"].span,
                    message="“{end}” in {last}, before {first}",
                    end=found.word("end"),
                    first=found["a"].text,
                    last=found["b"].text,
                )
        if ctx.published is not None:
            for found in _construction.found_in(ctx, *_UNTIL_NOW):
                yield from self._judge(found, found, ctx.published.year)

    def _judge(self, found: Construction, begun: Construction, last: int) -> Iterator[Remark]:
        time, first = found["d"], int(begun["a"].value)
        size = {"year": 1, "decade": 10, "century": 100}.get(time.unit)
        if size is None or last < first:
            return
        real, printed = Decimal(last - first), time.value * size
        slack = Decimal(1) if size == 1 else Decimal(size) / 2
        if time.approx in ("over", "more than", "at least", "well over", "just over"):
            fits = printed <= real + 1
        elif time.approx:
            fits = abs(real - printed) <= max(slack, real / 8)
        else:
            fits = abs(real - printed) <= slack
        if not fits:
            yield self.finding(
                time.span, first=str(first), last=str(last), real=str(real), printed=time.text
            )
