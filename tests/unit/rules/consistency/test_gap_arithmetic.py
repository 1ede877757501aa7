"""Differences in other words than those of the page, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.gap_arithmetic import GapArithmetic


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Holt polled 12,345 votes to 10,345, a majority of 3,000.", ["3,000"]),
        ("Coal was £64 a sack, £2 more than in the previous winter, and wood £22 a sack.", []),
        ("Rooms were £64 a night, up £2; meals went for £22.", []),
        ("Holt polled 9,000, Grey 7,000 and Roe 100, a majority of 2,000.", []),
        ("It costs £40 and weighs 3kg. The rise of £5 is small.", []),
        ("Tin rose £16 to £412, while zinc in Hull gained £12 to £438.", []),
        ("The Holt gauge fell 5cm to 84cm and that at Ware fell 3cm to 91cm.", []),
        ("Tin rose £16 to £412 from £438.", ["£16"]),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(GapArithmetic, text)] == marked
