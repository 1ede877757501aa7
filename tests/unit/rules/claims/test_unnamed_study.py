"""ATT008: studies without a name, each said once, and what only looks like one."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.unnamed_study import UnnamedStudy


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # One study, one finding.
        ("A further recent survey said that few keep hens.", ["A further recent survey said"]),
        ("Figures showed that few keep hens.", ["Figures showed"]),
        # A name that is a word, too.
        ("On hens, Field research shows that few are kept.", []),
        # What the article shows itself, and advice.
        ("An analysis of the chart below shows that few keep hens.", []),
        ("Sorting the data suggests throwing half of it out.", []),
    ],
)
def test_studies(text: str, marked: list[str]) -> None:
    assert texts_of(UnnamedStudy, text) == marked
