"""From a trigger found to a claim: its date, who says it, what it is about."""

from __future__ import annotations

from factlint.model.article import Article
from factlint.model.claim import Attribution, Claim, ClaimSettings, ClaimType
from factlint.model.date import DateExpression
from factlint.readings.claims.attribution import attribution_of
from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.order import Order, order_in
from factlint.readings.claims.subject import about
from factlint.readings.claims.title import title_in
from factlint.readings.claims.trigger import Trigger
from factlint.readings.claims.words import PREPOSITIONS, Token
from factlint.readings.claims.works import Sort
from factlint.readings.names import names
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind
from factlint.text.span import Span

#: Marks between clauses, which belong to neither ("The film, released in May, will be shown").
_SEPARATORS = frozenset({",", ";", ":", "--", "–", "—"})
_YEAR = lazy_regex(r"\b(?:19|20)\d\d\b")


def build_claim(
    article: Article, context: SentenceContext, one: Trigger, year: int | None, earlier: list[str]
) -> Claim:
    """Build the claim of a trigger; `year` is the article's, `earlier` the subjects before it."""
    sentence, tokens = context.sentence, context.sentence.tokens
    document = article.document
    last = _last_word(tokens, one)
    span = sentence.span_of(_first_word(tokens, one), last)
    date = _date(context, one, last)
    trigger = sentence.span_of(*one.trigger)
    unsure = one.unsure or _hedged(context, one)
    in_speech = document.in_speech(trigger)
    said = _sourced(article, context, one, span, unsure=unsure, in_speech=in_speech)
    topic = about(
        document.text,
        one.type,
        clause=span,
        trigger=trigger,
        phrase=_phrase_span(context, one),
        sentence=sentence.span,
        names=article.read(names),
        earlier=earlier,
    )
    order = _order(document, one, context)
    return Claim(
        type=one.type,
        span=span,
        trigger=trigger,
        work=_work_text(tokens, one),
        event=one.event,
        date=date,
        tense=one.tense,
        polarity="neg" if one.negative else "pos",
        attribution=said[0],
        source=said[1],
        hedged=unsure or said[0] is Attribution.HEDGED,
        established=_established(one, date, year),
        in_speech=in_speech,
        headline=context.headline,
        sure=one.sure,
        nominal=one.nominal,
        title=_title(article, context, one, span),
        platform=context.place(one.first, last),
        people=topic.people,
        subject=topic.subject,
        season=topic.season,
        after=order[0] if order else (),
        before=order[1] if order else topic.before,
        order=order[2] if order else None,
    )


def _title(article: Article, context: SentenceContext, one: Trigger, span: Span) -> str | None:
    """Return the title of the work of a clause, as the clause has it."""
    return title_in(
        article.document,
        article.read(names),
        one.type,
        sentence=context.sentence.span,
        clause=span,
        trigger=context.sentence.span_of(*one.trigger),
        phrase=_phrase_span(context, one),
    )


def _cut_off(token: Token) -> bool:
    """Return whether a token cannot end a clause: a mark, or an article whose noun is cut off."""
    return not token.word or token.low in ("the", "a", "an")


def _last_word(tokens: list[Token], one: Trigger) -> int:
    last = min(max(one.last, one.trigger[1]), len(tokens))
    while last > one.trigger[1] and _cut_off(tokens[last - 1]):
        last -= 1
    return last


def _first_word(tokens: list[Token], one: Trigger) -> int:
    first = one.first
    while first < one.trigger[0] and tokens[first].low in _SEPARATORS:
        first += 1
    return first


def _phrase_span(context: SentenceContext, one: Trigger) -> Span | None:
    work = one.work
    if work is None or work.first >= work.last:
        return None
    return context.sentence.span_of(work.first, work.last)


def _order(document: Document, one: Trigger, context: SentenceContext) -> Order | None:
    """Return what a release claim says about its order among other works."""
    if one.type is not ClaimType.RELEASE:
        return None
    behind = Span(context.sentence.end_of(one.trigger[1] - 1), context.sentence.span.end)
    return order_in(document.text, behind, titles=context.works.titles)


def _sourced(
    article: Article,
    context: SentenceContext,
    one: Trigger,
    span: Span,
    *,
    unsure: bool,
    in_speech: bool,
) -> tuple[Attribution, str | None]:
    """Return who says it: in the sentence, else by speech, hedge or link."""
    attribution, source = attribution_of(context, one)
    if attribution is Attribution.NONE and in_speech:
        attribution = Attribution.ADJACENT
    if attribution is Attribution.NONE and unsure:
        attribution = Attribution.HEDGED
    if attribution in (Attribution.NONE, Attribution.HEDGED) and (
        article.settings.section(ClaimSettings).link_counts_as_source
    ):
        return _linked(article.document, span, attribution, source)
    return attribution, source


def _linked(
    document: Document, span: Span, attribution: Attribution, source: str | None
) -> tuple[Attribution, str | None]:
    for part in document.inlines_of(SegmentKind.LINK_TEXT):
        if part.span.overlaps(span):
            return Attribution.LINK, part.target
    return attribution, source


def _work_text(tokens: list[Token], one: Trigger) -> str | None:
    work = one.work
    if work is None or work.first >= work.last or work.sort is Sort.UNKNOWN:
        return None
    words = tokens[work.first : min(work.last, work.first + 6)]
    while len(words) > 1 and words[-1].low in PREPOSITIONS and not words[-1].capital:
        words.pop()  # "a subscription service in" May
    return " ".join(token.text for token in words)


def _date(context: SentenceContext, one: Trigger, last: int) -> DateExpression | None:
    found = context.dated(one.trigger[0], last) or context.dated(one.first, last)
    if found is None:
        # a date that opens the sentence belongs to its first clause
        found = context.dated(0, one.first) if one.first < 8 else None
    return found


_HEDGES = frozenset("reportedly rumoured rumored apparently presumably allegedly probably".split())


def _hedged(context: SentenceContext, one: Trigger) -> bool:
    tokens = context.sentence.tokens
    words = [t.low for t in tokens[max(0, one.first - 6) : one.trigger[1]]]
    if _HEDGES.intersection(words):
        return True
    joined = " ".join(words)
    return any(
        phrase in joined
        for phrase in ("sounds like", "looks like", "expect it to", "expect the", "analysts expect",
                       "no definitive", "indications", "looks set", "appears to be")
    )  # fmt: skip


def _established(one: Trigger, date: DateExpression | None, year: int | None) -> bool:
    if one.tense == "future" or date is None or date.interval is None or year is None:
        return False
    return date.interval[0].year <= year - 2


def article_year(article: Article) -> int | None:
    """Return the article's year; without a date the latest year it names."""
    if article.dates.published is not None:
        return article.dates.published.year
    years = [int(hit[0]) for hit in _YEAR.finditer(article.document.text)]
    return max((y for y in years if y < 2100), default=None)
