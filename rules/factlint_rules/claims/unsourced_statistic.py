"""ATT005: a figure from nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Article,
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    pattern,
)

_SOURCE = pattern(
    r"\b(?:said|says|told|according|reports?|reported|figures?|data|survey|study|poll|research|"
    r"accounts|results|statistics|estimates?|estimated|census|announced|analysts?|index|audit|"
    r"showed?|shows|found|revealed|published|warned|predicts?|forecast|official)\b",
)
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
            keys=("%", "per cent", "percent"),
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


def sourced_paragraphs(article: Article) -> frozenset[int]:
    """Return where the paragraphs begin that name a source or have a link."""
    document = article.document
    linked = [document.block_at(part.span.start) for part in document.inlines if part.target]
    found = [one.span.start for one in linked if one is not None]
    for block in document.blocks:
        if _SOURCE.search(document.text, block.span.start, block.span.end):
            found.append(block.span.start)
    return frozenset(found)
