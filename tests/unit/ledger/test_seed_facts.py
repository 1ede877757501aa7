"""The facts behind the seed article: which verdicts they allow on its day, and years later."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factlint.ledger.judgement import conflicts, judge, state_of
from factlint.ledger.ledger_file import load_ledger
from factlint.ledger.matching import Ledger
from factlint.model.fact import Assertion, FactEvent

D = dt.date
THEN, LATER = D(2016, 5, 10), D(2022, 3, 2)
SEED = Path(__file__).parents[3] / "seeds" / "facts.toml"

EXPECTED = {
    "a": ("verified", "verified"),
    "b": ("verified", "verified"),
    "c": ("verified", "verified"),
    "d-filming": ("verified", "stale"),
    "d-release": ("unverified", "verified"),
    "e": ("unverified", "verified"),
    "f": ("unverified", "verified"),
    "g": ("unverified", "verified"),
    "h": ("unverified", "verified"),
    "i": ("verified", "verified"),
    "j": ("verified", "stale"),
}


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return load_ledger(SEED)


@pytest.mark.parametrize(
    ("fact_id", "day", "verdict"),
    [(fact, day, verdict) for fact, pair in EXPECTED.items()
     for day, verdict in zip((THEN, LATER), pair, strict=True)],
)  # fmt: skip
def test_each_record_has_its_state_on_both_days(
    ledger: Ledger, fact_id: str, day: dt.date, verdict: str
) -> None:
    fact = ledger.get(fact_id)
    assert fact
    assert state_of(fact, day).verdict == verdict


def claim(work: str, event: FactEvent, **more: object) -> Assertion:
    return Assertion(work, event, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "asked", "facts", "then", "later"),
    [
        ("the first season of Jessica Jones hit Netflix",
         claim("Jessica Jones", FactEvent.RELEASE, season="first season", platform="Netflix",
               tense="past"), ("a",), "verified", "verified"),
        ("it has already been renewed for a second season",
         claim("Jessica Jones", FactEvent.RENEWAL, season="second season", tense="past"),
         ("b",), "verified", "verified"),
        ("Netflix and Marvel are filming Iron Fist",
         claim("Iron Fist", FactEvent.PRODUCTION, platform="Netflix", tense="ongoing"),
         ("d-filming",), "verified", "stale"),
        ("will debut early next year",
         claim("Iron Fist", FactEvent.RELEASE, tense="future",
               interval=(D(2017, 1, 1), D(2017, 5, 1))),
         ("d-release",), "unverified", "verified"),
        ("after Luke Cage and prior to The Defenders",
         claim("Iron Fist", FactEvent.ORDER, after=("Luke Cage",), before=("The Defenders",)),
         ("d-release", "c", "e"), "unverified", "verified"),
        ("all indications are pointing towards Jessica and company getting priority",
         claim("Jessica Jones", FactEvent.RELEASE, season="season 2", tense="future",
               before=("The Punisher",)), ("g", "f"), "unverified", "contradicted"),
        ("the same, as a claim of order alone",
         claim("Jessica Jones", FactEvent.ORDER, season="season 2", before=("The Punisher",)),
         ("g", "f"), "unverified", "contradicted"),
        ("Malcolm (Eka Darville), who will appear in Defenders",
         claim("Defenders", FactEvent.CASTING, people=("Malcolm", "Eka Darville"),
               tense="future"), ("h",), "unverified", "verified"),
        ("Patsy \u2018Hellcat\u2019 Walker",
         claim("Patsy \u2018Hellcat\u2019 Walker", FactEvent.NAME,
               value="Patsy \u2018Hellcat\u2019 Walker"), ("i",), "contradicted", "contradicted"),
        ("You can watch season 1 of Jessica Jones on Netflix now",
         claim("Jessica Jones", FactEvent.AVAILABILITY, season="season 1", platform="Netflix",
               tense="ongoing", interval=(D(2016, 5, 10), D(2016, 5, 11))),
         ("j",), "verified", "stale"),
    ],
)  # fmt: skip
def test_the_claims_of_the_article(
    ledger: Ledger, words: str, asked: Assertion, facts: tuple[str, ...], then: str, later: str
) -> None:
    on_the_day, afterwards = judge(asked, ledger, THEN), judge(asked, ledger, LATER)
    assert (on_the_day.verdict, afterwards.verdict) == (then, later), words
    assert afterwards.facts == facts


def test_no_date_of_a_source_is_missing_and_none_disagrees(ledger: Ledger) -> None:
    assert all(source.issued for fact in ledger.facts for source in fact.sources)
    assert not any(conflicts(fact) for fact in ledger.facts)
