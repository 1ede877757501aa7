"""Superlatives in other words than those of the page, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.crossed_extremes import CrossedExtremes


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The hottest day, at 31C, was in May; the coldest was 33C.", ["33C"]),
        ("The most expensive ticket is £12. The cheapest is £15.", ["£15"]),
        ("The best-paid director was on £90,000, the worst-paid was on £95,000.", ["£95,000"]),
        ("The highest bid was £400, from Leeds. The lowest bid was £450.", ["£450"]),
        ("The oldest was 71. She sang first. The youngest was 84.", []),
        ("The highest bid was £400, from Leeds. The lowest reserve was £450.", []),
        ("The largest farm has 40 cows; the smallest has 90 hens.", []),
        ("The longest film lasted three hours; the shortest lasted 200 minutes.", []),
        ("The lightest boat weighs 80kg, the heaviest weighs 95kg.", []),
        ("The fastest lap took 61 seconds, the slowest took 58 seconds.", []),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(CrossedExtremes, text)] == marked
