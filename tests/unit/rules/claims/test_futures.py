"""How often a sentence is read for the source of what it says is to come."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.text.span import Span
from factlint_rules.claims import _futures
from factlint_rules.claims.measured_forecast import MeasuredForecast


def test_a_sentence_of_many_forecasts_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counting(text: str, sentence: Span) -> bool:
        read.append(text)
        return False

    monkeypatch.setattr(_futures, "speaks", counting)
    rents = "Rents will rise by a fifth"
    text = f"{' and '.join([rents, *[rents.lower()] * 9])}. Prices will rise by a third."
    assert len(texts_of(MeasuredForecast, text)) == 11
    assert len(read) == 2


def test_a_promise_is_found_right_before_a_forecast() -> None:
    assert (
        texts_of(MeasuredForecast, "We found that all of their rents will rise by a fifth.") == []
    )
