"""`elapsed_years` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.consistency.elapsed_years import ElapsedYears


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The fort, built between 1874 and 1889, took 25 years to finish.", ["25 years"]),
        ("He became head in 2015. In his five years as head he cut costs.", ["five years"]),
        ("The mayor, elected in 2010, has spent 25 years in office.", ["25 years"]),
        ("The oak, planted in 1977, is 36 years old.", ["36 years"]),
        # Something else may be meant.
        ("The 120-year-old club has left its ground. It was built in 1958.", []),
        ("He joined the firm in 2015. In his five years as head he cut costs.", []),
        ("She came in 1995. In the 30 years since, nothing changed.", []),
        ("The school, founded in 1924, marks its 100th anniversary.", []),
        # "Had been": until a day in the story
        ("They had been married for 25 years, since 1989.", []),
        ("It had been open for 12 years, since 2001, and then it burnt.", []),
        ("They have been married for 25 years, since 1989.", ["25 years"]),
    ],
)
def test_elapsed_years(text: str, marked: list[str]) -> None:
    assert texts_of(ElapsedYears, text, published="2025-07-24") == marked


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("He died in 2019, {} after the book came out in 2015.", "two years", "four years"),
        ("He was mayor from 2004 to 2008, when he left after {}.", "six years", "four years"),
        ("She served {} in the army, from 1980 to 1995.", "12 years", "15 years"),
        ("The lease, signed in 2021, runs for {}, until 2035.", "ten years", "14 years"),
        ("The war ended in 1945. {} later, in 1950, he came home.", "Ten years", "Five years"),
        ("Roe has led the choir since 2010. In her {} there it has sung daily.", "20 years", "15 years"),
        ("The tug was hired by Roe, who was born at Linz in {} and first crewed it in 1957.", "1961", "1931"),
        ("The choir began {} ago, in 2021, in a shed.", "seven years", "four years"),
        ("The choir began {} ago but sang in public only in 2023.", "two years", "five years"),
    ],
)  # fmt: skip
def test_lengths_beside_years(text: str, wrong: str, right: str) -> None:
    found = texts_of(ElapsedYears, text.format(wrong), published="2025-07-24")
    assert bool(found) == (" but " not in text)
    assert not texts_of(ElapsedYears, text.format(right), published="2025-07-24")


def test_a_birthday_of_long_ago_is_not_of_today() -> None:
    text = (
        "She was born in 1954 and drew maps. Then, on her 35th birthday, her son gave her a globe."
    )
    assert not findings_of(ElapsedYears, text, published="2024-11-12")
