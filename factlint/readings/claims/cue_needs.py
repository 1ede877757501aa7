"""What a trigger that is no verb needs in its clause (`needs` in phrases.toml)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.lexicon import Cue
from factlint.readings.claims.works import Phrase, Sort

_DEAL = frozenset(
    "bought buys buy acquired acquires sold sells snapped optioned secured won landed".split()
)


class Case(Struct, frozen=True):
    """One phrase in its clause.

    Attributes:
        subject: what stands before the phrase.
        first, last: the tokens of the clause, the last one excluded.
        begin, end: the tokens of the trigger, likewise.
    """

    context: SentenceContext
    cue: Cue
    subject: Phrase
    first: int
    begin: int
    end: int
    last: int

    @property
    def topical(self) -> bool:
        """Whether the article is about works at all."""
        return self.context.works.topical

    @property
    def inside(self) -> bool:
        """Whether a noun for a work stands in the clause."""
        return self.noun(self.first, self.last)

    def noun(self, first: int, last: int) -> bool:
        """Return whether a noun for a work stands among tokens."""
        return self.context.works.strong_noun(self.context.sentence, first, last)

    @property
    def dated(self) -> bool:
        """Whether a date stands behind the trigger."""
        return self.context.dated(self.end, self.last) is not None

    @property
    def placed(self) -> bool:
        """Whether a platform or kind of place stands behind the trigger."""
        return self.context.place(self.end, self.last) is not None

    @property
    def settled(self) -> bool:
        """Whether a date, in the trigger or behind it, or a place stands in the clause."""
        return self.context.dated(self.begin, self.last) is not None or self.placed

    @property
    def capital(self) -> bool:
        """Whether the subject is mere capitals; some titles are taken for people."""
        sort, words = self.subject.sort, self.subject.last - self.subject.first
        return sort is Sort.CAPITALS or (sort is Sort.PERSON and words > 1 and self.settled)

    @property
    def loosely(self) -> bool:
        """Whether the subject is a work, or mere capitals in an article about works."""
        return self.subject.work or (self.topical and self.capital)


def _work(case: Case) -> bool:
    if case.cue.event == "available" and case.capital and not case.dated:
        return case.loosely and case.placed
    return case.loosely or (case.subject.sort is Sort.UNKNOWN and case.inside and case.placed)


def _object(case: Case) -> bool:
    found = case.context.object(case.end)
    named = found.sort in (Sort.NOUN, Sort.TITLE) and case.subject.sort is not Sort.PERSON
    return named and case.loosely


def _platform(case: Case) -> bool:
    platform = case.context.place(case.begin, len(case.context.sentence))
    return platform is not None and (case.topical or case.inside)


def _bought(case: Case) -> bool:
    tokens = case.context.sentence.tokens[case.first : case.last]
    return any(token.low in _DEAL for token in tokens)


def _making(case: Case) -> bool:
    in_place = case.context.place(case.first, case.begin) is not None
    return case.topical and not in_place and not _part_of_noun(case)


def _part_of_noun(case: Case) -> bool:
    """Return whether the trigger ends a longer noun ("oil production", "food production")."""
    if case.begin == 0:
        return False
    before = case.context.sentence.tokens[case.begin - 1]
    return before.word and before.low not in ("the", "that", "which", "as", "and", "said", "while")


def _nominal(case: Case) -> bool:
    begin, end, last = case.begin, case.end, case.last
    if case.context.dated(end - 1, min(last, end + 6)) is None:
        return False
    if case.noun(max(case.first, begin - 4), min(last, end + 3)):
        return True
    return case.topical and begin > 0 and case.context.sentence.tokens[begin - 1].owns


_NEEDS: Final[Mapping[str, Callable[[Case], bool]]] = {
    "none": lambda case: case.topical,
    "work": _work,
    "any": lambda case: case.inside or case.loosely,
    "cue": lambda case: case.loosely and case.settled,
    "event": lambda case: case.noun(case.first, case.begin),
    "object": _object,
    "platform": _platform,
    "bought": _bought,
    "making": _making,
    "wait": lambda case: case.inside and case.dated,
    "nominal": _nominal,
}


def need_met(case: Case) -> bool:
    """Return whether the clause holds what the phrase needs; the lexicon knows no other needs."""
    return _NEEDS[case.cue.needs](case)
