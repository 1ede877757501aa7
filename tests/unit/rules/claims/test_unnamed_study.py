"""ATT008: studies without a name, each said once, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of, texts_of

from factlint_rules.claims.unnamed_study import UnnamedStudy


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # One study, one finding.
        ("A further recent survey said that few keep hens.", ["A further recent survey said"]),
        ("Figures showed that few keep hens.", ["Figures showed"]),
        (
            "Surveys have consistently shown that few keep hens.",
            ["Surveys have consistently shown"],
        ),
        # A name that is a word, too.
        ("On hens, Field research shows that few are kept.", []),
        # What the article shows itself, and advice.
        ("An analysis of the chart below shows that few keep hens.", []),
        ("Sorting the data suggests throwing half of it out.", []),
    ],
)
def test_studies(text: str, marked: list[str]) -> None:
    assert texts_of(UnnamedStudy, text) == marked


def test_a_title_in_the_front_matter_names_no_study(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: Council shuts hens in\n---\nA study found that few keep hens.\n",
        encoding="utf-8",
    )
    (file,) = report_of([path]).files
    assert "A study found" in [one.text for one in file.findings if one.code == "ATT008"]
