"""NAM006: one person with two first names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factlint.api import (
    GIVEN_NAMES,
    MEN,
    WOMEN,
    Citation,
    Context,
    DocumentRule,
    Name,
    NameKind,
    Related,
    Remark,
    Span,
    by_profile,
    consonants,
    lazy_regex,
    names,
    one_slip,
    pattern,
    plain,
    sound,
)
from factlint_rules.names._family import of_family
from factlint_rules.names._kin import two_names

#: Names of so many letters that begin and end alike are easily written for each other: Luisa, Lucia.
_LONG = 5
#: "J.K. Harding", "J K Harding", "JK Harding"; "Paul W. Roe".
_GIVEN_INITIALS = pattern(
    r"(?:(?P<first>[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*) (?=[A-Z]\.? ))?"
    r"(?P<letters>(?:[A-Z]\. ?|[A-Z] ?){1,3}) (?P<surname>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ][\w’'-]*)",
    case=True,
)


class FirstNameVariant(DocumentRule):
    """A person keeps one spelling of the first name.

    The same surname with a first name a letter off, or one that sounds alike, is nearly always
    one person: Catherine and Katherine, Jon and John, Leila and Layla. It is an error where one
    mention differs from two or more, and sounds like them or is no first name; else a warning.

    So are a husband or a nephew of somebody under two names, and initials with one letter changed ("J.K. Roe", "J.R. Roe").

    Two names with the same consonants (Neil and Niall), or of one initial where the article says
    the surname alone afterwards, are a warning, unless the article speaks of a family.

    Bad:
        Viktor Hale owns the yard. In 2019 Victor Hale bought the dock.
                                           ^^^^^^ “Victor” Hale here, “Viktor” Hale elsewhere

        Chief Inspector Catherine Mowbray said so. Later Katherine Mowbray left.
                                                         ^^^^^^^^^ “Katherine” Mowbray here, “Catherine” Mowbray elsewhere
    Fixed:
        Chief Inspector Catherine Mowbray said so. Later Catherine Mowbray left.
    Bad:
        Neil Roe runs the club. “We won,” Roe said. The captain under Niall Roe was Ann Tay.
                                                                      ^^^^^ “Niall” Roe here, “Neil” Roe elsewhere
    Fixed:
        Neil Roe runs the club. “We won,” Roe said. The captain under Neil Roe was Ann Tay.
    Bad:
        Thomas Wren runs the farm. Wren has sheep. A wall fell on Timothy Wren last year.
                                                                  ^^^^^^^ “Timothy” Wren here, “Thomas” Wren elsewhere
    Fixed:
        Thomas Wren runs the farm. Wren has sheep. A wall fell on Thomas Wren last year.
    Bad:
        J.K. Harding wrote the report. In May the board thanked J.R. Harding for it.
                                                                ^^^^^^^^^^^^ “J.R. Harding” here, “J.K. Harding” elsewhere

        Mrs Lund’s nephew, Brian, rang the police. The court was full. “She trusted them,” said Mrs Lund’s nephew, Barry.
                                                                                                                   ^^^^^ Lund’s nephew is “Barry” here, “Brian” elsewhere

        Present: J. Sandford (Chair), P. Okoro. The meeting closed at nine. Signed: T. Sandford (Chair).
                                                                                    ^^ Sandford (Chair) is “T.” here, “J.” elsewhere
    Good:
        My wife, Ann, left. He rang my son, Tom. Mrs Lund’s nieces, Eva and Ida, sat behind Lund’s nephew, Brian.

        Ann Hale owns the yard. In 2019 Victor Hale bought the dock.

        The twins Jon Roe and Joan Roe run the shop.

        Neil Roe runs the club. Roe has a brother. Niall Roe was there.

        Steve Wren farms. Wren has sheep. A wall fell on Steven Wren.
    """

    code = "NAM006"
    name = "first-name-variant"
    severity = by_profile("error")
    message = "“{here}” {surname} here, “{elsewhere}” {surname} elsewhere"
    advice = "find out which is right, or whether these are two people"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: names"),)
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each mention under the rarer first name."""
        found = ctx.read(names)
        known = {name.words[-1] for name in found.longer if _is_person(name)}
        yield from self._initials(ctx, known)
        for relative, before in two_names(ctx):
            yield self.finding(
                relative.span,
                severity="warning",
                message="{whose} is “{here}” here, “{elsewhere}” elsewhere",
                whose=relative.whose,
                here=relative.name,
                elsewhere=before.name,
                related=(Related(before.span, f"“{before.name}” here"),),
            )
        for surname, given in _first_names(ctx, known).items():
            if len(given) < 2:  # as of most
                continue
            alone = any(name.text == surname for name in found.ending(surname))
            ordered = sorted(given, key=lambda first: (-len(given[first]), given[first][0].start))
            for at, rare in enumerate(ordered[1:], 1):
                usual = next((one for one in ordered[:at] if _alike(one, rare)), None)
                certain = (
                    usual is not None
                    and len(given[rare]) == 1 < len(given[usual])
                    and _is_slip(rare, usual)
                )
                if usual is None:
                    kin = (one for one in ordered[:at] if _akin(one, rare, alone=alone))
                    usual = next(kin, None)
                    if usual is None and len(given) == 2 and len(given[rare]) == 1:
                        usual = _taken_up(ctx, ordered[0], rare, given)
                    usual = None if usual and of_family(ctx, surname) else usual
                if usual is None or _together(ctx, given[usual], given[rare]):
                    continue
                for span in given[rare]:
                    yield self.finding(
                        span,
                        severity=None if certain else "warning",
                        here=rare,
                        elsewhere=usual,
                        surname=surname,
                        fix=self.replacing(span, usual, safety="ask"),
                        related=(Related(given[usual][0], f"“{usual}” here"),),
                    )

    def _initials(self, ctx: Context, known: set[str]) -> Iterator[Remark]:
        """Yield "J.R. Harding" beside "J.K. Harding", and another middle initial."""
        people: dict[tuple[str, str], dict[str, list[Name]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for name in ctx.read(names).longer:
            if name.words[-1] not in known or name.headline or not _has_capitals(name):
                continue
            initials = _GIVEN_INITIALS.fullmatch(name.text)
            if initials is not None:
                letters = initials["letters"].replace(".", "").replace(" ", "")
                first = initials["first"] or ""
                if first or len(letters) > 1:  # J. Roe and K. Roe are two
                    people[initials["surname"], first][letters].append(name)
        for (surname, _), forms in people.items():
            ordered = sorted(forms, key=lambda one: (-len(forms[one]), forms[one][0].span.start))
            for rare in ordered[1:]:
                one, other = (forms[form][0].span for form in (ordered[0], rare))
                slip = len(rare) == len(ordered[0]) and one_slip(rare, ordered[0])
                if not slip or _together(ctx, [one], [other]) or of_family(ctx, surname):
                    continue
                for name in forms[rare]:
                    yield self.finding(
                        name.span,
                        severity="warning",  # J.K. and J.R. Harding may be two
                        message="“{here}” here, “{elsewhere}” elsewhere",
                        here=name.text,
                        elsewhere=one.of(ctx.text),
                        related=(Related(one, f"“{one.of(ctx.text)}” here"),),
                    )


def _has_capitals(name: Name) -> bool:
    """Return whether a word before the last one is in capitals, as initials are."""
    return any(word.isupper() for word in name.words[:-1])


def _first_names(ctx: Context, known: set[str]) -> dict[str, dict[str, list[Span]]]:
    """Return where the words before each known surname are, by the surname and the word."""
    people: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for name in ctx.read(names).longer:
        if known.isdisjoint(name.words):
            continue
        end = name.span.start - 1
        for first, surname in pairwise(name.words):
            at = end + 1
            end = at + len(first)
            # "Lodestar's CI" names no person.
            if surname in known and not first.endswith(("'s", "’s")):
                people[surname][first].append(Span(at, end))
        if len(name.words) == 3 and name.words[-1] in known:  # "Deborah Anne Roe", "Debra Anne Roe"
            first, start = name.words[0], name.span.start
            people[" ".join(name.words[1:])][first].append(Span(start, start + len(first)))
    return people


def _may_be_person(name: Name) -> bool:
    return 2 <= len(name.words) <= 3 and name.kind not in (NameKind.BODY, NameKind.WORK)


def _is_person(name: Name) -> bool:
    if not _may_be_person(name):
        return False
    return name.kind is NameKind.PERSON or name.words[0].lower() in GIVEN_NAMES


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 3 or one.casefold() == other.casefold() or "." in one + other:
        return False
    a, b = plain(one), plain(other)
    if sound(one) == sound(other):
        return True
    least, most = sorted((a, b), key=len)
    short = most.startswith(least) and least in GIVEN_NAMES  # Steve, but not Rober
    return min(len(a), len(b)) >= 5 and one_slip(a, b) and not short


def _is_slip(rare: str, usual: str) -> bool:
    """Return whether a form is only a slip for a first name: Viktor for Victor, Roebrt for Robert.

    Maria and Marta are a letter apart, too, and may be two people.
    """
    a, b = plain(rare), plain(usual)
    return b in GIVEN_NAMES and (a not in GIVEN_NAMES or sound(rare) == sound(usual))


def _akin(one: str, other: str, *, alone: bool) -> bool:
    """Return whether one given name may be written for another where no family is spoken of.

    Pet names are no slip: Dave and David, Freddie and Frederick begin with three letters alike.

    Args:
        one: a given name.
        other: the other.
        alone: whether the article says the surname alone, and so knows one person of it.
    """
    a, b = plain(one), plain(other)
    listed = {a, b} & GIVEN_NAMES
    if min(len(a), len(b)) >= _LONG and a[:3] == b[:3] and consonants(one) == consonants(other):
        return not any(name.endswith(("y", "ie")) for name in (a, b))  # Gervase and Gervais
    if min(len(a), len(b)) < 3 or not listed:
        return False
    if alone and len(a) == len(b) == _LONG - 1 and a[0] == b[0] and one_slip(a, b):
        return True  # Alun and Alan
    if a[0] != b[0]:
        return len(listed) == 2 and one_slip(a, b)  # Tim and Jim
    pet = any(name.endswith(("y", "ie")) for name in (a, b))  # Dan and Danny
    if consonants(one) == consonants(other):
        return not pet
    if len(listed) < 2:
        return False
    near = a[-1] == b[-1] and min(len(a), len(b)) >= _LONG and abs(len(a) - len(b)) <= 1
    if {a, b} <= MEN - WOMEN or {a, b} <= WOMEN - MEN:
        least, most = sorted((a, b), key=len)
        near |= a[:_LONG] == b[:_LONG] and not most.startswith(least)  # Jacqueline and Jacquetta
    return (alone and a[:3] != b[:3]) or (near and not pet)


#: Behind a name that is new to the reader: "Andrea Falk, a nurse", "Andrea Falk (Lab)".
_INTRODUCED = lazy_regex(r",|\s\(|\s(?:of|from|who|is|at)\b")
#: Words before one: "his solicitor, Andrea Falk", "a nurse Andrea Falk", "said barrister Andrea Falk".
_CALLED = lazy_regex(
    r"(?:,|\b(?:and|or|[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)(?:\s[a-z-]+){0,2}"
    r"|\b(?:said|says|told|by|with|from)\s[a-z-]+)\s$"
)


def _taken_up(ctx: Context, usual: str, rare: str, given: dict[str, list[Span]]) -> str | None:
    """Return a first name for which another of its letter and sex is written, and no other person is introduced.

    "Health Minister Audrey Falk came ... Andrea Falk said no more": of a second Falk it would tell
    who she is.
    """
    a, b, span = usual.lower(), rare.lower(), given[rare][0]
    one_sex = {a, b} <= MEN - WOMEN or {a, b} <= WOMEN - MEN
    if (
        not one_sex
        or a[0] != b[0]
        or span.start < given[usual][0].start
        or min(len(a), len(b)) < _SHORT
    ):
        return None
    if a.startswith(b) or b.startswith(a) or a[:3] == b[:3] or a[-1] in "iy" or b[-1] in "iy":
        return None  # pet names
    name = ctx.read(names).at(span.start)
    if name is None or _INTRODUCED.match(ctx.text, name.span.end):
        return None
    called = _CALLED.search(ctx.text, max(0, span.start - 40), span.start)
    return usual if called is None or name.title else None


_SHORT = 4


def _together(ctx: Context, one: list[Span], other: list[Span]) -> bool:
    """Return whether a sentence names both, as it does two people of one family."""
    return bool(
        {ctx.sentence(span).start for span in one} & {ctx.sentence(span).start for span in other}
    )
