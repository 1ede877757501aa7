"""The office an article gives somebody, wherever it does so, and offices that cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import Context, Name, Span, lazy_regex, names

#: Offices of which somebody holds one in a body: a chairman is no clerk of it.
_SINGLE = (
    r"chairman|chairwoman|chairperson|chief executive|chief financial officer|chief operating officer|"
    r"treasurer|clerk|(?:artistic|finance|managing|marketing|music|sales|technical) director|head ?teacher|deputy head|coroner|prosecutor"
)
#: Offices told apart by what they are for: "shipping minister", "transport minister".
_FOR = r"minister|secretary|editor|correspondent|commissioner"
_WORDS = r"(?:[a-z][\w’'-]* ){0,2}?"
_ROLE = rf"(?P<role>(?:{_SINGLE})|{_WORDS}(?:{_FOR}))"
_ARTICLE = r"(?:the |its |their |his |her |our |an? )?"
#: "Ms Roe, the transport minister", "By Ann Roe, Sports Editor", "Ann Roe is the news editor".
_BEHIND = lazy_regex(
    rf"(?i:(?:,| is| was) {_ARTICLE}{_ROLE})(?=[.,;:)\n*_]|$|\s(?:of|at|for|in|who|said)\b)"
)
#: "The shipping minister, Ann Roe", "finance director Ann Roe".
_BEFORE = lazy_regex(rf"(?i:(?<![\w’'-]){_ROLE}),? (?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? )?$")
#: Words beside an office that make it another's, or of another time, and no part of its name.
_NOT_NOW = lazy_regex(
    r"\b(?:former|ex|then|late|ousted|outgoing|incoming|previous|next|acting|assistant|deputy|shadow|became|become|becomes|"
    r"appointed|promoted|named|joint|co|and|as|to|vice|his|her|their|sister|one-time|new|replaced|successor|predecessor|"
    r"succeed\w*|until|since|previously|once|later|said|told|joined)\b[^.]{0,12}$",
)
_TWO = lazy_regex(
    r"(?i:,? and (?:the |its )?[a-z ]*(?:chair|chief|president|founder|director|secretary|treasurer|editor))"
)
#: Words that say nothing of what an office is for.
_PLAIN = frozenset(
    """
    the a an its their his her our cabinet senior junior government british english french german italian
    american russian israeli iraqi indian chinese japanese turkish prime chief first party labour general
    state assistant deputy managing executive national regional local club company firm group in as to of by with from for at on and or but said says
    former then ex late nothing when while this that one another no our my
    """.split()
)
#: "DI Ann Roe ... DCI Roe": police ranks, from the lowest.
_RANK = lazy_regex(
    r"(?<![\w-])(?P<role>PC|DC|DS|DI|DCI|WPC|Det (?:Con|Sgt|Insp|Ch Insp|Supt)) (?:[A-Z][a-z]+ ){0,2}(?P<surname>[A-Z][\w’'-]+[a-z])\b"
)
#: "Ann Roe, prosecuting", "Mitigating, Mr Roe".
_SIDES = lazy_regex(
    r"(?P<name>[A-Z][\w’'-]+), (?P<role>prosecuting|defending|mitigating)\b|\b(?P<before>[Pp]rosecuting|[Dd]efending|[Mm]itigating), "
    r"(?:(?:Mr|Mrs|Ms|Miss) )?(?:[A-Z][a-z]+ ){0,2}(?P<other>[A-Z][\w’'-]+)"
)


class Office(Struct, frozen=True):
    """An office of somebody, as it is told in one place."""

    words: str
    span: Span


def office_conflicts(ctx: Context[Any]) -> Iterator[tuple[str, Office, Office]]:
    """Yield (surname, earlier office, office) of people under two offices of one kind."""
    held: dict[str, list[Office]] = defaultdict(list)
    for surname, office in sorted(_told(ctx), key=lambda one: one[1].span.start):
        held[surname].append(office)
    for surname, offices in held.items():
        first = offices[0]
        for office in offices[1:]:
            if _apart(first.words, office.words) and ctx.sentence(first.span) != ctx.sentence(
                office.span
            ):
                yield surname, first, office
                break


def _told(ctx: Context[Any]) -> Iterator[tuple[str, Office]]:
    text = ctx.text
    for name in ctx.read(names).all:
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        yield from _beside(ctx, name, start)
    for hit in _RANK.finditer(text):
        yield hit["surname"], Office(hit["role"], Span(*hit.span("role")))
    for hit in _SIDES.finditer(text):
        group = "role" if hit["role"] else "before"
        side = "prosecuting" if hit[group].lower() == "prosecuting" else "defending"
        yield hit["name"] or hit["other"], Office(side, Span(*hit.span(group)))


def _beside(ctx: Context[Any], name: Name, start: int) -> Iterator[tuple[str, Office]]:
    text, surname = ctx.text, name.words[-1]
    if name.headline:
        return
    behind = _BEHIND.match(text, name.span.end)
    if behind is not None and not _TWO.match(text, behind.end()):
        yield surname, Office(behind["role"].lower(), Span(*behind.span("role")))
    head = max(0, start - 60, ctx.sentence(name.span).start)
    before = _BEFORE.search(text, head, start)
    role = before["role"] if before is not None else ""
    # "NI minister" is the Northern Ireland minister.
    short = any(word.isupper() and len(word) < 4 for word in role.split())
    if before is not None and not short and not _NOT_NOW.search(text, head, before.start("role")):
        yield surname, Office(role.lower(), Span(*before.span("role")))


def _apart(one: str, other: str) -> bool:
    """Return whether two offices cannot both be somebody's."""
    if one == other:
        return False
    a, b = (words.split() for words in (one, other))
    if a[-1] == b[-1] and _for(a) and _for(b):
        return _for(a).isdisjoint(_for(b))
    return _single(one) and _single(other) and _sexless(one) != _sexless(other)


def _for(words: list[str]) -> set[str]:
    return set() if "former" in words else set(words[:-1]) - _PLAIN


_ALONE = lazy_regex(rf"(?:{_SINGLE}|PC|DC|DS|DI|DCI|WPC|Det .*|prosecuting|defending)$")


def _single(office: str) -> bool:
    return _ALONE.match(office) is not None


def _sexless(office: str) -> str:
    return office.replace("woman", "man").replace("person", "man").replace("WPC", "PC")
