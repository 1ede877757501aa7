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
        (
            "Data from 6 February to 5 March, the first five weeks of term, were kept.",
            ["five weeks"],
        ),
        ("He was held for 40 days from 1 March to 20 March.", ["40 days"]),
        # A length of something within the time, of a part of it, or of something else.
        ("The jury sat for 15 days between 3 March and 28 March.", []),
        ("From 4 July to 10 August the club plays every two weeks.", []),
        ("She spent ten days in hospital, and was on leave from 1 April to 30 June.", []),
        ("The first two weeks of the tour, from 1 May to 30 June, were sold out.", []),
        ("From 30 December to 2 January, ten nights cost £90.", []),
        ("Payments are due within 30 days, and the offer runs from 1 to 14 May.", []),
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
