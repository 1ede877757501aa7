"""What a trigger verb needs in its clause besides its arguments (`needs` in verbs.toml)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.lexicon import Verb
from factlint.readings.claims.verbs import VerbGroup
from factlint.readings.claims.works import Phrase, Sort
from factlint.text.lazy import lazy_regex

_PRICE = lazy_regex(r"[£$€]|\b(?:yen|euros?|pounds?|dollars?)\b", re.IGNORECASE)
_OFFERED = frozenset({"service", "software", "game", "device", "sound", "screen"})
_SHOWN = frozenset({"event", "stage"})


class Case(Struct, frozen=True):
    """One trigger with what its clause shows.

    Attributes:
        dated, placed: a date, a platform or kind of place stands in the clause.
        surely: the work is one by noun or title.
        loosely: so is it, or it is a pronoun or mere capitals in an article about works.
        shown: the work is an event or played on a stage.
        after: the words behind the trigger.
    """

    group: VerbGroup
    work: Phrase
    topical: bool
    dated: bool
    placed: bool
    surely: bool
    loosely: bool
    shown: bool
    on_sale: bool
    after: str

    @property
    def cue(self) -> bool:
        """Whether a date or place stands in the clause."""
        return self.dated or self.placed

    @property
    def told(self) -> bool:
        """Whether capitals alone will do: the verb group says it happens or has just happened."""
        group = self.group
        told = group.passive or group.future or group.perfect or group.progressive or group.recent
        return told or not group.finite or self.cue

    @property
    def pronoun(self) -> bool:
        """Whether the work is a pronoun for one."""
        return self.work.sort is Sort.PRONOUN


def _none(case: Case) -> bool:
    if case.on_sale:
        return case.topical or case.loosely
    return case.loosely or (case.work.sort is Sort.CAPITALS and case.dated)


def _event(case: Case) -> bool:
    if case.pronoun and case.group.passive and case.topical:
        return case.dated or case.group.future
    return case.shown or (case.work.sort is Sort.TITLE and case.dated)


def _service(case: Case) -> bool:
    return case.surely and not case.group.bare and bool(case.work.classes & _OFFERED)


_NEEDS: Final[Mapping[str, Callable[[Case], bool]]] = {
    "none": _none,
    "work": lambda case: case.surely or case.pronoun or (case.loosely and case.told),
    "noun": lambda case: case.surely or (case.pronoun and case.group.passive),
    "cue": lambda case: case.loosely and case.cue,
    "place": lambda case: (case.loosely and case.placed) or (case.surely and case.dated),
    "future": lambda case: case.loosely and (case.group.future or case.dated),
    "tour": lambda case: case.topical and (case.group.future or case.dated),
    "later": lambda case: case.surely and case.group.future,
    "strict": lambda case: case.surely and case.cue,
    "event": _event,
    "service": _service,
    "price": lambda case: case.loosely and _PRICE.search(case.after) is not None,
}


def need_met(
    context: SentenceContext,
    index: int,
    verb: Verb,
    group: VerbGroup,
    work: Phrase,
    clause: tuple[int, int],
) -> bool:
    """Return whether the clause of a trigger at token `index` holds what its verb needs."""
    first, last = clause
    dated = context.dated(first, last) is not None
    placed = context.place(index + 1, last) is not None
    # the names reading takes some titles for people; nobody is "released" by mistake
    mistaken = work.sort is Sort.PERSON and verb.base != "release" and work.last - work.first > 1
    capital = work.sort is Sort.CAPITALS or (mistaken and (dated or placed))
    case = Case(
        group=group,
        work=work,
        topical=context.works.topical,
        dated=dated,
        placed=placed,
        surely=work.sort in (Sort.NOUN, Sort.TITLE),
        loosely=work.work or (capital and context.works.topical),
        shown=bool(work.classes & _SHOWN),
        on_sale=verb.particle == ("on", "sale"),
        after=" ".join(t.text for t in context.sentence.tokens[index + 1 : index + 7]),
    )
    if verb.frame == "event":
        return _takes_place(case, verb)
    return verb.needs in _NEEDS and _NEEDS[verb.needs](case)


def _takes_place(case: Case, verb: Verb) -> bool:
    named = case.work.sort in (Sort.TITLE, Sort.CAPITALS, Sort.PRONOUN) and case.topical
    if verb.needs == "none":
        return case.shown or case.work.sort is Sort.TITLE or named
    begins = case.shown or bool(case.work.classes & {"game", "software", "service"})
    return (begins or case.work.sort is Sort.TITLE) and case.dated
