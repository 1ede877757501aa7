"""Who says a claim: by clause, not by sentence.

A verb of saying covers the clause it takes as its complement, not the relative clause its own
subject carries; an inverted tail (", the studio said") covers what is before it; an agentless
passive ("was announced") names no one; the maker who merely acts is no source.
"""

from __future__ import annotations

from factlint.model.claim import Attribution
from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.trigger import Trigger
from factlint.readings.claims.words import AUXILIARIES, Token

#: Verbs of saying that make a claim by themselves.
_ANNOUNCING = frozenset(
    "announce announces announced announcing confirm confirms confirmed confirming".split()
)
#: Verbs of speech alone: whatever is their subject speaks ("the owner said").
_SPEAKING = frozenset(
    """say says said tell tells told add adds added insist insists insisted admit admits
    admitted""".split()
)
_ADDRESSED = frozenset({"tell", "tells", "told"})
#: Determiners of somebody; "some said" names no one.
_POINTING = frozenset("the a an his her its their our this that these those".split())
_SHOWING = frozenset({"show", "shows", "showed"})
_BE = frozenset("is are was were be been being it's".split())
_STOP = frozenset({";", "--", "---", "—", "–"})
#: A source may be named by these nouns without a capital.
_SOURCES = frozenset(
    """company firm studio label publisher broadcaster network spokesman spokeswoman spokesperson
    producer producers organisers organizers developer developers director makers maker author
    statement designers source sources insiders insider magazine newspaper paper report reports
    officials official band singer actor actress manager agent chief boss executive group team
    website site star host channel corporation bbc it he she they distributor retailer
    association society body agency spokespeople tweet post announcement""".split()
)


def attribution_of(context: SentenceContext, found: Trigger) -> tuple[Attribution, str | None]:
    """Return who a claim is attributed to inside its sentence, and the words that say so."""
    tokens = context.sentence.tokens
    according = context.once(_according) or context.once(_credited)
    if according is not None:
        return according
    for index, source in context.once(_speakers):
        if found.trigger[0] <= index < found.trigger[1]:
            if context.sentence.tokens[index].low in _ANNOUNCING:
                return Attribution.NAMED, source  # "Disney has announced three films"
            continue
        if index < found.trigger[0]:
            if _covers(tokens, index, found):
                return Attribution.NAMED, source
        elif _inverted(context, index, found):
            return Attribution.NAMED, source
    agent = context.once(_agent)
    if agent is not None and found.trigger[0] <= agent[0]:
        return Attribution.NAMED, agent[1]
    return Attribution.NONE, None


def _speakers(context: SentenceContext) -> list[tuple[int, str]]:
    """Return the verbs of saying that have a source, by index, and their sources."""
    verbs, tokens = context.lexicon.speech["verbs"], context.sentence.tokens
    found = []
    for index, token in enumerate(tokens):
        if token.low in _SHOWING:
            if index and tokens[index - 1].low in context.lexicon.speech["records"]:
                found.append((index, _phrase(tokens, index - 1)))
        elif token.low in verbs and not context.in_title(index) and _speaks(tokens, index):
            source = _source(context, index)
            if source is not None:
                found.append((index, source))
    return found


def _speaks(tokens: list[Token], index: int) -> bool:
    """Return whether a verb of saying has an agent: no passive, no infinitive, no adjective."""
    token = tokens[index]
    before = [t.low for t in tokens[max(0, index - 3) : index]]
    if token.low.endswith("ed") and any(low in _BE for low in before):
        return False
    if "to" in before[-2:] and not token.low.endswith(("ed", "s")):
        return False
    if (
        before
        and before[-1] in ("the", "a", "recently", "newly", "previously", "just")
        and (token.low.endswith("ed") and not any(low in AUXILIARIES for low in before))
    ):
        return before[-1] not in ("the", "a") and not _noun_next(tokens, index)
    return True


def _noun_next(tokens: list[Token], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.word and after.low not in ("that", "the", "it", "on", "in")


def _according(context: SentenceContext) -> tuple[Attribution, str | None] | None:
    tokens = context.sentence.tokens
    for index, token in enumerate(tokens[:-2]):
        if token.low == "according" and tokens[index + 1].low == "to":
            rest = tokens[index + 2 : index + 8]
            words = []
            for later in rest:
                if not later.word:
                    break
                words.append(later.text)
            vague = {"reports", "rumours", "rumors", "sources", "figures"} & {
                w.lower() for w in words
            }
            named = any(w[:1].isupper() for w in words)
            if vague and not named:
                return Attribution.HEDGED, None
            return Attribution.NAMED, " ".join(words)
    return None


def _credited(context: SentenceContext) -> tuple[Attribution, str | None] | None:
    """Return the source of a credit in brackets: "(source: the studio)"."""
    tokens = context.sentence.tokens
    for index in range(1, len(tokens) - 2):
        if (
            tokens[index].low in ("source", "sources")
            and tokens[index - 1].low in ("(", "[")
            and tokens[index + 1].low == ":"
            and tokens[index + 2].word
        ):
            words = [token.text for token in tokens[index + 2 : index + 8] if token.word]
            return Attribution.NAMED, " ".join(words)
    return None


def _source(context: SentenceContext, index: int) -> str | None:
    """Return the source that is the subject of a verb of saying, before or behind it."""
    tokens = context.sentence.tokens
    nobody = context.lexicon.speech["nobody"]
    at = index - 1
    while at >= 0 and (
        tokens[at].low in AUXILIARIES
        or tokens[at].low.endswith("ly")
        or tokens[at].low in ("also", "just", "now", "already", "previously", "later", "has")
    ):
        at -= 1
    if at >= 0 and tokens[at].low == ",":
        at = _parenthesis(tokens, at)
    if at >= 0 and tokens[at].word:
        token = tokens[at]
        speaks = tokens[index].low in _SPEAKING and _definite(tokens, at)
        if (token.capital or speaks or _speaker(context, token)) and token.low not in (
            nobody - {"it", "they"}
        ):
            return _phrase(tokens, at)
        if token.low in ("who", "which"):
            return None
    after = index + 1
    if after < len(tokens) and (index == 0 or not tokens[index - 1].word):
        later = tokens[after : after + 4]
        if later and _names_source(later, tokens[index].low):
            return " ".join(t.text for t in later if t.word)
    return None


def _names_source(words: list[Token], verb: str) -> bool:
    """Return whether the words behind a verb of saying begin with a source (", said the owner")."""
    if words[0].capital or any(token.low in _SOURCES for token in words):
        return True
    return verb in _SPEAKING and len(words) > 1 and words[0].low in _POINTING and words[1].word


def _definite(tokens: list[Token], at: int) -> bool:
    """Return whether a common noun ends a phrase with a determiner ("the shop owner")."""
    return any(token.low in _POINTING for token in tokens[max(0, at - 3) : at])


def _speaker(context: SentenceContext, token: Token) -> bool:
    """Return whether a common noun can speak: a person or an organisation ("the government")."""
    kinds = context.lexicon.not_works.get(token.low, ())
    return token.low in _SOURCES or "person" in kinds or "organisation" in kinds


def _parenthesis(tokens: list[Token], comma: int) -> int:
    for index in range(comma - 1, -1, -1):
        if tokens[index].low == ",":
            return index - 1
    return -1


def _phrase(tokens: list[Token], at: int) -> str:
    first = at
    while (
        first > 0
        and tokens[first - 1].word
        and at - first < 4
        and (tokens[first - 1].capital or tokens[first - 1].low in ("the", "a", "an", "of", "its"))
    ):
        first -= 1
    return " ".join(t.text for t in tokens[first : at + 1])


def _covers(tokens: list[Token], index: int, found: Trigger) -> bool:
    """Return whether the complement of a verb of saying reaches the trigger."""
    for at in range(index + 1, found.trigger[0]):
        low = tokens[at].low
        if low in _STOP:
            return False
        if low in ("but", "while", "although", "though") and at > index + 2:
            return False
        if low == "," and at + 1 < len(tokens) and tokens[at + 1].low in ("which", "who", "as"):
            # a relative clause behind the complement is the writer's own
            return False
    return True


def _inverted(context: SentenceContext, index: int, found: Trigger) -> bool:
    """Return whether ", X said" or ", said X" is behind the claim and closes the sentence."""
    tokens = context.sentence.tokens
    comma = -1
    for at in range(index - 1, found.trigger[1] - 1, -1):
        low = tokens[at].low
        if low in (",", "”", '"', "’"):
            comma = at
            break
        if low == "as" and at > 0 and tokens[at - 1].low == ",":
            return True  # "..., as the director told the magazine"
        if not tokens[at].word or low in ("which", "who", "and", "but", "while", "as"):
            return False
    if comma < 0:
        return False
    rest = tokens[index + 1 :]
    if tokens[index].low in _ADDRESSED and not any(token.low in _STOP for token in rest):
        return len(rest) < 8 and not any(token.low in ("that", ":") for token in rest)
    if rest and rest[0].word and not _closes(rest, tokens[index].low, direct=comma == index - 1):
        return False
    return not any(t.low in ("that", ":") for t in rest[:4]) and index - comma < 9


_TAILS = frozenset(
    "on in at to during after before last this yesterday today via through as when while and but "
    "earlier late early monday tuesday wednesday thursday friday saturday sunday".split()
)


def _closes(rest: list[Token], verb: str, *, direct: bool) -> bool:
    """Return whether what follows ", X said" is no clause of its own that X says.

    `direct`: the verb stands right behind the comma, so its subject may follow (", said X").
    """
    if rest[0].low in _TAILS:
        return True
    return direct and _names_source(rest[:4], verb)


def _agent(context: SentenceContext) -> tuple[int, str] | None:
    """Return the agent of "was announced by X", "tweeted by X"."""
    tokens = context.sentence.tokens
    for index in range(len(tokens) - 2):
        if tokens[index].low in (
            "announced", "confirmed", "revealed", "tweeted", "reported", "posted"
        ) and tokens[index + 1].low == "by":  # fmt: skip
            words = [t.text for t in tokens[index + 2 : index + 7] if t.word]
            return index, " ".join(words)
    return None
