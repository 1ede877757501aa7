"""Ages of a headline: "Man, 74, rescued", against the only age of the lead."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Context, Span, ages, lazy_regex
from factlint_rules.consistency._deaths_told import may_be_slip
from factlint_rules.consistency._headlines import copy_of, heads_of, lead_of

#: "Man, 74, rescued", "Oldest swimmer, 94, conquers loch", "Jane Roe, 84".
_IN_COMMAS = lazy_regex(r"(?<=[a-z]), (?:aged )?(?P<years>\d{1,3})(?=,|$|\n)")
#: "A great-grandmother of 82", "a boy of nine": an age without "years".
_OF = lazy_regex(
    r"\b(?:man|woman|boy|girl|child|mother|father|grandmother|grandfather|widow|widower|pensioner|student|driver|"
    r"teenager|lad|youth|baby) of (?P<years>\d{1,3})(?=[ ,.;])"
)
#: "Roe, 84,", also where the name is a calling: "a retired nurse, 84, was".
_BETWEEN = lazy_regex(r"(?<=[a-z]), (?P<years>\d{1,3}),")
_YOUNGEST, _OLDEST = 5, 110


def head_ages(ctx: Context) -> Iterator[tuple[Span, Span]]:
    """Yield the age in the headline, and the only age of the lead, where the text has no such age."""
    heads = heads_of(ctx)
    hits = [*_IN_COMMAS.finditer(ctx.text, heads[0].start, heads[0].end)] if heads else []
    if len(hits) != 1 or not _YOUNGEST <= int(hits[0]["years"]) <= _OLDEST:
        return
    copy, end = copy_of(ctx), lead_of(ctx)
    told = {one.span: one.years for one in ctx.read(ages) if copy.contains(one.span)}
    for form in (_OF, _BETWEEN):
        told |= {
            Span(*one.span("years")): int(one["years"])
            for one in form.finditer(ctx.text, copy.start, copy.end)
        }
    lead = {span: years for span, years in told.items() if span.end <= end}
    head = int(hits[0]["years"])
    alone = next(iter(lead.values())) if len(set(lead.values())) == 1 else None
    if alone is not None and head not in told.values() and may_be_slip(alone, head):
        yield Span(*hits[0].span("years")), min(lead)
