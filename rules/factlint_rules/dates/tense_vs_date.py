"""DAT011: "will open" on a day that has passed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    Deixis,
    DocumentRule,
    Pattern,
    Remark,
    by_profile,
    dates,
    pattern,
)
from factlint_rules.dates._wording import day, meaning, trusted

_WILL = pattern(
    r"\b(?:will(?!\s+have\b)|(?:is|are)\s+(?:set|due|scheduled|expected|going)\s+to|shall)\s+"
    r"(?P<rest>(?:[\w’'-]+\s+){1,8}?)(?:on|in|from)\s+(?:the\s+)?$",
)
_PAST = pattern(
    r"\b(?:opened|closed|died|began|ended|started|launched|arrived|returned|finished|happened|"
    r"occurred|took\s+place|sailed|premiered|debuted|crashed|retired|resigned|won|lost|met)\s+"
    r"(?:[\w’'-]+\s+){0,5}?(?:on|in)\s+(?:the\s+)?$",
)
#: A clause of its own between the verb and the date: the date may be that clause's.
_OTHER_VERB = pattern(
    r"\b(?:\w+ed|who|which|that|when|where|since|born|built|made|held|seen|was|were|had|won|lost|"
    r"set|of|until|by)\b",
)


class TenseVsDate(DocumentRule):
    """The tense of a verb fits its date.

    "Will sail on 2 May 2019" in an article of 2024 is a line that was copied and not read. The
    tense is compared with the date of publication.

    Bad (published 2024-06-03):
        The ship will sail for Bergen on 2 May 2019 with a crew of six.
                                         ^^^^^^^^^^ “will” speaks of the future, but 2 May 2019 was before 3 June 2024
    Bad (published 2024-06-03):
        The stadium opened on 14 August 2025 to a full house.
                              ^^^^^^^^^^^^^^ “opened” speaks of the past, but 14 August 2025 is after 3 June 2024
    Good (published 2024-06-03):
        The ship sailed for Bergen on 2 May 2019 with a crew of six.

        The stadium will open on 14 August 2025.

        The prize will go to the team that won in 2019.
    """

    code = "DAT011"
    name = "tense-vs-date"
    severity = by_profile("warning")
    message = "“{verb}” speaks of the {time}, but {meaning} {copula} {side} {published}"
    advice = "put the tense or the date right"
    citations = (Citation("Wikipedia Manual of Style", "MOS:RELTIME"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each date that lies on the wrong side of publication."""
        if ctx.published is None or not trusted(ctx):
            return
        for date in ctx.read(dates):
            if not date.has_year or date.deixis is not Deixis.ABSOLUTE or date.interval is None:
                continue
            if date.type != "DATE" or date.readings:
                continue
            if date.interval[1] <= ctx.published:
                hit = _verb(_WILL, ctx, date)
                verb, time, copula, side = "will", "future", "was", "before"
            elif date.interval[0] > ctx.published:
                hit = _verb(_PAST, ctx, date)
                verb, time, copula, side = "", "past", "is", "after"
            else:
                continue
            if hit is not None:
                yield self.finding(
                    date.span, verb=verb or hit[0].split()[0].lower(), time=time, copula=copula,
                    side=side, meaning=meaning(ctx, date), published=day(ctx, ctx.published), date=date,
                )  # fmt: skip


def _verb(wanted: Pattern, ctx: Context, date: DateExpression) -> re.Match[str] | None:
    """Return the verb whose date it is, in the same clause."""
    start = max(ctx.sentence(date.span).start, date.span.start - 100)
    clause = re.split(r"[,;:()–—]", ctx.text[start : date.span.start])[-1]
    hit = wanted.search(clause)
    if hit is None or (hit.groupdict().get("rest") and _OTHER_VERB.search(hit["rest"])):
        return None
    return hit
