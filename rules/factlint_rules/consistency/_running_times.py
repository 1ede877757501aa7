"""How long a film, a play or a record runs, told twice: "at 118 minutes" and "two hours and eight minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import BELOW_HUNDRED, Context, Span, in_words, lazy_regex, one_slip, pattern

_N = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
_LENGTH = rf"(?P<length>(?:(?P<hours>an|{_N})(?: |-)?(?:hours?|hrs?|h),? (?:and )?)?(?P<minutes>{_N})(?: |-)?(?:minutes?|mins?|min|m)\b)"
#: What tells a length as that of the whole: "Running time: 141 minutes", "at 118 minutes it asks", "runs for".
_TOLD = pattern(
    rf"\b(?:(?:running|run) ?-?times?(?::| is| of|,)? (?:of )?|runs? (?:for |to |at )?(?:a |just |about )?|(?-i:At) |clocks in at |lasts? )"
    rf"{_LENGTH}(?! (?:before|into|after|later|past|of|from|past|in|each)\b)(?:(?=[.,;)]? |[.,;)]|$|\n))",
    words=("minutes", "minute", "min", "mins", "m"),
)
#: A work that has a length: other things run for minutes too.
_WORK = pattern(
    r"\b(?:film|movie|picture|documentary|play|production|show|opera|musical|album|ballet|episode|sequel|prequel|remake)\b",
    words=(
        "film",
        "movie",
        "picture",
        "documentary",
        "play",
        "production",
        "show",
        "opera",
        "musical",
        "album",
        "ballet",
        "episode",
        "sequel",
        "prequel",
        "remake",
    ),
)
#: One thing by several names: "the film ... the picture", "the play ... the production".
_KINDS = {"movie": "film", "picture": "film", "documentary": "film"} | dict.fromkeys(
    ("production", "show", "musical"), "play"
)
#: What runs, by its title or its name: "“Salt” runs for", "Harrow lasts".
_TITLE = lazy_regex(
    r"(?:[“\"‘*](?P<quoted>[^“”\"’*\n]{1,60})[”\"’*]|\b(?!(?:It|This|That|Which|Each|Both)\b)(?P<name>[A-Z][\w’'-]*)),? $"
)
_LEAST, _MOST, _HOUR = 40, 300, 60


def running_times(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (later, earlier) of two running times of one article, one slip apart."""
    told = [
        (minutes, Span(*hit.span("length")), _subject(ctx, hit))
        for hit in _TOLD.matches(ctx.document)
        if _LEAST <= (minutes := _minutes(hit)) <= _MOST
    ]
    if len({one[0] for one in told}) != 2 or not any(_WORK.matches(ctx.document)):
        return
    first, place, subject = told[0]
    second, later, other = next(one for one in told if one[0] != first)
    if any(a and b and a != b for a, b in zip(subject, other, strict=True)):
        return  # "The film lasts 96 minutes. The play behind it runs for 86 minutes."
    if one_slip(str(first), str(second)) or abs(first - second) in (10, 20, _HOUR):
        yield later, place


def _subject(ctx: Context[Any], hit: re.Match[str]) -> tuple[str, str]:
    """Return the kind and the title of the work a length is told of, "" what its sentence does not say."""
    start = ctx.sentence(Span(*hit.span())).start
    kinds = [
        one[0].lower() for one in _WORK.matches(ctx.document) if start <= one.start() < hit.start()
    ]
    title = _TITLE.search(ctx.text, start, hit.start())
    kind = _KINDS.get(kinds[-1], kinds[-1]) if kinds else ""
    return kind, (title["quoted"] or title["name"]) if title else ""


def _minutes(hit: re.Match[str]) -> int:
    return (_number(hit["hours"]) * _HOUR if hit["hours"] else 0) + _number(hit["minutes"])


def _number(words: str) -> int:
    small = words.lower()
    return 1 if small == "an" else int(small) if small.isdigit() else int(in_words(small))
