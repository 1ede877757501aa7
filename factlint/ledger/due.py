"""Which records want another look: expired, expiring, or waived until a day that is near."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from factlint.days.edtf import parse_edtf
from factlint.ledger.judgement import expiry_of
from factlint.ledger.matching import Ledger
from factlint.model.fact import STATE_EVENTS, Fact, FactStatus


class Due(Struct, frozen=True):
    """A record, the day from which it no longer holds, and why."""

    fact: Fact
    day: dt.date
    why: str


def due_facts(ledger: Ledger, as_of: dt.date, within: int) -> list[Due]:
    """Return what is due by `within` days after `as_of`, the oldest first."""
    last = as_of + dt.timedelta(days=min(within, (dt.date.max - as_of).days))
    found: list[Due] = []
    for fact in ledger.facts:
        if fact.status in (FactStatus.OPINION, FactStatus.RETIRED):
            continue
        for day, why in _reasons(fact):
            if day <= last:
                found.append(Due(fact, day, why))
    return sorted(found, key=lambda due: (due.day, due.fact.id))


def _reasons(fact: Fact) -> list[tuple[dt.date, str]]:
    reasons: list[tuple[dt.date, str]] = []
    if day := expiry_of(fact):
        reasons.append((day, "the record expires"))
    if fact.event in STATE_EVENTS and fact.value:
        recorded = parse_edtf(fact.value)
        if recorded.extent and recorded.closed:
            reasons.append((recorded.end, "the state it records is over"))
    if fact.waived and fact.waived.until:
        reasons.append(
            (fact.waived.until + dt.timedelta(days=1), f"the waiver by {fact.waived.by} ends")
        )
    return reasons
