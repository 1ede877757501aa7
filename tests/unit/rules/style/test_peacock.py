"""`peacock` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.peacock import Peacock


def test_peacock_leaves_titles_and_measures_alone() -> None:
    text = "The Fantastic Four won a great deal for Great Britain. Iconic works hang there."
    assert texts_of(Peacock, text, profile="strict") == ["Iconic"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The game-changing drug is on trial.", ["game-changing"]),
        ("A cottage nestled among oaks is for sale.", ["nestled among"]),
        (
            "The scones are simply to die for. They went to die for their king.",
            ["simply to die for"],
        ),
        ("She beat a world-class field with a world-leading time.", []),
        ("Members must have paid. It is a must-see film.", []),
        ("It is a jaw-dropping, must-see film.", ["jaw-dropping", "must-see"]),
        ("Others say the film is jaw-dropping and unmissable.", []),
        ("The iconic pier and the stunning hotel are for sale.", []),
    ],
)
def test_publicity_is_noted_by_default(text: str, marked: list[str]) -> None:
    assert texts_of(Peacock, text) == marked
