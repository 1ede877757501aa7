"""The claims of a file: sorted, not nested, each with who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from factlint.model.claim import Attribution, Claim, ClaimType
from factlint.model.context import FileContext
from factlint.model.date import DateExpression
from factlint.readings.claims.attribution import attribution_of
from factlint.readings.claims.cues import cue_claims
from factlint.readings.claims.frames import verb_claims
from factlint.readings.claims.lexicon import Lexicon, lexicon
from factlint.readings.claims.order import Order, order_in
from factlint.readings.claims.scene import Found, Scene, dates_of
from factlint.readings.claims.subject import about
from factlint.readings.claims.tokens import Sentence, Token, tokenise
from factlint.readings.claims.works import Gate, Sort, gate_of
from factlint.readings.date_expressions import dates
from factlint.readings.names import names
from factlint.text.document import Document
from factlint.text.segments import SegmentKind
from factlint.text.span import Span

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUESTION = re.compile(r"\?[\"”’')]*$")
_ASKING = re.compile(
    r"[\"“‘']?(?:is|are|was|were|will|can|could|do|does|did|has|have|who|what|when|where|why|how|"
    r"which|should|would)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\bif\b", re.IGNORECASE)


def claims(file: FileContext) -> tuple[Claim, ...]:
    """Return the release claims of a file in order; no claim lies inside another.

    With a ledger each claim carries its verdict (`FileContext.judge`).
    """
    lists = lexicon(_own_lexicon(file))
    document = file.document
    gate = gate_of(file, lists)
    all_dates = file.read(dates)
    starts = [date.span.start for date in all_dates]
    year = _article_year(file)
    found: list[Claim] = []
    tokens = tokenise(document.text)
    memory = 0
    subjects: list[str] = []
    at = 0
    for span, kind in _sentences(document):
        first = at
        while first < len(tokens) and tokens[first].start < span.start:
            first += 1
        last = first
        while last < len(tokens) and tokens[last].start < span.end:
            last += 1
        at = last
        sentence = Sentence(tokens[first:last], span)
        headline = kind in (SegmentKind.HEADLINE, SegmentKind.HEADING)
        scene = Scene(
            sentence=sentence,
            gate=gate,
            dates=dates_of(all_dates, starts, span.start, span.end),
            memory=memory > 0,
            headline=headline,
        )
        if not _skipped(document, sentence):
            for one in _unnested(_found(scene, document)):
                found.append(_claim(file, scene, one, year, subjects))
                if found[-1].subject:
                    subjects.append(found[-1].subject)
        memory = 3 if gate.mentions(sentence) else memory - 1
    if file.judge is not None:
        found = [file.judge(claim, file) for claim in found]
    return tuple(found)


def _own_lexicon(file: FileContext) -> Path | None:
    value = _option(file, "lexicon")
    if not isinstance(value, str) or not value:
        return None
    home = file.settings.path.parent if file.settings.path else Path()
    return home / value


def _option(file: FileContext, name: str) -> object:
    """Return an option of rule REL001, which speaks for the whole family."""
    rules: Mapping[str, Mapping[str, object]] = file.settings.rules
    for key in ("REL001", "release-claim"):
        options = rules.get(key, {})
        for spelling in (name, name.replace("-", "_")):
            if spelling in options:
                return options[spelling]
    return None


def _sentences(document: Document) -> Iterator[tuple[Span, SegmentKind]]:
    for block in document.blocks:
        if block.kind in (SegmentKind.TABLE_CELL,):
            continue
        if block.kind is SegmentKind.LIST_ITEM and _only_link(document, block.span):
            continue
        for span in document.paragraph_sentences(block):
            yield span, block.kind


def _only_link(document: Document, block: Span) -> bool:
    """Tell whether a list item is nothing but a link to another article."""
    for part in document.inlines_of(SegmentKind.LINK_TEXT):
        if block.contains(part.span) and len(part.span) * 10 >= len(block) * 8:
            return True
    return False


def _skipped(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence asserts nothing: a question, or too short."""
    if len(sentence) < 3:
        return True
    words = sentence.span.of(document.text)
    return _QUESTION.search(words) is not None and _ASKING.match(words) is not None


def _found(scene: Scene, document: Document) -> list[Found]:
    found = [*verb_claims(scene), *cue_claims(scene, document.text, document.lower)]
    return [one for one in found if not _conditional(scene, one)]


def _conditional(scene: Scene, one: Found) -> bool:
    tokens = scene.sentence.tokens
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


def _claim(
    file: FileContext, scene: Scene, one: Found, year: int | None, earlier: list[str]
) -> Claim:
    tokens = scene.sentence.tokens
    document = file.document
    last = min(max(one.last, one.trigger[1]), len(tokens))
    while last > one.trigger[1] and not tokens[last - 1].word:
        last -= 1
    span = Span(tokens[one.first].start, tokens[last - 1].end)
    date = _date(scene, one, last)
    attribution, source = attribution_of(scene, one)
    unsure = one.unsure or _hedged(scene, one)
    in_speech = document.in_speech(
        Span(tokens[one.trigger[0]].start, tokens[one.trigger[1] - 1].end)
    )
    if attribution is Attribution.NONE and in_speech:
        attribution, source = Attribution.ADJACENT, None
    if attribution is Attribution.NONE and unsure:
        attribution = Attribution.HEDGED
    if attribution in (Attribution.NONE, Attribution.HEDGED) and _option(
        file, "link-counts-as-source"
    ):
        attribution, source = _linked(document, span, attribution, source)
    trigger = Span(tokens[one.trigger[0]].start, tokens[one.trigger[1] - 1].end)
    topic = about(
        document.text,
        one.type,
        clause=span,
        trigger=trigger,
        phrase=_phrase_span(tokens, one),
        sentence=scene.sentence.span,
        names=file.read(names),
        earlier=earlier,
    )
    order = _order(document, one, scene)
    return Claim(
        type=one.type,
        span=span,
        trigger=trigger,
        work=_work_text(tokens, one),
        event=one.event,
        date=date,
        tense=one.tense,
        polarity="neg" if one.negative else "pos",
        attribution=attribution,
        source=source,
        hedged=unsure or attribution is Attribution.HEDGED,
        established=_established(one, date, year),
        in_speech=in_speech,
        headline=scene.headline,
        platform=scene.place(one.first, last),
        people=topic.people,
        subject=topic.subject,
        season=topic.season,
        after=order[0] if order else (),
        before=order[1] if order else topic.before,
        order=order[2] if order else None,
    )


def _phrase_span(tokens: list[Token], one: Found) -> Span | None:
    work = one.work
    if work is None or work.first >= work.last:
        return None
    return Span(tokens[work.first].start, tokens[work.last - 1].end)


def _order(document: Document, one: Found, scene: Scene) -> Order | None:
    """Return what a release claim says of its order among other works."""
    if one.type is not ClaimType.RELEASE:
        return None
    end = scene.sentence.span.end
    start = scene.sentence.tokens[one.trigger[1] - 1].end
    return order_in(document.text, Span(start, end), titles=scene.gate.titles)


def _linked(
    document: Document, span: Span, attribution: Attribution, source: str | None
) -> tuple[Attribution, str | None]:
    for part in document.inlines_of(SegmentKind.LINK_TEXT):
        if part.span.overlaps(span):
            return Attribution.LINK, part.target
    return attribution, source


def _work_text(tokens: list[Token], one: Found) -> str | None:
    work = one.work
    if work is None or work.first >= work.last or work.sort is Sort.UNKNOWN:
        return None
    return " ".join(t.text for t in tokens[work.first : min(work.last, work.first + 6)])


def _date(scene: Scene, one: Found, last: int) -> DateExpression | None:
    found = scene.dated(one.trigger[0], last) or scene.dated(one.first, last)
    if found is None:
        # a date that opens the sentence belongs to its first clause
        found = scene.dated(0, one.first) if one.first < 8 else None
    return found


_HEDGES = frozenset("reportedly rumoured rumored apparently presumably allegedly probably".split())


def _hedged(scene: Scene, one: Found) -> bool:
    tokens = scene.sentence.tokens
    words = [t.low for t in tokens[max(0, one.first - 6) : one.trigger[1]]]
    if _HEDGES.intersection(words):
        return True
    joined = " ".join(words)
    return any(
        phrase in joined
        for phrase in ("sounds like", "looks like", "expect it to", "expect the", "analysts expect",
                       "no definitive", "indications", "looks set", "appears to be")
    )  # fmt: skip


def _established(one: Found, date: DateExpression | None, year: int | None) -> bool:
    if one.tense == "future" or date is None or date.interval is None or year is None:
        return False
    return date.interval[0].year <= year - 2


def _article_year(file: FileContext) -> int | None:
    """Return the article's year; without a date the latest year it names."""
    if file.dates.published is not None:
        return file.dates.published.year
    years = [int(hit[0]) for hit in _YEAR.finditer(file.document.text)]
    return max((y for y in years if y < 2100), default=None)


def code_of(claim: Claim) -> str:
    """Return the REL code of a claim's kind."""
    if claim.attribution is Attribution.HEDGED:
        return "REL004"
    return _CODES[claim.type]


_CODES = {
    ClaimType.RELEASE: "REL001",
    ClaimType.EVENT: "REL001",
    ClaimType.CASTING: "REL002",
    ClaimType.RENEWAL: "REL003",
    ClaimType.CANCELLATION: "REL003",
    ClaimType.DELAY: "REL003",
    ClaimType.PRODUCTION: "REL005",
    ClaimType.AVAILABILITY: "REL007",
}

__all__ = ["Gate", "Lexicon", "claims", "code_of"]
