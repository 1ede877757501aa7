"""Order claims by bounds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from factlint.ledger.judgement import judge, state_of
from factlint.ledger.matching import Ledger
from factlint.ledger.sequence import bounds
from factlint.model.fact import Assertion, Fact, FactEvent, FactSource, SourceKind

D = dt.date
DAY = D(2018, 1, 1)


def release(work: str, value: str, kind: SourceKind = SourceKind.PRIMARY, scope: str = "") -> Fact:
    kept = FactSource(kind=kind, container_title=f"{work} office", issued="2016-01-01")
    return Fact(work, f"{work} opens", work, FactEvent.RELEASE, value, scope=scope, sources=(kept,))


def ask(ledger: Ledger, work: str, as_of: dt.date = DAY, **more: Any) -> str:
    return str(judge(Assertion(work, FactEvent.ORDER, **more), ledger, as_of).verdict)


LEDGER = Ledger(
    [
        release("Anchor", "2016-09-30"),
        release("Buoy", "2017-03"),
        release("Canal", "2017"),
        release("Dock", "2017-08-18"),
        release("Ebb", "2018/.."),
        release("Fjord", "2017-08-18"),
        release("Gulf", "2020-01-01", SourceKind.SECONDARY),
    ]
)


@pytest.mark.parametrize(
    ("work", "more", "expected"),
    [
        ("Buoy", {"after": ("Anchor",), "before": ("Dock",)}, "verified"),
        ("Buoy", {"after": ("Dock",)}, "contradicted"),
        ("Buoy", {"after": ("Anchor", "Dock")}, "contradicted"),
        ("Canal", {"after": ("Anchor",)}, "verified"),  # bounds do, without a day
        ("Canal", {"before": ("Dock",)}, "unverified"),
        ("Ebb", {"after": ("Dock",)}, "verified"),
        ("Ebb", {"before": ("Dock",)}, "contradicted"),
        ("Dock", {"before": ("Fjord",)}, "contradicted"),  # the same day is not before
        ("Gulf", {"after": ("Anchor",)}, "unverified"),  # one report
        ("Anchor", {"before": ("Isle",)}, "unverified"),  # no record
        ("Buoy", {"after": ("Dock",), "polarity": "neg"}, "verified"),
        ("Buoy", {}, "unverified"),
    ],
)
def test_order_by_bounds(work: str, more: dict[str, Any], expected: str) -> None:
    assert ask(LEDGER, work, **more) == expected


def test_what_is_not_known_yet_settles_nothing() -> None:
    assert ask(LEDGER, "Buoy", D(2015, 1, 1), after=("Anchor",)) == "unverified"


def test_order_is_judged_beside_the_date_and_the_worse_stands() -> None:
    asked = Assertion(
        "Buoy", FactEvent.RELEASE, interval=(D(2017, 1, 1), D(2018, 1, 1)), before=("Anchor",)
    )
    found = judge(asked, LEDGER, DAY)
    assert found.verdict == "contradicted"
    assert "Anchor 30 September 2016" in found.reason
    assert found.facts == ("Buoy", "Anchor")


def test_numbered_parts_of_the_other_work() -> None:
    ledger = Ledger(
        [release("Reef", "2015-05-01", scope="season 1"), release("Mole", "2016-05-01"),
         Fact("r2", "Reef 2", "Reef", FactEvent.RELEASE, "2017-05-01", scope="season 2",
                sources=release("x", "2017").sources)]
    )  # fmt: skip
    assert ask(ledger, "Mole", before=("season 2 of Reef",)) == "verified"
    assert ask(ledger, "Mole", before=("Reef season 1",)) == "contradicted"
    assert ask(ledger, "Mole", before=("Reef",)) == "unverified"  # which season?
    assert ask(ledger, "Reef", season="second season", after=("Mole",)) == "verified"


def test_a_record_of_the_order_itself() -> None:
    kept = FactSource(kind=SourceKind.PRIMARY, container_title="Studio", issued="2016-07-27")
    told = Fact("o", "Ebb comes after Gulf", "Ebb", FactEvent.ORDER, after=("The Gulf",),
                sources=(kept,))  # fmt: skip
    ledger = Ledger([told])
    assert state_of(told, DAY).verdict == "verified"
    assert ask(ledger, "Ebb", after=("Gulf",)) == "verified"
    assert ask(ledger, "Ebb", before=("Gulf",)) == "contradicted"
    assert ask(ledger, "Gulf", before=("Ebb",)) == "verified"
    assert ask(ledger, "Gulf", after=("Ebb",)) == "contradicted"
    assert ask(ledger, "Ebb", D(2016, 7, 26), after=("Gulf",)) == "unverified"


def test_bounds_take_enough_sources() -> None:
    def record(*values: str, kind: SourceKind = SourceKind.SECONDARY) -> Fact:
        kept = [
            FactSource(kind=kind, container_title=str(n), issued="2016", value=value)
            for n, value in enumerate(values)
        ]
        return Fact("x", "x", "x", FactEvent.RELEASE, "2017", sources=tuple(kept))

    assert bounds([record("2017-03-17")], DAY) == (D.min, D.max)
    assert bounds([record("2017-03-17", "2017")], DAY) == (D(2017, 1, 1), D(2018, 1, 1))
    disagreeing = record("2017", "2019", kind=SourceKind.PRIMARY)
    assert bounds([disagreeing], DAY) == (D.min, D.max)
    assert bounds([record("2017-03", kind=SourceKind.PRIMARY)], DAY) == (
        D(2017, 3, 1),
        D(2017, 4, 1),
    )
