"""A correction tells the wrong value on purpose."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}
STORY = (
    "Mayor Voss leads by 1,204 votes. Elly Tramm has lost, and Tramm wept. Tramm left.\n\n"
    "The strike began on 3 May 2021.\n\n"
)


def found(note: str) -> set[str]:
    codes = ("CON012", "CON017", "NAM001")
    return {
        code for code in codes if findings_of(RULES[code], STORY + note, published="2021-06-02")
    }


@pytest.mark.parametrize(
    "note",
    [
        "Correction: Voss does not lead by 1,024 votes, and it is not Tranm.",
        "*Clarification: The strike began on 13 May 2021, as was said here.*",
        "An earlier version of this story said Voss led by 1,024 votes.",
        "Elly Tramm was misspelled as Tranm on Monday.",
    ],
)
def test_nothing_is_said_of_it(note: str) -> None:
    assert found(note) == set()


def test_other_copy_is_compared() -> None:
    note = "Voss led by 1,024 votes, Tranm said. The strike began on 13 May 2021. Correct it."
    assert found(note) == {"CON012", "CON017", "NAM001"}


@pytest.mark.parametrize(
    "head",
    [
        "# Corrections",
        "## Corrections & clarifications",
        "## Correction: the dam at Ord",
        "### Correction, 7 May",
        "## Correction to our report on dams",
        "## **Errata**",
    ],
)
def test_a_heading_that_is_only_the_word_opens_a_column(head: str) -> None:
    assert silenced(head)


@pytest.mark.parametrize(
    "head",
    [
        "## Correctional officers count inmates",
        "## Correction course for drivers",
        "## Corrections officers strike",
        "## Clarification plants for Ord",
        "## The first version of the dam",
    ],
)
def test_a_heading_with_a_subject_of_its_own_opens_none(head: str) -> None:
    assert not silenced(head)


def silenced(head: str) -> bool:
    text = f"# Dams\n\nVoss led by 1,204 votes.\n\n{head}\n\nVoss led by 1,024 votes.\n"
    quiet = not findings_of(RULES["CON012"], text, markdown="yes")
    after = f"{text}\n## Ferries\n\nVoss led by 1,024 votes.\n"
    assert findings_of(RULES["CON012"], after, markdown="yes")  # a column ends at a heading
    return quiet


def test_a_paragraph_about_corrections_corrects_nothing() -> None:
    for start in (
        "Corrections officers said",
        "Correction fluid maker Ord said",
        "The Clarification Act says",
    ):
        assert "CON012" in found(f"{start} Voss led by 1,024 votes.")
    for start in (
        "Correction (2 June):",
        "Correction to our report on Monday:",
        "Corrections. We said",
    ):
        assert "CON012" not in found(f"{start} Voss led by 1,024 votes.")
