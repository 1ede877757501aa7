"""People whom an article names by whose or what they are: "Mrs Roe's nephew, Brian", "J. Roe (Chair)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import COMMON_IN_NAMES, Context, Span, lazy_regex, names

#: Of these people have one.
_ONE = (
    r"wife|husband|mother|father|mum|mom|dad|widow|widower|fianc[ée]e?|partner|girlfriend|boyfriend|"
    r"stepmother|stepfather|mother-in-law|father-in-law"
)
_SOME = (
    r"son|daughter|brother|sister|nephew|niece|cousin|uncle|aunt|grandson|granddaughter|grandmother|grandfather|"
    r"grandma|grandad|granny|nan|stepson|stepdaughter|godson|goddaughter|neighbou?r|agent|assistant|deputy|dog|cat|horse"
)
_NAMED = lazy_regex(
    rf"(?:(?P<owner>[A-ZÀ-Þ][\w-]+)(?:['’]s|(?<=s)['’])|\b(?P<pronoun>[Hh]is|[Hh]er|[Mm]y)) "
    rf"(?:late |elderly )?(?P<kin>(?P<one>{_ONE})|{_SOME}),? (?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?=[ ,.;:)’'])"
)
_HAS_KIN = lazy_regex(rf"['’r ](?:s|y)? ?(?:{_ONE}|{_SOME}),? [A-Z]")
#: "J. Sandford (Chair)", "Jane Sandford (treasurer)": two people of one name hold no one office.
_HOLDER = lazy_regex(
    r"(?<![\w.’'-])(?P<name>[A-ZÀ-Þ](?:\.|[a-zà-ÿ]+)) (?P<surname>[A-ZÀ-Þ][\w’'-]+) "
    r"\((?P<office>(?i:acting |vice-?)?(?i:chair(?:man|woman|person)?|clerk|secretary|treasurer|captain|capt|president|mayor|"
    r"head|editor|conductor|chief executive|director))\)"
)


#: Words of relatives, each in its forms, and the last words of these offices; letters beyond ASCII
#: are "_" in the words of a document.
_KIN_WORDS = frozenset(f"{_ONE}|{_SOME}".split("|")) | frozenset(
    "fianc_ fianc_e fiance fiancee law neighbour neighbor".split()
)
_HOLDERS = frozenset(
    "chair chairman chairwoman chairperson clerk secretary treasurer captain capt president mayor "
    "head editor conductor executive director".split()
)


class Kin(Struct, frozen=True):
    """A name with whose it is.

    Attributes:
        whose: "Roe’s nephew", "my wife".
        name: the first name.
        span: its place.
    """

    whose: str
    name: str
    span: Span


def two_names(ctx: Context[Any]) -> Iterator[tuple[Kin, Kin]]:
    """Yield (mention, earlier mention) of somebody's relative, or of an office's holder, under two names.

    "Roe's nephew, Brian" and "Roe's nephew, Ian" are two nephews, Brian and Barry may be one; she has one
    husband. Where several people are told of, "his wife, Ann" and "his wife, Jo" are two men's.
    """
    known: dict[tuple[str, str], Kin] = {}
    kin = not ctx.document.lacks(_KIN_WORDS) and _HAS_KIN.search(ctx.text)
    several = kin and sum(1 for one in ctx.read(names).people.values() if one.full) > 1
    for hit in _NAMED.finditer(ctx.text) if kin else ():
        if hit["name"].lower() in COMMON_IN_NAMES or (hit["pronoun"] and several):
            continue
        owner = hit["owner"] or hit["pronoun"].lower()
        whose = f"{owner}’s" if hit["owner"] else owner
        one = Kin(f"{whose} {hit['kin']}", hit["name"], Span(*hit.span("name")))
        first = known.setdefault((owner, hit["kin"]), one)
        alike = first.name[0] == one.name[0]
        apart = ctx.sentence(first.span) != ctx.sentence(one.span)
        if first.name != one.name and apart and (hit["one"] is not None or alike):
            yield one, first
    holders: dict[tuple[str, str], Kin] = {}
    for hit in () if ctx.document.lacks(_HOLDERS) else _HOLDER.finditer(ctx.text):
        whose = f"{hit['surname']} ({hit['office']})"
        holder = Kin(whose, hit["name"], Span(*hit.span("name")))
        before = holders.setdefault((hit["surname"], hit["office"].lower()), holder)
        if before.name.rstrip(".") != holder.name.rstrip(".") and not _short_for(before, holder):
            yield holder, before


def _short_for(one: Kin, other: Kin) -> bool:
    """Return whether one of two names may be the initial of the other."""
    initial = min(len(one.name.rstrip(".")), len(other.name.rstrip("."))) == 1
    return initial and one.name[0] == other.name[0]
