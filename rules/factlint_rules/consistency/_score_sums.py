"""Scores that are added up: two legs make the aggregate, and what each period adds the final score."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from msgspec import Struct

from factlint.api import Context, Span, lazy_regex

_SCORE = lazy_regex(r"(?<![\w-])(?P<a>\d{1,3})[-–](?P<b>\d{1,3})(?![\w-])")
_AGGREGATE = lazy_regex(
    r" (?:win |victory |defeat |loss )?(?:on aggregate|over (?:the )?two legs|in total)\b"
)
_LEGS = lazy_regex(r"\b(?:leg|aggregate|tie)\b")
#: "Took the fourth 15-11", "had the better of the second half 12-3".
_PERIOD = lazy_regex(
    r"\b(?:quarter|period|half|session|fourth|third|second|rest|last \w+)(?: \w+)? (?:by )?(?:just )?$"
)
#: What was added to a score that is told as of 90 minutes: goals of extra time, and kicks.
_MORE_PLAY = lazy_regex(
    r"\b(?:extra[- ]time|overtime|(?:on|by|after|from)\s+penalties|shoot-?out|tie-?break\w*)\b"
)
#: Sentences of a meeting that tells of its parts.
_NEAR = 3


class Added(Struct, frozen=True):
    """A score, where it is, and what the two it is made of come to."""

    span: Span
    scores: str
    sum: str


def score_sums(ctx: Context) -> Iterator[Added]:
    """Yield scores that two others are told to make, and do not."""
    if not re.search(r"aggregate|leg\b|quarter|period|half", ctx.document.lower):
        return
    sentences = ctx.document.sentences
    for at in range(len(sentences)):
        span = Span(sentences[max(0, at - 1)].start, sentences[at].end)
        hits = list(_SCORE.finditer(ctx.text, span.start, span.end))
        if len(hits) != _NEAR:
            continue
        text = ctx.document.lower
        total = _total(text, span, hits)
        if total is None or _MORE_PLAY.search(text, span.start, span.end):
            continue
        legs = [hit for hit in hits if hit is not total]
        parts = [_pair(hit) for hit in legs]
        sides = [
            _sides(text[max(span.start, hit.start() - 40) : hit.start()], _pair(hit))
            for hit in legs
        ]
        made = {(a[0] + b[0], a[1] + b[1]) for a, b in product(*sides)}
        if made.isdisjoint(_both(_pair(total))):
            (a, b), (c, d) = parts
            yield Added(Span(*total.span()), total[0], f"{a}-{b} and {c}-{d} make {_told(made)}")


_RUNNING = lazy_regex(
    r"\b(?:led|leading|lead|ahead|trailed|behind|after the|at (?:the )?(?:half|break|interval))\b"
)


def _total(text: str, span: Span, hits: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the score that the other two make, where it is told as that."""
    sums = [hit for hit in hits if _AGGREGATE.match(text, hit.end())]
    if sums:
        return sums[0] if len(sums) == 1 and _LEGS.search(text, span.start, span.end) else None
    periods = [
        hit
        for hit in hits[:2]
        if _PERIOD.search(text[max(span.start, hit.start() - 40) : hit.start()])
    ]
    if _RUNNING.search(text, span.start, span.end):
        return None  # "led 14-0 after the first quarter and 21-7 at half time"
    most = max(hits, key=lambda hit: sum(_pair(hit)))
    return most if periods and most is hits[-1] else None


def _pair(hit: re.Match[str]) -> tuple[int, int]:
    return int(hit["a"]), int(hit["b"])


#: "Beaten 2-1 in Bruges, they won the second leg 3-0": one side is told of.
_WON = lazy_regex(r"\b(?:won|(?P<lost>lost|beaten))\b[^,;.]*$")


def _sides(before: str, score: tuple[int, int]) -> set[tuple[int, int]]:
    """Return a score as that of the side that is told of, or either way round."""
    hit = _WON.search(before)
    if hit is None:
        return _both(score)
    ordered = sorted(score)
    return {(ordered[0], ordered[1]) if hit["lost"] else (ordered[1], ordered[0])}


def _both(score: tuple[int, int]) -> set[tuple[int, int]]:
    return {score, score[::-1]}


def _told(made: set[tuple[int, int]]) -> str:
    return " or ".join(
        f"{a}-{b}" for a, b in sorted(made, reverse=True) if a >= b or len(made) == 1
    )
