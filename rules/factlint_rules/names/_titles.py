"""Titles before surnames: where they are, and whether they fit the first name of their bearer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import MEN, WOMEN, Context, Name, Span, names
from factlint_rules.names._family import of_family

_MALE = frozenset("mr sir monsieur signor herr senor señor".split())
_FEMALE = frozenset("mrs ms miss dame madame mademoiselle signora frau senora señora".split())


def title_span(name: Name) -> Span:
    """Return the place of a name's title."""
    start = name.span.start - len(name.title) - 1
    return Span(start, start + len(name.title))


def other_sex(ctx: Context[Any], surname: str, mentions: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield mentions as "Mr Oduya" where the article's one Oduya is a Rachel, with her full name."""
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
        if named is not None and titles[-1] in wrong and not of_family(ctx, surname):
            yield name, named
