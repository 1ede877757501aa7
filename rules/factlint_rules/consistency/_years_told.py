"""Lengths of time told of the only years of a passage, however the sentences go.

"Founded in 1954, the firm survived two fires. Unable to pay, the 86-year-old mill closed": one
length of time, and one pair of moments that it can lie between. No form of words is asked for, so
a passage with a second length or a third year is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from factlint.api import (
    BELOW_HUNDRED,
    Context,
    Quantity,
    QuantityKind,
    Span,
    in_words,
    lazy_regex,
    pattern,
    quantities,
)
from factlint_rules.consistency._time_spans import TimeClash

_PARTS: Final = {"half": 50, "quarter": 25}
#: "30 years", "a 35-year", "eleven seasons", "two dozen years", "a century and a quarter".
_LENGTH: Final = pattern(
    rf"(?<![\w.,£$€-])(?:(?P<number>\d{{1,3}}|{BELOW_HUNDRED}|an?|a dozen|(?:two|three|four) dozen)"
    r"(?: (?:long|happy|whole|full|solid|odd))?[ -]"
    r"(?P<unit>years?|seasons|summers|winters|decades?|century|centuries)"
    r"(?: and a (?P<part>half|quarter))?(?P<old>[ -]old)?"
    r"|(?P<short>half|quarter)(?:[ -](?:of )?an?)?[ -]century)\b(?![’'-](?!s\b|\s))",
    words=(
        *("year", "years", "seasons", "summers", "winters"),
        *("decade", "decades", "century", "centuries"),
    ),
)
#: Words before a length that make it another one: "the last ten years", "a sentence of ten years".
_OTHER: Final = lazy_regex(
    r"\b(?:last|past|next|first|every|each|another|further|second|third|final|extra|more|previous|"
    r"coming|recent|early|late|latest|under|up to|within|sentenced to|contract|aged|only|by|than|"
    r"least|most|maximum|minimum|jail|prison|ban|from|per|once|twice|two|three|plus|less|same|until|"
    r"any|some|many|few|several|(?:19|18|20)\d\d)[ -](?:\w+ )?$"
)
#: "A first defeat in 14 years", "the highest spending in the four years".
_MOST: Final = lazy_regex(
    r"\b(?:first|only|worst|best|\w+est|most|least)\b[^.;]{0,40}\b(?:in|for|of) (?:the |all )?$"
)
#: Words behind a length that make it another one: "ten years ago", "a two-year deal".
_BEHIND: Final = lazy_regex(
    r" (?:ago|before|earlier|later|after|hence|ahead|away|younger|older|junior|senior|running|"
    r"in (?:jail|prison|a row)|of age|to (?:go|come|live)|from now|since|when|as|experience|warranty|"
    r"loan|deal|contract|lease|ban|sentence|term|plan|jail|imprisonment|I|he|she|they|we|it|you)\b"
    r"|-(?:deal|contract|ban|plan)"
    r"|[’'] (?:jail|imprisonment|experience|time|notice|probation|community)"
    # "14 years in the post and five as deputy" has another part of the time
    rf"| [a-z ]{{2,20}} and (?:\d+|{BELOW_HUNDRED}) (?:as|in|at|with)\b"
)
_APPROX: Final = lazy_regex(
    r"\b(?:nearly|almost|about|around|some|roughly|over|more than|well over|just over|just under|"
    r"less than|approximately|close to|at least|up to)(?: an?)? $"
)
_THINGS: Final = (
    r"founded|formed|built|opened|launched|established|created|set up|dat(?:ing|es|ed) (?:from|back)|"
    r"erected|planted|struck|laid|unveiled|completed|introduced|consecrated|dug|cast|carved"
)
#: How what has an age of its own began.
_THING_BEGAN: Final = lazy_regex(rf"\b(?:{_THINGS})\b", re.IGNORECASE)
#: How what still lasts began: "elected in 1999", "from 1986 until last month".
_BEGAN: Final = lazy_regex(
    rf"\b(?:{_THINGS}|started|begun|began|elected|appointed|joined|hired|married|since|bought|"
    r"took over|moved|came|arrived|invented|discovered|signed|published|written|composed|made|"
    r"entered|became|first|thrown open|"
    r"from\b[^.;]{0,60}\b(?:until|till|to) (?:last|this|now|yesterday|today))\b",
    re.IGNORECASE,
)
#: What makes a length one until now: "his 30 years", "to mark a century", "ninety years on".
_SO_FAR: Final = lazy_regex(
    r"\b(?:his|her|its|their|our|my|all|mark(?:s|ed|ing)?|"
    r"celebrat(?:es?|ed|ing))(?: (?:entire|whole))? $",
    re.IGNORECASE,
)
#: How a sentence goes on about who, or what, began in the one before.
_GOES_ON: Final = lazy_regex(r"(?:He|She|It|They|His|Her|Its|Their|In|To|All|[\w-]+ years on)\b")
#: "They had been married for 25 years" until then.
_HAD: Final = lazy_regex(r"\bhad\b[^.;]*$")
_ON: Final = lazy_regex(r" on\b(?! the\b)|[’'] (?:service|work)\b")
#: The years may be those of the offence, the trial or the release.
_PENALTY: Final = lazy_regex(
    r"\b(?:jail\w*|sentenc\w+|imprison\w*|prison|bans?|banned|barred|suspended|disqualified)\b"
)
#: What parts a length from the years before it: another statement, speech, what still goes on.
_APART: Final = lazy_regex(
    r";|[“”\"«»]|\b(?:has|have|but|when|who|where|then|that|which)\b|['’]ve\b|, \w+ (?:for|after) "
)
#: What is between two years that are one range: "from 1990 to 2010", "between May 1990 and June 2010".
_RANGE: Final = lazy_regex(
    r"\s?[-–—]\s?|,? (?:to|until|till|through|and) (?:(?:early|late|the \w+ of|\w+|\d\d? \w+|in|its|his|her) ){0,3}"
)
#: What began in the one year and ended in the other.
_ENDED: Final = lazy_regex(r"\b(?:end(?:ed|s|ing)?|until|lasted|finished|stopped)\b[^.;]{0,40}$")
_NAMED: Final = lazy_regex(
    r"\b(?:gap|stretch|span|period|interval|reign|spell|run|wait) of $|^\)?: $"
)
#: Behind the age of a person: "the 23-year-old has", "as a 17-year-old in".
_PERSON: Final = lazy_regex(
    r" (?:who|is|was|has|had|will|would|said|from|in|at|and|with|made|won|\w+ed)\b|[,.;)]|$"
)


class Length(Struct, frozen=True):
    """A length of time in years, how far the truth may be from it, and whether it is an age."""

    span: Span
    text: str
    years: float
    slack: float
    age: bool


def years_told(ctx: Context[Any]) -> Iterator[TimeClash]:
    """Yield the lengths of time that the only years of their passage contradict."""
    years = [one for one in ctx.read(quantities) if one.kind is QuantityKind.YEAR]
    lengths = list(_lengths(ctx)) if years else []
    for length in lengths:
        window, inside = _passage(ctx, length, years)
        ends = _ends(ctx, length, window, inside)
        others = [one for one in lengths if one is not length and window.contains(one.span)]
        if ends is None:
            continue
        real = ends[1] - ends[0]
        until_now = len({one.value for one in inside}) == 1
        # "To mark its half-century the 40-year-old clinic": the other one is right.
        alone = not others or (until_now and any(_fits(one, real) for one in others))
        near = length.years / 2.5 <= real <= length.years * 2.5
        if alone and near and not _fits(length, real):
            printed = length.text.partition("-")[0] if length.age else length.text
            yield TimeClash(length.span, printed, *ends, tuple(inside))


def _lengths(ctx: Context[Any]) -> Iterator[Length]:
    """Yield the lengths of time of an article that may be those between two moments."""
    text = ctx.text
    for hit in _LENGTH.matches(ctx.document):
        start = max(0, hit.start() - 60)
        before = (_OTHER.search(text, start, hit.start()), _MOST.search(text, start, hit.start()))
        if any(before) or _BEHIND.match(text, hit.end()) or ctx.document.opaque(Span(*hit.span())):
            continue
        length = _length(text, hit)
        if length is not None:
            yield length


def _length(text: str, hit: re.Match[str]) -> Length | None:
    if hit["short"]:
        years, slack = _PARTS[hit["short"].lower()], 3.0
    else:
        unit = hit["unit"].lower()
        size = 10 if unit.startswith("decade") else 100 if unit.startswith("centur") else 1
        number = _number(hit["number"].lower())
        years = number * size + (_PARTS[hit["part"].lower()] * size // 100 if hit["part"] else 0)
        slack = {1: 1.0, 10: 3.0 if number == 1 else 4.9, 100: 8.0}[size]
        slack += "dozen" in hit["number"].lower()
        if years < 2 or hit[0].lower().endswith(" year"):  # "a five year peak"
            return None
    if _APPROX.search(text, max(0, hit.start() - 24), hit.start()):  # "Over ten years" is in them
        if hit["unit"] and hit["unit"].lower() == "decade":
            return None
        slack += years / 6
    return Length(Span(*hit.span()), hit[0], years, slack, bool(hit["unit"] and hit["old"]))


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word.endswith("dozen"):
        return 12 * int(in_words(word.removesuffix("dozen").strip()))
    return 1 if word == "an" else int(in_words(word))


def _passage(
    ctx: Context[Any], length: Length, years: list[Quantity]
) -> tuple[Span, list[Quantity]]:
    """Return the sentence of a length, with the one before where it has no two years, and the years."""
    here = ctx.sentence(length.span)
    inside = [one for one in years if here.contains(one.span)]
    before = ctx.document.sentence_at(max(0, here.start - 2))
    headline = not ctx.text[: before.start].strip()
    beside = before.end <= here.start and (
        headline or "\n\n" not in ctx.text[before.end : here.start]
    )
    if len({one.value for one in inside}) > 1 or not beside:
        return here, inside
    window = Span(before.start, here.end)
    return window, [one for one in years if window.contains(one.span)]


def _ends(
    ctx: Context[Any], length: Length, window: Span, inside: list[Quantity]
) -> tuple[int, int] | None:
    """Return the two years that a length can lie between: those told, or one and that of publication."""
    told = sorted({int(one.value) for one in inside})
    if len(told) == 2:
        return (told[0], told[1]) if _of_both(ctx, length, window, inside) else None
    if len(told) != 1 or ctx.published is None or told[0] >= ctx.published.year:
        return None
    here = ctx.sentence(length.span).start
    if window.start < here and not length.age:
        on = _GOES_ON.match(ctx.text, here)
        thing = _THING_BEGAN.search(ctx.text, window.start, here)
        if on is None or (thing and on[0] in ("He", "She", "His", "Her")):
            return None  # "The choir was formed in 1980. Joe Hay marks 20 years in the job"
    began = _THING_BEGAN if length.age else _BEGAN
    if not began.search(ctx.text, window.start, window.end):
        return None
    start, end = length.span.start, length.span.end
    if length.age:
        lasts = not _PERSON.match(ctx.text, end)
    else:
        had = _HAD.search(ctx.text, max(0, start - 40), start)
        so_far = None if had else _SO_FAR.search(ctx.text, max(0, start - 20), start)
        lasts = bool(so_far or _ON.match(ctx.text, end))
    return (told[0], ctx.published.year) if lasts else None


def _of_both(ctx: Context[Any], length: Length, window: Span, years: list[Quantity]) -> bool:
    """Return whether a length behind two years is that of the time they begin and end."""
    first, last = years[0].span, years[-1].span
    if length.age or length.span.start < last.end or _PENALTY.search(window.of(ctx.text)):
        return False
    gap = ctx.text[last.end : length.span.start]
    if _APART.search(gap):
        return False
    between = ctx.text[first.end : last.start]
    if _RANGE.fullmatch(between) or _ENDED.search(between):
        return True
    return _NAMED.search(gap) is not None


def _fits(length: Length, real: int) -> bool:
    """Return whether a length is that between two years, the last of them counted or not."""
    off = min(abs(real - length.years), abs(real + 1 - length.years) + 1)
    return off <= length.slack
