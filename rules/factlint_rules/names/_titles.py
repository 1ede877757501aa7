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
    full = (one for one in ctx.read(names).ending(surname) if len(one.words) > 1)
    named = next((one for one in full if not one.headline), None)
    if named is None:
        return
    given = named.words[0].lower()
    wrong = _MALE if given in WOMEN else _FEMALE if given in MEN else frozenset()
    found = [one for one in mentions if one.title.lower().replace(".", "").split()[-1] in wrong]
    if found and not of_family(ctx, surname):
        yield from ((name, named) for name in found)
