"""What a method takes in words of its own: "both eggs", "the tablespoon of salt", "the remaining two"."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.two_values import TwoValues

LIST = "Bake it slowly.\n\n- {} eggs\n- 200g butter\n- 1 tsp salt\n- 5 tablespoons olive oil\n\n"
METHOD = "Beat in both eggs. Add the {} of salt. Fry in 2 tablespoons of the olive oil.\n\nFinish with the remaining {} tablespoons of olive oil.\n"


@pytest.mark.parametrize(
    ("eggs", "spoon", "rest"),
    [("4", "teaspoon", "3"), ("2", "tablespoon", "3"), ("2", "teaspoon", "2")],
)
def test_a_method_that_takes_another_amount_is_reported(eggs: str, spoon: str, rest: str) -> None:
    """Each slip is reported alone."""
    found = findings_of(TwoValues, LIST.format(eggs) + METHOD.format(spoon, rest), markdown="yes")
    assert len(found) == 1


def test_a_method_that_takes_what_is_listed_is_left_alone() -> None:
    """Both of two, the teaspoon of one and what is left are right."""
    assert not findings_of(
        TwoValues, LIST.format("2") + METHOD.format("teaspoon", "3"), markdown="yes"
    )
