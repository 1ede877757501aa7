"""Lengths of time against the only years of their passage."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.elapsed_years import ElapsedYears


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # What began in a year and lasts.
        ("Opened in 1950, the baths had two fires. The 95-year-old pool is shut.", ["95-year-old"]),
        ("Opened in 1950, the baths had two fires. The 75-year-old pool is shut.", []),
        ("The hall was opened in May 1965. Seventy years on, it leaks.", ["Seventy years"]),
        (
            "Elected in 2005, Ada Holm goes this week. Her 30 years in office were calm.",
            ["30 years"],
        ),
        (
            "It was founded in 1900. To mark a century and a half, it will be painted.",
            ["a century and a half"],
        ),
        ("Seals have swum here since 1975. To mark its half-century the 40-year-old club met.", []),
        # The two years of a range.
        (
            "They dug each summer from 2006 until 2011, and the eleven seasons were wet.",
            ["eleven seasons"],
        ),
        ("They dug each summer from 2006 until 2011, and the six seasons were wet.", []),
        ("Ferries ran from 1831 to 1854. For 43 years nobody swam.", ["43 years"]),
        ("The strike began in 2012 and ended in 2016: eight years of noise.", ["eight years"]),
        # Lengths of something else.
        ("It won in 1999 the cup. It was a first defeat in 14 years for the club.", []),
        ("Holm won her first cap in 1991 as a 17-year-old.", []),
        ("It fell from 2003 to 2008. She was jailed for 12 years.", []),
        ("The board sat from 2003 to 2008. “We waited 12 years for it,” he said.", []),
    ],
)
def test_years_told(text: str, marked: list[str]) -> None:
    assert texts_of(ElapsedYears, text, published="2025-07-24") == marked
