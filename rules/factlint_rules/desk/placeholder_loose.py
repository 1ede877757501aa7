"""TKS002: what may be a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class PlaceholderLoose(PatternRule):
    """A figure that looks like a gap is looked at.

    XXX, ???, 000 and TBC hold a place in drafts, and stand rightly in titles, team sheets and
    phone numbers; so they are a query, off unless the desk wants it.

    Bad:
        The driver, aged XXX, and his passenger were paid £000 each; the venue is TBC.
                         ^^^ “XXX” may be a gap still to be filled
                                                          ^^^^ “£000” may be a gap still to be filled
                                                                                  ^^^ “TBC” may be a gap still to be filled
    Good:
        The driver, aged 41, saw xXx: State of the Union and paid £5,000 at 20:00.

        Signed: __________ Date: __________
    """

    code = "TKS002"
    name = "placeholder-loose"
    severity = by_profile(None, strict="warning")
    message = "“{text}” may be a gap still to be filled"
    advice = "fill it, or leave it if it is meant"
    citations = (Citation("Chicago Manual of Style", "TK"),)
    looks_for = (
        pattern(
            r"(?<![\w.,:/&-])(?:X{3,}|[$£€]?XX+|[$£€]?0{3,}|TB[CAD]|\?{3,}|_{4,})(?![\w.,:/-]\w|\w)",
            keys=("xx", "000", "tbc", "tba", "tbd", "???", "____"),
            case=True,
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the mark unless it belongs to a name or a title."""
        after = ctx.text[hit.span.end : hit.span.end + 12]
        before = ctx.text[max(0, hit.span.start - 8) : hit.span.start]
        if "X" in hit.text and (re.match(r"\s+[A-Z]", after) or re.search(r"[A-Z]\w*\s$", before)):
            return
        if hit.text.startswith("_") and before.rstrip().endswith(":"):
            return  # "Signed: ____ Date: ____" is filled by hand
        yield self.finding(hit.span, text=hit.text)
