"""Scores in other words than those of the page, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.score_result import ScoreResult


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Holders Westley Town defeated Ashby 0-2 to go through.", ["0-2"]),
        ("The champions defeated the holders Ashby Town 0-2, in the rain.", ["0-2"]),
        ("Roe beat Holt 3-6 7-6 (7-4) 6-4 in Oslo.", []),
        ("They won 2-3 games a week and 10-12 medals in all.", []),
        ("It was a 2-2 victory for the visitors.", ["2-2"]),
        ("It ended in a 3-3 draw, after a 4-2 win in May.", []),
        ("The tie was drawn 1-0 in 1998.", ["1-0"]),
        ("Roe won 21-15 against Holt. Lund beat Pike 1-1 on the night.", []),
        ("“We won 1-3 at Holm,” the boy said.", []),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(ScoreResult, text)] == marked
