"""LNK006: appendices, tables and figures that are spoken of."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.links.missing_target import MissingTarget


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Table 3 has the counts.\n\nTable 1: Counts by year\n\nTable 2: Counts by port\n",
            ["Table 3"],
        ),
        ("As Figure 2 shows, it rains.\n\nFigure 1. Rain in May\n", ["Figure 2"]),
        ("As Figure 1 shows, it rains.\n\nFigure 1. Rain in May\n", []),
        ("As Figure 2 shows, it rains.\n", []),
        ("See Annex B of the treaty.\n\nTable 1: Signatories\n", []),
    ],
)
def test_what_is_labelled(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(MissingTarget, text)] == marked
