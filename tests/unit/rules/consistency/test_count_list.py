"""Lists in other words than those of the page, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.count_list import CountList


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Her two sons, Kim, Ned and Joe, run the farm.", ["two"]),
        ("She wrote five books in all: one on mosses, three on bogs and a novel.", []),
        ("Two rivals, Ashby, Holm and others, sent notes.", []),
        ("It had 30 goals: a win, a draw and a defeat.", []),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(CountList, text)] == marked
