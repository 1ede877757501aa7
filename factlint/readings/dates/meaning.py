"""What the builder of a production returns, before it becomes a date expression."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from factlint.model.date import Deixis, Interval
from factlint.readings.dates.periods import DAY, Period, boundary_of, third_of

Type = Literal["DATE", "TIME", "DURATION", "SET"]


class Meaning(Struct, frozen=True):
    """The reading of one match; the fields are those of `DateExpression`.

    Attributes:
        in_year: for a date without its year, what it means in a year that its neighbours name.
        refers: the period later anaphoric words may refer to; None keeps the last one.
    """

    type: Type
    value: str
    kind: str
    grain: str
    deixis: Deixis
    mod: str | None = None
    interval: Interval | None = None
    readings: tuple[Interval, ...] = ()
    has_year: bool = False
    weekday: int | None = None
    last_weekday: int | None = None
    refers: Period | None = None
    in_year: Callable[[int], Meaning | None] | None = None


def of_period(
    period: Period | None,
    kind: str,
    deixis: Deixis,
    *,
    open_value: str = "XXXX",
    grain: str = "day",
    has_year: bool = False,
    weekday: int | None = None,
) -> Meaning:
    """Return the meaning of a resolved period, or an open one where it is None.

    `open_value` is the TIMEX3 value of the unresolved expression ("XXXX-WXX-5"), `grain` its grain.
    """
    if period is None:
        return Meaning("DATE", open_value, kind, grain, deixis, has_year=has_year, weekday=weekday)
    return Meaning(
        "DATE",
        period.value,
        kind,
        period.grain,
        deixis,
        interval=period.interval,
        has_year=has_year,
        weekday=weekday,
        refers=period,
    )


def early_or_late(meaning: Meaning, edge: str | None, published: dt.date | None) -> Meaning:
    """Narrow a period's meaning by the words before it: "early", "the end of", "later".

    `edge` is those words in lower case; "earlier" and "later" turn on the publication date.
    """
    if not edge:
        return meaning
    words = edge.replace("-", " ").split()
    mod = next((_EDGES[word] for word in words if word in _EDGES), None)
    if mod is None:
        return meaning
    if meaning.interval is None:
        return replace(meaning, mod=mod)
    period = Period(*meaning.interval, meaning.grain, meaning.value)
    if words[0] in {"earlier", "later"} or "rest" in words or _REST.intersection(words):
        return replace(meaning, mod=mod, interval=_turn(period, mod, published))
    narrowed = boundary_of(period, mod) if "of" in words else third_of(period, mod)
    return replace(meaning, mod=mod, interval=narrowed)


_REST = frozenset({"remainder", "balance"})
_EDGES = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START",
    "outset": "START", "onset": "START", "mid": "MID", "middle": "MID", "midpoint": "MID",
    "late": "END", "later": "END", "end": "END", "close": "END", "rest": "END",
    "remainder": "END", "balance": "END",
}  # fmt: skip


def _turn(period: Period, mod: str, published: dt.date | None) -> Interval:
    """Return the part of `period` before or after the publication date."""
    start, end = period.interval
    if published is None or not start <= published < end or (end - start).days < 3:
        return period.interval
    if mod == "START":
        return start, max(published, start + DAY)
    return min(published, end - DAY), end
