"""A predicate of the word lists: what it is, and what must follow its first word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import astuple

from factlint.model.claim import ClaimType
from factlint.readings.claims.inflection import Forms

Frame = Literal["put", "come", "both", "cast", "hire", "have"]
Part = Literal["verb", "noun", "phrase"]

#: Stands in a predicate for any date.
ANY_DATE = "DATE"
FRAMES: tuple[Frame, ...] = get_args(Frame)
PARTS: tuple[Part, ...] = get_args(Part)


class Predicate(Struct, frozen=True):
    """A verb, noun or phrase of one class of predicates.

    Attributes:
        lemma: as the word list has it.
        part: what it is.
        kind: the name of its class ("publish").
        type: kind of claim it makes.
        frame: where the work is.
        tail: the words that must follow its first ("out", "on sale"); "DATE" is any date.
        objects: nouns one of which must be in its object ("give the comedy a third run").
        forms: of its first word, for verbs.
        hedged: whether it marks what it says as uncertain.
        reach: how many tokens behind its first word its tail may begin.
    """

    lemma: str
    part: Part
    kind: str
    type: ClaimType
    frame: Frame
    tail: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    forms: Forms | None = None
    hedged: bool = False
    reach: int = 1


#: A predicate as plain values, which are read sooner than objects: the name of its class, what it
#: is, lemma, tail, objects, forms, reach.
Row = tuple[
    str, Part, str, tuple[str, ...], frozenset[str], tuple[str, str, str, str, str] | None, int
]


def row_of(one: Predicate) -> Row:
    """Return a predicate as plain values."""
    forms = astuple(one.forms) if one.forms is not None else None
    return one.kind, one.part, one.lemma, one.tail, one.objects, forms, one.reach


_TYPES = {one.value: one for one in ClaimType}


def predicate_of(row: Row, kinds: Mapping[str, tuple[str, Frame, bool]]) -> Predicate:
    """Return the predicate of a row; `kinds` has type, frame and whether it is hedged by class."""
    kind, part, lemma, tail, objects, forms, reach = row
    type_, frame, hedged = kinds[kind]
    return Predicate(
        lemma=lemma,
        part=part,
        kind=kind,
        type=_TYPES[type_],
        frame=frame,
        tail=tail,
        objects=objects,
        forms=Forms(*forms) if forms is not None else None,
        hedged=hedged,
        reach=reach,
    )


def shortness(one: Predicate) -> int:
    """Return what sorts predicates by length, the longest first."""
    return -len(one.tail) - 2 * bool(one.objects)


def what_follows(one: Predicate) -> frozenset[str]:
    """Return the words one of which must follow the first of a predicate; empty: any may."""
    if one.tail:
        return frozenset(one.tail[:1]) if one.tail[0] != ANY_DATE else frozenset()
    return one.objects
