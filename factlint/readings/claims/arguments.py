"""The clause of a candidate with its arguments, one of which should be the work."""

from __future__ import annotations

from msgspec import Struct

from factlint.readings.claims.candidates import ClaimCandidate
from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.words import DETERMINERS, PREPOSITIONS
from factlint.readings.claims.works import NounPhrase, Sort


class Clause(Struct, frozen=True):
    """The clause of a candidate: its tokens, its arguments, and which of them is the work."""

    first: int
    last: int
    subject: NounPhrase
    object: NounPhrase
    work: NounPhrase


_UNKNOWN = NounPhrase(Sort.UNKNOWN, 0, 0)


def clause_of(context: SentenceContext, one: ClaimCandidate) -> Clause:
    """Return the clause of a candidate with its arguments."""
    sentence = context.sentence
    first = sentence.boundary_before(one.group.first)
    last = max(sentence.boundary_after(one.end - 1), one.end)
    group, predicate = one.group, one.predicate
    if predicate.part == "noun":
        return Clause(first, last, _owner(context, one), context.object(one.end), _of(context, one))
    subject = context.subject(group.first) if group.first else _UNKNOWN
    if predicate.part == "phrase":
        return Clause(first, last, subject, _UNKNOWN, subject)
    object_ = context.object(one.end)
    return Clause(first, last, subject, object_, _work(predicate.frame, one, subject, object_))


def _work(frame: str, one: ClaimCandidate, subject: NounPhrase, object_: NounPhrase) -> NounPhrase:
    """Return the argument that should be the work."""
    group = one.group
    if group.passive or (group.bare and object_.first == object_.last):
        return object_ if frame in ("cast", "hire") and object_.first < object_.last else subject
    if frame == "come":
        return subject
    if frame == "both":
        named = object_.first < object_.last
        return object_ if named and (object_.sort >= Sort.TITLE or not subject.work) else subject
    return object_


def _owner(context: SentenceContext, one: ClaimCandidate) -> NounPhrase:
    """Return the phrase before a noun ("the film's release", "the Netflix debut")."""
    tokens = context.sentence.tokens
    first = one.at
    while first > 0 and tokens[first - 1].word and one.at - first < 8:
        low = tokens[first - 1].low
        if low in PREPOSITIONS and not tokens[first - 1].capital:
            break
        if low in context.lexicon.verb_forms and not tokens[first - 1].capital:
            break
        first -= 1
        if low in DETERMINERS:
            break
    if first >= one.at:
        return _UNKNOWN
    if tokens[first].low in ("its", "their", "his", "her") and first + 1 >= one.at:
        return NounPhrase(Sort.PRONOUN if context.memory else Sort.UNKNOWN, first, first + 1)
    return context.works.phrase(context.sentence, first, one.at, memory=context.memory)


def _of(context: SentenceContext, one: ClaimCandidate) -> NounPhrase:
    """Return what a noun is of ("the launch of X"), else its owner."""
    tokens = context.sentence.tokens
    if one.end < len(tokens) and tokens[one.end].low in ("of", "for"):
        found = context.object(one.end + 1)
        if found.first < found.last:
            return found
    return _owner(context, one)
