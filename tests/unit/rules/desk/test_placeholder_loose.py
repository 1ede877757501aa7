"""`placeholder_loose` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.desk.placeholder_loose import PlaceholderLoose


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


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
    assert said(PlaceholderLoose, text) == marked
