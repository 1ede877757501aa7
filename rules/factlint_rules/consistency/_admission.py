"""Doors that open after what they open for, and a last entry after the end."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from factlint.api import ClockTime, Context, clock_times, lazy_regex, pattern

#: Who comes in before the event begins: "doors open at", "doors 8pm", "gates from".
_DOORS: Final = pattern(
    r"\b(?:doors?|gates?|turnstiles|registration|check-in)\b[^.;]{0,20}\b(?:open|start|begin)"
    r"|\b(?:doors|gates|turnstiles)(?:\s*[:–—-])?\s+(?:(?:are\s+|will\s+be\s+)?open\s+)?(?:at\s+|from\s+)?$"
)
_SHOW: Final = pattern(
    r"\b(?:kick-off|show|concert|performance|race|match|game|film|screening|play|meeting|talk|gig)s?\b[^.;]{0,30}$"
    r"|\b(?:starts?|begins?|kicks\s+off|on\s+stage|curtain(?:\s+up)?|commences)\b[^.;]{0,20}$"
)
#: "Doors close at 8.30pm", "the talk ends at": another moment than the beginning.
_ENDS: Final = pattern(
    r"\b(?:ends?|ended|closes?|closed|shuts?|shut|finish(?:es|ed)?|arrives?|arrived|reach(?:es|ed)?|until)\b"
    r"[^.;]{0,24}$"
)
_UNTIL: Final = lazy_regex(r"\s(?:to|until|till)\s$|\s?[-–—]\s?$")
_LAST: Final = pattern(r"\blast (?:entry|admissions?|entries|orders)\b")
#: "Doors at 7pm for a 7.30pm start", "Town Hall, 8pm (doors 7pm)": behind the time of the beginning.
_BEGINS: Final = lazy_regex(r"\s(?:start|kick-off)\b|,?\s\(?(?:doors|gates)\b")
#: Doors that open so much later are those of another show of the day, in minutes: "the matinee starts at 2pm.
#: Doors open at 7pm for the evening".
_SAME_SHOW: Final = 150


class TooLate(Struct, frozen=True):
    """A time that is after one it should be before, and what happens at it."""

    kind: str
    time: ClockTime
    limit: ClockTime


def admitted_too_late(ctx: Context[Any], times: list[ClockTime]) -> Iterator[TooLate]:
    """Yield the doors and last entries of an article, or of one paragraph of a listing, that are too late."""
    told = [(time, _kind(ctx, time)) for time in times]
    found = list(_pairs(told))
    yield from found
    entries: dict[int, list[tuple[ClockTime, str]]] = defaultdict(list)
    for time, kind in told:
        block = ctx.document.block_at(time.span.start)
        if kind and block is not None:
            entries[block.span.start].append((time, kind))
    for entry in entries.values():
        for one in _pairs(entry):
            if all(other.time is not one.time for other in found):
                yield one


def _pairs(told: list[tuple[ClockTime, str]]) -> Iterator[TooLate]:
    """Yield the only doors after the only beginning, and the only last entry after the only end."""
    for kind, limit in (("doors", "start"), ("last entry", "end")):
        own = [time for time, name in told if name == kind]
        limits = [time for time, name in told if name == limit]
        if len(own) == len(limits) == 1 and _after(own[0], limits[0]):
            apart = (own[0].minutes or 0) - (limits[0].minutes or 0)
            if kind == "doors" and apart > _SAME_SHOW:
                continue
            yield TooLate(kind, own[0], limits[0])


def _kind(ctx: Context[Any], time: ClockTime) -> str:
    """Return what happens at a time: "doors", "start", "last entry", "end" or ""."""
    before = clause_before(ctx, time)
    if _LAST.search(before):
        return "last entry"
    if _ENDS.search(before) or _UNTIL.search(before):
        return "end"
    if _DOORS.search(before):
        return "doors"
    begins = _SHOW.search(before) or _BEGINS.match(ctx.text, time.span.end)
    return "start" if begins else ""


def _after(one: ClockTime, other: ClockTime) -> bool:
    return bool(one.half) and one.half == other.half and (one.minutes or 0) > (other.minutes or 0)


def clause_before(ctx: Context[Any], time: ClockTime) -> str:
    """Return the words before a time, from the last other time or the head of its sentence."""
    sentence = ctx.sentence(time.span)
    start = max(sentence.start, time.span.start - 80)
    times = ctx.read(clock_times)
    before = bisect_right(times, time.span.start, key=lambda one: one.span.end)
    last = times[before - 1].span.end if before else 0
    return ctx.text[max(start, last) : time.span.start]
