"""NAM007: one person under two ranks."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    MEN,
    WOMEN,
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
from factlint_rules.names._family import of_family

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
    {"archbishop": "Archbishop", "bishop": "Bishop", "cardinal": "Cardinal"},
    {"senator": "Senator", "congressman": "Congressman", "congresswoman": "Congresswoman"}
    | {"governor": "Governor", "mayor": "Mayor"},
)


_MALE = frozenset(["mr", "sir"])
_FEMALE = frozenset(["mrs", "ms", "miss", "dame"])


class JobTitleVariant(DocumentRule):
    """A person keeps one rank or title through an article.

    "Mr" and "Mrs" also fit the first name that the person has elsewhere, unless the article speaks of
    the family.

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
    Good:
        Thomas Hale runs the yard. His wife is away. The mill is shut, Mrs Hale said.

        Lt Ann Moss opened the gate. Lieutenant Moss closed it.

        Detective Inspector Ann Moss opened the gate. Inspector Moss closed it.

        Mr Roe and Mrs Roe run the shop.
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
        full = _full_names(ctx)
        for surname, mentions in by_surname.items():
            if len(full.get(surname, set())) > 1:
                continue  # two people of one surname
            found = _conflict(mentions)
            if found is None:
                yield from self._other_sex(ctx, surname, mentions)
            elif not _one_sentence(ctx, *found):
                first, other = found
                yield self.finding(
                    _title_span(other),
                    here=other.title,
                    elsewhere=first.title,
                    surname=surname,
                    related=(Related(first.span, f"“{first.title}” here"),),
                )

    def _other_sex(self, ctx: Context, surname: str, mentions: list[Name]) -> Iterator[Remark]:
        """Yield "Mr Oduya" where the article's one Oduya is a Rachel."""
        named = next(
            (
                name
                for name in ctx.read(names).all
                if len(name.words) > 1 and name.words[-1] == surname and not name.headline
            ),
            None,
        )
        given = named.words[0].lower() if named is not None else ""
        wrong = _MALE if given in WOMEN else _FEMALE if given in MEN else frozenset()
        for name in mentions:
            titles = name.title.lower().replace(".", "").split()
            if named is None or wrong.isdisjoint(titles[-1:]) or of_family(ctx, surname):
                continue
            yield self.finding(
                _title_span(name),
                here=name.title,
                elsewhere=named.words[0],
                surname=surname,
                related=(Related(named.span, f"“{named.words[0]}” here"),),
            )


def _title_span(name: Name) -> Span:
    start = name.span.start - len(name.title) - 1
    return Span(start, start + len(name.title))


def _full_names(ctx: Context) -> dict[str, set[str]]:
    full: dict[str, set[str]] = {}
    for name in ctx.read(names).all:
        if len(name.words) > 1:
            full.setdefault(name.words[-1], set()).add(name.words[0])
    return full


def _conflict(mentions: list[Name]) -> tuple[Name, Name] | None:
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


def _one_sentence(ctx: Context, one: Name, other: Name) -> bool:
    return ctx.sentence(one.span) == ctx.sentence(other.span)
