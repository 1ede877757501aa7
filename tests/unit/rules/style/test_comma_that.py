"""`comma_that` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.comma_that import CommaThat


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
    assert texts_of(CommaThat, text) == marked
