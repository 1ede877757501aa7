"""Recorded facts, what is asserted about them, and what the record allows one to say.

A fact is a line of the desk's ledger: one plain sentence with the sources it rests on. An
assertion is what an article says. A judgement holds the one against the other as of a day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from msgspec import Struct

from factlint.model.claim import Polarity, Tense, Verdict
from factlint.model.date import Interval

__all__ = [
    "STATE_EVENTS",
    "TEXT_EVENTS",
    "Assertion",
    "Bearing",
    "Fact",
    "FactEvent",
    "FactSource",
    "FactStatus",
    "Judgement",
    "NearMiss",
    "Polarity",
    "SourceKind",
    "Stance",
    "Tense",
    "Verdict",
    "Waiver",
    "WeighedSource",
]


class FactEvent(StrEnum):
    """What kind of thing a fact or an assertion is about."""

    RELEASE = "release"
    RENEWAL = "renewal"
    CANCELLATION = "cancellation"
    DELAY = "delay"
    PRODUCTION = "production"
    AVAILABILITY = "availability"
    CASTING = "casting"
    EVENT = "event"
    INTERVIEW = "interview"
    ORDER = "order"
    NAME = "name"
    TITLE = "title"
    NUMBER = "number"
    QUOTE = "quote"


TEXT_EVENTS = frozenset({FactEvent.NAME, FactEvent.TITLE, FactEvent.NUMBER, FactEvent.QUOTE})
"""Events whose value is words or a figure; the value of every other one is a date."""

STATE_EVENTS = frozenset({FactEvent.PRODUCTION, FactEvent.AVAILABILITY})
"""Events that last: what was true of them once need not be true now."""


class SourceKind(StrEnum):
    """How near a source is to what it reports."""

    PRIMARY = "primary"  # the maker, a document, or an interview itself
    SECONDARY = "secondary"  # an independent report
    PUBLICITY = "publicity"  # advertising and reprinted announcements: never enough
    OWN = "own"  # the desk's own reporting: counts as primary


class Stance(StrEnum):
    """What a source says about the fact it is recorded under."""

    SUPPORTS = "supports"
    OPEN = "open"  # bears on the matter without settling it: never counts
    AGAINST = "against"  # says it is not so, and gives no value of its own


class FactStatus(StrEnum):
    """The desk's own mark on a record; the verdicts are computed and never written down."""

    OPEN = "open"  # still being checked: never verified
    OPINION = "opinion"  # not checkable: matches nothing
    RETIRED = "retired"  # kept for the archive: matches nothing


class FactSource(Struct, frozen=True):
    """One source, in the words of CSL-JSON where it has them.

    Attributes:
        kind: how near it is to what it reports.
        type: CSL type ("webpage", "interview", "article-newspaper", ...).
        title, container_title, author: as CSL has them; a title in [brackets] was supplied.
        issued, accessed: EDTF; `issued`, else `accessed`, says from which day it counts.
        url, archive: its address, and that of a stored copy.
        quote: at most 25 words, verbatim.
        origin: sources of one origin repeat one announcement and count once.
        value: what this source gives, where that is not the value of the fact.
        stance: whether it supports the fact.
        note: what it establishes, in the desk's words.
        private: a confidential source: named in no report and no export.
    """

    kind: SourceKind
    type: str = "webpage"
    title: str = ""
    container_title: str = ""
    author: str = ""
    issued: str | None = None
    accessed: str | None = None
    url: str = ""
    archive: str = ""
    quote: str = ""
    origin: str = ""
    value: str | None = None
    stance: Stance = Stance.SUPPORTS
    note: str = ""
    private: bool = False


class Waiver(Struct, frozen=True):
    """The desk accepts a claim: who decided, why, and until which day (None: for good)."""

    by: str
    reason: str
    until: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        """Return whether the waiver is in force on `day`; its last day is included."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True)  # no Struct: the line is left out of comparisons
class Fact:
    """One record of the ledger.

    Attributes:
        id: unique in its ledger.
        claim: one plain sentence.
        subject: the work, person or body it is about; "" only in an open record.
        event: what kind of fact; None only in an open record.
        value: EDTF, or the words or figure of a `TEXT_EVENTS` fact; None when not recorded.
        aliases: other names of the subject, each matched exactly.
        scope: which part, where, with whom: "season 2, Netflix".
        after, before: works it comes after and before (event "order").
        sources: what it rests on.
        status: the desk's mark; None for an ordinary record.
        method: how it was checked (document, recording, call, own eyes).
        checked_by, checked_on: who checked it and when.
        expires: an ISO date, "30d" (after `checked_on`) or "on event date".
        note, used_in: for the desk; `used_in` names articles by path or address.
        private: never in an export.
        waived: the desk accepts claims of it.
        line: its line in its file, 1-based; 0 when it does not come from a file.
    """

    id: str
    claim: str
    subject: str = ""
    event: FactEvent | None = None
    value: str | None = None
    aliases: tuple[str, ...] = ()
    scope: str = ""
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    sources: tuple[FactSource, ...] = ()
    status: FactStatus | None = None
    method: str = ""
    checked_by: str = ""
    checked_on: dt.date | None = None
    expires: str | None = None
    note: str = ""
    used_in: tuple[str, ...] = ()
    private: bool = False
    waived: Waiver | None = None
    line: int = field(default=0, compare=False)


class Assertion(Struct, frozen=True):
    """What an article says, put so that a ledger can be asked about it.

    Attributes:
        work: the subject as the article names it ("Defenders", "Trish Walker").
        event: what kind of thing is asserted.
        aliases: other mentions the article uses for the same subject.
        season: the numbered part, as written ("season 2", "second season", "episode 3").
        platform, place, people: the rest of the scope, as named in the text.
        interval: the days claimed, first day and day after the last; None without a date.
        value: the words or figure claimed (`TEXT_EVENTS` only).
        tense: of the event, not of the decision; None when the text does not show it.
        polarity: "neg" when the claim is that it does not or will not happen.
        after, before: works it is said to come after and before; each may carry a numbered
            part ("season 2 of Jessica Jones"). Judged beside the other claims.
    """

    work: str
    event: FactEvent
    aliases: tuple[str, ...] = ()
    season: str | None = None
    platform: str | None = None
    place: str | None = None
    people: tuple[str, ...] = ()
    interval: Interval | None = None
    value: str | None = None
    tense: Tense | None = None
    polarity: Polarity = "pos"
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


class Bearing(StrEnum):
    """How one source bears on an assertion."""

    AGREES = "agrees"
    EXCLUDES = "excludes"
    IMPRECISE = "imprecise"  # neither agrees nor excludes: too coarse, or not yet
    OPEN = "open"  # leaves the matter open


class WeighedSource(Struct, frozen=True):
    """One source that counted, as a report may show it (a confidential one stays unnamed).

    Attributes:
        fact: id of the record it belongs to.
        container, issued, url: where it appeared, when (EDTF), at which address.
        kind: how near it is to what it reports.
        value: what it gives, EDTF or words.
        bearing: how it bears on the assertion.
    """

    fact: str
    container: str
    issued: str | None
    url: str | None
    kind: SourceKind
    value: str | None
    bearing: Bearing


class NearMiss(Struct, frozen=True):
    """A record that may be meant but was not matched: a question for the editor."""

    fact: str
    question: str


class Judgement(Struct, frozen=True):
    """The ledger's verdict on an assertion as of a day.

    Attributes:
        verdict: the state. Verified takes one primary source or two secondary ones of
            different origin; contradicted and disputed take as much on the other side; stale
            was verified and has expired or ended; all else is unverified, never "false".
        reason: why, in one plain clause.
        facts: ids of the records that were matched, in ledger order.
        evidence: the sources that counted by that day, those that decide first.
        near_misses: records to ask about.
        waived: the waiver in force, if there is one; it changes no verdict.
    """

    verdict: Verdict
    reason: str
    facts: tuple[str, ...] = ()
    evidence: tuple[WeighedSource, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    waived: Waiver | None = None
