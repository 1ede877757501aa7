"""The claims of a file: sorted, not nested, each with who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from msgspec.structs import replace

from factlint.model.article import Article
from factlint.model.claim import Attribution, Claim, ClaimType, Tense
from factlint.readings.claims.arguments import Clause, clause_of
from factlint.readings.claims.build import article_year, build_claim
from factlint.readings.claims.candidates import ClaimCandidate, candidates
from factlint.readings.claims.clause import SentenceContext, dates_of
from factlint.readings.claims.features import (
    FIRST_PERSON,
    clause_features,
    sentence_features,
    word_features,
)
from factlint.readings.claims.field import is_sport
from factlint.readings.claims.judge import weights
from factlint.readings.claims.predicate import Predicate
from factlint.readings.claims.publisher import bears_name, publishers, speaks_for_maker
from factlint.readings.claims.trigger import Trigger
from factlint.readings.claims.words import LONGEST_SENTENCE, Token, WordSentence, tokenise
from factlint.readings.claims.works import PERSONAL, Sort, work_filter
from factlint.readings.dates.reader import dates
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind
from factlint.text.span import Span

#: A title and the words for an image say again what the copy says.
_NO_CLAIMS = (
    SegmentKind.TABLE_CELL,
    SegmentKind.TITLE,
    SegmentKind.DESCRIPTION,
    SegmentKind.ALT_TEXT,
)
_QUESTION = lazy_regex(r"\?[\"”’')]{0,3}$")
_ASKING = lazy_regex(
    r"[\"“‘']?(?:is|are|was|were|will|can|could|do|does|did|has|have|who|what|when|where|why|how|"
    r"which|should|would)\b",
    re.IGNORECASE,
)


def claims(article: Article) -> tuple[Claim, ...]:
    """Return the release claims of an article in order, without verdict, none inside another."""
    year = article_year(article)
    found = _chosen([(context, _found(context)) for context in contexts(article)])
    if not any(together for _, together in found):
        return ()
    first_hand = speaks_for_maker(article, found)
    names = publishers(article)
    text = article.document.text
    claims: list[Claim] = []
    subjects: list[str] = []
    for context, together in found:
        for one in together:
            claim = build_claim(article, context, one, year, subjects)
            own = first_hand or bears_name(
                claim, names, Span(context.sentence.span.start, claim.span.start).of(text)
            )
            if own and claim.flag and not one.foreign:
                claim = replace(claim, attribution=Attribution.FIRST_HAND, source=None)
            claims.append(claim)
            if claim.subject:
                subjects.append(claim.subject)
    return tuple(claims)


def contexts(article: Article) -> Iterator[SentenceContext]:
    """Yield the sentences of an article that may assert something."""
    document = article.document
    if is_sport(document):
        return
    tokens, begins = tokenise(document.text)
    works = work_filter(article, tokens, begins)
    all_dates = article.read(dates)
    starts = [date.span.start for date in all_dates]
    memory = last = 0
    for span, headline in _sentences(document):
        first = bisect_left(begins, span.start, last)
        last = bisect_left(begins, span.end, first)
        for sentence in _pieces(tokens[first:last], begins[first:last], span):
            context = SentenceContext(
                sentence=sentence,
                works=works,
                dates=dates_of(all_dates, starts, sentence.span.start, sentence.span.end),
                memory=memory > 0,
                headline=headline,
            )
            if not _skipped(document, sentence) and not (works.dry and _idle(context)):
                yield context
            memory = 3 if context.names_work else memory - 1


def _pieces(tokens: list[Token], starts: list[int], span: Span) -> Iterator[WordSentence]:
    """Yield a sentence; one that no writer wrote, a list without stops, in pieces."""
    if len(tokens) <= LONGEST_SENTENCE:
        yield WordSentence(tokens, starts, span)
        return
    for first in range(0, len(tokens), LONGEST_SENTENCE):
        own = slice(first, first + LONGEST_SENTENCE)
        piece = WordSentence(tokens[own], starts[own], span)
        yield replace(piece, span=piece.span_of(0, len(piece)))


def _sentences(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield the sentences that may make claims, and whether each is a headline or heading."""
    links = sorted(part.span for part in document.inlines_of(SegmentKind.LINK_TEXT))
    for block in document.blocks:
        if block.kind in _NO_CLAIMS:
            continue
        if block.kind is SegmentKind.LIST_ITEM and _only_link(block.span, links):
            continue
        headline = block.kind.is_head
        for span in document.paragraph_sentences(block):
            yield span, headline


def _only_link(block: Span, links: list[Span]) -> bool:
    """Return whether a list item is nothing but a link to another article."""
    first = bisect_left(links, block.start, key=attrgetter("start"))
    last = bisect_left(links, block.end, first, key=attrgetter("start"))
    return any(
        block.contains(link) and len(link) * 10 >= len(block) * 8 for link in links[first:last]
    )


def _skipped(document: Document, sentence: WordSentence) -> bool:
    """Return whether a sentence asserts nothing: a question, or too short."""
    if len(sentence) < 3:
        return True
    end = sentence.span.end
    if document.text.find("?", end - 4, end) < 0:
        return False
    words = sentence.span.of(document.text)
    return _QUESTION.search(words) is not None and _ASKING.match(words) is not None


def _idle(context: SentenceContext) -> bool:
    """Return whether a sentence names neither a work nor where works are had, nor means one."""
    lexicon, words = context.lexicon, context.words
    return (
        not context.names_work
        and not (context.memory and ("it" in words or "they" in words))
        and lexicon.platform_heads.keys().isdisjoint(words)
        and lexicon.places.isdisjoint(words)
    )


def _found(context: SentenceContext) -> list[Trigger]:
    """Return the candidates of a sentence that are claims.

    Three looks, each dearer: at the predicate and its sentence, at the words around it, at its
    clause. A candidate is out when it has less than claims have at that look.
    """
    learned = weights()
    profile, document = context.works.profile, context.works.scores
    shown = sentence_features(context)
    sentence: dict[str, int] = {}

    def first(predicate: Predicate) -> int:
        kind = predicate.kind
        if kind not in sentence:
            if kind not in document:
                document[kind] = learned.score(predicate, profile)
            sentence[kind] = document[kind] + learned.of_sentence(predicate, shown)
        return learned.over_first(predicate) + sentence[kind]

    def likely(predicate: Predicate) -> bool:
        return first(predicate) >= 0

    found = []
    for together in candidates(context, likely):
        best: tuple[int, ClaimCandidate, Clause] | None = None
        for one in together:
            predicate = one.predicate
            looks = learned.looks_of(predicate)
            score = first(predicate) + looks.first
            score += learned.score(predicate, word_features(context, one))
            if score < looks.second:
                continue
            clause = clause_of(context, one)
            score += learned.score(predicate, clause_features(context, one, clause))
            total = score + learned.least(predicate)
            if score > -learned.beside and (best is None or total > best[0]):
                best = total, one, clause
        if best is not None:
            found.append(_claim(context, *best))
    return found


def _chosen(
    found: list[tuple[SentenceContext, list[Trigger]]],
) -> list[tuple[SentenceContext, list[Trigger]]]:
    """Return the sentences with their claims; what is near to one counts beside another."""
    clear = [any(not one.near for one in together) for _, together in found]
    chosen = []
    for number, (context, together) in enumerate(found):
        if not together:
            chosen.append((context, together))
            continue
        beside = any(clear[max(number - 1, 0) : number + 2])
        kept = [one for one in together if not one.near or (beside and not clear[number])]
        kept = [one for one in kept if not _within(one, kept)]
        chosen.append((context, _unnested(kept)))
    return chosen


def _within(one: Trigger, others: list[Trigger]) -> bool:
    """Return whether a claim is part of the clause of another that weighs more.

    It is where a noun made it ("the launch of the sequel | is set for May"), where a verb only says
    when what a noun names happens ("Filming | began in May"), and where a participle belongs to the
    subject ("the film shot on ice | will be released").
    """
    at = one.trigger[0]
    return any(
        other.first <= at < other.last
        and other.weight > one.weight
        and (
            one.nominal
            or (other.nominal and one.event in _WHEN)
            or (one.participle and at < other.trigger[0])
        )
        for other in others
        if other is not one
    )


_WHEN = frozenset({"begin", "start", "continue", "resume", "end", "finish", "conclude", "follow"})


def _claim(context: SentenceContext, score: int, one: ClaimCandidate, clause: Clause) -> Trigger:
    group, work = one.group, clause.work
    made = one.predicate.type is ClaimType.PRODUCTION and not group.passive
    if made and clause.object.sort >= Sort.CAPITALS and one.predicate.part == "verb":
        work = clause.object  # "they are filming X", which "film" without an object is too
    first = min(group.first, one.at)
    subject = clause.subject
    if clause.first <= subject.first < subject.last <= first + 1:
        first = min(first, subject.first)
    return Trigger(
        type=one.predicate.type,
        event=one.predicate.lemma,
        first=first,
        last=clause.last,
        trigger=(min(group.first, one.at), one.end),
        tense=_tense(context, one),
        work=work if work.sort > Sort.UNKNOWN else None,
        negative=group.negative,
        unsure=group.unsure or one.predicate.hedged,
        weight=score,
        sure=weights().is_sure(one.predicate, score),
        nominal=one.predicate.part == "noun",
        participle=_hangs(context, one),
        own=_first_person(context, one, clause),
        foreign=_foreign(context, one, clause),
        near=score <= weights().least(one.predicate),
    )


def _hangs(context: SentenceContext, one: ClaimCandidate) -> bool:
    """Return whether a verb may be a participle of the noun before: "the film | shot on ice"."""
    group = one.group
    bare = group.bare or (group.form == "ing" and not group.finite)
    return bare and group.first > 0 and context.sentence.tokens[group.first - 1].word


def _first_person(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> bool:
    """Return whether the maker or owner in a clause is "we" ("we are releasing our app")."""
    tokens = context.sentence.tokens
    return one.predicate.kind in _MAKING and any(
        token.low in FIRST_PERSON
        for phrase in (clause.subject, clause.work)
        for token in tokens[phrase.first : phrase.last]
    )


#: Classes of predicates whose subject makes or publishes the work.
_MAKING = frozenset(
    name + looseness
    for name in ("publish", "launch", "introduce", "make", "offer", "cancel", "delay")
    for looseness in ("", "-loosely")
)


def _foreign(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> bool:
    """Return whether a clause names another maker ("Sony has released")."""
    subject = clause.subject
    made_by = one.predicate.frame in ("put", "have", "hire") and not one.group.passive
    if not made_by or subject.work or subject.sort not in (Sort.BODY, Sort.PERSON):
        return False
    words = context.sentence.tokens[subject.first : subject.last]
    return any(token.capital and token.low not in PERSONAL for token in words)


def _tense(context: SentenceContext, one: ClaimCandidate) -> Tense:
    group, frame = one.group, one.predicate.frame
    if one.predicate.type is ClaimType.AVAILABILITY and group.would and not group.unsure:
        return "ongoing"  # "you can watch it on ..."
    if group.infinitive or group.future or group.would or one.predicate.hedged:
        return "future"
    if one.predicate.part != "verb":
        return "past" if group.form == "past" else "ongoing"
    if group.form in ("third", "base") and frame not in ("have", "cast"):
        return "past" if context.headline else "future"
    if group.progressive:
        return "ongoing" if one.predicate.type in _LASTING else "future"
    if not group.finite:
        return "ongoing"
    return group.tense


_LASTING = (ClaimType.PRODUCTION, ClaimType.CASTING, ClaimType.AVAILABILITY)


def _unnested(found: list[Trigger]) -> list[Trigger]:
    """Keep one claim a clause: of two that overlap the weightier, else the first, is kept."""
    kept: list[Trigger] = []
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
