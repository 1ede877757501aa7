"""What a candidate shows: readable features for the judgement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from functools import lru_cache
from itertools import takewhile
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import astuple

from factlint.readings.claims.arguments import Clause
from factlint.readings.claims.candidates import ClaimCandidate
from factlint.readings.claims.clause import SentenceContext, any_between
from factlint.readings.claims.judge import predicate_features
from factlint.readings.claims.verbs import VerbGroup
from factlint.readings.claims.words import DETERMINERS, MONEY, PREPOSITIONS, Token
from factlint.readings.claims.works import NounPhrase, Sort

_DATE_GROUPS = {
    "calendar": "day", "numeric": "day", "range": "day", "weekday": "day", "deictic-day": "day",
    "relative-period": "period", "ago": "period", "in-units": "period", "window": "window",
    "anchored": "period", "present": "now", "holiday": "period", "anaphoric": "anaphoric",
    "elapsed": "anaphoric", "vague": "vague", "duration": "duration", "set": "set",
    "clock": "clock", "impossible": "day",
}  # fmt: skip
#: Words of the closed classes, which show by themselves what is behind a predicate.
_NEAR = frozenset(
    "in on at to for with from by as of that and via into up out through until after before "
    "during because when while it its the a an their his her not again off down away back over "
    "together about along true but or nor than under against between among without within "
    "towards toward across around since till like despite behind beyond inside outside this "
    "these those my our your some any no all both each every another other one two three more "
    "most many much few several first second last next him them me us you he she they we i "
    "who whom whose which what where how why if whether there here now then yet also too so "
    "just only even still already never ever once well very".split()
)
#: What leads to the name of a place, a platform, a work or a colleague.
_LEADING = frozenset("at in on with for by to from as alongside opposite".split())
#: Words of the publisher's own voice.
FIRST_PERSON = frozenset("we i our my we're we've i'm i've we'll".split())
_SECOND_PERSON = frozenset("you your you'll you're players users gamers viewers fans".split())


def features(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    """Return the features of a candidate; each is present or not."""
    return [
        *predicate_features(one.predicate),
        *context.works.profile,
        *sentence_features(context),
        *word_features(context, one),
        *clause_features(context, one, clause),
    ]


def word_features(context: SentenceContext, one: ClaimCandidate) -> list[str]:
    """Return the features of a candidate's verb group and of the words around it."""
    key = one.at, one.end, one.predicate.part == "verb"
    shared = context.shared.get(key)
    if shared is None:
        group = _group(*astuple(one.group)[1:], headline=context.headline)
        shared = context.shared[key] = [*group, *_around(context, one)]
    return shared


def clause_features(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    """Return the features of a candidate's clause and of its arguments."""
    found = _arguments(context, one, clause) + _circumstances(context, one, clause)
    return found + _together(set(found), future=one.group.future)


#: Features that mean one thing beside one class of predicates and another beside others.
JOINED = ("work ", "other ", "form ", "then ", "verb ", "behind ",
          "dated", "placed", "named", "noun", "not ", "with ")  # fmt: skip


def _together(present: set[str], *, future: bool) -> list[str]:
    """Return what several features show together."""
    named = not present.isdisjoint(_NAMED)
    noun = not present.isdisjoint(("work noun before", "work noun behind"))
    dated, placed = "no date" not in present, "place behind" in present
    person = "with person" if not present.isdisjoint(_PERSON) else "with nobody"
    what = "a work" if named else "work noun" if noun else "no work"
    return [
        "dated" if dated else "not dated",
        "placed" if placed else "not placed",
        "named" if named else "not named",
        "noun" if noun else "not noun",
        f"{person}, {what}",
        f"clause {what}"
        + (", dated" if dated else "")
        + (", placed" if placed else "")
        + (", future" if future else ""),
    ]


_PERSON = frozenset({"person before", "person behind", "other person"})
_NAMED = frozenset({"work noun", "work title", "work pronoun", "work known", "work model"})


#: What a verb group is by its fields behind the first and the form.
_VERBS = [f"verb {name}" for name in VerbGroup.__struct_fields__[2:]]


@lru_cache(maxsize=1024)
def _group(form: str, *marks: bool, headline: bool) -> list[str]:
    """Return the features of a verb group, of which an article has a few dozen."""
    found = [f"form {form}"]
    for name, holds in zip(_VERBS, marks, strict=True):
        if name == "verb finite":
            name, holds = "verb not finite", not holds
        if holds:
            found.append(name)
    if headline:
        found.append(f"headline {form}")
    return found


def _head_word(words: list[Token]) -> str:
    """Return the last word before a preposition, in lower case."""
    last = ""
    for token in words:
        if last and token.low in PREPOSITIONS and not token.capital:
            break
        if token.word:
            last = token.low
    return last


def _argument(name: str, phrase: NounPhrase, context: SentenceContext) -> list[str]:
    if phrase.first >= phrase.last and phrase.sort is Sort.UNKNOWN:
        return [f"{name} none"]
    key = name, phrase.first, phrase.last, phrase.sort
    if key not in context.arguments:
        context.arguments[key] = _features_of(name, phrase, context)
    return context.arguments[key]


_SORTS = {sort: sort.name.lower() for sort in Sort}


def _features_of(name: str, phrase: NounPhrase, context: SentenceContext) -> list[str]:
    lexicon, marks = context.lexicon, context.once(_marks)
    first, last = phrase.first, phrase.last
    found = [f"{name} {_SORTS[phrase.sort]}"]
    if phrase.classes:
        found += [f"{name} of {kind}" for kind in sorted(phrase.classes)]
    words = context.sentence.tokens[first:last]
    lows = {token.low for token in words}
    if not lows.isdisjoint(FIRST_PERSON):
        found.append(f"{name} we")
    if not lows.isdisjoint(_SECOND_PERSON):
        found.append(f"{name} you")
    if kinds := lexicon.not_works.get(_head_word(words)):
        found += [f"{name} no {kind}" for kind in sorted(kinds)]
    if phrase.sort <= Sort.UNKNOWN and not lexicon.nouns.keys().isdisjoint(lows):
        found.append(f"{name} holds work noun")
    if any_between(marks.topics, first, last):
        found.append(f"{name} known")
    if any_between(marks.models, first, last):
        found.append(f"{name} model")
    if any_between(marks.capitals, first + 1, last):
        found.append(f"{name} holds capitals")
    if words and words[0].low in ("a", "an"):
        found.append(f"{name} indefinite")
    elif words and words[0].low in ("the", "this", "its", "his", "her", "their"):
        found.append(f"{name} definite")
    return found


class _Marks(Struct, frozen=True):
    """The indexes of tokens of a sentence by what they show.

    `nouns` with their features, `led` of names with the preposition before.
    """

    capitals: list[int]
    topics: list[int]
    models: list[int]
    people: list[int]
    prices: list[int]
    parts: list[int]
    nouns: list[tuple[int, tuple[str, ...]]]
    led: list[tuple[int, str]]


def _marks(context: SentenceContext) -> _Marks:
    tokens, lexicon, works = context.sentence.tokens, context.lexicon, context.works
    classes = lexicon.classes
    capitals = [index for index, token in enumerate(tokens) if token.capital]
    return _Marks(
        capitals=capitals,
        topics=[index for index in capitals if tokens[index].low in works.topics],
        models=[index for index, token in enumerate(tokens) if token.coded],
        people=[index for index, at in enumerate(context.sentence.starts) if at in works.people],
        prices=_holding(context, MONEY),
        parts=_holding(context, lexicon.parts),
        nouns=[
            (index, classes[token.low])
            for index, token in enumerate(tokens)
            if token.low in classes and not token.capital
        ],
        led=[
            (index, f"{tokens[index - 1].low} name behind")
            for index in capitals
            if index and tokens[index - 1].low in _LEADING
        ],
    )


def _holding(context: SentenceContext, words: Set[str]) -> list[int]:
    """Return the indexes of the tokens that are one of some words."""
    if words.isdisjoint(context.words):
        return []
    return [index for index, token in enumerate(context.sentence.tokens) if token.low in words]


def _arguments(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    other = clause.subject if clause.work is not clause.subject else clause.object
    found = _argument("work", clause.work, context) + _argument("other", other, context)
    if one.predicate.part == "verb":
        found.append(f"frame {one.predicate.frame} {_SORTS[clause.work.sort]}")
    return found


def _circumstances(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    """Return features of dates, places, people and prices in the clause."""
    found = []
    first, last, marks = clause.first, clause.last, context.once(_marks)
    after = context.dated(one.end, last) if one.end < last else None
    before = context.dated(first, one.at) if first < one.at else None
    if after is not None:
        found.append(f"date behind {_DATE_GROUPS[after.kind]}")
    if before is not None:
        found.append(f"date before {_DATE_GROUPS[before.kind]}")
    if after is None and before is None:
        found.append("no date")
    if context.place(one.at, last):
        found.append("place behind")
    elif context.place(first, last):
        found.append("place before")
    if context.work_noun(first, one.at):
        found.append("work noun before")
    if context.work_noun(one.end, last):
        found.append("work noun behind")
    at = bisect_left(marks.nouns, one.end, key=itemgetter(0))
    if behind := list(takewhile(lambda noun: noun[0] < last, marks.nouns[at:])):
        found += sorted({f"behind {name}" for _, names in behind for name in names})
    at = bisect_left(marks.led, one.end, key=itemgetter(0))
    if leads := list(takewhile(lambda led: led[0] < last, marks.led[at:])):
        found += sorted({name for _, name in leads})
    if any_between(marks.people, first, one.at):
        found.append("person before")
    if any_between(marks.people, one.end, last):
        found.append("person behind")
    if any_between(marks.prices, first, last):
        found.append("price")
    if any_between(marks.parts, first, last):
        found.append("part")
    lead = {token.low for token in context.sentence.tokens[max(0, first - 2) : one.at]}
    if not lead.isdisjoint(("if", "unless", "whether")):
        found.append("conditional")
    if not lead.isdisjoint(("how", "what", "why")):
        found.append("asked")  # "It has not said how much the system will cost"
    if not lead.isdisjoint(("who", "which", "that")):
        found.append("relative")
    return found


def _around(context: SentenceContext, one: ClaimCandidate) -> list[str]:
    """Return features of the words just before and behind."""
    tokens = context.sentence.tokens
    found = []
    if one.end < len(tokens):
        token = tokens[one.end]
        if token.low in _NEAR:
            found.append(f"then {token.low}")
        elif context.in_date(one.end):
            found.append("then date")
        elif context.platform_at(one.end):
            found.append("then platform")
        elif token.low in context.lexicon.places:
            found.append("then place")
        elif not token.word:
            found.append("then mark")
        elif token.capital:
            found.append("then capital")
        elif token.low in context.lexicon.nouns:
            found.append("then work noun")
        elif token.low in context.lexicon.not_works:
            found.append("then no work")
        else:
            found.append("then word")
    else:
        found.append("then end")
    if one.group.first > 0:
        token = tokens[one.group.first - 1]
        if token.low in DETERMINERS:
            found.append("after determiner")
        elif token.low in PREPOSITIONS and not token.capital:
            found.append("after preposition")
        elif not token.word:
            found.append("after mark")
        elif token.capital:
            found.append("after capital")
        elif token.low in ("and", "or", "but"):
            found.append("after and")
        else:
            found.append("after word")
    else:
        found.append("after start")
    return found


def sentence_features(context: SentenceContext) -> tuple[str, ...]:
    """Return the features that all candidates of a sentence have, beside those of the document."""
    found = []
    if context.headline:
        found.append("in headline")
    if context.memory:
        found.append("memory")
    if context.names_work:
        found.append("sentence names work")
    if context.place(0, len(context.sentence)):
        found.append("sentence names place")
    if context.dates:
        found.append("sentence has date")
    if not context.words.isdisjoint(FIRST_PERSON):
        found.append("sentence we")
    if "?" in context.words:
        found.append("question")
    return tuple(found)
