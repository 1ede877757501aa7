"""`less_fewer` beyond the examples of its page, in unlike kinds of copy."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.less_fewer import LessFewer


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Use less carrots if they are large.", ["less"]),
        ("The release fixes less bugs than the last one.", ["less"]),
        ("Commuters face less trains on Sundays.", ["less"]),
        # The word in -s is a verb.
        ("The man who earns less works at night.", []),
        ("More or less works, they said.", []),
        ("Doing less pays in time, and nothing less suits him.", []),
        # Plurals that no one counts.
        ("It takes less guts than skill, and pays less wages than rent.", []),
        ("They wore less clothes, and cook less vegetables.", []),
    ],
)
def test_less_behind_a_verb(text: str, marked: list[str]) -> None:
    assert texts_of(LessFewer, text) == marked
