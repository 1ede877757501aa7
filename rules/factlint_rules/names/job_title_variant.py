"""NAM007: one person under two ranks."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Article,
    Citation,
    Context,
    DocumentRule,
    Name,
    Related,
    Remark,
    Span,
    by_profile,
    names,
)
from factlint_rules.names._family import kin_beside, of_family
from factlint_rules.names._offices import of_office, office_conflicts
from factlint_rules.names._ranks import RANK_WORDS, Rank, honour_conflicts, rank_conflicts
from factlint_rules.names._titles import other_sex, raised_since, title_span

#: Mrs is left out: she may be married to Mr. Titles of one kind exclude each other, whatever the order they are earned in.
_KINDS = (
    {"dr": "Dr", "doctor": "Dr", "prof": "Prof", "professor": "Prof"},
    {"mr": "Mr", "ms": "Ms", "miss": "Ms", "sir": "Mr", "dame": "Ms"},
    {
        word: rank
        for rank, words in (
            ("Constable", "constable const pc"),
            ("Sergeant", "sergeant sgt"),
            ("Inspector", "inspector insp"),
            ("Superintendent", "superintendent supt"),
            ("Lieutenant", "lieutenant lt"),
            ("Captain", "captain capt"),
            ("Major", "major maj"),
            ("Colonel", "colonel col"),
            ("General", "general gen"),
            ("Corporal", "corporal cpl"),
            ("Admiral", "admiral adm"),
            ("Commander", "commander cmdr cdr"),
            ("Commodore", "commodore"),
            ("Brigadier", "brigadier brig"),
        )
        for word in words.split()
    },
    {"chairman": "chairman", "chairwoman": "chairwoman"},
    {"mrs": "Mrs", "miss": "Miss"},
    {"sir": "Sir", "lord": "Lord"},
    {"archbishop": "Archbishop", "bishop": "Bishop", "cardinal": "Cardinal"},
    {"senator": "Senator", "congressman": "Congressman", "congresswoman": "Congresswoman"}
    | {"governor": "Governor", "mayor": "Mayor"},
)


class JobTitleVariant(DocumentRule):
    """A person keeps one rank or title through an article.

    "Mr" and "Mrs" also fit the first name that the person has elsewhere, unless the article speaks of
    the family.

    So is somebody with two ranks of the police, two offices or callings of which one person has one (chairman, clerk;
    goalkeeper, striker), two ministries, or both sides of a case.

    A doctor who becomes a professor between two paragraphs, or Mr Lee who becomes Ms Lee, is two
    people or one slip.

    Bad:
        Dr Alan Whitfield led the study. Prof Whitfield will retire.
                                         ^^^^ “Prof” Whitfield here, “Dr” Whitfield elsewhere

        Sergeant Ann Moss opened the gate. Inspector Moss closed it.
                                           ^^^^^^^^^ “Inspector” Moss here, “Sergeant” Moss elsewhere

        Lt. Ann Moss opened the gate. Sgt. Moss closed it.
                                      ^^^^ “Sgt.” Moss here, “Lt.” Moss elsewhere

        Rachel Oduya runs the yard. The mill is shut, Mr Oduya said.
                                                      ^^ “Mr” Oduya here, “Rachel” Oduya elsewhere

        The shipping minister, Ann Moss, left. The gate was shut, said Ms Moss, the transport minister.
                                                                                    ^^^^^^^^^^^^^^^^^^ “transport minister” Moss here, “The shipping minister” Moss elsewhere

        Rachel Oduya, chief executive, left. Ms Oduya, the chairman, said no more.
                                                           ^^^^^^^^ “chairman” Oduya here, “chief executive” Oduya elsewhere

        Dr Ella Quigg led the clinic. Ms Quigg said it was a start. The goalkeeper, Tom Barrow, left. Barrow, a striker, did not.
                                      ^^ “Ms” Quigg here, “Dr” Quigg elsewhere
                                                                                                                ^^^^^^^ “striker” Barrow here, “The goalkeeper” Barrow elsewhere

        DI Ann Moss opened the gate. DCI Moss closed it.
                                     ^^^ “DCI” Moss here, “DI” Moss elsewhere

        “He lied,” said Tom Hale, prosecuting. The jury was out for an hour. Mitigating, Mr Hale said he was sorry.
                                                                             ^^^^^^^^^^ “Mitigating” Hale here, “prosecuting” Hale elsewhere

        The keys belonged to nurse Ann Moss. Pharmacist Ann Moss locked up.
                                             ^^^^^^^^^^ “Pharmacist” Moss here, “nurse” Moss elsewhere
    Good:
        The former shipping minister, Ann Moss, left. The transport minister, Ann Moss, said no more.

        Rachel Oduya, chairman and chief executive, left. Ms Oduya, the chairman, said no more.

        Thomas Hale runs the yard. His wife is away. The mill is shut, Mrs Hale said.

        Lt Ann Moss opened the gate. Lieutenant Moss closed it.

        Detective Inspector Ann Moss opened the gate. Inspector Moss closed it.

        Mr Roe and Mrs Roe run the shop. Captain Ada Quill ran the ship. Quill, later Admiral Quill, wrote of it.

        Sergeant Ann Moss opened the gate. She was promoted in May. Inspector Moss closed it.
    """

    code = "NAM007"
    name = "job-title-variant"
    severity = by_profile("warning")
    message = "“{here}” {surname} here, “{elsewhere}” {surname} elsewhere"
    advice = "find out which title is right, or whether these are two people"
    citations = (Citation("NPR Accuracy Checklist", "names and titles"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the first mention under another title of the same kind."""
        titled = [name for name in ctx.read(names).all if name.title and not name.headline]
        by_surname: dict[str, list[Name]] = {}
        for name in titled:
            by_surname.setdefault(name.words[-1], []).append(name)
        said = set[str]()
        for surname, mentions in by_surname.items():
            if _are_several(ctx, surname):
                continue
            found = _conflict(mentions) or _raised(mentions) or _lowered(mentions)
            if found is not None and of_family(ctx, surname):
                continue  # Dr Mayhew, and her husband, Mr Mayhew
            if found is None:
                for name, known in other_sex(ctx, surname, mentions):
                    said.add(surname)
                    yield self._say(name, name.title, known, known.words[0])
            elif not _one_sentence(ctx, *found) and not raised_since(
                ctx, title_span(found[0]), title_span(found[1]), surname
            ):
                one, other = found
                said.add(surname)
                yield self._say(other, other.title, one, one.title)

        for first, later in rank_conflicts(ctx):
            surname = later.words[-1]
            if (
                surname not in said
                and not raised_since(ctx, first.span, later.span, surname)
                and not _are_several(ctx, surname)
                and not _of_kin(ctx, first, later)
            ):
                said.add(surname)
                yield self._told(later.span, first.span, surname, ctx)
        for first, later in honour_conflicts(ctx):
            yield self._told(later.span, first.span, later.words[-1], ctx)
        for surname, told, office in office_conflicts(ctx):
            if not _are_several(ctx, surname):
                yield self._told(office.span, told.span, surname, ctx)

    def _told(self, here: Span, elsewhere: Span, surname: str, ctx: Context) -> Remark:
        words = elsewhere.of(ctx.text)
        return self.finding(
            here,
            here=here.of(ctx.text),
            elsewhere=words,
            surname=surname,
            related=(Related(elsewhere, f"“{words}” here"),),
        )

    def _say(self, name: Name, title: str, known: Name, words: str) -> Remark:
        return self.finding(
            title_span(name),
            here=title,
            elsewhere=words,
            surname=name.words[-1],
            related=(Related(known.span, f"“{words}” here"),),
        )


def _of_kin(ctx: Context, first: Rank, later: Rank) -> bool:
    """Return whether two ranks may be of two of one family; of constables and judges the words beside tell it."""
    if not _COURTESY.isdisjoint((first.title, later.title)):
        return of_family(ctx, later.words[-1])
    return kin_beside(ctx, first.span) or kin_beside(ctx, later.span)


_COURTESY = frozenset("mr mrs ms miss dr doctor sir dame lord lady".split())


def _are_several(ctx: Context, surname: str) -> bool:
    """Return whether two people of one surname are told of."""
    return len(ctx.read(_full_names).get(surname, ())) > 1


def _full_names(article: Article) -> dict[str, set[str]]:
    full: dict[str, set[str]] = {}
    for name in article.read(names).longer:
        given = [
            word
            for word in name.words[:-1]
            if not (word.isupper() and len(word) > 1)
            and not of_office(word)
            and word.lower() not in RANK_WORDS
        ]
        if given:  # no "DI" of "DI Roe", no "Midwife" of "Midwife Roe"
            full.setdefault(name.words[-1], set()).add(given[0])
    return full


def _conflict(mentions: list[Name]) -> tuple[Name, Name] | None:
    if len(mentions) < 2:  # as most
        return None
    for kind in _KINDS:
        first: tuple[str, Name] | None = None
        for name in mentions:
            own = [kind[w] for w in name.title.lower().replace(".", "").split() if w in kind]
            if not own:
                continue
            if first is None:
                first = (own[-1], name)
            elif first[0] != own[-1]:
                return first[1], name
    return None


#: Titles that somebody has or has not; copy that calls one Mr Gale at first mention says that he has none.
_PLAIN = frozenset("mr mrs ms miss".split())
_RAISED = frozenset(
    "cllr councillor dr prof professor sir dame lord lady judge pc rev reverend".split()
)


def _raised(mentions: list[Name]) -> tuple[Name, Name] | None:
    """Return "Mr Ernest Gale" with a later "Cllr Gale", or None."""
    titles = [name.title.lower().replace(".", "").split() for name in mentions]
    if not titles or len(mentions[0].words) < 2 or not _PLAIN.issuperset(titles[0]):
        return None
    for name, title in zip(mentions, titles, strict=True):
        if _RAISED.issuperset(title):
            return mentions[0], name
    return None


def _lowered(mentions: list[Name]) -> tuple[Name, Name] | None:
    """Return "Dr Ella Quigg" with a later "Ms Quigg", or None; who was "Ms" before is both."""
    titles = [name.title.lower().replace(".", "").split() for name in mentions]
    if not titles or len(mentions[0].words) < 2 or not _LEARNED.issuperset(titles[0]):
        return None
    later = [name for name, title in zip(mentions, titles, strict=True) if _PLAIN.issuperset(title)]
    return (mentions[0], later[0]) if len(later) == 1 else None


#: No "Rev": British papers call the Rev Tom Ives "Mr Ives" afterwards.
_LEARNED = frozenset("dr doctor prof professor judge".split())


def _one_sentence(ctx: Context, one: Name, other: Name) -> bool:
    return ctx.sentence(one.span) == ctx.sentence(other.span)
