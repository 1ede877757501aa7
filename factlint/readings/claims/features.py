"""What a candidate shows: readable features for the judgement."""

from __future__ import annotations

from msgspec import Struct

from factlint.readings.claims.candidates import ClaimCandidate
from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.lexicon import Lexicon
from factlint.readings.claims.words import DETERMINERS, PREPOSITIONS, Token
from factlint.readings.claims.works import NounPhrase, Sort
from factlint.readings.names import NameKind

_DATE_GROUPS = {
    "calendar": "day", "numeric": "day", "range": "day", "weekday": "day", "deictic-day": "day",
    "relative-period": "period", "ago": "period", "in-units": "period", "window": "window",
    "anchored": "period", "present": "now", "holiday": "period", "anaphoric": "anaphoric",
    "elapsed": "anaphoric", "vague": "vague", "duration": "duration", "set": "set",
    "clock": "clock", "impossible": "day",
}  # fmt: skip
_NEAR = frozenset(
    "in on at to for with from by as of that and via into up out through until after before "
    "during because when while it its the a an their his her not again off down away back over "
    "together about along true".split()
)
#: Words of the publisher's own voice.
FIRST_PERSON = frozenset("we i our my we're we've i'm i've we'll".split())
_SECOND_PERSON = frozenset("you your you'll you're players users gamers viewers fans".split())
_MONEY = frozenset("£$€¥₹")


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


def features(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    """Return the features of a candidate; each is present or not."""
    found = ["bias", f"part {one.predicate.part}", f"class {one.predicate.kind}"]
    found += [f"lemma {one.predicate.lemma}"]
    found += _group(context, one)
    found += _arguments(context, one, clause)
    found += _circumstances(context, one, clause)
    found += _around(context, one)
    found += _together(one.predicate.kind, found)
    found += context.once(_sentence)
    found += context.works.profile
    return found


_JOINED = ("work ", "other ", "form ", "then ", "verb ", "behind ")


def _together(kind: str, found: list[str]) -> list[str]:
    """Return pairs of features that mean more than each alone."""
    present = set(found)
    dated = "no date" not in present
    placed = "place behind" in present
    named = not present.isdisjoint(_NAMED)
    noun = not present.isdisjoint(("work noun before", "work noun behind"))
    pairs = [f"{kind}, {name}" for name in found if name.startswith(_JOINED)]
    for name, holds in (("dated", dated), ("placed", placed), ("a work", named), ("noun", noun)):
        pairs.append(f"{kind}, {name}" if holds else f"{kind}, not {name}")
    pairs.append(
        ("a work" if named else "work noun" if noun else "no work")
        + (", dated" if dated else "") + (", placed" if placed else "")
        + (", future" if "verb future" in present else "")
    )  # fmt: skip
    return pairs


_NAMED = frozenset({"work noun", "work title", "work pronoun", "work known", "work model"})


def _group(context: SentenceContext, one: ClaimCandidate) -> list[str]:
    group = one.group
    found = [f"form {group.form}"]
    for name in ("passive", "progressive", "perfect", "future", "negative", "unsure", "bare",
                 "infinitive", "would", "recent"):  # fmt: skip
        if getattr(group, name):
            found.append(f"verb {name}")
    if not group.finite:
        found.append("verb not finite")
    if context.headline:
        found.append(f"headline {group.form}")
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


def _model(token: Token) -> bool:
    """Return whether a word looks like a product's name ("iPod", "X2", "HarmonyOS")."""
    text = token.text
    inner = text[1:]
    if text[0].isdigit():
        return any(c.isupper() for c in inner) and not inner.islower()
    if any(c.isdigit() for c in inner):
        return True
    return any(c.isupper() for c in inner) and not text.isupper()


def _argument(
    name: str, phrase: NounPhrase, tokens: list[Token], lexicon: Lexicon, known: frozenset[str]
) -> list[str]:
    if phrase.first >= phrase.last and phrase.sort is Sort.UNKNOWN:
        return [f"{name} none"]
    found = [f"{name} {phrase.sort.name.lower()}"]
    found += [f"{name} of {kind}" for kind in sorted(phrase.classes)]
    words = tokens[phrase.first : phrase.last]
    lows = {token.low for token in words}
    if lows & FIRST_PERSON:
        found.append(f"{name} we")
    if lows & _SECOND_PERSON:
        found.append(f"{name} you")
    head = _head_word(words)
    found += [f"{name} no {kind}" for kind in sorted(lexicon.not_works.get(head, ()))]
    if phrase.sort in (Sort.UNKNOWN, Sort.NOT) and lows & lexicon.nouns.keys():
        found.append(f"{name} holds work noun")
    if any(token.low in known for token in words if token.capital):
        found.append(f"{name} known")
    if any(_model(token) for token in words):
        found.append(f"{name} model")
    if any(token.capital for token in words[1:]):
        found.append(f"{name} holds capitals")
    if words and words[0].low in ("a", "an"):
        found.append(f"{name} indefinite")
    elif words and words[0].low in ("the", "this", "its", "his", "her", "their"):
        found.append(f"{name} definite")
    return found


def _arguments(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    tokens, lexicon = context.sentence.tokens, context.lexicon
    known = context.works.topics
    found = _argument("work", clause.work, tokens, lexicon, known)
    other = clause.subject if clause.work is not clause.subject else clause.object
    found += _argument("other", other, tokens, lexicon, known)
    if one.predicate.part == "verb":
        found.append(f"frame {one.predicate.frame} {clause.work.sort.name.lower()}")
    return found


def _circumstances(context: SentenceContext, one: ClaimCandidate, clause: Clause) -> list[str]:
    """Return features of dates, places, people and prices in the clause."""
    found = []
    tokens = context.sentence.tokens
    after = context.dated(one.end, clause.last) if one.end < clause.last else None
    before = context.dated(clause.first, one.at) if clause.first < one.at else None
    if after is not None:
        found.append(f"date behind {_DATE_GROUPS[after.kind]}")
    if before is not None:
        found.append(f"date before {_DATE_GROUPS[before.kind]}")
    if after is None and before is None:
        found.append("no date")
    place = context.place(clause.first, clause.last)
    if context.place(one.at, clause.last):
        found.append("place behind")
    elif place:
        found.append("place before")
    if context.works.strong_noun(context.sentence, clause.first, one.at):
        found.append("work noun before")
    if context.works.strong_noun(context.sentence, one.end, clause.last):
        found.append("work noun behind")
    found += _nouns(context, clause, one)
    kinds = context.works.kinds
    for name, first, last in (("before", clause.first, one.at), ("behind", one.end, clause.last)):
        for token in tokens[first:last]:
            kind = kinds.get(token.start)
            if kind is NameKind.PERSON:
                found.append(f"person {name}")
                break
    if any(token.text in _MONEY for token in tokens[clause.first : clause.last]):
        found.append("price")
    if any(token.low in context.lexicon.parts for token in tokens[clause.first : clause.last]):
        found.append("part")
    lead = {token.low for token in tokens[max(0, clause.first - 2) : one.at]}
    if lead & {"if", "unless", "whether"}:
        found.append("conditional")
    if lead & {"who", "which", "that"}:
        found.append("relative")
    return found


def _nouns(context: SentenceContext, clause: Clause, one: ClaimCandidate) -> list[str]:
    """Return which classes of nouns the clause holds behind the predicate."""
    nouns, others = context.lexicon.nouns, context.lexicon.not_works
    found: set[str] = set()
    for token in context.sentence.tokens[one.end : clause.last]:
        if token.capital:
            continue
        found.update(f"behind {kind}" for kind in nouns.get(token.low, ()))
        found.update(f"behind no {kind}" for kind in others.get(token.low, ()))
    return sorted(found)


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


def _sentence(context: SentenceContext) -> list[str]:
    found = []
    if context.headline:
        found.append("in headline")
    if context.memory:
        found.append("memory")
    if context.works.mentions(context.sentence):
        found.append("sentence names work")
    if context.place(0, len(context.sentence)):
        found.append("sentence names place")
    if context.dates:
        found.append("sentence has date")
    lows = {token.low for token in context.sentence.tokens}
    if lows & FIRST_PERSON:
        found.append("sentence we")
    if "?" in lows:
        found.append("question")
    return found
