"""Which records an assertion is held against."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.ledger.matching import Ledger
from factlint.model.fact import Assertion, Fact, FactEvent, FactStatus

RELEASE = FactEvent.RELEASE


def fact(fact_id: str, subject: str, event: FactEvent, scope: str = "", **more: Any) -> Fact:
    return Fact(fact_id, f"About {subject}", subject, event, scope=scope, **more)


def matched(ledger: Ledger, work: str, event: FactEvent = RELEASE, **more: Any) -> list[str]:
    return [found.id for found in ledger.match(Assertion(work, event, **more)).matched]


HARBOUR = Ledger(
    [
        fact("h1", "The Harbour", RELEASE, "season 1, Plume", aliases=("Harbour Lights",)),
        fact("h2", "The Harbour", RELEASE, "season 2, Plume"),
        fact("hr", "The Harbour", FactEvent.RENEWAL, "season 2"),
        fact("ha", "The Harbour", FactEvent.AVAILABILITY, "Plume"),
        fact("hc", "The Harbour", FactEvent.CASTING, "Ann Roe, Captain Fell"),
        fact("w", "Wharf", RELEASE),
        fact("q", "Quay", RELEASE, "season 3"),
        fact("us", "Pier", RELEASE, "US"),
        fact("uk", "Pier", RELEASE, "UK"),
        fact("p", "Ann Roe", FactEvent.PRODUCTION, "Quay season 3"),
        fact("op", "Wharf", FactEvent.CANCELLATION, status=FactStatus.OPINION),
        fact("re", "Wharf", FactEvent.DELAY, status=FactStatus.RETIRED),
    ]
)


@pytest.mark.parametrize(
    ("work", "event", "more", "expected"),
    [
        ("Harbour", RELEASE, {"season": "second season"}, ["h2"]),
        ("season 2 of Harbour", RELEASE, {}, ["h2"]),
        ("Harbour Lights", RELEASE, {"season": "first season", "platform": "Plume"}, ["h1"]),
        ("Harbour", RELEASE, {"season": "season 2", "platform": "Quill"}, []),
        ("Harbour", RELEASE, {"season": "season 3"}, []),
        ("Harbour", RELEASE, {}, []),  # which season?
        ("Harbour", FactEvent.RENEWAL, {}, ["hr"]),  # "it has been renewed" needs no number
        ("Harbour", FactEvent.RENEWAL, {"platform": "Plume"}, ["hr"]),
        ("Harbour", FactEvent.AVAILABILITY, {"season": "season 2", "platform": "Plume"}, ["ha"]),
        ("Harbour", FactEvent.AVAILABILITY, {"platform": "Quill"}, []),
        ("Harbour", FactEvent.CASTING, {"people": ("Captain Fell",)}, ["hc"]),
        ("Harbour", FactEvent.CASTING, {"people": ("Fell",)}, []),
        ("Harbour", FactEvent.CASTING, {}, []),
        ("Wharf", RELEASE, {}, ["w"]),
        ("Wharf", RELEASE, {"season": "season 1"}, ["w"]),
        ("Wharf", RELEASE, {"season": "season 2"}, []),
        ("Wharf", RELEASE, {"platform": "Plume"}, []),
        ("Wharves", RELEASE, {}, []),
        ("the series", RELEASE, {"aliases": ("Wharf",)}, ["w"]),
        ("Quay", RELEASE, {}, []),  # only season 3 is recorded: the text may mean the first
        ("Pier", RELEASE, {}, []),
        ("Pier", RELEASE, {"place": "UK"}, ["uk"]),
        ("Quay", FactEvent.PRODUCTION, {"people": ("Ann Roe",), "season": "season 3"}, ["p"]),
        ("Quay", FactEvent.PRODUCTION, {"people": ("Ann Roe",), "season": "season 2"}, []),
        ("Wharf", FactEvent.CANCELLATION, {}, []),  # an opinion
        ("Wharf", FactEvent.DELAY, {}, []),  # retired
    ],
)
def test_name_event_and_scope_are_all_required(
    work: str, event: FactEvent, more: dict[str, Any], expected: list[str]
) -> None:
    assert matched(HARBOUR, work, event, **more) == expected


@pytest.mark.parametrize(
    ("work", "event", "more", "fact_id", "words"),
    [
        ("Harbour", RELEASE, {}, "h2", "the text does not say which one it means"),
        ("Harbour", RELEASE, {"season": "season 3"}, "h2", "it is about season 2"),
        ("Wharf", RELEASE, {"platform": "Plume"}, "w", "no place or platform"),
        ("Wharf", FactEvent.AVAILABILITY, {}, "w", "records a release, the text speaks of avail"),
        ("Marl's Wharf", RELEASE, {}, "w", 'is "Marl\'s Wharf" the same as "Wharf"?'),
        ("Harbour", FactEvent.CASTING, {"people": ("Fell",)}, "hc", "it is about ann roe"),
        ("Quay", RELEASE, {}, "q", "it is about season 3, the text names none"),
    ],
)
def test_what_comes_near_is_a_question(
    work: str, event: FactEvent, more: dict[str, Any], fact_id: str, words: str
) -> None:
    found = HARBOUR.match(Assertion(work, event, **more))
    assert found.matched == ()
    questions = {miss.fact: miss.question for miss in found.near}
    assert words in questions[fact_id]


def test_nothing_is_asked_once_there_is_a_match() -> None:
    assert HARBOUR.match(Assertion("Harbour", RELEASE, season="season 2")).near == ()


def test_candidates_take_the_words_of_the_ledger() -> None:
    assert [f.id for f in HARBOUR.candidates("Harbour", "release", "season 2").matched] == ["h2"]
    assert HARBOUR.candidates("Harbour", "release", "season 2, Quill").matched == ()
    assert [f.id for f in HARBOUR.candidates("x", "release", aliases=["Wharf"]).matched] == ["w"]
    with pytest.raises(ValueError, match="launch"):
        HARBOUR.candidates("Harbour", "launch", None)


def test_questions_are_few() -> None:
    many = Ledger([fact(str(n), "Wharf", RELEASE, f"season {n}") for n in range(2, 100)])
    assert len(many.match(Assertion("Wharf", RELEASE)).near) == 5
