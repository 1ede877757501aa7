"""How sources bear on an assertion, and when they are enough.

A source counts as of a day when its `issued` date (else `accessed`) is on or before that day; a
date that gives only a month counts from the end of the month.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from msgspec import Struct

from factlint.days.edtf import DateRange, last_day, parse_edtf
from factlint.ledger.subjects import plain
from factlint.model.fact import (
    STATE_EVENTS,
    TEXT_EVENTS,
    Assertion,
    Bearing,
    Fact,
    FactEvent,
    FactSource,
    SourceKind,
    Stance,
    WeighedSource,
)

_FIRST_HAND = (SourceKind.PRIMARY, SourceKind.OWN)
_FLIPPED = {Bearing.AGREES: Bearing.EXCLUDES, Bearing.EXCLUDES: Bearing.AGREES}
_DAY = dt.timedelta(days=1)


class Weighed(Struct, frozen=True):
    """A source that counts, with its record and how it bears."""

    fact: Fact
    source: FactSource
    bearing: Bearing

    @property
    def value(self) -> str | None:
        """What the source gives: its own value, else that of the record."""
        return self.source.value or self.fact.value


def counts_from(source: FactSource) -> dt.date | None:
    """Return the day from which a source counts; None when it has no date and never does."""
    dated = source.issued or source.accessed
    return last_day(dated) if dated else None


def counted(fact: Fact, as_of: dt.date) -> Iterable[FactSource]:
    """Yield the sources of a record that count as of a day."""
    for source in fact.sources:
        day = counts_from(source)
        if day is not None and day <= as_of:
            yield source


def origin_of(source: FactSource) -> str:
    """Return what a source is counted under: its origin group, else where it appeared."""
    for name in (source.origin, source.container_title, urlsplit(source.url).hostname):
        if name:
            return plain(name)
    return plain(source.author or source.title)


def enough(sources: Iterable[FactSource]) -> bool:
    """Return whether sources suffice: one primary, or two secondary of different origin."""
    origins: set[str] = set()
    for source in sources:
        if source.kind in _FIRST_HAND:
            return True
        if source.kind is SourceKind.SECONDARY:
            origins.add(origin_of(source))
    return len(origins) > 1


def weigh(assertion: Assertion, facts: Sequence[Fact], as_of: dt.date) -> list[Weighed]:
    """Return every source of `facts` that counts as of a day, with how it bears."""
    return [
        Weighed(fact, source, bearing(assertion, fact, source, as_of))
        for fact in facts
        for source in counted(fact, as_of)
    ]


def evidence_of(weighed: Weighed) -> WeighedSource:
    """Return what a report may show of a source; a confidential one stays unnamed."""
    source = weighed.source
    hidden = source.private or weighed.fact.private
    shown = source.container_title or source.title or urlsplit(source.url).hostname or ""
    return WeighedSource(
        fact=weighed.fact.id,
        container="a confidential source" if hidden else shown,
        issued=source.issued or source.accessed,
        url=None if hidden else source.url or None,
        kind=source.kind,
        value=weighed.value,
        bearing=weighed.bearing,
    )


def own_assertion(fact: Fact, event: FactEvent) -> Assertion:
    """Return what a record itself asserts, for judging it without an article."""
    dated = event not in TEXT_EVENTS and event is not FactEvent.ORDER and fact.value
    interval = None
    if dated and event not in STATE_EVENTS and fact.value:
        recorded = parse_edtf(fact.value)
        interval = (recorded.start, recorded.end)
    return Assertion(
        work=fact.subject,
        event=event,
        interval=interval,
        value=fact.value if event in TEXT_EVENTS else None,
        tense="ongoing" if event in STATE_EVENTS else None,
    )


def bearing(assertion: Assertion, fact: Fact, source: FactSource, as_of: dt.date) -> Bearing:
    """Say how one source bears on an assertion that its record matches."""
    if source.stance is Stance.OPEN:
        return Bearing.OPEN
    value = source.value or fact.value
    if fact.event in TEXT_EVENTS:
        found = _text_bearing(assertion, value)
    elif value is None:
        found = Bearing.IMPRECISE if assertion.interval else _affirmed(assertion)
    else:
        found = _date_bearing(assertion, fact, parse_edtf(value), as_of)
    if source.stance is Stance.AGAINST:
        # denies the record's value and gives none: it can count against, never for another
        return Bearing.EXCLUDES if found is Bearing.AGREES else Bearing.OPEN
    return found


def ended(assertion: Assertion, fact: Fact, as_of: dt.date) -> dt.date | None:
    """Return the last recorded day of an ongoing state that is over by `as_of`."""
    if fact.event not in STATE_EVENTS or assertion.tense != "ongoing" or not fact.value:
        return None
    recorded = parse_edtf(fact.value)
    over = recorded.extent and recorded.closed and recorded.end <= as_of
    return recorded.end - _DAY if over else None


def _affirmed(assertion: Assertion) -> Bearing:
    return Bearing.AGREES if assertion.polarity == "pos" else Bearing.EXCLUDES


def _text_bearing(assertion: Assertion, value: str | None) -> Bearing:
    same = assertion.value is None or plain(assertion.value) == plain(value or "")
    found = Bearing.AGREES if same else Bearing.EXCLUDES
    return found if assertion.polarity == "pos" else _FLIPPED[found]


def _date_bearing(assertion: Assertion, fact: Fact, given: DateRange, as_of: dt.date) -> Bearing:
    if given.uncertain:
        return Bearing.IMPRECISE
    state = fact.event in STATE_EVENTS
    if state and assertion.tense == "ongoing":
        return _state_bearing(
            assertion, parse_edtf(fact.value) if fact.value else given, given, as_of
        )
    if assertion.interval is None:
        return _undated_bearing(assertion, fact, given, as_of)
    start, end = assertion.interval
    if given.disjoint(start, end):
        found = Bearing.EXCLUDES
    elif given.within(start, end) or (state and given.extent):
        found = Bearing.AGREES
    else:
        return Bearing.IMPRECISE
    return found if assertion.polarity == "pos" else _FLIPPED[found]


def _undated_bearing(assertion: Assertion, fact: Fact, given: DateRange, as_of: dt.date) -> Bearing:
    if assertion.tense != "past" or fact.event is FactEvent.CASTING:
        return _affirmed(assertion)
    begun = given.start if given.extent else given.end - _DAY
    if begun <= as_of and given.start != dt.date.min:
        return _affirmed(assertion)
    not_yet = given.start > as_of
    return Bearing.AGREES if not_yet and assertion.polarity == "neg" else Bearing.IMPRECISE


def _state_bearing(
    assertion: Assertion, recorded: DateRange, given: DateRange, as_of: dt.date
) -> Bearing:
    """Say how a source bears on "is so now".

    A state that is over by `as_of` is weighed on its last recorded day: whether it *was* so.
    """
    over = recorded.extent and recorded.closed and recorded.end <= as_of
    closed = given.extent and given.closed
    if assertion.polarity == "neg" and over:
        return Bearing.AGREES if closed and given.end <= as_of else Bearing.IMPRECISE
    if assertion.interval and assertion.interval[1] <= recorded.start:
        found = Bearing.EXCLUDES if given.start >= assertion.interval[1] else Bearing.IMPRECISE
    else:
        day = recorded.end - _DAY if over else as_of
        if given.start > day:
            return Bearing.IMPRECISE
        found = Bearing.EXCLUDES if closed and given.end <= day else Bearing.AGREES
    return found if assertion.polarity == "pos" else _FLIPPED.get(found, found)
