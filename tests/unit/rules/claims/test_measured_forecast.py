"""`measured_forecast` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.measured_forecast import MeasuredForecast


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By the end of the decade the glacier will have melted.", True),
        ("The pension fund will be empty by 2031.", True),
        ("Rents will rise by a fifth.", True),
        ("Room rates are certain to double.", True),
        ("Shares are set to soar.", True),
        ("She is set to recover from injury.", False),
        ("The update will be out by Friday.", False),
        ("Analysts say rents will rise by a fifth.", False),
        ("Rents will rise by a fifth, the landlord said.", False),
        ("We will cut the size in half by 2031.", False),
        ("Unless it rains, the lake will be dry by 2031.", False),
        ("“Rents will rise by a fifth,” she said.", False),
        ("The board is certain to come down hard on him.", False),
    ],
)
def test_forecasts(text: str, found: bool) -> None:
    assert bool(texts_of(MeasuredForecast, text)) is found
