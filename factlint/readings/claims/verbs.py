"""The verb group around a trigger: tense, voice, negation, certainty."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factlint.model.claim import Tense
from factlint.readings.claims.inflection import Forms
from factlint.readings.claims.words import AUXILIARIES, DETERMINERS, Token, WordSentence

_BE = frozenset(
    "is isn't are aren't was wasn't were weren't be been being am it's he's she's that's "
    "they're we're you're i'm who's there's what's".split()
)
_GET = frozenset("get gets got getting".split())
_HAVE = frozenset("has hasn't have haven't had hadn't they've we've i've having".split())
_FUTURE = frozenset("will won't shall it'll they'll he'll she'll we'll".split())
_WOULD = frozenset("would wouldn't could couldn't may might should can cannot can't must".split())
_NEGATIVE = frozenset(
    "not never no won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't "
    "don't doesn't didn't can't cannot couldn't no-longer".split()
)
_UNSURE = frozenset(
    "expected expects expect likely may might could reportedly rumoured rumored thought "
    "believed possibly perhaps probably presumably supposedly apparently allegedly tipped "
    "should hopefully hopes hoping hoped".split()
)
#: Words between auxiliaries and verb, and those that lead an infinitive to come.
LEADS = frozenset(
    "set due expected slated scheduled planned plans plan planning likely about hopes hoping "
    "hope hoped aims aiming aim ready going intends intend intended poised tipped thought "
    "believed rumoured rumored unlikely gearing agreed confirmed "
    "decided continued continues continue expects wants preparing prepares promised "
    "promises".split()
)
_ADVERBS = frozenset(
    "also now just still already first never ever soon even then only again both all once yet "
    "long since "
    "not no ultimately today eventually too next later so far back up hard".split()
)
_RANKS = frozenset("first next both all once".split())
_BEGINS = frozenset(
    "began begin begins begun started start starts starting beginning finished continues "
    "continued stopped keep kept busy".split()
)


class VerbGroup(Struct, frozen=True):
    """A verb group.

    Attributes:
        first: index of its first token; the subject is before it.
        form: which form the verb has ("base", "third", "past", "ing").
        passive, progressive, perfect: as marked.
        future: it is still to happen.
        finite: whether it can carry a clause (not a bare "to", participle or gerund).
        negative, unsure: as marked in the group.
        bare: a past form or participle without auxiliary.
        infinitive: "to" is before the verb without anything that leads it.
    """

    first: int
    form: str
    passive: bool = False
    progressive: bool = False
    perfect: bool = False
    future: bool = False
    finite: bool = True
    negative: bool = False
    unsure: bool = False
    bare: bool = False
    infinitive: bool = False
    would: bool = False
    recent: bool = False

    @property
    def tense(self) -> Tense:
        """Tense of the event as the group shows it."""
        if self.future or self.would:
            return "future"
        if self.form in ("past", "same") or self.perfect or self.passive:
            return "past"
        return "ongoing"


def form_of(verb: Forms, low: str) -> str:
    """Return which form of a verb a word is; the past wins over the base."""
    if low == verb.ing:
        return "ing"
    if low == verb.third:
        return "third"
    if low in (verb.past, verb.participle) and low != verb.base:
        return "past"
    return "same" if low == verb.past else "base"


def _adverb(token: Token) -> bool:
    low = token.low
    return low in _ADVERBS or (low.endswith("ly") and len(low) > 4 and not token.capital)


def verb_group(sentence: WordSentence, at: int, verb: Forms) -> VerbGroup:
    """Read the verb group that ends with the trigger at index `at`."""
    tokens = sentence.tokens
    form = form_of(verb, tokens[at].low)
    first, index, seen = at, at - 1, []
    lead = to = False
    while index >= 0:
        low = tokens[index].low
        if low in AUXILIARIES or low in _GET or low in ("being", "having"):
            seen.append(low)
        elif low == "to" and (form in ("base", "same") or seen):
            to = True
            seen.append("to")
        elif low in LEADS and to:
            lead = True
            seen.append(low)
        elif low in _BEGINS and form == "ing" and index == first - 1:
            seen.append("begins")
        elif not _adverb(tokens[index]) or (
            index and low in _RANKS and tokens[index - 1].low in DETERMINERS
        ):
            break
        else:
            seen.append(low)
        if low in AUXILIARIES or low in _GET or low in LEADS or low == "to" or low in _BEGINS:
            first = index
        index -= 1
    while first > 0 and _adverb(tokens[first - 1]) and tokens[first - 1].low not in _RANKS:
        first -= 1
    return _group(first, form, tuple(seen), to=to, lead=lead)


@lru_cache(maxsize=2048)
def _group(first: int, form: str, seen: tuple[str, ...], *, to: bool, lead: bool) -> VerbGroup:
    words = set(seen)
    nearest = next((w for w in seen if w in AUXILIARIES or w in _GET or w == "to"), "")
    passive = form in ("past", "same") and (nearest in _BE or nearest in _GET)
    perfect = bool(words & _HAVE)
    # "are to film": the form of "be" is before the "to"
    be_to = to and any(word in _BE for word in seen[seen.index("to") + 1 :])
    future = bool(words & _FUTURE) or (to and (lead or be_to)) or "going" in words
    auxiliary = any(w in AUXILIARIES or w in _GET for w in seen)
    progressive = form == "ing" and (bool(words & _BE) or "begins" in words)
    progressive = progressive or (passive and "being" in words)
    finite = True
    if form == "ing":
        finite = progressive
    if to and not (lead or be_to):
        finite = False
    return VerbGroup(
        first=first,
        form="past" if form == "same" and (passive or perfect) else form,
        passive=passive,
        progressive=progressive,
        perfect=perfect,
        future=future,
        finite=finite,
        negative=bool(words & _NEGATIVE),
        unsure=bool(words & _UNSURE),
        bare=form in ("past", "same") and not auxiliary and not to,
        infinitive=to and not (lead or be_to),
        would=bool(words & _WOULD) and not perfect,
        recent=bool(words & {"just", "recently", "finally", "now", "newly", "already"}),
    )
