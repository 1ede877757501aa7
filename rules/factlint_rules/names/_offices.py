"""The office an article gives somebody, wherever it does so, and offices that cannot both be right."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from re import Match
from typing import Any

from msgspec import Struct

from factlint.api import Context, Document, Name, Span, lazy_regex, names

#: Offices and callings of which one person has one, a row for each field; "|" joins names of one office.
_FIELDS = """
chairman|chairwoman|chairperson|chair, vice-chairman|vice-chairwoman|vice-chair, chief executive, managing director, finance director|chief financial officer, chief operating officer, treasurer, clerk
artistic director, music director, marketing director, sales director, technical director
head teacher|headteacher|headmaster|headmistress|principal, deputy head|deputy headteacher|deputy head teacher, vice-principal, bursar, caretaker
professor, senior lecturer|lecturer, research fellow, research student
goalkeeper|keeper, defender, midfielder, striker
captain, vice-captain
head coach, assistant coach
violinist, cellist, pianist|organist, oboist, flautist, clarinettist, trumpeter, drummer, guitarist, harpist
soprano, mezzo|mezzo-soprano, tenor, baritone
curator, archivist, librarian, conservator
midwife|nurse, surgeon, dentist, paramedic, pharmacist, radiographer, physiotherapist, psychiatrist, gp
bishop, archdeacon, vicar|rector, curate, verger
mayor, deputy mayor
judge, magistrate, coroner
solicitor, barrister
pc|wpc, dc, ds, di, dci
prosecuting, defending
physicist|astronomer, chemist, biologist|botanist|zoologist|ecologist, geologist, psychologist
baker, butcher, carpenter|joiner, plumber, electrician, farmer, fisherman, hairdresser, mechanic, postman, bricklayer, plasterer, welder
"""
#: Callings of which somebody may have two; only where each is told as what the person is ("the forester, Ann Roe").
_CALLINGS = """
accountant, administrator, ambassador, analyst, anaesthetist, architect, arborist, artist|painter, auctioneer, barber,
beekeeper, blacksmith, boatbuilder, brewer, butler, cameraman, caterer, chaplain, chef|cook, choreographer, composer, conductor,
courier, crofter, dancer, dealer, designer, detective, dietitian, diver, doctor, driver, economist, engineer, estate agent,
firefighter, florist, forester, gamekeeper, gardener, groundsman, guide, harbourmaster, historian, housekeeper, illustrator, interpreter,
jeweller, jockey, journalist|reporter, lifeguard, lighthouse keeper, mason|stonemason, miller, officer, optician,
pathologist, photographer, pilot, planner, playwright, poet, porter, potter, producer, programmer, publisher, ranger,
receptionist, referee, restorer, roofer, sailor, sculptor, shopkeeper, signalman, social worker, spokesman|spokeswoman|spokesperson,
stage manager, stockbroker, surveyor, tailor, teacher, technician, translator, tutor, undertaker, vet, waiter|waitress,
warden, weaver, winemaker, zookeeper
"""
_OFFICES = {
    name.strip(): (field, office)
    for field, row in enumerate(_FIELDS.strip().split("\n"))
    for office, names_of in enumerate(row.split(", "))
    for name in names_of.split("|")
}
_LOOSE = -1
_OFFICES |= {
    name: (_LOOSE, office)
    for office, names_of in enumerate(_CALLINGS.replace("\n", " ").strip().split(", "))
    for name in names_of.split("|")
}
_RANKS = frozenset("pc wpc dc ds di dci".split())
#: Words that make an office another's, or of another time: "the former captain", "actor and director".
_OTHERS = frozenset(
    """
    former ex then late ousted outgoing incoming previous next acting shadow joint and or as to his her their new old
    one-time would-be retired fellow other trainee student assistant deputy vice no not with of for by in on
    """.split()
)
_PREPOSITIONS = frozenset("to by of for with in on".split())
_SIDE_WORDS = frozenset(("prosecuting", "defending", "mitigating"))
_SINGLE = "|".join(
    sorted(
        set(_OFFICES) - _RANKS - _SIDE_WORDS,
        key=lambda name: (-len(name), name),  # in one order in all runs: it is compiled once
    )
)
#: Offices told apart by what they are for: "shipping minister", "transport minister".
_FOR = r"minister|secretary|editor|correspondent|commissioner"
#: The last words of offices: where none is near a name, none is looked for.
_LAST_WORDS = frozenset(
    name.replace("-", " ").split()[-1] for name in (*_OFFICES, *_FOR.split("|"), "mitigating")
)
#: How far before a name its office may begin.
_NEAR = 60
_WORDS = r"(?:[a-z][\w’'-]* ){0,2}?"
_ROLE = rf"(?P<role>(?P<beside>{_WORDS})(?P<one>{_SINGLE})|{_WORDS}(?:{_FOR}))"
_ARTICLE = r"(?:the |its |their |his |her |our |an? )?"
#: "Ms Roe, the transport minister", "By Ann Roe, Sports Editor", "Ann Roe is the news editor".
_BEHIND = lazy_regex(
    rf"(?i:(?:,| is| was) {_ARTICLE}{_ROLE})(?=[.,;:)\n*_]|$|\s(?:of|at|for|in|who|said)\b)"
)
#: "The shipping minister, Ann Roe", "finance director Ann Roe".
_TO_NAME = r"(?: (?:of|at|for) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,? (?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? )?$"
_BEFORE = lazy_regex(rf"(?i:(?<![\w’'-]){_ROLE}){_TO_NAME}")
#: From the last word of an office to the name behind it, as few of those near a name have it.
_LAST = lazy_regex(rf"\w+{_TO_NAME}")
#: Words beside an office that make it another's, or of another time, and no part of its name.
_NOT_NOW = lazy_regex(
    r"\b(?:former|ex|then|late|ousted|outgoing|incoming|previous|next|acting|assistant|deputy|shadow|became|become|becomes|"
    r"appointed|promoted|named|joint|co|and|as|to|vice|his|her|their|sister|one-time|new|replaced|successor|predecessor|"
    r"succeed\w*|until|since|previously|once|later|said|told|joined)\b[^.]{0,12}$",
)
#: "Chairman and chief executive", "a nurse and midwife".
_TWO = lazy_regex(
    r"(?:,? and|,? or|/)(?: (?:the|its|an?))?(?: [a-z-]+){1,3}(?:,| of| at| for|\.|$)"
)
_DEFINITE = lazy_regex(r"\b(?:[Tt]he|its|their|our) [a-z ]*$|(?<=[a-z])['’]s [a-z ]*$")
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
    r"(?<![\w-])(?P<role>PC|DC|DS|DI|DCI|WPC) (?:[A-Z][a-z]+ ){0,2}(?P<surname>[A-Z][\w’'-]+[a-z])\b"
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
        if len({office.words for office in offices} & _RANKS) > 2:
            continue  # "PC Frost joined in 1990, DS Frost led a team, DCI Frost retired"
        for office in offices[1:]:
            if _apart(first.words, office.words) and ctx.sentence(first.span) != ctx.sentence(
                office.span
            ):
                yield surname, first, office
                break


def _told(ctx: Context[Any]) -> Iterator[tuple[str, Office]]:
    text, places = ctx.text, _places(ctx.document)
    if not places:
        return
    for name in ctx.read(names).all:
        near = bisect_left(places, name.span.start - _NEAR)
        near_one = near < len(places) and places[near] < name.span.end + _NEAR
        if (near_one or is_office(name.words[0])) and not name.headline:
            yield from _beside(ctx, name, places)
    words = ctx.document.phrases
    for hit in () if _RANKS.isdisjoint(words) else _RANK.finditer(text):
        yield hit["surname"], Office(hit["role"].lower(), Span(*hit.span("role")))
    for hit in () if _SIDE_WORDS.isdisjoint(words) else _SIDES.finditer(text):
        group = "role" if hit["role"] else "before"
        side = "prosecuting" if hit[group].lower() == "prosecuting" else "defending"
        yield hit["name"] or hit["other"], Office(side, Span(*hit.span(group)))


def _places(document: Document) -> list[int]:
    """Return where there are last words of offices, in order."""
    found, lower = [], document.lower
    for word in _LAST_WORDS & document.phrases:
        at = lower.find(word)
        while at >= 0:
            found.append(at)
            at = lower.find(word, at + len(word))
    return sorted(found)


def _beside(ctx: Context[Any], name: Name, places: Sequence[int]) -> Iterator[tuple[str, Office]]:
    text, surname = ctx.text, name.words[-1]
    if len(name.words) > 1 and is_office(
        name.words[0]
    ):  # "Midwife Ann Roe" at the head of a sentence
        span = Span(name.span.start, name.span.start + len(name.words[0]))
        yield surname, Office(name.words[0].lower(), span)
    nearest = bisect_left(places, name.span.start)
    if nearest < len(places) and places[nearest] < name.span.end + _NEAR:
        behind = _BEHIND.match(text, name.span.end)
        if behind is not None and not _TWO.match(text, behind.end()) and (found := _office(behind)):
            yield surname, found
    start = name.span.start
    if len(name.words) > 2:  # "Chief Operating Officer Ann Roe", which is read as one name
        start = text.rfind(name.words[-2], start, name.span.end)
        nearest = bisect_left(places, start)
    near = bisect_left(places, start - _NEAR)
    if not any(_LAST.match(text, place, start) for place in places[near:nearest]):
        return
    head = max(0, start - _NEAR, ctx.sentence(name.span).start)
    before = _BEFORE.search(text, head, start)
    if before is not None and not _NOT_NOW.search(text, head, before.start("role")):
        # "NI minister" is the Northern Ireland minister.
        short = any(word.isupper() and len(word) < 4 for word in before["role"].split())
        loose = before["one"] and _OFFICES[before["one"].lower()][0] == _LOOSE
        told = not loose or text[before.end("role") : before.end("role") + 1] == ","
        if not short and told and (found := _office(before, direct=True)):
            yield surname, found


def is_office(word: str) -> bool:
    """Return whether a word is an office or a calling by itself."""
    return word.lower() in _OFFICES


_PARTS = frozenset(word for name in _OFFICES for word in name.split())


def of_office(word: str) -> bool:
    """Return whether a word is an office or part of one: "Operating" of "Chief Operating Officer Ann Roe"."""
    return word.lower() in _PARTS


def _office(hit: Match[str], *, direct: bool = False) -> Office | None:
    """Return the office of a match, or None where the words beside it make it another's.

    `direct`: the name follows, so that "to" and "by" before the office are the sentence's.
    """
    loose = hit["one"] and _OFFICES[hit["one"].lower()][0] == _LOOSE
    if loose and not _DEFINITE.search(hit.string, max(0, hit.start("role") - 8), hit.end("role")):
        return None
    if hit["one"] is None:
        return Office(hit["role"].lower(), Span(*hit.span("role")))
    beside = hit["beside"].lower().split()
    if direct and beside and beside[-1] in _PREPOSITIONS:
        # "The cuff belonged to nurse Ann Roe"
        return Office(hit["one"].lower(), Span(*hit.span("one")))
    if not _OTHERS.isdisjoint(beside):
        return None
    return Office(hit["one"].lower(), Span(*hit.span("role")))


def _apart(one: str, other: str) -> bool:
    """Return whether two offices cannot both be somebody's."""
    if one == other:
        return False
    a, b = (words.split() for words in (one, other))
    if a[-1] == b[-1] and _for(a) and _for(b):
        return _for(a).isdisjoint(_for(b))
    first, second = _OFFICES.get(one), _OFFICES.get(other)
    return first is not None and second is not None and first[0] == second[0] and first != second


def _for(words: list[str]) -> set[str]:
    return set() if "former" in words else set(words[:-1]) - _PLAIN
