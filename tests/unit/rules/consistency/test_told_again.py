"""Counts and lengths that are taken up as others than they were told."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.two_values import TwoValues


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The yard let 34 apprentices go. A school will take all 43, it said.", ["all 43"]),
        ("The yard let 34 apprentices go. A school will take all 34, it said.", []),
        (
            "They treated 26 toddlers. None could walk.\n\nAll 36 of the children walk now.",
            ["All 36"],
        ),
        ("They came on 80 tractors. Police moved none of the 180 vehicles.", ["none of the 180"]),
        ("Four climbers fell. The bodies of the five have not been found.", ["bodies of the five"]),
        ("The mill lost £12m. Sales were £140m. The £21m loss is its first.", ["£21m"]),
        # Two counts, a count of something else, a part.
        ("It hired 34 cooks and 12 maids. A bus will take all 43, it said.", []),
        ("It hired about 34 cooks. A bus will take all 43, it said.", []),
        ("It wrote to the top 250 firms. Of the 145 companies that replied, ten agreed.", []),
        ("The pier will shut for eight weeks and then for two weeks. It is a 12-week plan.", []),
    ],
)
def test_told_again(text: str, marked: list[str]) -> None:
    assert texts_of(TwoValues, text) == marked
