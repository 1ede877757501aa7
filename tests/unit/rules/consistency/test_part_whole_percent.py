"""How much is asked of the percentages of an article."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint.text.span import Span
from factlint_rules.consistency.part_whole_percent import PartWholePercent


def test_percentages_elsewhere_are_not_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Span] = []
    contains = Span.contains

    def counting(span: Span, other: Span) -> bool:
        asked.append(span)
        return contains(span, other)

    monkeypatch.setattr(Span, "contains", counting)
    counts = []
    for sentences in (20, 80):
        asked.clear()
        text = " ".join(["Of the pupils, 18 of 24, or 80%, passed the test."] * sentences)
        assert len(findings_of(PartWholePercent, text)) == sentences
        counts.append(len(asked))
    assert counts[1] < counts[0] * 5


def test_a_percentage_that_is_the_quotient_is_told() -> None:
    told = "Turnout was {}, against 58% in 2023: 124 of 200 voted."
    assert not findings_of(PartWholePercent, told.format("62%"))
    beside = "Turnout was 62%. Of the 24 pupils 18, or 80%, passed the test. The rest was 75%."
    assert len(findings_of(PartWholePercent, beside)) == 1
