"""Surnames with particles, such as "van der Berg", that change them within one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import Context, NameKind, Span, lazy_regex, names, one_slip

_PARTICLES = (
    r"van|von|vom|den|der|de|des|del|della|ten|ter|di|da|das|do|dos|du|la|las|le|los|bin|ibn|al|el"
)
_NAME = lazy_regex(
    rf"(?<![\w’'-])(?P<particles>(?:(?i:{_PARTICLES})\s){{1,3}})"
    r"(?P<surname>[A-ZÀ-Þ][\w’'-]*\w)"
)
WORDS = frozenset(_PARTICLES.split("|"))


class Particles(Struct):
    """A mention of a surname with its particles."""

    particles: str
    surname: str
    given: str
    span: Span


def particle_variants(ctx: Context[Any]) -> Iterator[tuple[Particles, Particles]]:
    """Yield mentions of a person whose particles are a slip from those of an earlier mention.

    "Piet van der Berg ... Van den Berg". A mention with a given name of its own is another person.
    """
    found = ctx.read(names)
    people = {
        name.words[-1]
        for name in found.all
        if name.kind is NameKind.PERSON and not WORDS.isdisjoint(name.words)
    }
    first: dict[str, Particles] = {}
    for hit in _NAME.finditer(ctx.text) if people else ():
        if hit["surname"] not in people:
            continue
        name = found.at(hit.start("surname"))
        given = name.words[0] if name is not None else hit["surname"]
        if given == hit["surname"] or given.lower() in WORDS:
            given = ""
        particles = " ".join(hit["particles"].lower().split())
        one = Particles(particles, hit["surname"], given, Span(hit.start(), hit.end()))
        known = first.setdefault(one.surname, one)
        another = one.given and known.given and one.given != known.given
        if not another and one_slip(known.particles, one.particles):
            yield one, known
