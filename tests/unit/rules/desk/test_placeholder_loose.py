"""`placeholder_loose` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.desk.placeholder_loose import PlaceholderLoose


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("aged XXX and TBC", ["XXX", "TBC"]),
        ("She saw XXX State of the Union.", []),
        ("It cost 5,000 at 20:00.", []),
        ("What ??? was it", ["???"]),
    ],
)
def test_loose_placeholders(text: str, marked: list[str]) -> None:
    assert texts_of(PlaceholderLoose, text) == marked
