"""Hours and minutes told of the only two times of day of a passage, however the sentences go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final

from msgspec import Struct

from factlint.api import BELOW_HUNDRED, ClockTime, Context, Span, in_words, lazy_regex

_NUMBER: Final = rf"\d{{1,3}}(?:\.\d)?|{BELOW_HUNDRED}|an?"
#: "Two hours 50 minutes", "a 72-hour", "four and a half hours", "an hour and a half", "half an hour".
_LENGTH: Final = lazy_regex(
    r"(?<![\w.,:£$€-])(?:(?P<short>half an hour|half-hour)"
    rf"|(?P<hours>{_NUMBER})(?P<half> and a half|½)?(?: full| whole| solid| long)?[ -]hours?"
    rf"(?P<more> and a half)?(?:(?:,| and|, and)? (?P<rest>{_NUMBER})[ -]minutes?)?"
    rf"|(?P<minutes>{_NUMBER})[ -]minutes?)\b",
    re.IGNORECASE,
)
_HAS_ONE: Final = lazy_regex(r"[ -](?:hour|minute)")
#: Words before a length that make it another one: "the first two hours", "every ten minutes".
_OTHER: Final = lazy_regex(
    r"\b(?:first|last|next|every|each|within|another|further|extra|final|past|previous|up to|early|"
    r"late|under|over|than|less|more|by|per|old|additional|least|most|maximum|minimum|on|only|other)"
    r"[ -](?:\w+ )?$",
    re.IGNORECASE,
)
#: Words behind a length that make it another one: "two hours ago", "an hour a day".
_BEHIND: Final = lazy_regex(
    r"['’]? (?:ago|later|earlier|before|away|late|early|behind|ahead|apart|old|a (?:day|week|month|night)|"
    r"per|each|every|notice|delay|drive|walk|flight|ride|journey|north|south|east|west|from|older|"
    r"younger|more|less|extra|longer|shorter)\b|-(?:delay|drive|walk|flight|ride)"
)
#: Time that is taken off: an interval, a meal.
_BREAK: Final = lazy_regex(
    r"\b(?:breaks?|intervals?|intermissions?|lunch|dinner|supper|tea|meals?|rests?|pauses?|stops?|"
    r"stoppages?|halts?|adjourn(?:ments?|ed|s|ing)|suspended|interrupted|held up|broke off|half-time|naps?|recess)\b"
)
_EACH: Final = lazy_regex(
    r"\beach\b|\b(?:breaks|intervals|intermissions|meals|rests|pauses|stops)\b"
)
_LONGEST_BREAK: Final = 90
#: There are no more breaks than these.
_MOST_BREAKS: Final = 4
_APPROX: Final = lazy_regex(
    r"\b(?:about|around|some|roughly|nearly|almost|approximately|close to|just)(?: an?)? $",
    re.IGNORECASE,
)
_TIME_BEFORE: Final = lazy_regex(
    r"(?:\d ?[ap]\.?m\.?|\d[.:]\d\d|midnight|noon|midday), $", re.IGNORECASE
)
_DAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAY: Final = lazy_regex(rf"\b({'|'.join(_DAYS)})s?\b")
_OTHER_DAY: Final = lazy_regex(
    r"\b(?:next|following|second|third) (?:day|morning|afternoon|evening|night)|\bdays\b|overnight|"
    r"\b(?:day|night|morning)s? (?:later|after)"
)
#: "Between 8am and 10am": something happened within that time.
_WITHIN: Final = lazy_regex(r"\bbetween $|\b(?:every|each|or) ", re.IGNORECASE)
#: "It ended at 7pm, 40 minutes after it began at 6.20pm".
_AFTER: Final = lazy_regex(r"\bafter\b")
#: "At 16.45", "16:45": times that are such only where another one stands beside them.
_BESIDE: Final = lazy_regex(
    r"(?:\b(?:at|from|until|till|to|by|and|of) (?=\d\d\.)|(?<![\d:.])(?=\d\d?:))"
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"
    r"(?![\d%:]|\.\d| ?(?:m|per|seconds|secs|points?|[ap]\.?m)\b)"
)
_DAY_LONG: Final = 1440
#: Longer by more than this, or shorter than half, a length is that of something else.
_FAR: Final = 4


class Misreckoned(Struct, frozen=True):
    """A length of time that two times of day do not make, and the minutes that they make."""

    span: Span
    first: ClockTime
    second: ClockTime
    minutes: int


class _Length(Struct, frozen=True):
    """A length of time in minutes, and how far the truth may be from it.

    Attributes:
        taken_off: it is that of a break.
        several: it may be that of several breaks, each so long.
    """

    span: Span
    minutes: float
    slack: float
    taken_off: bool
    several: bool


#: How a sentence goes on about the times of the one before; another has lengths of its own:
#: "Open from 9am to 5pm. Parking is free for four hours."
_GOES_ON = lazy_regex(
    r"(?:It|That|This|For|Less|Minus|Take away|His|Her|Its|Their|In all|All told|Altogether|So|The (?:whole|entire|shift|stint))\b"
    # "The six-hour meeting", "Homes had been without it for"
    rf"|The (?:[a-z]+ )?(?:\d{{1,2}}|{BELOW_HUNDRED})(?:-and-a-half)?-(?:hour|minute)\b"
    r"|[A-Z][a-z]+ (?:had|has|have) been [^,;.]{1,40} for \S+",
)
#: Lengths of something else: "doors at 7pm for 8pm", "Next meeting: 7pm", another time zone, more than a day.
_OF_OTHERS = lazy_regex(
    r"\bnext [a-z]+(?: will be| is|:)|\b(?:doors|flights?|lands?|lasts?(?! [^,.]{1,30}, (?:ending|finishing|closing))|expect|crossing|(?:a|per) week|days a)\b",
    re.IGNORECASE,
)


def misreckoned(ctx: Context[Any], times: Sequence[ClockTime]) -> Iterator[Misreckoned]:
    """Yield the one length of time of a passage that its two times of day contradict."""
    if not _HAS_ONE.search(ctx.document.lower):
        return
    if len(times) < 2:
        times = sorted([*times, *_beside(ctx.text)], key=attrgetter("span"))
    lengths = [*_lengths(ctx.text)] if len(times) > 1 else []
    for first, second in pairwise(times) if lengths else ():
        window = _window(ctx, first, second)
        if window is None or sum(window.contains(one.span) for one in times) != 2:
            continue
        inside = [one for one in lengths if window.contains(one.span)]
        whole = [one for one in inside if not one.taken_off]
        real = _between(ctx.text, first, second) if len(whole) == 1 else None
        if real is None or _fits(whole[0], real, [one for one in inside if one.taken_off]):
            continue
        if real / 2 <= whole[0].minutes <= real * _FAR:
            yield Misreckoned(whole[0].span, first, second, real)


def _fits(told: _Length, real: int, breaks: Sequence[_Length]) -> bool:
    """Return whether a length is that between two times, less breaks or not, or the rest of a day."""
    off = sum(one.minutes for one in breaks)
    most = _MOST_BREAKS if any(one.several for one in breaks) else 1
    right = {real, _DAY_LONG - real % _DAY_LONG, *(real - off * one for one in range(1, most + 1))}
    return any(abs(told.minutes - one) <= told.slack for one in right)


def _window(ctx: Context[Any], first: ClockTime, second: ClockTime) -> Span | None:
    """Return the sentences of two times with the next one of the paragraph; None where they are apart."""
    start, end = ctx.sentence(first.span), ctx.sentence(second.span)
    if start != end and end.start - start.end > 2:
        return None
    if _WITHIN.search(ctx.text, max(start.start, first.span.start - 12), first.span.start):
        return None
    following = ctx.document.sentence_at(min(len(ctx.text) - 1, end.end + 1))
    near = following.start >= end.end and "\n\n" not in ctx.text[end.end : following.start]
    near = near and _GOES_ON.match(ctx.text, following.start) is not None
    window = Span(start.start, following.end if near else end.end)
    return None if _OF_OTHERS.search(window.of(ctx.text)) else window


def _beside(text: str) -> Iterator[ClockTime]:
    for hit in _BESIDE.finditer(text):
        minutes = int(hit["hour"]) * 60 + int(hit["minute"])
        yield ClockTime(Span(hit.start("hour"), hit.end()), minutes)


def _lengths(text: str) -> Iterator[_Length]:
    for hit in _LENGTH.finditer(text):
        start = max(0, hit.start() - 24)
        minutes, slack = _minutes(hit)
        near = text[max(0, hit.start() - 40) : hit.end() + 30].lower()
        taken_off = minutes <= _LONGEST_BREAK and _BREAK.search(near) is not None
        other = _OTHER.search(text, start, hit.start()) or _BEHIND.match(text, hit.end())
        if text.startswith(" later", hit.end()) and _TIME_BEFORE.search(text, start, hit.start()):
            other = None  # "Began at 6pm and ended at midnight, six hours later"
        if _APPROX.search(text, start, hit.start()):
            slack = max(slack + 10, minutes / 5)
        if taken_off or not other:
            several = taken_off and _EACH.search(near) is not None
            yield _Length(Span(*hit.span()), minutes, slack, taken_off, several)


def _minutes(hit: re.Match[str]) -> tuple[float, float]:
    """Return the minutes of a length, and how far it is rounded."""
    if hit["short"]:
        return 30, 5
    if hit["minutes"]:
        return _number(hit["minutes"]), 2
    whole = _number(hit["hours"]) * 60 + (30 if hit["half"] or hit["more"] else 0)
    return (whole + _number(hit["rest"]), 2) if hit["rest"] else (whole, 29)


def _number(word: str) -> float:
    small = word.lower()
    if small[0].isdigit():
        return float(small)
    return 1 if small == "an" else float(in_words(small))


def _between(text: str, first: ClockTime, second: ClockTime) -> int | None:
    """Return the minutes from one time to another, over midnight and to a named day; None if unsure."""
    assert first.minutes is not None
    assert second.minutes is not None
    near = text[max(0, first.span.start - 30) : second.span.end + 30].lower()
    days = [_DAYS.index(one) for one in _DAY.findall(near)]
    if first.zone != second.zone or len(set(days)) > 2 or _OTHER_DAY.search(near):
        return None
    real = second.minutes - first.minutes
    if len(set(days)) == 2:
        return real + _DAY_LONG * ((days[-1] - days[0]) % 7)
    if real < 0 and _AFTER.search(text, first.span.end, second.span.start):
        return -real
    return real % _DAY_LONG or None
