"""Weekdays of one event, told twice."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.two_dates import TwoDates


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("He was jailed on Thursday.\n\nAfter Wednesday's hearing, he wept.", ["Wednesday"]),
        ("Bell won on Saturday night.\n\nTwo took knocks in Friday's game.", ["Friday"]),
        (
            "Sales rose, said results published on Monday. The results, released on Friday, were dull.",
            ["Friday"],
        ),
        # Right, told of another event, or of one to come.
        ("He was jailed on Thursday.\n\nAfter Thursday's hearing, he wept.", []),
        ("Moya won both Friday's singles. Hope came in Saturday's doubles.", []),
        ("Bell won on Monday.\n\nShe meets Orr in Tuesday's final at noon.", []),
        ("The fair will be held on Saturday.\n\nThe rain of Friday's storm, he said, is gone.", []),
        (
            "He was jailed on Thursday, a day after Wednesday's plea. After Wednesday's plea, he wept.",
            [],
        ),
    ],
)
def test_weekdays(text: str, marked: list[str]) -> None:
    assert texts_of(TwoDates, text) == marked
