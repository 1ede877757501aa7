"""So many years since somebody was of an age, where the age now is told, too.

"He is 58 and has run boats here for 45 years, since he was 20": 58 less 20 is 38.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import (
    BELOW_HUNDRED,
    Context,
    NameKind,
    Span,
    ages,
    in_words,
    lazy_regex,
    names,
    pattern,
)
from factlint_rules.consistency._ages_then import KIN
from factlint_rules.consistency._tenures import Tenure

_N = rf"(?:\d{{1,2}}|{BELOW_HUNDRED})"
_THEN = rf"(?:(?:he|she) was(?: just| only)?|leaving (?:school|home|college) (?:at|aged)|(?:the )?age(?: of)?|aged|turning) (?P<then>{_N})(?= years old\b|[,.;)”’\"–—]| [–—a-z])"
_LENGTH = rf"\bfor (?P<rough>(?:nearly|almost|about|around|some|roughly|over|more than|at least) )?(?P<years>{_N}) years\b"
_GAP = r"[^.;:]"
#: What was begun and still goes on: no other post, pursuit or place, as in "joined at 16 and has been
#: captain for ten years", "came to Britain at nine and has lived in Hull for 30 years".
_BEGUN_AT = rf"{_GAP}{{0,50}}?\b(?:when|at|aged) (?:he |she )?(?:was )?(?:just |only |the age of )?(?P<then>{_N})\b{_GAP}{{0,30}}?\b(?:has|have)"
#: "For 45 years, since he was 20"; "took it up when she was 12 and has been playing for 52 years".
_FORMS = (
    pattern(
        rf"{_LENGTH}(?:{_GAP}{{0,30}}?)\b(?:since|from) {_THEN}",
        words=("years",),
        clue=r"(?:since|from) (?:he |she |the age|age|aged|turning|leaving)",
    ),
    pattern(
        rf"\b(?:has|have)\b{_GAP}{{0,60}}?\bsince {_THEN},? (?:and )?{_LENGTH}",
        words=("years",),
        clue=r"since (?:he |she |the age|age|aged|turning|leaving)",
    ),
    pattern(
        rf"\btook (?:(?:it|that|the \w+) )?up\b{_BEGUN_AT} (?:been (?:playing|at it|doing it)|played)(?: it)? {_LENGTH}",
        words=("years",),
        clue=r"(?:has|have) ",
    ),
    pattern(
        rf"\b(?:joined|came|moved|arrived|began|started)\b{_BEGUN_AT} (?:been|lived|played|worked|stayed)(?: [a-z]+){{0,2}}"
        rf" there {_LENGTH}",
        words=("years",),
        clue=r"(?:has|have) ",
    ),
)
#: "He is 74": the age now, of the one whom the sentence or the one before is about.
_NOW = lazy_regex(
    rf"\b(?:who|he|she|[A-Z][\w’'-]+),? (?:is|turned)(?: now| just)? (?P<now>{_N})(?=,| and\b|\.)|, (?P<beside>\d\d),",
    re.IGNORECASE,
)
#: "He is 52.": a sentence on.
_BEHIND = lazy_regex(rf"\s(?:He|She) is(?: now)? (?P<now>{_N})\b(?=[.,;]| and\b)")


def since_an_age(ctx: Context[Any]) -> Iterator[Tenure]:
    """Yield the lengths of time that two ages contradict."""
    for form in _FORMS:
        for hit in form.matches(ctx.document):
            now = _now(ctx, hit)
            if now is None:
                continue
            years = _number(hit["years"])
            real = _number(now.of(ctx.text)) - _number(hit["then"])
            slack = 1 if not hit["rough"] else max(2, real // 6)
            if real > 0 and abs(real - years) > slack and years / 3 <= real <= years * 3:
                then, place = (
                    Span(*hit.span("then")),
                    Span(hit.start("years"), hit.end("years") + 6),
                )
                ends = f"from the age of {hit['then']} to {now.of(ctx.text)}"
                message = f"{ends} is {real} years, not {place.of(ctx.text).lower()}"
                yield Tenure(place, message, (then, now))


def _now(ctx: Context[Any], hit: re.Match[str]) -> Span | None:
    """Return the one age now that the sentence of a match tells, or the one before it or behind it."""
    sentence = ctx.sentence(Span(hit.start(), hit.start() + 1))
    before = ctx.document.sentence_at(max(0, sentence.start - 2))
    start = before.start if "\n\n" not in ctx.text[before.end : sentence.start] else sentence.start
    ages_now = [
        one.span
        for one in ctx.read(ages)
        if start <= one.span.start < sentence.end and not one.at_death
    ]
    told = {
        Span(*found.span("now" if found["now"] else "beside"))
        for found in _NOW.finditer(ctx.text, start, hit.end())
    }
    found = {*told, *ages_now} - {Span(*hit.span("then"))}
    if any(_another(ctx, one, hit) for one in found):
        return None
    behind = _BEHIND.match(ctx.text, sentence.end)
    if not found and behind is not None:
        return Span(*behind.span("now"))
    return found.pop() if len(found) == 1 else None


def _another(ctx: Context[Any], now: Span, hit: re.Match[str]) -> bool:
    """Return whether somebody else comes between an age and a length: "My brother is 61. His wife"."""
    between = Span(now.end, max(now.end, hit.start()))
    people = [one for one in ctx.read(names).within(between) if one.kind is NameKind.PERSON]
    known = ctx.text[max(0, now.start - 40) : now.start]
    return KIN.search(between.of(ctx.text)) is not None or any(
        one.words[-1] not in known for one in people
    )


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(in_words(word))
