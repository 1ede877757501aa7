"""`quoted_twice` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.quotation.quoted_twice import QuotedTwice


@pytest.mark.parametrize(
    ("one", "other", "findings"),
    [
        ("We will never sell the old yard", "We will never sell the yard", 1),
        # Stamps of time, addresses and formats are nobody's words.
        ("2020-09-20T23:19:49.941+00:00", "2020-09-20T23:19:49.965+00:00", 0),
        ("Mon Jan _2 15:04:05 MST 2006", "Mon Jan _2 15:04:05 2006", 0),
    ],
)
def test_only_words_are_quoted_twice(one: str, other: str, findings: int) -> None:
    text = f'It began with "{one}" and a bell. It ended with "{other}" and a song.'
    assert len(findings_of(QuotedTwice, text)) == findings
