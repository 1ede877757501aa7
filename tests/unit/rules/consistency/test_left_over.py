"""What is left of a whole a sentence on, parts that are more than all, shares of "212 of them"."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.change_arithmetic import ChangeArithmetic
from factlint_rules.consistency.derived_figure import DerivedFigure
from factlint_rules.consistency.part_sum import PartSum
from factlint_rules.consistency.part_whole_percent import PartWholePercent

CASES = [
    (
        PartSum,
        "At £5 a month from each of 2,400 members, the levy would raise £{} a month.",
        "21,000",
        "12,000",
    ),
    (
        PartSum,
        "It drew 2,310 replies. Of these, 1,404 people were for it, 786 were against and {} had no view.",
        "130",
        "120",
    ),
    (
        DerivedFigure,
        "The brigade took 900 calls in the storm. Crews have dealt with 640 of them, leaving {} for today.",
        "360",
        "260",
    ),
    (DerivedFigure, "It has 60 stalls, of which 38 sell food and {} crafts.", "32", "22"),
    (
        DerivedFigure,
        "We had 318 letters and 212 of them were for it. {} of those who wrote said the same.",
        "More than three-quarters",
        "Two-thirds",
    ),
    (
        DerivedFigure,
        "The film cost $6.4 million, just under {} of which, $2.6 million, came from the state.",
        "a third",
        "half",
    ),
    (
        DerivedFigure,
        "Moss cover went from 8% to {} of the plot, more than tripling.",
        "18%",
        "26%",
    ),
    (ChangeArithmetic, "Crews took 640 calls, double the {} of July's blow.", "480", "320"),
    (
        PartWholePercent,
        "She made 33 from 36 attempts, a {} per cent return, and sat out the rest.",
        "82",
        "92",
    ),
]


@pytest.mark.parametrize(("rule", "text", "wrong", "right"), CASES)
def test_a_figure_that_its_neighbours_do_not_make_is_reported(
    rule: type, text: str, wrong: str, right: str
) -> None:
    """It is reported with its slip, and not when put right."""
    assert findings_of(rule, text.format(wrong))
    assert not findings_of(rule, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "It has 60 stalls, of which 38 sell food and nine crafts.",
        "The brigade took about 900 calls. Crews have dealt with 640 of them, leaving 250 for today.",
        "We had 318 letters and 212 of them were for it. A third were not.",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    """Nothing is said of right copy that is like it."""
    assert not findings_of(DerivedFigure, text)
    assert not findings_of(ChangeArithmetic, text)
