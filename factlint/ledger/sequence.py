"""Order claims, "after X and before Y": compared by the bounds of what is known of each work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from factlint.days.describe import day_name
from factlint.days.edtf import parse_edtf
from factlint.ledger.matching import Ledger
from factlint.ledger.sources import Weighed, counted, enough, evidence_of, origin_of
from factlint.ledger.subjects import keys_of, plain, split_number
from factlint.model.fact import (
    Assertion,
    Bearing,
    Fact,
    FactEvent,
    FactSource,
    FactStatus,
    Judgement,
    NearMiss,
    SourceKind,
    Stance,
    Verdict,
    WeighedSource,
)

_DAY: Final = dt.timedelta(days=1)
_MIN, _MAX = dt.date.min, dt.date.max


class _Known(Struct, frozen=True):
    """What acceptable sources say about a work's release: some day in `[start, end)`."""

    name: str
    facts: tuple[Fact, ...] = ()
    near: tuple[NearMiss, ...] = ()
    sources: tuple[Weighed, ...] = ()
    start: dt.date = _MIN
    end: dt.date = _MAX

    def in_words(self) -> str:
        if self.end - self.start == _DAY:
            return f"{self.name} {day_name(self.start)}"
        if self.end == _MAX:
            return f"{self.name} not before {day_name(self.start)}"
        if self.start == _MIN:
            return f"{self.name} not after {day_name(self.end - _DAY)}"
        return f"{self.name} {day_name(self.start)} to {day_name(self.end - _DAY)}"


class _Pair(Struct, frozen=True):
    """One step of an order claim, held against the ledger."""

    verdict: Verdict
    reason: str
    facts: tuple[Fact, ...]
    evidence: tuple[WeighedSource, ...]
    near: tuple[NearMiss, ...]


def judge_order(assertion: Assertion, ledger: Ledger, as_of: dt.date) -> Judgement:
    """Hold "after these, before those" against the recorded releases as of a day.

    Every step must hold for the claim to be verified; one that is excluded contradicts it.
    """
    own = _known(assertion, ledger, as_of)
    steps = [(other, True) for other in assertion.after]
    steps += [(other, False) for other in assertion.before]
    if not steps:
        return Judgement(Verdict.UNVERIFIED, "it names nothing to come before or after")
    pairs = [_pair(assertion, own, other, as_of, ledger, after=after) for other, after in steps]
    verdicts = [pair.verdict for pair in pairs]
    verdict = next(
        (
            state
            for state in (Verdict.CONTRADICTED, Verdict.DISPUTED, Verdict.UNVERIFIED)
            if state in verdicts
        ),
        Verdict.VERIFIED,
    )
    deciding = [pair for pair in pairs if pair.verdict is verdict]
    facts = {fact.id: fact for pair in pairs for fact in pair.facts}
    return Judgement(
        verdict,
        "; ".join(dict.fromkeys(pair.reason for pair in deciding)),
        tuple(facts),
        tuple(dict.fromkeys(note for pair in (*deciding, *pairs) for note in pair.evidence)),
        tuple(dict.fromkeys(miss for pair in pairs for miss in pair.near)),
        next((f.waived for f in facts.values() if f.waived and f.waived.holds_on(as_of)), None),
    )


def bounds(facts: Iterable[Fact], as_of: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first day and the day after the last that acceptable sources allow.

    A bound needs one primary source or two secondary ones of different origin, each of which
    gives it or a tighter one. Bounds that cross (the sources disagree) are no bounds.
    """
    lows: list[tuple[dt.date, FactSource]] = []
    highs: list[tuple[dt.date, FactSource]] = []
    for fact in facts:
        for source in _dated(fact, as_of):
            given = parse_edtf(source.value or fact.value or "../..")
            if not given.uncertain:
                lows.append((given.start, source))
                highs.append((given.end, source))
    start = _tightest(sorted(lows, key=lambda entry: entry[0], reverse=True), _MIN)
    end = _tightest(sorted(highs, key=lambda entry: entry[0]), _MAX)
    return (start, end) if start < end else (_MIN, _MAX)


def _tightest(entries: Sequence[tuple[dt.date, FactSource]], default: dt.date) -> dt.date:
    origins: set[str] = set()
    for day, source in entries:
        if source.kind in (SourceKind.PRIMARY, SourceKind.OWN):
            return day
        if source.kind is SourceKind.SECONDARY:
            origins.add(origin_of(source))
            if len(origins) > 1:
                return day
    return default


def _dated(fact: Fact, as_of: dt.date) -> Iterable[FactSource]:
    if fact.status is FactStatus.OPEN:
        return
    for source in counted(fact, as_of):
        if source.stance is Stance.SUPPORTS:
            yield source


def _known(assertion: Assertion, ledger: Ledger, as_of: dt.date) -> _Known:
    found = ledger.match(replace(assertion, event=FactEvent.RELEASE, after=(), before=()))
    sources = tuple(
        Weighed(fact, source, Bearing.AGREES)
        for fact in found.matched
        for source in _dated(fact, as_of)
    )
    start, end = bounds(found.matched, as_of)
    name = assertion.work
    if assertion.season:
        name = f"{name} {split_number(assertion.season)[0] or assertion.season}"
    return _Known(name, found.matched, found.near, sources, start, end)


def _pair(  # one step needs both works, the day and the direction
    assertion: Assertion, own: _Known, other: str, as_of: dt.date, ledger: Ledger, *, after: bool
) -> _Pair:
    known = _known(Assertion(other, FactEvent.RELEASE), ledger, as_of)
    early, late = (known, own) if after else (own, known)
    if early.end <= late.start:
        verdict = Verdict.VERIFIED
    elif late.end <= early.start + _DAY and early.start != _MIN:
        verdict = Verdict.CONTRADICTED
    else:
        return _recorded_order(assertion, own, known, as_of, ledger, after=after)
    if assertion.polarity == "neg":
        flip = {Verdict.VERIFIED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.VERIFIED}
        verdict = flip[verdict]
    bearing = Bearing.AGREES if verdict is Verdict.VERIFIED else Bearing.EXCLUDES
    weighed = (replace(entry, bearing=bearing) for entry in (*own.sources, *known.sources))
    first, second = sorted((own, known), key=lambda work: (work.start, work.end))
    return _Pair(
        verdict,
        f"{first.in_words()}, {second.in_words()}",
        (*own.facts, *known.facts),
        tuple(evidence_of(entry) for entry in weighed),
        (),
    )


def _recorded_order(
    assertion: Assertion, own: _Known, other: _Known, as_of: dt.date, ledger: Ledger, *, after: bool
) -> _Pair:
    """Fall back on records of the order itself, where the releases do not settle it."""
    asked = replace(assertion, event=FactEvent.ORDER)
    found = ledger.match(asked)
    back = ledger.match(Assertion(other.name, FactEvent.ORDER))
    agree: list[Weighed] = []
    exclude: list[Weighed] = []
    for facts, name, forward in (
        (found.matched, other.name, after),
        (back.matched, own.name, not after),
    ):
        for fact in facts:
            for listed, side in ((fact.after, True), (fact.before, False)):
                if _lists(listed, name):
                    holds = (side == forward) == (assertion.polarity == "pos")
                    bearing = Bearing.AGREES if holds else Bearing.EXCLUDES
                    entries = [Weighed(fact, source, bearing) for source in _dated(fact, as_of)]
                    (agree if holds else exclude).extend(entries)
    verdict = _settle(agree, exclude)
    reason = (
        f"recorded order of {own.name} and {other.name}"
        if verdict is not Verdict.UNVERIFIED
        else f"by {day_name(as_of)} the sources do not settle the order of "
        f"{own.name} and {other.name}"
    )
    facts_of = {fact.id: fact for fact in (*own.facts, *other.facts)}
    facts_of |= {entry.fact.id: entry.fact for entry in (*agree, *exclude)}
    loose = [replace(e, bearing=Bearing.IMPRECISE) for e in (*own.sources, *other.sources)]
    return _Pair(
        verdict,
        reason,
        tuple(facts_of.values()),
        tuple(evidence_of(entry) for entry in (*agree, *exclude, *loose)),
        (*own.near, *other.near, *found.near),
    )


def _settle(agree: Sequence[Weighed], exclude: Sequence[Weighed]) -> Verdict:
    yes = enough(entry.source for entry in agree)
    no = enough(entry.source for entry in exclude)
    if yes and no:
        return Verdict.DISPUTED
    if no:
        return Verdict.CONTRADICTED
    return Verdict.VERIFIED if yes else Verdict.UNVERIFIED


def _lists(listed: Iterable[str], name: str) -> bool:
    """Return whether a recorded list of works names this one, numbered part and all."""
    number, bare = split_number(name)
    for entry in listed:
        entry_number, entry_bare = split_number(entry)
        if plain(entry) in keys_of(name):
            return True
        if plain(entry_bare) in keys_of(bare) and number == entry_number:
            return True
    return False
