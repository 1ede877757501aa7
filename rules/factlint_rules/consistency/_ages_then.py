"""Ages at another time: "was 24 when he won the cup in 1974", "at the age of 18, in 1993"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from factlint.api import (
    Context,
    NameKind,
    QuantityKind,
    Span,
    constructions,
    dates,
    dates_in,
    figures,
    lazy_regex,
    names,
    quantities,
)

_NUMBERS = (
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_THEN = lazy_regex(
    r"\b(?:[Aa]t|[Aa]ged|at the age of|(?<!\b[Tt]hat )(?<!\b[Tt]his )(?<!\b[Ii]t )was|when|turned|being)(?: only| just| still)? "
    rf"(?P<age>[1-9]\d|{'|'.join(_NUMBERS)})"
    r"(?=[.,;)]|$| (?:when|in|and|years old|at the time|then|he|she|with|on|as|while|because|"
    rf"to(?! (?:\d|{'|'.join(_NUMBERS)})))\b(?! (?:min|point|goal)))"
)
#: The year right beside an age: "in 1956, at 16,", "at five, in 1990", "in September 1949, when she was 16",
#: "was 39 when she joined the bank as a clerk in 2009". The sentence may have other years besides.
_MONTH = r"(?:[A-Z][a-z]+ )?"
_YEAR_BEFORE = lazy_regex(
    rf"\b[Ii]n {_MONTH}(?P<year>(?:1[89]|20)\d\d),? (?:when (?:he|she) was|at|aged|at the age of)(?: only| just)? $"
)
_YEAR_BEHIND = lazy_regex(
    rf"(?: years old)?(?:,|(?: when (?:he|she) (?:(?!\b(?:and|but)\b)[^.,;:“”\"]){{2,60}}?)?) in {_MONTH}(?P<year>(?:1[89]|20)\d\d)\b"
)
#: Further off, an age is somebody else's.
_FAR = 20
_AGO = lazy_regex(r" ago\b")
_PRONOUN = lazy_regex(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|who)\b")
_BORN_IN = lazy_regex(r"\b[Bb]orn(?: \w+){0,4} $|\bsince $")

#: An age between a birth and another age: there are two people.
_AGE = lazy_regex(r"\b(?:aged|is|was|at) \d\d\b(?! [a-z])|\b(?:is|was) \d\d (?:then|now)\b")


class Life(Struct, frozen=True):
    """A person of whom the years are known in which the birth can be.

    Attributes:
        person: surname, or "".
        first: the earliest year of birth.
        last: the latest one.
        span: where the birth, or the age now, is told.
        words: how it is told.
    """

    person: str
    first: int
    last: int
    span: Span
    words: str


class AgeThen(Struct, frozen=True):
    """An age, the year it is said of, and the life it does not fit."""

    span: Span
    age: int
    year: int
    life: Life


def ages_then(ctx: Context[Any], lives: Sequence[Life], told: frozenset[Span]) -> Iterator[AgeThen]:
    """Yield ages at another time that the person's birth or present age excludes.

    Args:
        ctx: the article.
        lives: people whose birth is known.
        told: ages at present and at death, which are judged elsewhere.
    """
    for hit in _THEN.finditer(ctx.text) if lives else ():
        span = Span(*hit.span("age"))
        sentence = ctx.sentence(span)
        year = _beside(ctx, span) or _year(ctx, sentence, span, lives)
        life = _whose(ctx, lives, sentence, span)
        if life is not None and _is_of_another(ctx, hit, life):
            continue
        if year is None or life is None or span == life.span or span in told:
            continue
        age = int(hit["age"]) if hit["age"].isdigit() else _NUMBERS.index(hit["age"]) + 5
        least, most = year - life.last - 1, year - life.first
        near = most >= 0 and least - _FAR <= age <= most + _FAR
        if (near or _alone(ctx, sentence, life, span)) and not least <= age <= most:
            yield AgeThen(span, age, year, life)
    yield from _twice(ctx)


#: "Bob was 12, and Ann was 18": of Ann, not of Bob.
_SUBJECT = lazy_regex(r"(?<![\w’'-])(?P<who>[A-Z][a-z]+) $")
_NO_NAMES = frozenset("He She It They Who When And But That This There I We You".split())


def _is_of_another(ctx: Context[Any], hit: re.Match[str], life: Life) -> bool:
    """Return whether the subject right before "was 18" has another name than a life."""
    if not hit[0].startswith("was"):
        return False
    subject = _SUBJECT.search(ctx.text, max(0, hit.start() - 24), hit.start())
    if subject is None or subject["who"] in _NO_NAMES or not life.person:
        return False
    known = ctx.read(names).people.get(life.person)
    own = {life.person, *(known.full.split(" ") if known is not None and known.full else ())}
    return subject["who"] not in own


#: Two ages with their years: "joined at 16 in 1980 and retired at 65 in 2019".
_TWICE = (
    r"\b(?:at|aged)(?: the age of)? (?P<x><C>),? in (?P<a><Y>)[^;\ue000-\ue007]{0,60}\b(?:at"
    r"|aged)(?: the age of)? (?P<y><C>),? in (?P<b><Y>)",
    r"\bin (?P<a><Y>),? (?:at|aged)(?: the age of)? (?P<x><C>)[^;\ue000-\ue007]{0,60}\bin (?P<b><Y>),? (?:at"
    r"|aged)(?: the age of)? (?P<y><C>)",
)
#: Words between two ages that may begin another life.
KIN = lazy_regex(
    r"\b(?:brother|sister|uncle|aunt|cousin|nephew|niece|son|daughter|mother|father|wife|husband|partner|friend|twin|child|parent)",
    re.I,
)
_WHO = lazy_regex(r"\b(?:who|whose|he|she|his|her)\b", re.I)


def told_of_then(ctx: Context[Any], age: Span, born: Span, year: int) -> bool:
    """Return whether a sentence tells an age at a year of the past: "In October 1854, a 19-year-old".

    "Pell, 57, has been a member since 2004" does not.
    """
    sentence = ctx.sentence(age)
    if ctx.published is None or sentence.contains(born):
        return False
    return any(
        year < date.interval[0].year < ctx.published.year
        for date in dates_in(ctx.read(dates), sentence)
        if date.interval is not None
        and date.has_year
        and "since " not in ctx.text[date.span.start - 6 : date.span.end]
    )


def _twice(ctx: Context[Any]) -> Iterator[AgeThen]:
    """Yield the second of two ages of one person whose years are farther or less far apart."""
    for found in constructions(ctx.read(figures), *_TWICE):
        between = found.match[0]
        people = [one for one in ctx.read(names).within(found.span) if one.kind is NameKind.PERSON]
        if people or KIN.search(between) or _WHO.search(between):
            continue
        first, second = int(found["x"].value), int(found["y"].value)
        start, end = int(found["a"].value), int(found["b"].value)
        if first > 110 or second > 110 or abs((second - first) - (end - start)) <= 1:
            continue
        born = Life("", start - first - 1, start - first, found["x"].span, f"{first} in {start}")
        yield AgeThen(found["y"].span, second, end, born)


def _alone(ctx: Context[Any], sentence: Span, life: Life, at: Span) -> bool:
    """Return whether an age now is that of the only person of its sentence: "Pavel Orr, 44, ...".

    However far off, another age in it is that person's: "first stood in 1975, at the age of 19".
    """
    people = {
        name.words[-1] for name in ctx.read(names).within(sentence) if name.kind is NameKind.PERSON
    }
    between = ctx.text[min(life.span.end, at.end) : max(life.span.start, at.start)]
    alone = sentence.contains(life.span) and people == {life.person}
    return alone and KIN.search(between) is None


def _beside(ctx: Context[Any], age: Span) -> int | None:
    """Return the year that is told right before or right behind an age."""
    text = ctx.text
    before = _YEAR_BEFORE.search(text, max(0, age.start - 50), age.start)
    found = before or _YEAR_BEHIND.match(text, age.end)
    return int(found["year"]) if found is not None else None


#: What a second thing that was done begins with: "and married", "and then ran", "before he won".
_THEN_DID = lazy_regex(
    r"\b(?:and|then|but|before)\b(?: (?:he|she|they|then|later|soon|eventually|finally|also))*"
    r" (?:[a-z]+ed|began|became|bought|built|came|did|fell|flew|found|fought|gave|got|grew|had|held|kept|led|left|lost"
    r"|made|met|moved|ran|rose|sang|sat|saw|sold|spent|stood|taught|took|was|wed|went|won|wrote)\b"
)


def parted(ctx: Context[Any], age: Span, year: Span) -> bool:
    """Return whether a year is that of what was done after the time of an age.

    "Left school at 14 to work in a mill, and married a miner in 1954". A year at the head is of all
    that follows: "In 1954 she left school and married at 14".
    """
    return age.end <= year.start and _THEN_DID.search(ctx.text, age.end, year.start) is not None


#: More characters than a sentence has on either side of an age.
_LONG = 600


def _year(ctx: Context[Any], sentence: Span, age: Span, lives: Sequence[Life]) -> int | None:
    """Return the one year that a sentence is about, none of a birth; "25 years ago" is one."""
    near = Span(max(sentence.start, age.start - _LONG), min(sentence.end, age.end + _LONG))
    lives = [one for one in lives if near.overlaps(one.span)]
    inside = [
        one
        for one in ctx.read(quantities)
        if near.contains(one.span) and not parted(ctx, age, one.span)
    ]
    years = [
        int(one.value)
        for one in inside
        if one.kind is QuantityKind.YEAR
        and not any(life.span.overlaps(one.span) for life in lives)
        and not _BORN_IN.search(ctx.text, max(0, one.span.start - 40), one.span.start)
    ]
    if ctx.published is not None:
        years += [
            ctx.published.year - int(one.value)
            for one in inside
            if one.unit == "year" and _AGO.match(ctx.text, one.span.end) and not one.approx
        ]
    return years[0] if len(set(years)) == 1 else None


def _whose(ctx: Context[Any], lives: Sequence[Life], sentence: Span, at: Span) -> Life | None:
    """Return the life an age belongs to: told in its sentence, or of the person it names."""
    inside = [one for one in lives if sentence.contains(one.span)]
    inside = [one for one in inside if one.person] or inside  # "at the age of 19" names nobody
    if inside:
        return inside[0] if len({one.person for one in inside}) == 1 else None
    before = ctx.text[sentence.start : at.start]
    named = {name.words[-1] for name in ctx.read(names).within(sentence)}
    own = [one for one in lives if one.person and one.person in named]
    if own:
        return own[0] if len({one.person for one in own}) == 1 else None
    beside = [one for one in lives if 0 <= sentence.start - ctx.sentence(one.span).end <= 2]
    others = any(ctx.read(names).is_person(word) for word in named)
    alone = len({one.person for one in lives}) == 1
    far = not beside and _AGE.search(ctx.text, lives[0].span.end, sentence.start) is not None
    if (len(beside) == 1 or alone) and not others and not far:
        pronoun = _PRONOUN.search(before) or _PRONOUN.match(ctx.text, at.end + 2)
        return (beside or list(lives))[0] if pronoun or alone else None
    return None
