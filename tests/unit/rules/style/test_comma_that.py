"""`comma_that` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.style.comma_that import CommaThat


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("He drove his old car, that only runs downhill.", [", that only"]),
        ("He said, to her surprise, that runs are free.", []),
        ("If it rains, that makes it worse.", []),
        ("For some, that means less.", []),
    ],
)
def test_comma_that(text: str, marked: list[str]) -> None:
    assert said(CommaThat, text) == marked
