"""ATT005: a figure from nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    pattern,
)
from factlint_rules.claims._sources import sourced_paragraphs

_NO_STATISTIC = pattern(
    r"\b(?:limit|stake|share|rate|tax|interest|discount|duty|threshold|target|cut|up to|proof|"
    r"alcohol|turnout)\b",
)


#: How far from a figure a sentence is read, in characters: three real sentences are shorter.
_REACH = 2000


class UnsourcedStatistic(PatternRule):
    """A percentage says whose count it is.

    Somebody counted. A paragraph that gives a share or a change and names no accounts, survey or
    speaker leaves the reader no way to check it.

    Bad:
        Sales of the bicycle rose 12% over the winter.
                                  ^^^ “12%” has no source in its paragraph
    Good:
        Sales of the bicycle rose 12% over the winter, its accounts show.

        The club holds a 30% stake.
    """

    code = "ATT005"
    name = "unsourced-statistic"
    severity = by_profile(None)
    message = "“{text}” has no source in its paragraph"
    advice = "say whose figure it is and of when"
    citations = (Citation("NPR", "Accuracy checklist: numbers"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"(?<![\w.,])(?P<mark>\d+(?:\.\d+)?(?:%|\s+per\s?cent\b))",
            keys=("%", "cent"),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one draft where the paragraph names no source."""
        block = ctx.document.block_at(hit.span.start)
        if block is None or block.kind.is_head:
            return
        sentence = ctx.sentence(hit.span)
        start, end = (
            max(sentence.start, hit.span.start - _REACH),
            min(sentence.end, hit.span.end + _REACH),
        )
        if _NO_STATISTIC.search(ctx.text[start:end]):
            return
        if block.span.start not in ctx.read(sourced_paragraphs):
            yield self.finding(hit.span, text=hit.text)
