"""`elapsed_years` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.elapsed_years import ElapsedYears


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The fort, built between 1874 and 1889, took 25 years to finish.", ["25 years"]),
        ("He became head in 2015. In his five years as head he cut costs.", ["five years"]),
        ("The mayor, elected in 2010, has spent 25 years in office.", ["25 years"]),
        ("The oak, planted in 1977, is 36 years old.", ["36 years"]),
        ("The 120-year-old bridge has reopened. It was built in 1868 by a miller.", ["120-year"]),
        # Something else may be meant.
        ("The 120-year-old club has left its ground. It was built in 1958.", []),
        ("He joined the firm in 2015. In his five years as head he cut costs.", []),
        ("She came in 1995. In the 30 years since, nothing changed.", []),
        ("The school, founded in 1924, marks its 100th anniversary.", []),
    ],
)
def test_elapsed_years(text: str, marked: list[str]) -> None:
    assert texts_of(ElapsedYears, text, published="2025-07-24") == marked
