"""`date_span` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.date_span import DateSpan


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The road is closed for two weeks, from 1 May to 29 May.", ["two weeks"]),
        ("They toured from 4 to 9 July, a trip of ten days.", ["ten days"]),
        ("She was away for ten days (3-9 June).", ["ten days"]),
        ("He was ill from 5 January to 5 March, three months.", ["three months"]),
        ("The show is on from Feb. 3 through Feb. 12, a run of five days.", ["five days"]),
        # Counted with the last day and without it, rounded, or of something else.
        ("The road is closed for four weeks, from 1 May to 29 May.", []),
        ("They toured from 4 to 9 July, six days in all.", []),
        ("The pool is shut for a month, from 20 May to 1 July.", []),
        ("The pool is shut from 20 May to 1 July. It took two days.", []),
        ("From 1 May to 29 May the five days of the week are alike.", []),
        ("It ran from 29 February to 7 March, a week.", []),
    ],
)
def test_date_span(text: str, marked: list[str]) -> None:
    assert texts_of(DateSpan, text, published="2024-06-03") == marked
