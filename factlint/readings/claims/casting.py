"""Casting: a person takes part in a work or event still to come."""

from __future__ import annotations

from factlint.readings.claims.group import Group
from factlint.readings.claims.lexicon import Verb
from factlint.readings.claims.scene import Scene
from factlint.readings.claims.works import Phrase, Sort

_ROLE = frozenset("role part character lead boyfriend girlfriend friend wife husband mother father "
                  "brother sister villain hero heroine".split())  # fmt: skip

_NOW = frozenset("currently now recently just".split())


def dismissed(scene: Scene, index: int, group: Group) -> Phrase | None:
    """Return the person who was cast, sacked or dropped, where a work stands beside."""
    if not group.passive and not (scene.headline and group.bare):
        return None
    subject = scene.subject(group.first)
    if subject.sort not in (Sort.PERSON, Sort.CAPITALS, Sort.BODY):
        return None
    last = scene.sentence.boundary_after(index)
    if scene.gate.strong_noun(scene.sentence, index + 1, last) or scene.place(index + 1, last):
        return subject
    return None


def cast_argument(scene: Scene, index: int, verb: Verb, group: Group) -> Phrase | None:
    """Check that a person (or an event's bill) takes part in something still to come."""
    tokens = scene.sentence.tokens
    now = any(t.low in _NOW for t in tokens[max(0, group.first - 2) : index])
    timely = (
        group.future
        or (group.progressive and not group.would)
        or (now and group.form in ("third", "base"))
        or (group.form == "past" and verb.needs in ("show", "event") and verb.base != "host"
            and (now or group.perfect or verb.needs == "show"))
        or (scene.headline and (group.infinitive or _headline_present(scene, index, group)))
    )  # fmt: skip
    if not timely or (group.passive and group.form != "past"):
        return None
    subject, found = scene.subject(group.first), scene.object(index + 1)
    last = scene.sentence.boundary_after(index)
    if verb.base in ("feature", "include"):
        bill = subject.sort in (Sort.NOUN, Sort.TITLE) and bool(
            subject.classes & {"event", "screen", "sound", "stage"}
        )
        people = any(
            scene.gate.kinds.get(t.start) is not None for t in tokens[index + 1 : last] if t.capital
        )
        return subject if bill and people else None
    if subject.sort in (Sort.NOUN, Sort.NOT) and not group.passive:
        return None
    if _fits_cast(scene, index, verb, found, last):
        return found if found.sort >= Sort.CAPITALS else Phrase(Sort.TITLE, index, last)
    return None


def _headline_present(scene: Scene, index: int, group: Group) -> bool:
    """Return whether a headline's word is a verb: "X stars in Y", not "Oasis star fined"."""
    if group.form == "third":
        return True
    subject = scene.sentence.tokens[:index]
    return group.form == "base" and any(t.low in ("and", "&") for t in subject)


def _fits_cast(scene: Scene, index: int, verb: Verb, found: Phrase, last: int) -> bool:
    tokens = scene.sentence.tokens
    inside = scene.gate.strong_noun(scene.sentence, index + 1, last)
    names = any(t.capital for t in tokens[index + 1 : last])
    if verb.needs == "role":
        role = any(t.low in _ROLE for t in tokens[index + 1 : last])
        follows = tokens[index + 1].low if index + 1 < len(tokens) else ""
        on_stage = scene.gate.musical and follows in (
            "at",
            "in",
            "on",
            "live",
            "to",
            "for",
            "two",
            "a",
        )
        if on_stage and (scene.dated(index, last) is not None or names):
            return True
        return role or (scene.gate.topical and (inside or found.sort in (Sort.PERSON, Sort.TITLE)))
    if verb.needs == "in":
        beside = index + 1 < len(tokens) and tokens[index + 1].low in ("in", "on", "at", "for")
        return beside and (inside or (names and scene.gate.topical))
    if verb.needs == "event":
        ceremony = found.sort is Sort.CAPITALS and found.last - found.first > 1
        return found.work or inside or (ceremony and scene.gate.topical)
    if verb.needs == "show":
        classes = found.classes
        if verb.particle:
            classes |= _inside_classes(scene, index + 1, last)
        return bool(classes & {"screen", "stage", "event", "sound"}) and scene.gate.topical
    if verb.needs == "work":
        return found.sort in (Sort.NOUN, Sort.TITLE)
    last_word = index + 1 >= last
    return inside or ((names or last_word) and scene.gate.topical)


def _inside_classes(scene: Scene, first: int, last: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for token in scene.sentence.tokens[first:last]:
        found |= scene.lexicon.nouns.get(token.low, frozenset())
    return found
