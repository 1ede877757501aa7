"""How long several steps take in all: "25 minutes for the work and 50 in the oven, an hour in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import BELOW_HUNDRED, Context, QuantityKind, Span, in_words, lazy_regex, pattern
from factlint_rules.consistency._relations import Clash, counted_as

_N = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
#: "An hour and a quarter", "one and a half hours", "two hours and 10 minutes", "95 minutes", "half an hour".
_LENGTH = (
    rf"(?:(?:an|one|{_N}) hours?(?:,? (?:and )?(?:a (?:half|quarter)|three[ -]quarters|{_N} (?:minutes|mins)))?"
    rf"|{_N} and a (?:half|quarter) hours|half an hour|three[ -]quarters of an hour|{_N} (?:minutes|mins))"
)
_SOFTLY = r"(?P<rough>(?:about|around|just over|just under|roughly|some|nearly|almost|under|over|less than|more than) )?"
#: "From start to finish", "in all", "you can have it on the table in".
_TOTAL = pattern(
    rf"(?:[:,–—]|\b(?:which is|that is|that’s|that's|making|takes?|in all|so)) {_SOFTLY}(?P<a>{_LENGTH}) (?:from start to finish|start to finish|in all|in total|altogether|all told)\b"
    rf"|\b(?:on the table|ready|done|finished|at the table|eating)(?: [a-z]+){{0,2}} (?:in|within) {_SOFTLY.replace('rough', 'rough2')}(?P<b>{_LENGTH})(?=[.,;)]|$)",
    clue=r"\b(?:hours?|minutes|mins)\b",
    words=("hour", "hours", "minutes", "mins"),
)
#: A step: with its unit, or a bare number for something where the unit was said before.
_STEP = lazy_regex(
    rf"(?<![\w.,:–-])(?P<length>{_LENGTH})|(?<![\w.,:£$€–-])(?P<bare>{_N})(?=(?<=for \d\d)[:,;]| (?:for|in|to|on|at|under|of|resting|chilling|cooling)\b)",
    re.IGNORECASE,
)
#: Steps that go on at the same time, or of which there are several.
_BESIDE = lazy_regex(
    r"\b(?:while|meanwhile|each|every|per|times|twice|batch(?:es)?|plus|more|another|extra|further|overnight|longer|stir|after)\b|\b\d+\s?[-–]\s?\d+\b|\b(?:\d+|[a-z]+) (?:to|or) \d+\b",
    re.IGNORECASE,
)
#: Steps that are one behind the other: what is done to it, not two dishes that cook side by side.
_WORK = lazy_regex(
    r"\b[a-z]{3,}(?:ing|ation) takes? [^.]*\band (?:then )?[a-z]{3,}(?:ing|ation)\b", re.IGNORECASE
)
#: "45 minutes in all with the wait" counts what the steps do not.
_BESIDES = lazy_regex(r",? (?:with|including|counting|plus)\b")
_SLACK, _ROUGH_SLACK = 4, 15


def minutes_in_all(ctx: Context) -> Iterator[Clash]:
    """Yield a length told of all steps of its sentence that these do not make."""
    for hit in _TOTAL.matches(ctx.document):
        group = "a" if hit["a"] else "b"
        start = ctx.sentence(Span(*hit.span(group))).start
        before = ctx.text[start : hit.start()]
        if _BESIDE.search(before):
            continue
        found = [*_STEP.finditer(before)]
        steps = [_minutes(one["length"] or f"{one['bare']} minutes") for one in found]
        total, printed = sum(steps), _minutes(hit[group])
        if len(steps) < 2 or not found[0]["length"] or None in steps:
            continue
        if _BESIDES.match(ctx.text, hit.end()):
            continue
        if group == "b" and max(steps) <= printed <= total and not _WORK.search(before):
            continue  # "the rice takes 18 minutes and the fish 12, so it is ready in 20"
        rough = hit["rough"] or hit["rough2"]
        slack = max(_ROUGH_SLACK, total / 5) if rough else _SLACK
        if abs(total - printed) > slack and total / 2 <= printed <= total * 2:
            made = " + ".join(map(str, steps))
            printed_as = counted_as(hit, group, printed, QuantityKind.TIME, "minute")
            yield Clash(printed_as, f"{made} = {total} minutes")


_HOURS = lazy_regex(
    rf"(?P<hours>an|{_N})(?P<more> and a (?:half|quarter))? hours?(?:,? (?:and )?(?:(?:a )?(?P<part>half|quarter|three[ -]quarters)|(?P<rest>{_N}) (?:minutes|mins)))?",
    re.IGNORECASE,
)


def _minutes(words: str) -> int:
    """Return the minutes of a length of time."""
    small = words.lower()
    if (small.startswith(("half an", "three")) and "of an" in small) or small == "half an hour":
        return 30 if small.startswith("half") else 45
    hit = _HOURS.fullmatch(small)
    if hit is None:
        return _number(small.rsplit(" ", 1)[0])
    more = {"half": 30, "quarter": 15}.get((hit["more"] or "").rsplit(" ", 1)[-1], 0)
    part = {"half": 30, "quarter": 15}.get(hit["part"] or "", 45 if hit["part"] else 0)
    return _number(hit["hours"]) * 60 + more + part + (_number(hit["rest"]) if hit["rest"] else 0)


def _number(words: str) -> int:
    return 1 if words == "an" else int(words) if words.isdigit() else int(in_words(words))
