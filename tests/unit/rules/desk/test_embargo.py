"""`embargo` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.desk.embargo import Embargo


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("EMBARGOED until 10 June 2024\n\nThe bank cut.", "error"),
        ("Embargo: 1 May 2024\n\nThe bank cut.", "warning"),
        ("Not for publication until 10 June 2024\n\nThe bank cut.", "error"),
        ("The arms embargo until 10 June 2024 holds.", None),
        ("Embargoes hurt the port.", None),
    ],
)
def test_embargo(text: str, severity: str | None) -> None:
    found = [f.severity.value for f in findings_of(Embargo, text, published="2024-06-03")]
    assert found == ([severity] if severity else [])
