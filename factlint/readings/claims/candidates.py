"""Candidates of claims: each clause with a predicate that could make it one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.lexicon import REACH
from factlint.readings.claims.predicate import ANY_DATE, Predicate
from factlint.readings.claims.verbs import VerbGroup, verb_group
from factlint.readings.claims.words import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    MONEY,
    NUMERALS,
    PREPOSITIONS,
    Token,
)

#: Words behind which there is no object of a verb ("is staged | by the producer").
_BARRIERS = CLAUSE_WORDS | frozenset("by for in at from with to about until than against".split())
#: Marks within a noun phrase.
_INNER_MARKS = frozenset("'’‘“”\"-&")
#: A verb is behind these, whatever date it seems to begin.
_LEADING = AUXILIARIES | {"to"}
_PARTICLES = frozenset("up back over off down on out".split())
_ADVERBS = frozenset("also now not just already only still finally currently officially".split())


class ClaimCandidate(Struct, frozen=True):
    """A predicate at its place in a sentence.

    Attributes:
        predicate: what the word list knows of it.
        at: index of its first token.
        end: index behind its last token.
        group: the verb group around it; for a noun or phrase that of the copula before it.
    """

    predicate: Predicate
    at: int
    end: int
    group: VerbGroup


def _is_copula(one: Predicate) -> bool:
    return one.forms is not None and one.forms.base == "be"


def _leads_on(one: Predicate) -> bool:
    """Return whether another predicate may begin behind the first word of one: behind "be".

    It says where somebody or something is ("is on | the cards"), or what is done ("was |
    unveiled"). Between a verb and the noun in its object there may be another verb ("landed the
    lead | starring opposite").
    """
    return bool(one.objects) or (_is_copula(one) and bool(one.tail))


def _any(_: Predicate) -> bool:
    return True


def candidates(
    context: SentenceContext, likely: Callable[[Predicate], bool] = _any
) -> Iterator[list[ClaimCandidate]]:
    """Yield the candidates of a sentence, those that begin at one token together.

    Only those with a `likely` predicate are read.
    """
    known, tokens = context.lexicon.at, context.sentence.tokens
    words, tails, opening = context.words, context.lexicon.tails, context.lexicon.opening
    covered, dated = 0, context.dated_tokens
    for index in [index for index, token in enumerate(tokens) if token.low in known]:
        low = tokens[index].low
        if index < covered:
            continue
        if low in opening:
            if index + 1 == len(tokens) or tokens[index + 1].low not in tails[low]:
                continue
        elif low in tails and words.isdisjoint(tails[low]):
            continue
        here = [] if context.in_title(index) else _predicates(context, index)
        if index in dated and not (index and tokens[index - 1].low in _LEADING):
            # "last week", "the coming year", "early in December"; but "is to | end next year"
            here = [(one, end) for one, end in here if end not in dated]
        if not here:
            continue
        if here[0][0].part == "verb" or here[0][0].hedged:
            # "on sale" within "go on sale", "debuts" within "to see who debuts first", but not
            # "on the cards" within "is on", nor "lead" within "has been handed the lead"
            covered = max(index + 1 if _leads_on(one) else end for one, end in here)
        found = []
        groups: dict[str, VerbGroup] = {}
        for one, end in here:
            if likely(one):
                part = "verb" if one.forms is not None else ""
                if part not in groups:
                    groups[part] = (
                        _around(context, index)
                        if one.forms is None
                        else verb_group(context.sentence, index, one.forms)
                    )
                found.append(ClaimCandidate(one, index, end, groups[part]))
        if found:
            yield found


def _predicates(context: SentenceContext, index: int) -> list[tuple[Predicate, int]]:
    """Return the predicates that are at a token, each with the index behind its last one."""
    tokens, words = context.sentence.tokens, context.words
    low = tokens[index].low
    then = tokens[index + 1].low if index + 1 < len(tokens) else ""
    after = tokens[index + 2].low if index + 2 < len(tokens) else ""
    nominal: bool | None = None
    found = []
    for one in context.lexicon.near(low, then, after, words):
        end: int | None = index + 1
        if one.objects:
            helps = _is_auxiliary(context, index, one)
            end = None if helps else _behind_object(context, index, one)
        elif one.tail:
            end = _end(context, index, one)
        if end is None:
            continue
        if one.lemma == "due to" and _names(tokens, end):
            continue  # "delayed due to its costs"
        if nominal is None:
            nominal = _nominal(context, index)
        if one.part == "verb":
            if not nominal and not tokens[index].owns:
                found.append((one, end))
        elif one.part == "phrase" or nominal or index == 0 or _described(context, index):
            found.append((one, end))
    return found


def _is_auxiliary(context: SentenceContext, index: int, one: Predicate) -> bool:
    """Return whether a form of "be" or "have" only helps another verb ("has | ordered a show")."""
    if one.forms is None or one.forms.base not in ("be", "have"):
        return False
    tokens = context.sentence.tokens
    for token in tokens[index + 1 : index + 4]:
        if token.low in _ADVERBS or token.low.endswith("ly"):
            continue
        return token.low in AUXILIARIES or (
            token.low in context.lexicon.verb_forms and token.low.endswith(_PARTICIPLES)
        )
    return False


#: How most participles end.
_PARTICIPLES = ("ed", "en", "ing", "wn", "ne")


def _described(context: SentenceContext, index: int) -> bool:
    """Return whether a word that is only a noun has a determiner before its adjectives."""
    tokens = context.sentence.tokens
    if tokens[index].low in context.lexicon.verb_forms:
        return False
    if index == 1:
        return True  # "Principal photography starts in May"
    for token in reversed(tokens[max(0, index - 4) : index]):
        if token.low in DETERMINERS or token.owns:
            return True  # "a small recurring role"
        if token.low in PREPOSITIONS or token.low in CLAUSE_WORDS or not token.word:
            return False
    return False


def _names(tokens: list[Token], index: int) -> bool:
    """Return whether a noun phrase begins at an index, as far as one word shows it."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    return token.low in DETERMINERS or token.owns or token.capital


def _end(context: SentenceContext, index: int, one: Predicate) -> int | None:
    """Return the index behind a predicate with a tail, or None where that is missing."""
    tokens, tail = context.sentence.tokens, one.tail
    for start in range(index + 1, min(index + 1 + one.reach, len(tokens))):
        token = tokens[start]
        if token.low == tail[0] or tail[0] == ANY_DATE:
            end = _behind(context, start, tail)
            if end is not None:
                return index + 1 if start > index + 1 else end
        if not (token.word or token.text in MONEY) or (
            _is_copula(one) and token.low not in _ADVERBS
        ):
            return None  # "has been extended until August"
    return None


def _behind_object(context: SentenceContext, index: int, one: Predicate) -> int | None:
    """Return the index behind a predicate with an object, or None where that is another.

    The noun belongs to it where its subject takes part ("has landed the lead | in the film"); where
    something is done to a work, that is between ("gave | the comedy a third run"). The object of a
    passive is before it ("the part has been filled").
    """
    tokens, forms = context.sentence.tokens, one.forms
    start = index + 1
    if one.tail:
        behind = _end(context, index, one)
        if behind is None:
            return None
        start = behind
    elif forms is not None and tokens[index].low == forms.participle and any(
        token.low in one.objects for token in tokens[max(0, index - 2 * REACH) : index]
    ):  # fmt: skip
        return index + 1
    for at in range(start, min(start + 1 + REACH, len(tokens))):
        token = tokens[at]
        if token.low in one.objects:
            return at + 1 if one.frame in ("cast", "come") else start
        if token.low in _BARRIERS or not (
            token.word or token.low in _INNER_MARKS or _in_number(tokens, at)
        ):
            return None
    return None


def _in_number(tokens: list[Token], at: int) -> bool:
    """Return whether a mark parts the thousands of a number ("attracted 4,000 people")."""
    return (
        tokens[at].low == ","
        and tokens[at - 1].low.isdigit()
        and at + 1 < len(tokens)
        and tokens[at + 1].low.isdigit()
    )


def _behind(context: SentenceContext, start: int, tail: tuple[str, ...]) -> int | None:
    """Return the index behind a tail, adverbs in it left out ("there will | also be")."""
    tokens = context.sentence.tokens
    index = start
    for word in tail:
        if word == ANY_DATE:
            return index if context.in_date(index) else None
        if start < index < len(tokens) and tokens[index].low != word:
            index += tokens[index].low in _ADVERBS
        if index == len(tokens) or tokens[index].low != word:
            return None
        index += 1
    return index


_BEFORE_NOUNS = DETERMINERS | frozenset(
    "of new latest first last next final no any official uk us recent previous early initial "
    "worldwide global planned upcoming".split()
)


def _nominal(context: SentenceContext, index: int) -> bool:
    """Return whether a word that may be a verb is a noun here ("the launch", "its release")."""
    tokens = context.sentence.tokens
    token = tokens[index]
    if token.low.endswith("ing") and index + 1 < len(tokens) and tokens[index + 1].low == "of":
        return True  # "filming of the sequel began"
    if index == 0:
        return False
    before = tokens[index - 1]
    if token.low.endswith(("ed", "ing")) and before.low in ("of", "first", "last", "next", "early"):
        return False
    if before.low in ("first", "last", "next") and (
        index == 1 or tokens[index - 2].low in AUXILIARIES
    ):  # fmt: skip
        return False  # "will next appear", "First shown in 2016"
    if before.low in ("all", "both") and token.low.endswith("ed"):
        return False  # "they were all filmed in Kent"
    if before.low in ("this", "that", "these", "those") and token.low.endswith(("s", "ed")):
        return False
    if before.low in NUMERALS and index > 1 and tokens[index - 2].low in context.lexicon.parts:
        return False  # "season five drops on Friday"
    return before.owns or before.low in _BEFORE_NOUNS


_NO_GROUP = VerbGroup(first=0, form="none", finite=False)


def _around(context: SentenceContext, index: int) -> VerbGroup:
    """Return the verb group of the copula before a predicative phrase ("is now | available")."""
    tokens = context.sentence.tokens
    first = index
    words = set()
    while first > 0 and (
        tokens[first - 1].low in AUXILIARIES
        or tokens[first - 1].low in _ADVERBS
        or tokens[first - 1].low in ("to", "become", "becomes", "became", "yet", "set", "due")
        or (tokens[first - 1].low.endswith("ly") and not tokens[first - 1].capital)
    ):
        first -= 1
        words.add(tokens[first].low)
    future = bool(words & {"will", "won't", "shall", "to", "it'll", "they'll"})
    past = bool(words & {"was", "were", "became", "had", "wasn't", "weren't"})
    form = "past" if past else "third" if words & _COPULAS else "none"
    return VerbGroup(
        first=first,
        form=form,
        future=future,
        finite=bool(words & _COPULAS) or future,
        perfect=bool(words & {"has", "have", "had", "hasn't", "haven't"}),
        negative=bool(words & {"not", "won't", "isn't", "aren't", "wasn't", "never"}),
        unsure=bool(words & {"may", "might", "could", "should", "reportedly", "probably"}),
        would=bool(words & {"would", "could", "may", "might"}),
        recent=bool(words & {"now", "already", "just", "finally", "currently"}),
    )


_COPULAS = AUXILIARIES | {"become", "becomes", "became"}
