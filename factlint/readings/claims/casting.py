"""Casting: a person takes part in a work or event still to come."""

from __future__ import annotations

from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.lexicon import Verb
from factlint.readings.claims.verbs import VerbGroup
from factlint.readings.claims.works import Phrase, Sort

_ROLE = frozenset("role part character lead boyfriend girlfriend friend wife husband mother father "
                  "brother sister villain hero heroine".split())  # fmt: skip

_NOW = frozenset("currently now recently just".split())


def dismissed(context: SentenceContext, index: int, group: VerbGroup) -> Phrase | None:
    """Return the person who was cast, sacked or dropped, where a work stands beside."""
    if not group.passive and not (context.headline and group.bare):
        return None
    subject = context.subject(group.first)
    if subject.sort not in (Sort.PERSON, Sort.CAPITALS, Sort.BODY):
        return None
    last = context.sentence.boundary_after(index)
    if context.works.strong_noun(context.sentence, index + 1, last) or context.place(
        index + 1, last
    ):
        return subject
    return None


def cast_argument(
    context: SentenceContext, index: int, verb: Verb, group: VerbGroup
) -> Phrase | None:
    """Check that a person (or an event's bill) takes part in something still to come."""
    tokens = context.sentence.tokens
    now = any(t.low in _NOW for t in tokens[max(0, group.first - 2) : index])
    timely = (
        group.future
        or (group.progressive and not group.would)
        or (now and group.form in ("third", "base"))
        or (group.form == "past" and verb.needs in ("show", "event") and verb.base != "host"
            and (now or group.perfect or verb.needs == "show"))
        or (context.headline and (group.infinitive or _headline_present(context, index, group)))
    )  # fmt: skip
    if not timely or (group.passive and group.form != "past"):
        return None
    subject, found = context.subject(group.first), context.object(index + 1)
    last = context.sentence.boundary_after(index)
    if verb.base in ("feature", "include"):
        bill = subject.sort in (Sort.NOUN, Sort.TITLE) and bool(
            subject.classes & {"event", "screen", "sound", "stage"}
        )
        people = any(
            context.works.kinds.get(t.start) is not None
            for t in tokens[index + 1 : last]
            if t.capital
        )
        return subject if bill and people else None
    if subject.sort in (Sort.NOUN, Sort.NOT) and not group.passive:
        return None
    if _fits_cast(context, index, verb, found, last):
        return found if found.sort >= Sort.CAPITALS else Phrase(Sort.TITLE, index, last)
    return None


def _headline_present(context: SentenceContext, index: int, group: VerbGroup) -> bool:
    """Return whether a headline's word is a verb: "X stars in Y", not "Oasis star fined"."""
    if group.form == "third":
        return True
    subject = context.sentence.tokens[:index]
    return group.form == "base" and any(t.low in ("and", "&") for t in subject)


def _fits_cast(context: SentenceContext, index: int, verb: Verb, found: Phrase, last: int) -> bool:
    tokens = context.sentence.tokens
    inside = context.works.strong_noun(context.sentence, index + 1, last)
    names = any(t.capital for t in tokens[index + 1 : last])
    if verb.needs == "role":
        role = any(t.low in _ROLE for t in tokens[index + 1 : last])
        follows = tokens[index + 1].low if index + 1 < len(tokens) else ""
        on_stage = context.works.musical and follows in (
            "at",
            "in",
            "on",
            "live",
            "to",
            "for",
            "two",
            "a",
        )
        if on_stage and (context.dated(index, last) is not None or names):
            return True
        return role or (
            context.works.topical and (inside or found.sort in (Sort.PERSON, Sort.TITLE))
        )
    if verb.needs == "in":
        beside = index + 1 < len(tokens) and tokens[index + 1].low in ("in", "on", "at", "for")
        return beside and (inside or (names and context.works.topical))
    if verb.needs == "event":
        ceremony = found.sort is Sort.CAPITALS and found.last - found.first > 1
        return found.work or inside or (ceremony and context.works.topical)
    if verb.needs == "show":
        classes = found.classes
        if verb.particle:
            classes |= _inside_classes(context, index + 1, last)
        return bool(classes & {"screen", "stage", "event", "sound"}) and context.works.topical
    if verb.needs == "work":
        return found.sort in (Sort.NOUN, Sort.TITLE)
    last_word = index + 1 >= last
    return inside or ((names or last_word) and context.works.topical)


def _inside_classes(context: SentenceContext, first: int, last: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for token in context.sentence.tokens[first:last]:
        found |= context.lexicon.nouns.get(token.low, frozenset())
    return found
