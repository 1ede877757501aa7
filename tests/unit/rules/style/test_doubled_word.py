"""`doubled_word` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.doubled_word import DoubledWord


def test_doubled_word_in_speech_is_asked_not_fixed() -> None:
    (finding,) = findings_of(DoubledWord, "“It was on the the cold day,” she said.")
    assert finding.fix is None


def test_a_pair_that_is_meant_is_passed_over() -> None:
    for text in (
        "It ran very very slowly.",
        "They agreed on what is “ready ready”.",
        "They ate piri piri.",
        "It was a long long way, and many many left.",
        "They danced the cha cha.",
        "It was really really cold.",
        "We waited and and and waited.",
    ):
        assert findings_of(DoubledWord, text) == []


@pytest.mark.parametrize(
    "pair",
    [
        "during during",
        "like like",
        "hostility hostility",
        "opened opened",
        "against against",
        "naïve naïve",
    ],
)
def test_slips(pair: str) -> None:
    assert texts_of(DoubledWord, f"The vote was {pair} the plan.") == [pair]


def test_a_short_word_is_a_note_of_the_strict_profile() -> None:
    text = "It ran very very slowly, and they ate piri piri."
    assert texts_of(DoubledWord, text, profile="strict") == ["very very", "piri piri"]


def test_only_a_word_that_joins_others_is_deleted() -> None:
    first, second = findings_of(DoubledWord, "He paid for for the the roof.")
    assert first.fix is not None
    assert second.fix is not None
    (finding,) = findings_of(DoubledWord, "The roof costs costs a lot.")
    assert finding.fix is None
