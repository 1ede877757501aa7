"""NAM006: one person with two first names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factlint.api import (
    GIVEN_NAMES,
    Citation,
    Context,
    DocumentRule,
    Name,
    NameKind,
    Related,
    Remark,
    Span,
    by_profile,
    names,
    one_slip,
    plain,
    sound,
)


class FirstNameVariant(DocumentRule):
    """A person keeps one spelling of the first name.

    The same surname with a first name a letter off, or one that sounds alike, is nearly always
    one person: Catherine and Katherine, Jon and John, Leila and Layla. It is an error where one
    mention stands against two or more, else a warning.

    Bad:
        Viktor Hale owns the yard. In 2019 Victor Hale bought the dock.
                                           ^^^^^^ “Victor” Hale here, “Viktor” Hale elsewhere

        Chief Inspector Catherine Mowbray said so. Later Katherine Mowbray left.
                                                         ^^^^^^^^^ “Katherine” Mowbray here, “Catherine” Mowbray elsewhere
    Fixed:
        Chief Inspector Catherine Mowbray said so. Later Catherine Mowbray left.
    Good:
        Ann Hale owns the yard. In 2019 Victor Hale bought the dock.

        The twins Jon Roe and Joan Roe run the shop.
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
        people: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for name in ctx.read(names).all:
            at = name.span.start
            for first, surname in pairwise(name.words):
                at = ctx.text.find(first, at)
                if first.endswith(("'s", "’s")):
                    continue  # "Lodestar's CI" names no person
                people[surname][first].append(Span(at, at + len(first)))
        known = {name.words[-1] for name in ctx.read(names).all if _is_person(name)}
        for surname, given in people.items():
            if surname not in known:
                continue
            ordered = sorted(given, key=lambda first: (-len(given[first]), given[first][0].start))
            for at, rare in enumerate(ordered[1:], 1):
                usual = next((one for one in ordered[:at] if _alike(one, rare)), None)
                if usual is None or _together(ctx, given[usual], given[rare]):
                    continue
                certain = len(given[rare]) == 1 < len(given[usual])
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


def _may_be_person(name: Name) -> bool:
    return 2 <= len(name.words) <= 3 and name.kind not in (NameKind.BODY, NameKind.WORK)


def _is_person(name: Name) -> bool:
    given = name.words[0].lower() in GIVEN_NAMES
    return _may_be_person(name) and (name.kind is NameKind.PERSON or given)


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 3 or one.casefold() == other.casefold() or "." in one + other:
        return False
    a, b = plain(one), plain(other)
    if sound(one) == sound(other):
        return True
    least, most = sorted((a, b), key=len)
    short = most.startswith(least) and least in GIVEN_NAMES  # Steve, but not Rober
    return min(len(a), len(b)) >= 5 and one_slip(a, b) and not short


def _together(ctx: Context, one: list[Span], other: list[Span]) -> bool:
    """Return whether a sentence names both, as it does two people of one family."""
    return bool(
        {ctx.sentence(span).start for span in one} & {ctx.sentence(span).start for span in other}
    )
