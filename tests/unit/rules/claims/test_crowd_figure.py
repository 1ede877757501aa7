"""ATT011: who counts a crowd in copy that says "we"."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.crowd_figure import CrowdFigure

OURS = "We print letters. You write them, and we read."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We fed them all, and thousands of people danced.", 0),
        ("\n\nThe bridge was shut. Thousands of people lined the street.", 1),
    ],
)
def test_a_maker_counted_only_his_own_guests(text: str, number: int) -> None:
    assert len(texts_of(CrowdFigure, f"{OURS} {text}")) == number
