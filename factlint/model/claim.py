"""Release claims as data."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Literal

from msgspec import Struct

from factlint.model.date import DateExpression, Interval
from factlint.text.span import Span

Tense = Literal["past", "future", "ongoing"]
Polarity = Literal["pos", "neg"]


class ClaimType(StrEnum):
    """What a claim asserts of a work."""

    RELEASE = "release"
    RENEWAL = "renewal"
    CANCELLATION = "cancellation"
    DELAY = "delay"
    PRODUCTION = "production"
    AVAILABILITY = "availability"
    CASTING = "casting"
    EVENT = "event"


class Verdict(StrEnum):
    """What recorded facts say about a claim, as of a day."""

    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    STALE = "stale"
    UNVERIFIED = "unverified"


class Attribution(StrEnum):
    """Who the article says a claim comes from."""

    NONE = "none"
    HEDGED = "hedged"
    NAMED = "named"
    ADJACENT = "adjacent"
    LINK = "link"
    FIRST_HAND = "first-hand"


class EvidenceNote(Struct, frozen=True):
    """One source a verdict rests on, as reports show it."""

    fact: str
    container: str
    issued: str
    url: str = ""

    @property
    def label(self) -> str:
        """Who says it and when: "Variety 2024-06-03"; the fact's id where no source is named."""
        return f"{self.container or self.fact} {self.issued}".strip()


class Claim(Struct, frozen=True):
    """A clause that says that, when, where or whether a work reaches the public.

    Attributes:
        type: kind of claim.
        span: the clause, in prose offsets.
        trigger: the words that make it a claim.
        work: title or noun phrase of the work as written; None when never named.
        subject: the title it is about, found for pronouns too; None when nothing names it.
        season: the numbered part, as written ("second season").
        event: lemma of the trigger ("debut", "renew").
        people, platform, place: named in the clause, else empty or None.
        date: date expression of the clause.
        tense: of the event, not of the decision.
        polarity: "neg" when the claim is that it does not happen.
        attribution, source: who says so, and in which words.
        hedged: marked as uncertain.
        established: a past event that is plainly old.
        in_speech, headline: where it is.
        after, before: works it is said to come after and before.
        order: the words that say so ("after X and before Y").
        verdict, evidence: what recorded facts say about it as of a day.
        reason: why, in one plain clause; empty without a ledger.
        recorded: the days on which recorded facts say it happened, where all agree on them and
            sources settle the matter; else None.
        sure: whether the reading is sure enough of it for a rule to ask about it; lists of claims
            hold the others too.
        nominal: its trigger is a noun ("the launch").
        title: the title of the work as its own clause has it; None without one.
    """

    type: ClaimType
    span: Span
    trigger: Span
    work: str | None
    event: str
    date: DateExpression | None = None
    tense: Tense = "past"
    polarity: Polarity = "pos"
    attribution: Attribution = Attribution.NONE
    source: str | None = None
    hedged: bool = False
    established: bool = False
    in_speech: bool = False
    headline: bool = False
    people: tuple[str, ...] = ()
    platform: str | None = None
    place: str | None = None
    subject: str | None = None
    season: str | None = None
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    order: Span | None = None
    verdict: Verdict = Verdict.UNVERIFIED
    evidence: tuple[EvidenceNote, ...] = ()
    reason: str = ""
    recorded: Interval | None = None
    sure: bool = True
    nominal: bool = False
    title: str | None = None

    @property
    def flag(self) -> bool:
        """Whether an editor wants it on the screen by default: unsourced and not established."""
        sourced = self.attribution not in (Attribution.NONE, Attribution.HEDGED)
        return not sourced and not self.established


class ClaimSettings(Struct, frozen=True):
    """How claims are found and when they count as sourced: options of the family of their rules.

    Attributes:
        link_counts_as_source: take a link on the words of a claim for its source, as web copy does.
        lexicon: a file of the desk's own works, platforms and verbs.
        publisher: the publisher's names: what it says of works that bear one is first-hand.
    """

    link_counts_as_source: bool = False
    lexicon: Path | None = None
    publisher: tuple[str, ...] = ()
