"""Titles before surnames: where they are, and whether they fit the first name of their bearer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import MEN, WOMEN, Context, Name, Span, names, pattern
from factlint_rules.names._family import of_family

_MALE = frozenset("mr sir monsieur signor herr senor señor".split())
_FEMALE = frozenset("mrs ms miss dame madame mademoiselle signora frau senora señora".split())


def title_span(name: Name) -> Span:
    """Return the place of a name's title."""
    start = name.span.start - len(name.title) - 1
    return Span(start, start + len(name.title))


#: Before a title: "now Lady Justice Holt", "later Admiral Quill", "the then Captain Roe".
_SINCE = pattern(
    r"\b(?:now|later|then|today|currently|formerly|subsequently|since|future)\s*,?\s+(?:an?\s+|the\s+)?$"
)
#: How a person gets another rank: "she was promoted", "Moss became an inspector".
_RISES = pattern(
    r"\b(?:promoted|demoted|elevated|ennobled|knighted|commissioned|ordained|consecrated|sworn\s+in"
    r"|(?:was|were|been|being)\s+(?:appointed|elected|made)|becom(?:e|es|ing)|became|rose\s+to|raised\s+to)\b"
)
#: It is said of somebody by a pronoun: "she was promoted", but not "her neighbour became violent".
_HIM = pattern(
    r"\b(?:he|she|who)(?:['’]s|['’]d)?\s+(?:(?:is|was|has|had|been|being|be|to|would|later|then|since|soon|also)\s+){0,3}?"
    r"(?:promoted|demoted|elevated|ennobled|knighted|commissioned|ordained|consecrated|sworn|appointed|elected|"
    r"made|becom\w+|became|rose|raised)\b|\b(?:promoted|raised|elevated|appointed|made)\s+(?:him|her)\b"
)


def raised_since(ctx: Context[Any], one: Span, other: Span, surname: str) -> bool:
    """Return whether the article tells how the person got the other of two titles."""
    text = ctx.text
    if any(_SINCE.search(text, max(0, at.start - 24), at.start) for at in (one, other)):
        return True
    for hit in _RISES.finditer(text, one.start, ctx.sentence(other).end):
        told = ctx.sentence(Span(*hit.span())).of(text)
        if surname in told or _HIM.search(told):
            return True
    return False


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
