"""A body whose name ends in another word of the same meaning: "Lyric Playhouse", "Lyric Theater"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

from factlint.api import Context, Name, SegmentKind, names, pattern

#: Last words of bodies that are easily written for each other, a row for each kind; a rugby union and a rugby
#: league are two, and so are a company and its group, an orchestra and its chorus, a ballet and an opera of one city.
_KINDS: Final = """
chamber commerce industry trade
network service services system
entertainment film films media movies pictures productions studio studios
playhouse theater theatre
association club federation guild institute society union
charity foundation fund trust
authority board commission committee council
academy college institute institution university
academy school
center centre institute
gallery museum
clinic hospital infirmary
choir chorale chorus
band ensemble
ensemble orchestra philharmonic sinfonia symphony
brewers brewery brewing
airlines airways
books press publishers publishing
coaches trains buses metro metrolink railway railways transport
inn hotel lodge
fair festival show
"""
_OF_KIND: Final[dict[str, frozenset[int]]] = {
    word: frozenset(at for at, row in enumerate(_KINDS.strip().split("\n")) if word in row.split())
    for word in _KINDS.split()
}
#: What bodies have in common that are two: "New York", "South Yorkshire".
_FEWEST: Final = 2
#: A saint has a school, a college and a university, and they are no kin: "St Mary's".
_SAINTS: Final = ("St", "St.", "Saint")
_OF_SAINT: Final = 2
#: "The Ashmead Music Society, which is older, ...": a body that is new to the reader.
_NEW: Final = pattern(r",\s+(?:an?|who|whose|which)\b")
_SMALL: Final = frozenset("and for of on in the".split())


def other_bodies(ctx: Context[Any]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, other mention) of a body whose last word is once another of its kind.

    "The Ashmead Chamber of Commerce ... the Ashmead Chamber of Trade".
    """
    told: dict[tuple[str, ...], dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for name in ctx.read(names).longer:
        if name.words[-1].lower() not in _OF_KIND:
            continue  # as most
        words = name.text.removeprefix("The ").split(" ")
        shared = sum(word.lower() not in _SMALL for word in words[:-1])
        if words[0] in _SAINTS and len(words[:-1]) <= _OF_SAINT:
            continue
        if shared >= _FEWEST and not name.headline:
            told[tuple(words[:-1])][words[-1]].append(name)
    for forms in told.values():
        ordered = sorted(forms, key=lambda form: (-len(forms[form]), forms[form][0].span.start))
        for rare in ordered[1:]:
            usual = ordered[0]
            once = len(forms[rare]) == 1
            if once and not _OF_KIND[rare.lower()].isdisjoint(_OF_KIND[usual.lower()]):
                one, other = forms[rare][0], forms[usual][0]
                later = max(one, other, key=lambda name: name.span.start)
                if not (_NEW.match(ctx.text, later.span.end) or _together(ctx, one, forms[usual])):
                    yield one, other


def _together(ctx: Context[Any], name: Name, others: list[Name]) -> bool:
    """Return whether a sentence or a list has both, as it has two bodies."""
    here = ctx.sentence(name.span).start
    block = ctx.document.block_at(name.span.start)
    listed = block is not None and block.kind is SegmentKind.LIST_ITEM
    return listed or any(ctx.sentence(one.span).start == here for one in others)
