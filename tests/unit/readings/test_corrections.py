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
