"""`redundancy` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.redundancy import Redundancy


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The crew left in order to win.", ["in order to"]),
        ("“In order to win we left,” he said.", []),
        ("This is despite the fact that it rained.", []),
        ("It won despite the fact that it rained.", ["despite the fact that"]),
        ("The HIV virus spread.", ["HIV virus"]),
    ],
)
def test_redundancy(text: str, marked: list[str]) -> None:
    assert texts_of(Redundancy, text) == marked
