"""Facts as data."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from factlint.model.claim import ClaimType
from factlint.model.fact import STATE_EVENTS, TEXT_EVENTS, Fact, FactEvent, Waiver


def test_every_type_of_claim_is_an_event_of_the_ledger() -> None:
    assert {str(kind) for kind in ClaimType} <= {str(event) for event in FactEvent}


def test_states_are_dated_and_words_are_not() -> None:
    assert not STATE_EVENTS & TEXT_EVENTS


def test_a_waiver_holds_through_its_last_day() -> None:
    waiver = Waiver("kb", "confirmed by phone", dt.date(2018, 5, 4))
    assert waiver.holds_on(dt.date(2018, 5, 4))
    assert not waiver.holds_on(dt.date(2018, 5, 5))
    assert Waiver("kb", "house view").holds_on(dt.date.max)


def test_the_line_of_a_record_does_not_make_it_another_record() -> None:
    fact = Fact("a", "Wharf opened.", line=3)
    assert fact == dataclasses.replace(fact, line=9)
    with pytest.raises(dataclasses.FrozenInstanceError):
        fact.claim = "other"  # type: ignore[misc]
