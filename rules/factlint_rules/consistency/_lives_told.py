"""Ages told beside the only birth of a passage, however the sentences go.

"Born to a miner in 1944, Baroness Holm came to Leeds in 1979. She was 45 and had three children":
one birth, one person, and an age that no year of the passage makes.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from factlint.api import (
    BELOW_HUNDRED,
    Context,
    DateExpression,
    NameKind,
    Quantity,
    QuantityKind,
    Span,
    dates,
    in_words,
    lazy_regex,
    names,
    quantities,
)
from factlint_rules.consistency._ages_then import parted

_N: Final = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
_BORN: Final = lazy_regex(r"\b[Bb]orn\b(?! (?:with|out of)\b)|\(b\. ?(?=\d)")
#: A thing of an age: "the 19-year-old club".
_THING: Final = (
    r"(?! (?:\w+ )?(?:firm|company|house|building|club|church|school|bridge|car|ship|boat|tree|law|"
    r"record|tradition|feud|mystery|case|wine|whisky|band|magazine|paper|team|theatre|hotel|pub)\b)"
)
#: What may be behind an age that nothing is counted by.
_END: Final = (
    r"(?=[,.;:)”\"](?!\d)| (?:and|when|in|he|she|who|but|then|on|says?|said|as|is|was|has|becomes?|"
    r"became|remains?|last|this|next|years old|at the time|at (?:his|her) next birthday|because|while|with a)\b|$)"
)
_AGE: Final = lazy_regex(
    rf"(?<![\w.,£$€-])(?P<old>{_N})[ -]years?[ -]old\b{_THING}"
    r"|\b(?:[Aa]t(?: just| only| the age of| age)?|[Aa]ged(?: just| only)?|"
    r"(?:he|she|who|and(?= will be)|(?!It\b|That\b|This\b|There\b)[A-Z]\w+) (?:was|is|will be|would be)"
    r"(?: just| only| now| then| still| already| barely| all of)?|turn(?:s|ed|ing)|"
    r"becom(?:es?|ing)|(?:boy|girl|man|woman|child|youth|lad|teenager|age) of) "
    rf"(?P<at>{_N}){_END}"
    rf"|\b(?P<candles>{_N}) candles"
    rf"|\b[Ll]iv(?:ed|ing)\b[^.;]{{0,40}}?(?P<lived>{_N}) years\b"
)
#: There is another person whose age, or birth, it may be.
_KIN: Final = lazy_regex(
    r"\b(?:sons?|daughters?|mother|father|wife|husband|brothers?|sisters?|twins?|grand\w+|baby|"
    r"parents?|nephew|niece|aunt|uncle|cousin|widow(?:er)?|child(?:ren)?(?:,[\w ]+,)? (?:was|were))\b"
)
_DIED: Final = lazy_regex(r"\b(?:died|dies|death|dead|killed|drowned)\b")
#: Further off, an age is somebody else's, or none.
_FAR: Final = 45
_LEAST, _MOST = 4, 115


class Misaged(Struct, frozen=True):
    """An age, the birth it does not fit, and what it would be in the year it is told of."""

    span: Span
    born: DateExpression
    year: int
    right: int


def misaged(ctx: Context[Any]) -> Iterator[Misaged]:
    """Yield the ages of a passage that its one birth excludes."""
    small = ctx.document.lower
    births = list(_BORN.finditer(ctx.text)) if "born" in small or "(b." in small else []
    starts = [hit.start() for hit in births]
    for hit in births:
        window = _window(ctx, ctx.sentence(Span(hit.start(), hit.end())))
        alone = bisect_left(starts, window.end) - bisect_left(starts, window.start) == 1
        born = _birth(ctx, hit) if alone else None
        if born is not None and _one_person(ctx, window):
            yield from _judge(ctx, window, born)


def _birth(ctx: Context[Any], hit: re.Match[str]) -> DateExpression | None:
    """Return the date behind "born"."""
    end = min(ctx.sentence(Span(hit.start(), hit.end())).end, hit.end() + 60)
    for one in ctx.read(dates):
        if hit.end() <= one.span.start < end and one.has_year and one.type == "DATE":
            return one if one.interval is not None else None
    return None


def _one_person(ctx: Context[Any], window: Span) -> bool:
    people = {
        one.words[-1] for one in ctx.read(names).within(window) if one.kind is NameKind.PERSON
    }
    return len(people) < 2 and _KIN.search(ctx.text, window.start, window.end) is None


def _window(ctx: Context[Any], birth: Span) -> Span:
    """Return the sentence of a birth with the one before it and two behind it, in its paragraph."""
    text, start, end = ctx.text, birth.start, birth.end
    for _ in range(2):
        following = ctx.document.sentence_at(min(len(text) - 1, end + 1))
        if following.start < end or "\n\n" in text[end : following.start]:
            break
        end = following.end
    before = ctx.document.sentence_at(max(0, start - 2))
    if before.end <= start and "\n\n" not in text[before.end : start]:
        start = before.start
    return Span(start, end)


def _judge(ctx: Context[Any], window: Span, born: DateExpression) -> Iterator[Misaged]:
    assert born.interval is not None
    first, last = born.interval[0], born.interval[1] - dt.timedelta(days=1)
    years = [
        one
        for one in ctx.read(quantities)
        if one.kind is QuantityKind.YEAR
        and window.contains(one.span)
        and not born.span.contains(one.span)
    ]
    known = {int(one.value) for one in years} | ({ctx.published.year} if ctx.published else set())
    for hit in _AGE.finditer(ctx.text, window.start, window.end):
        group = next(name for name, words in hit.groupdict().items() if words)
        span, age = Span(*hit.span(group)), _number(hit[group])
        if not _LEAST <= age <= _MOST or born.span.overlaps(span):
            continue
        year = _year(ctx, window, span, years)
        fits = any(one - last.year - 1 <= age <= one - first.year for one in known)
        if (
            year is not None
            and not fits
            and first.year < year
            and abs(year - first.year - age) <= _FAR
        ):
            yield Misaged(span, born, year, year - first.year)


def _year(ctx: Context[Any], window: Span, age: Span, years: list[Quantity]) -> int | None:
    """Return the year that an age is told of: that of its sentence, of a death, or of publication."""
    here = ctx.sentence(age)
    inside = [one for one in years if here.contains(one.span)]
    own = {int(one.value) for one in inside if not parted(ctx, age, one.span)}
    if inside and not own:
        return None
    around = own or {int(one.value) for one in years}
    if around:
        return around.pop() if len(around) == 1 else None
    died = _DIED.search(ctx.text, window.start, window.end)
    return ctx.published.year if ctx.published is not None and died is None else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(in_words(word))
