"""STY007: "who" for a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.api import (
    Citation,
    Context,
    Draft,
    Hit,
    PatternRule,
    Severity,
    Speech,
    pattern,
    severity,
)

_FIRMS = (
    "company|firm|bank|corporation|retailer|manufacturer|charity|agency|airline|publisher|hospital"
)
_THINGS = (
    "series|show|film|movie|programme|program|product|website|app|album|book|novel|song|device|car|"
    "machine|project|scheme|law|report|study|plan|policy|game|franchise|brand|spin-off|spinoff"
)


@dataclass(frozen=True, slots=True)
class Options:
    """Options of STY007."""

    #: Speak of firms and other bodies too, which some houses treat as people.
    bodies: bool = True


class WhichWho(PatternRule[Options]):
    """People are "who"; things are "which" or "that".

    A firm that sells, a series that opens: "who" promises the reader a person. Teams and bands
    are people in British copy and are left alone.

    Bad:
        She joined a firm who make bicycle bells.
                          ^^^ “who” stands for “firm”, which is no person

        The two films race to see who opens first.
                                  ^^^ “who” stands for “films”, which are no persons
    Good:
        She joined a firm that makes bicycle bells. The band, who met in Leeds, played on.

        Who owns the firm? He asked the man from the firm who rang.
    """

    code = "STY007"
    name = "which-who"
    severity = severity(None, strict=Severity.INFO)
    message = "“who” stands for “{thing}”, which {number}"
    advice = "write “which” or “that”"
    citations = (Citation("AP Stylebook", "who, whom"),)
    options = Options
    speech = Speech.SILENT
    looks_for = (
        pattern(
            rf"\b(?P<thing>(?:{_FIRMS})(?:e?s)?|(?:compan|chari)(?:y|ties|ies)|agenc(?:y|ies)|"
            rf"(?:{_THINGS})s?),?\s+(?P<mark>who)\b(?!\s+(?:owns?|runs?|is|was)\s+(?:the|it)\b)",
            keys=(" who",),
        ),
        pattern(
            rf"\b(?P<thing>(?:{_THINGS})s?)\s+(?:(?:will|must|have|has|had|race|races|fight|compete|"
            r"competing|fighting|racing|vie|vying|battle)\s+){0,3}to\s+(?:see|decide|find\s+out|determine)\s+"
            r"(?P<mark>who)\b",
            keys=(" who",),
        ),
    )

    def check(self, hit: Hit, ctx: Context[Options]) -> Iterator[Draft]:
        """Yield "who" unless a person stands before the thing."""
        thing = hit["thing"]
        body = re.match(_FIRMS, thing, re.IGNORECASE) is not None
        if body and not ctx.options.bodies:
            return
        start = hit.span_of("thing")
        assert start is not None
        before = ctx.text[max(0, start.start - 24) : start.start]
        # "the man from the firm who", "members of the firm who": the person comes earlier.
        if hit.index == 0 and re.search(
            r"\b(?:of|from|at|in|for|with|to|by)\s+(?:\w+\s+){0,2}$", before
        ):
            return
        many = thing.endswith("s") and thing != "series"
        yield self.finding(
            hit.span, thing=thing, number="are no persons" if many else "is no person"
        )
