"""DAT004: states of the article's day, and words that are of no day."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.dates.vague_now import VagueNow


@pytest.mark.parametrize(
    "text",
    [
        # Which one is meant.
        "Press it to start the currently selected film. The recently mended roof leaks.",
        "Members that currently pay by cheque will get a form.",
        "Currently supported printers are listed below. Recently mended boats must not sail.",
        # What may be, and what is compared.
        "You might currently have two keys. If you currently live in Hull, write to us.",
        "The old looms made more than they do now.",
        # What one person thinks, and an act.
        "Currently I'm not sure which of them is right. I've now closed the shop.",
    ],
)
def test_of_no_day(text: str) -> None:
    assert texts_of(VagueNow, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The firm, which currently owns two ferries, is for sale.", ["currently"]),
        (
            "The roof was recently mended. Ann Roe currently chairs the board.",
            ["recently", "currently"],
        ),
    ],
)
def test_of_the_day(text: str, marked: list[str]) -> None:
    assert texts_of(VagueNow, text) == marked


def test_a_clause_that_tells_more_is_of_the_day() -> None:
    assert texts_of(VagueNow, "She said that currently only one of them runs.") == ["currently"]
    assert texts_of(VagueNow, "Ada - who recently left - has a boat. They should know soon.") == [
        "recently",
        "soon",
    ]
