"""Verdicts from dated sources."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from factlint.ledger.judgement import conflicts, expiry_of, judge, state_of
from factlint.ledger.matching import Ledger
from factlint.model.fact import (
    Assertion,
    Bearing,
    Fact,
    FactEvent,
    FactSource,
    FactStatus,
    SourceKind,
    Stance,
    Verdict,
    Waiver,
)

D = dt.date
SECONDARY = SourceKind.SECONDARY
DAY = D(2018, 1, 1)


def source(name: str, issued: str | None = "2017-06-01", **more: Any) -> FactSource:
    return FactSource(**{"kind": SECONDARY, "container_title": name, "issued": issued} | more)


def fact(*sources: FactSource, **more: Any) -> Fact:
    base = {"event": FactEvent.RELEASE, "value": "2017-03-17", "subject": "Wharf"}
    return Fact("w", "Wharf was released", sources=sources, **(base | more))


def verdict(record: Fact, as_of: dt.date = DAY, **more: Any) -> str:
    event = more.pop("event", record.event)
    return str(judge(Assertion("Wharf", event, **more), Ledger([record]), as_of).verdict)


TWO = (source("Post"), source("Echo"))


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((), "unverified"),
        ((source("Post"),), "unverified"),
        (TWO, "verified"),
        ((source("Post"), source("Post", "2017-07-01")), "unverified"),  # one paper twice
        ((source("Post", origin="agency"), source("Echo", origin="Agency")), "unverified"),
        ((source("Studio", kind=SourceKind.PRIMARY),), "verified"),
        ((source("our reporter", kind=SourceKind.OWN),), "verified"),
        ((source("a", kind=SourceKind.PUBLICITY), source("b", kind=SourceKind.PUBLICITY)),
         "unverified"),
        ((source("Post"), source("Studio", kind=SourceKind.PUBLICITY)), "unverified"),
        ((source("Post"), source("Echo", stance=Stance.OPEN)), "unverified"),
        ((source("Post"), source("Echo", "2018-01")), "unverified"),  # counts from 31 January
        ((source("Post"), source("Echo", None, accessed="2017-12-31")), "verified"),
        ((source("Post"), source("Echo", None)), "unverified"),
    ],
)  # fmt: skip
def test_what_it_takes_to_be_verified(sources: tuple[FactSource, ...], expected: str) -> None:
    assert state_of(fact(*sources), DAY).verdict == expected
    assert verdict(fact(*sources), interval=(D(2017, 3, 17), D(2017, 3, 18))) == expected


def test_a_month_counts_from_its_last_day() -> None:
    record = fact(source("Post"), source("Echo", "2017-06"))
    assert state_of(record, D(2017, 6, 29)).verdict == "unverified"
    assert state_of(record, D(2017, 6, 30)).verdict == "verified"


EARLY_2017 = (D(2017, 1, 1), D(2017, 5, 1))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017-03-17", "verified"),
        ("2017-21", "unverified"),  # spring: it may be May
        ("2017", "unverified"),  # less precise than "early 2017"
        ("2017-05", "contradicted"),
        ("2018", "contradicted"),
        ("2017-02~", "verified"),
        ("2017-04~", "unverified"),
        ("2017-03?", "unverified"),
        ("2018?", "unverified"),
        ("../2016", "contradicted"),
        ("2017/..", "unverified"),
    ],
)
def test_dates_are_compared_as_intervals(value: str, expected: str) -> None:
    assert verdict(fact(*TWO, value=value), interval=EARLY_2017, tense="future") == expected


def test_sources_that_disagree() -> None:
    later = [source("Mail", value="2018-03"), source("Sun", value="2018-04")]
    assert verdict(fact(*TWO, *later), interval=EARLY_2017) == "disputed"
    assert verdict(fact(*TWO, later[0]), interval=EARLY_2017) == "verified"
    assert verdict(fact(TWO[0], *later), interval=EARLY_2017) == "contradicted"
    assert verdict(fact(TWO[0], later[0]), interval=EARLY_2017) == "unverified"
    denied = source("Studio", kind=SourceKind.PRIMARY, stance=Stance.AGAINST)
    assert verdict(fact(*TWO, denied), interval=EARLY_2017) == "disputed"
    assert state_of(fact(denied), DAY).verdict == "contradicted"
    told = conflicts(fact(*TWO, later[0], denied))
    assert told == ["Mail gives March 2018", "Studio says it is not so"]


def test_undated_claims() -> None:
    record = fact(*TWO)
    assert verdict(record, tense="past") == "verified"
    assert verdict(record, tense="past", polarity="neg") == "contradicted"
    announced = fact(*TWO, value="2018-09-01")
    assert verdict(announced, tense="future") == "verified"
    assert verdict(announced, tense="past") == "unverified"  # not yet
    assert verdict(announced, tense="past", polarity="neg") == "verified"
    assert verdict(announced, tense="future", polarity="neg") == "contradicted"
    assert verdict(record, interval=EARLY_2017, polarity="neg") == "contradicted"
    assert verdict(fact(*TWO, value=None), tense="past") == "verified"
    assert verdict(fact(*TWO, value=None), interval=EARLY_2017) == "unverified"


def test_an_ongoing_state_ends_an_event_does_not() -> None:
    record = fact(
        source("Post", "2016-04-19", value="2016-04/.."),
        source("Echo", "2016-04-29", value="2016-04-29"),
        source("Mail", "2016-10-16"),
        event=FactEvent.PRODUCTION,
        value="2016-04/2016-10-08",
    )
    ask = {"tense": "ongoing"}
    assert verdict(record, D(2016, 4, 20), **ask) == "unverified"
    assert verdict(record, D(2016, 5, 10), **ask) == "verified"
    assert verdict(record, D(2016, 10, 8), **ask) == "verified"
    assert verdict(record, D(2016, 10, 9), **ask) == "stale"
    assert verdict(record, DAY, tense="past", interval=(D(2016, 5, 1), D(2016, 6, 1))) == "verified"
    assert verdict(record, DAY, tense="past", interval=(D(2017, 5, 1), D(2017, 6, 1))) == (
        "contradicted"
    )
    since_march = (D(2016, 3, 1), D(2016, 4, 1))
    assert verdict(record, D(2016, 5, 10), tense="ongoing", interval=since_march) == "contradicted"
    assert verdict(fact(*TWO), tense="ongoing") == "verified"


def test_no_longer_so() -> None:
    record = fact(
        source("Post", "2015-11-20", value="2015-11-20/.."),
        source("Echo", "2015-11-21", value="2015-11-20/.."),
        source("Mail", "2017-02-01", value="../2017-02-28"),
        source("Sun", "2017-03-02", value="../2017-02-28"),
        event=FactEvent.AVAILABILITY,
        value="2015-11-20/2017-02-28",
    )
    gone = {"tense": "ongoing", "polarity": "neg"}
    assert verdict(record, D(2016, 1, 1), **gone) == "contradicted"
    assert verdict(record, D(2017, 3, 1), **gone) == "unverified"  # one report that it ends
    assert verdict(record, D(2017, 3, 3), **gone) == "verified"
    assert verdict(record, D(2017, 3, 3), tense="ongoing") == "stale"


def test_words_and_names() -> None:
    record = fact(*TWO, event=FactEvent.NAME, value="Ann Roe", aliases=("Wharf",))
    assert verdict(record, value="Ann  Roe") == "verified"
    assert verdict(record, value="Anna Roe") == "contradicted"
    assert verdict(record, value="Anna Roe", polarity="neg") == "verified"


def test_expiry() -> None:
    checked = fact(*TWO, checked_on=D(2017, 12, 1), expires="30d")
    assert expiry_of(checked) == D(2017, 12, 31)
    assert verdict(checked, D(2017, 12, 30)) == "verified"
    assert verdict(checked, D(2017, 12, 31)) == "stale"
    assert expiry_of(fact(*TWO, expires="10d")) == D(2017, 6, 11)
    assert expiry_of(fact(*TWO, expires="2020-01-01")) == D(2020, 1, 1)
    assert verdict(fact(*TWO, value="2017-12-24", expires="on event date")) == "stale"
    assert verdict(fact(source("Post"), expires="2017-12-01")) == "unverified"


def test_marks_of_the_desk() -> None:
    assert verdict(fact(*TWO, status=FactStatus.OPEN)) == "unverified"
    assert state_of(fact(*TWO, status=FactStatus.OPINION), DAY).reason.startswith("an opinion")
    waived = fact(*TWO, waived=Waiver("kb", "phoned the studio", D(2018, 1, 1)))
    found = judge(Assertion("Wharf", FactEvent.RELEASE), Ledger([waived]), DAY)
    assert (found.verdict, found.waived) == (Verdict.VERIFIED, waived.waived)
    later = judge(Assertion("Wharf", FactEvent.RELEASE), Ledger([waived]), D(2018, 1, 2))
    assert later.waived is None


def test_a_confidential_source_counts_and_stays_unnamed() -> None:
    record = fact(source("J.M.", kind=SourceKind.OWN, private=True, url="https://x.example/"))
    found = state_of(record, DAY)
    assert found.verdict == "verified"
    assert "J.M." not in found.reason
    assert [(note.container, note.url) for note in found.evidence] == [
        ("a confidential source", None)
    ]
    hidden = dataclasses.replace(fact(source("J.M.", origin="agency"), source("K.L.", origin="agency")),
                                 private=True)  # fmt: skip
    assert "agency" not in state_of(hidden, DAY).reason


def test_every_person_of_a_casting_claim_needs_a_record() -> None:
    record = fact(*TWO, event=FactEvent.CASTING, scope="Ann Roe, Captain Fell")
    ask = {"tense": "future"}
    assert verdict(record, people=("Ann Roe", "Captain Fell"), **ask) == "verified"
    assert verdict(record, people=("Ann Roe", "Bo Lund"), **ask) == "unverified"


def test_the_evidence_that_decides_comes_first() -> None:
    record = fact(source("Mail", value="2019"), *TWO)
    found = judge(Assertion("Wharf", FactEvent.RELEASE, interval=EARLY_2017), Ledger([record]), DAY)
    assert [note.bearing for note in found.evidence] == [
        Bearing.AGREES,
        Bearing.AGREES,
        Bearing.EXCLUDES,
    ]
    assert found.facts == ("w",)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ((), "no source is dated on or before 1 January 2018"),
        ((source("Post"),), "one report only: Post: 17 March 2017"),
        ((source("P", kind=SourceKind.PUBLICITY),), "publicity only: P"),
        ((source("A", origin="agency"), source("B", origin="agency")),
         "2 reports of one origin (agency)"),
        ((source("A", value="2017"),), "less precise or later than the claim: A: 2017"),
        ((source("A", stance=Stance.OPEN),), "the sources leave it open: A"),
        ((source("A"), source("B", value="2019")), "single reports disagree"),
    ],
)  # fmt: skip
def test_the_reason_says_what_is_missing(sources: tuple[FactSource, ...], words: str) -> None:
    assert words in state_of(fact(*sources), DAY).reason


def test_without_a_record_nothing_is_verified() -> None:
    found = judge(Assertion("Quay", FactEvent.RELEASE), Ledger([fact(*TWO)]), DAY)
    assert (found.verdict, found.reason) == (Verdict.UNVERIFIED, "no record of it")
