"""Candidates of claims: each clause with a predicate that could make it one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.lexicon import Predicate
from factlint.readings.claims.verbs import VerbGroup, verb_group
from factlint.readings.claims.words import AUXILIARIES, DETERMINERS

#: Tokens between a verb and what belongs to it ("put the series back").
_REACH = 6
_OBJECT_FIRST = frozenset("out back up down off on over".split())
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


def candidates(context: SentenceContext) -> Iterator[list[ClaimCandidate]]:
    """Yield the candidates of a sentence, those that begin at one token together."""
    known, tokens = context.lexicon.predicates, context.sentence.tokens
    words, tails = context.words, context.lexicon.tails
    covered = 0
    for index, token in enumerate(tokens):
        entries = known.get(token.low)
        if not entries or index < covered:
            continue
        if words.isdisjoint(tails.get(token.low, words)) or context.in_title(index):
            continue
        found = []
        group: VerbGroup | None = None
        then = tokens[index + 1].low if index + 1 < len(tokens) else ""
        for one in entries:
            if one.tail and one.tail[0] != then and not (
                one.part == "verb" and one.tail[0] in words
            ):  # fmt: skip
                continue
            end = _end(context, index, one)
            if end is None:
                continue
            if one.part == "verb" and one.forms is not None:
                if token.owns or _nominal(context, index):
                    continue
                if group is None:
                    group = verb_group(context.sentence, index, one.forms)
                found.append(ClaimCandidate(one, index, end, group))
            elif one.part == "phrase" or _nominal(context, index) or index == 0:
                found.append(ClaimCandidate(one, index, end, _around(context, index)))
        if found:
            if found[0].predicate.part == "verb":
                covered = max(one.end for one in found)  # "on sale" within "go on sale"
            yield found


def _end(context: SentenceContext, index: int, one: Predicate) -> int | None:
    """Return the index behind a predicate, or None where its tail is missing."""
    if not one.tail:
        return index + 1
    tokens, size = context.sentence.tokens, len(one.tail)
    behind_object = one.part == "verb" and one.tail[0] in _OBJECT_FIRST and size == 1
    reach = _REACH if behind_object else 2 if one.part == "verb" else 1
    for start in range(index + 1, min(index + 1 + reach, len(tokens))):
        if all(
            start + n < len(tokens) and tokens[start + n].low == word
            for n, word in enumerate(one.tail)
        ):
            return index + 1 if start > index + 1 else start + size
        if not tokens[start].word:
            return None
    return None


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
    if before.low in ("this", "that", "these", "those") and token.low.endswith(("s", "ed")):
        return False
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
