"""`doubled_word` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.style.doubled_word import DoubledWord


def test_doubled_word_in_speech_is_asked_not_fixed() -> None:
    (finding,) = findings_of(DoubledWord, "“It was very very cold,” she said.")
    assert finding.fix is None
