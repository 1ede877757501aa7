"""The claims of a file: sorted, not nested, each with who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from factlint.model.article import Article
from factlint.model.claim import Claim, ClaimSettings
from factlint.readings.claims.build import article_year, build_claim
from factlint.readings.claims.clause import Found, SentenceContext, dates_of
from factlint.readings.claims.cues import cue_claims
from factlint.readings.claims.frames import verb_claims
from factlint.readings.claims.lexicon import Cue, lexicon
from factlint.readings.claims.tokens import Sentence, tokenise
from factlint.readings.claims.works import work_filter
from factlint.readings.dates.reader import dates
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind
from factlint.text.span import Span

_QUESTION = lazy_regex(r"\?[\"”’')]*$")
_ASKING = lazy_regex(
    r"[\"“‘']?(?:is|are|was|were|will|can|could|do|does|did|has|have|who|what|when|where|why|how|"
    r"which|should|would)\b",
    re.IGNORECASE,
)


def claims(article: Article) -> tuple[Claim, ...]:
    """Return the release claims of a file in order, unjudged; no claim lies inside another."""
    lists = lexicon(article.settings.section(ClaimSettings).lexicon)
    document = article.document
    works = work_filter(article, lists)
    if works.sporting:
        return ()
    all_dates = article.read(dates)
    starts = [date.span.start for date in all_dates]
    year = article_year(article)
    found: list[Claim] = []
    tokens = tokenise(document.text)
    cues = [cue for cue in lists.cues if cue.pattern.possible(document.lower)]
    memory = 0
    subjects: list[str] = []
    last = 0
    begins = [token.start for token in tokens]
    for span, kind in _sentences(document):
        first = bisect_left(begins, span.start, last)
        last = bisect_left(begins, span.end, first)
        sentence = Sentence(tokens[first:last], span)
        headline = kind in (SegmentKind.HEADLINE, SegmentKind.HEADING)
        context = SentenceContext(
            sentence=sentence,
            works=works,
            dates=dates_of(all_dates, starts, span.start, span.end),
            memory=memory > 0,
            headline=headline,
        )
        if not _skipped(document, sentence):
            for one in _unnested(_found(context, document, cues)):
                found.append(build_claim(article, context, one, year, subjects))
                if found[-1].subject:
                    subjects.append(found[-1].subject)
        memory = 3 if works.mentions(sentence) else memory - 1
    return tuple(found)


def _sentences(document: Document) -> Iterator[tuple[Span, SegmentKind]]:
    for block in document.blocks:
        if block.kind in (SegmentKind.TABLE_CELL,):
            continue
        if block.kind is SegmentKind.LIST_ITEM and _only_link(document, block.span):
            continue
        for span in document.paragraph_sentences(block):
            yield span, block.kind


def _only_link(document: Document, block: Span) -> bool:
    """Return whether a list item is nothing but a link to another article."""
    for part in document.inlines_of(SegmentKind.LINK_TEXT):
        if block.contains(part.span) and len(part.span) * 10 >= len(block) * 8:
            return True
    return False


def _skipped(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence asserts nothing: a question, or too short."""
    if len(sentence) < 3:
        return True
    words = sentence.span.of(document.text)
    return _QUESTION.search(words) is not None and _ASKING.match(words) is not None


def _found(context: SentenceContext, document: Document, cues: list[Cue]) -> list[Found]:
    found = [*verb_claims(context), *cue_claims(context, document.text, document.lower, cues)]
    return [one for one in found if not _conditional(context, one)]


def _conditional(context: SentenceContext, one: Found) -> bool:
    tokens = context.sentence.tokens
    first = max(0, min(one.first, one.trigger[0]) - 2)
    return any(t.low in ("if", "unless", "whether") for t in tokens[first : one.trigger[0]])


def _unnested(found: list[Found]) -> list[Found]:
    """Keep one claim a clause: of two that overlap the weightier, else the first, is kept."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.trigger[0], -f.weight)):
        if kept and one.trigger[0] < kept[-1].trigger[1]:
            if one.weight > kept[-1].weight:
                kept[-1] = one
            continue
        if kept and one.first < kept[-1].last:
            previous = kept[-1]
            if one.first <= previous.trigger[0] or one.type is previous.type:
                if one.trigger[0] < previous.last and one.type is previous.type:
                    continue
                one = replace(
                    one, first=max(previous.trigger[1], min(one.trigger[0], previous.last))
                )
            kept[-1] = replace(
                previous, last=max(previous.trigger[1], min(previous.last, one.first))
            )
            one = replace(one, first=max(one.first, kept[-1].last))
        kept.append(one)
    return kept
