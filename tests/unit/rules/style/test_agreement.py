"""`agreement` beyond the examples of its page, in unlike kinds of copy."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.agreement import Agreement


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Its new members of the committee is elected in May.", ["members of the committee is"]),
        (
            "“The walls of the old mill hasn't been safe,” he said.",
            ["walls of the old mill hasn't"],
        ),
        ("These knives is blunt.", ["knives is"]),
        ("Stir until they has thickened.", ["they has"]),
        ("Many say the walls of the mill is safe.", []),
        ("The price of the knives is high.", []),
        ("The politics of the council is dull. The business of the board is slow.", []),
        ("Sharpening these knives is work. One of those boats is old.", []),
        ("The members of the band The Is played.", []),
        ("The hens of Ann Roe's is a story.", []),
        ("The trial and the error is the fun of it. Today, bread and jam is a meal.", []),
        ("Rice, beans and a lime is a meal.", ["Rice, beans and a lime is"]),
        ("Two heads is better than one. Three children is enough. Four legs is a lot.", []),
        ("Four deaths is a tragedy. Two children is not enough. Six games is too long a ban.", []),
        (
            "The ethics is plain. The measles is back. The darts was on. The whereabouts is unknown.",
            [],
        ),
        (
            "The number of goals players have is small. The number of cups clubs have won has grown.",
            [],
        ),
        (
            "The number of cups have grown. Two heads was turned.",
            ["The number of cups have", "heads was"],
        ),
    ],
)
def test_verbs(text: str, marked: list[str]) -> None:
    assert texts_of(Agreement, text) == marked
