"""Ranks before names, read as they are printed: "Battalion Chief Ortega", "PS Abela", "Mrs Justice Ekwueme"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from factlint.api import Context, Span, pattern

#: Ranks of which one person has one at a time; a line is one order of them, "=" names the same rank.
_ORDERS = (
    """police constable=constable=const=pc=wpc=dc, sergeant=sgt=ps=ds, inspector=insp=di, chief inspector=dci, superintendent=supt=det supt,
    chief superintendent=ch supt, assistant chief constable, deputy chief constable, chief constable""",
    """private=pte, lance corporal=lcpl, corporal=cpl, sergeant=sgt, staff sergeant, sergeant major, warrant officer,
    second lieutenant, lieutenant=lt, captain=capt, major=maj, lieutenant colonel=lt col, colonel=col, brigadier=brig, major general=maj gen,
    lieutenant general=lt gen, general=gen, able seaman, leading seaman, petty officer, chief petty officer, midshipman, ensign, sub-lieutenant,
    lieutenant commander=lt cdr, commander=cdr=cmdr, commodore, rear admiral, vice admiral, admiral=adm, pilot officer, flying officer,
    flight lieutenant=flt lt, squadron leader, wing commander, group captain, air commodore, air vice-marshal, air marshal, trooper, firefighter,
    battalion chief, deputy chief, fire chief""",
    "judge=district judge=circuit judge=his honour judge=her honour judge, mr justice, mrs justice, ms justice, lord justice, lady justice, recorder, magistrate, sheriff",
    """senator=sen, representative=rep=congressman=congresswoman, delegate, assemblyman=assemblywoman, councilman=councilwoman, alderman, governor=gov,
    lieutenant governor, mayor=mayoress, deputy mayor, sheriff""",
    "professor=prof, associate professor, assistant professor, dr=doctor, mr=ms=mrs=miss",
    "bishop, archbishop, archdeacon, dean, canon, cardinal, father=fr, pastor, rabbi, imam, deacon, monsignor",
    "sir=dame, lord=lady=baroness=baron=viscount=viscountess=earl=countess, duke=duchess, mr",
    "cllr=councillor, mr",
)
_RANKS: tuple[dict[str, str], ...] = tuple(
    {
        name: names[0]
        for rank in order.split(",")
        if (names := [" ".join(one.split()) for one in rank.split("=")])
        for name in names
    }
    for order in _ORDERS
)
#: The longest first, in one order in every run: an expression of another order is compiled anew.
_ALL = sorted({name for order in _RANKS for name in order}, key=lambda name: (-len(name), name))
#: Words that such a rank begins with.
RANK_WORDS = frozenset(name.split()[0] for name in _ALL)
#: The capital of each stands by itself: `re` then tries only those with the letter at hand.
_TITLES = "|".join(f"{name[0].upper()}(?i:{name[1:]})".replace(" ", "\\.?\\s+") for name in _ALL)
_FORM = pattern(
    rf"(?<![\w’'-])(?P<title>{_TITLES})\.?\s+(?P<name>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ](?:\s+[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]){{0,2}})",
    case=True,
)
#: "Former Sgt", "the Lord Mayor", "Mr and Mrs": no rank of today's, or of two people.
_BEFORE = pattern(r"\b(?:former|ex-?|late|then|and|promoted|appointed|retired|lord|lady)\s+$|-$")


class Rank(NamedTuple):
    """A rank with the name behind it."""

    span: Span
    title: str
    words: tuple[str, ...]


def rank_conflicts(ctx: Context[Any]) -> Iterator[tuple[Rank, Rank]]:
    """Yield (first, later) mentions of one person with two ranks of one order.

    "Lieutenant Colonel Roe" may be Colonel Roe afterwards: the end of a rank is its short form.
    """
    by_surname: dict[str, list[Rank]] = {}
    surnames: dict[str, str] = {}
    for hit in _FORM.finditer(ctx.text):
        if _BEFORE.search(ctx.text[max(0, hit.start() - 12) : hit.start()]):
            continue
        words = tuple(word.removesuffix("’s").removesuffix("'s") for word in hit["name"].split())
        title = " ".join(hit["title"].lower().replace(".", "").split())
        knight = title in _KNIGHTS and words[0] in surnames
        surname = surnames[words[0]] if knight else words[-1]
        if len(words) > 1:
            surnames.setdefault(words[0], surname)
        by_surname.setdefault(surname, []).append(
            Rank(Span(*hit.span("title")), title, (*words, surname) if knight else words)
        )
    for surname, mentions in by_surname.items():
        given = {rank.words[0] for rank in mentions if len(rank.words) > 1}
        if (
            len(mentions) > 1
            and len(given) == 1
            and len(mentions[0].words) > 1
            and ctx.text.count(surname) < _FAMILY
        ):
            yield from _first_conflict(mentions)


#: "Sir Desmond": with the first name alone.
_KNIGHTS = ("sir", "dame", "lord", "lady")
#: Constable, sergeant and inspector: somebody who rose.
_A_CAREER = 2
#: A surname that is there so often may belong to a family.
_FAMILY = 40


def _first_conflict(mentions: list[Rank]) -> Iterator[tuple[Rank, Rank]]:
    first = mentions[0]
    if len({rank.title for rank in mentions}) > _A_CAREER:
        return
    for later in mentions[1:]:
        if first.title.endswith(later.title):
            continue
        for order in _RANKS:
            one, other = order.get(first.title), order.get(later.title)
            if one and other and one != other and not one.endswith(other):
                yield first, later
                return


_HONOURS = ("MBE", "OBE", "CBE", "KBE", "DBE", "BEM")
#: Orders of which somebody is called by the highest: "Ann Lacey MBE", "Ann Lacey OBE". Two words of a
#: name tell whose it is; of any number, a row of capitalised words were read anew from each of them.
_HONOURED = pattern(
    r"\b(?P<name>[A-ZÀ-Þ][\w’'-]{0,40}[a-zà-ÿ] [A-ZÀ-Þ][\w’'-]{0,40}[a-zà-ÿ]),? "
    rf"(?P<title>{'|'.join(_HONOURS)})\b",
    case=True,
)
_MADE = pattern(r"\b(?:made|appointed|awarded|received|honou?red|given|became|upgraded|promoted)\b")


def honour_conflicts(ctx: Context[Any]) -> Iterator[tuple[Rank, Rank]]:
    """Yield (first, later) mentions of one full name with two orders of the Empire; who got another is left alone."""
    if not any(honour in ctx.text for honour in _HONOURS):
        return
    first: dict[str, Rank] = {}
    made = [hit.start() for hit in _MADE.finditer(ctx.text)]
    for hit in _HONOURED.finditer(ctx.text):
        here = Rank(Span(*hit.span("title")), hit["title"], tuple(hit["name"].split()))
        known = first.setdefault(hit["name"], here)
        between = bisect_left(made, known.span.end) != bisect_left(made, here.span.start)
        if known.title != here.title and not between:
            yield known, here
