"""A claim before attribution."""

from __future__ import annotations

from msgspec import Struct

from factlint.model.claim import ClaimType, Tense
from factlint.readings.claims.works import NounPhrase


class Trigger(Struct, frozen=True):
    """A claim before attribution: token indexes of its clause and its trigger.

    `nominal`: its trigger is a noun; `own`: the publisher is its maker ("we are releasing");
    `foreign`: somebody else is, by name; `participle`: its trigger may be one of the noun before;
    `near`: it is a claim only beside another.
    """

    type: ClaimType
    event: str
    first: int
    last: int
    trigger: tuple[int, int]
    tense: Tense
    work: NounPhrase | None = None
    negative: bool = False
    unsure: bool = False
    weight: int = 1
    sure: bool = True
    nominal: bool = False
    own: bool = False
    foreign: bool = False
    participle: bool = False
    near: bool = False
