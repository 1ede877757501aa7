"""Relatives under two names: whose they are, and how many somebody may have."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.first_name_variant import FirstNameVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Lund’s son, Tom, rows. The sea was flat. Lund’s son, Will, steers.", []),
        ("Lund’s son, Tom, rows. The sea was flat. Lund’s son, Tim, steers.", ["Tim"]),
        ("Lund’s wife, Ann, rows. The sea was flat. Lund’s wife, Jo, steers.", ["Jo"]),
        ("My husband, Tom, rows. The sea was flat. My husband, Karl, steers.", ["Karl"]),
        (
            "Adam Lee rows with his wife, Ann. Lee won. Ben Roe came with his wife, Jo, to see it."
            " Roe left.",
            [],
        ),
    ],
)
def test_relatives(text: str, marked: list[str]) -> None:
    assert texts_of(FirstNameVariant, text) == marked
