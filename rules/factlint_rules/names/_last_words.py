"""A name of several words whose last word is once in the plural, or in small letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factlint.api import AnyContext, Name, NameKind, Names, Span, lazy_regex

#: A plural is meant where it is counted or told from others, or is of several places.
_SEVERAL = lazy_regex(
    r"\b(?:all|any|both|different|few|former|many|most|no|other|several|some|such|these|those|two|three|four|five|"
    r"six|seven|eight|nine|ten|various|\d+|and)\s(?:the\s|of\sthe\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
_OF_SEVERAL = lazy_regex(r"\s(?:of|in|across|around|from|like|such)\b|,?\sand\b|['’]")
_A_KIND = lazy_regex(
    r"\b(?:an?|any|another|each|every|either|neither|one|some|no|what|which|whichever)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
#: What a whole name is followed by: no noun ("the Bramley trust fund").
_IN_WORD = lazy_regex(r"[\w’'-]")
_ALONE = lazy_regex(
    r"[\"”’')\]]?(?:[.,;:!?)\]—–]|\s*$|['’]s\b|\s(?:and|or|but|is|was|has|had|will|would|are|were|which|who|that|"
    r"said|says|to|in|on|at|by|for|with|from|after|before|as|did|does|when|while|where)\b)"
)


def last_word_variants(ctx: AnyContext, found: Names) -> Iterator[tuple[Span, str, Name]]:
    """Yield the one place where a name of two mentions or more ends in another form, and the name.

    "The Bramley Trust ... the Bramley Trusts said no", "... the Bramley trust said no".
    """
    mentions: dict[str, list[Name]] = defaultdict(list)
    for name in found.longer:
        if not name.headline:
            mentions[name.text.removeprefix("The ")].append(name)
    for form, names in mentions.items():
        person = names[0].kind is NameKind.PERSON
        if len(names) < 2 or person or not form[-1].isalpha() or " " not in form:
            continue
        plural = mentions.get(f"{form}s", [])
        body = len(plural) == 1 and names[0].kind is NameKind.BODY
        if body and _one(ctx.text, plural[0].span) and not _of_a_kind(ctx.text, names):
            yield plural[0].span, plural[0].text, names[0]
        yield from _small(ctx, form, names[0])


def _one(text: str, span: Span) -> bool:
    """Return whether a plural is used where one body is meant: "the Bramley Trusts"."""
    before = text[max(0, span.start - 24) : span.start]
    if not before.lower().endswith("the "):
        return False
    return not (_SEVERAL.search(before) or _OF_SEVERAL.match(text, span.end))


def _of_a_kind(text: str, names: list[Name]) -> bool:
    """Return whether a name is told of one of several: "each Harbour Board", "a Harbour Board of its own"."""
    return any(
        _A_KIND.search(text, max(0, name.span.start - 24), name.span.start) for name in names
    )


def _small(ctx: AnyContext, form: str, name: Name) -> Iterator[tuple[Span, str, Name]]:
    """Yield where the last word of a name is in small letters, once."""
    head, _, last = form.rpartition(" ")
    if last[1:] != last[1:].lower() or last == last.lower():
        return
    small = f"{head} {last.lower()}"
    hits, at = list[Span](), ctx.text.find(small)
    while at >= 0 and len(hits) < 2:
        span = Span(at, at + len(small))
        within = at and _IN_WORD.match(ctx.text, at - 1)
        if not (within or _IN_WORD.match(ctx.text, span.end)):
            hits.append(span)
        at = ctx.text.find(small, at + 1)
    if len(hits) == 1 and _ALONE.match(ctx.text, hits[0].end):
        yield hits[0], small, name
