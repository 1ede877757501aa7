"""What somebody did before being born: "born in 1961, and first crewed a tug in 1957"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex

_YEAR = r"(?:1[6-9]|20)\d\d"
_BORN = lazy_regex(
    rf"\bborn\b(?! (?:with|into|to)\b)[^.;]{{0,50}}?\bin (?:[A-Z][a-z]+ )?(?P<born>{_YEAR})\b"
)
#: What the same person does: no building of the house they were born in.
_DOES = (
    r"(?:first |later |then |has |had |also )?(?:joined|left|moved|married|began|became|won|went|took|made|wrote|"
    r"founded|opened|published|retired|graduated|qualified|trained|started|worked|played|served|sailed|crewed|flew|fought|"
    r"emigrated|enlisted|learn(?:ed|t)|studied|taught|ran|sang|scored|signed|bought)"
)
_NEXT = lazy_regex(
    rf"(?:, (?:and )?| and )(?:he |she |who )?{_DOES}\b[^.;]{{0,70}}?\bin (?:[A-Z][a-z]+ )?(?P<year>{_YEAR})\b(?!s)"
)
_HEAD = lazy_regex(
    rf"\s*(?:He|She) {_DOES}\b[^.;]{{0,70}}?\bin (?:[A-Z][a-z]+ )?(?P<year>{_YEAR})\b(?!s)"
)


def before_birth(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (year of a deed, year of birth) where the first is before the second."""
    for hit in _BORN.finditer(ctx.text) if "born" in ctx.document.lower else ():
        sentence = ctx.sentence(Span(*hit.span()))
        following = _NEXT.search(ctx.text, hit.end(), sentence.end)
        following = following or _HEAD.match(ctx.text, sentence.end)
        if following is not None and int(following["year"]) < int(hit["born"]):
            yield Span(*following.span("year")), Span(*hit.span("born"))
