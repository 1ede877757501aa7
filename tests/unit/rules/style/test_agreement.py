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


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("There is raisins in the dough.", ["There is raisins"]),
        ("There is raisin bread in the oven, and there was two hours left.", []),
        ("Residents was warned to boil water.", ["Residents was"]),
        ("Rangers was sold, said Rangers fans.", []),
        ("Several cars in the street was burned.", ["cars in the street was"]),
        ("He said the twins was asleep.", ["twins was"]),
        ("He said all that happens is that it rains.", []),
        ("Fees for the course has gone up.", ["Fees for the course has"]),
        ("A number of tenants has left.", ["A number of tenants has"]),
        ("The panel's findings was sent out.", ["findings was"]),
        ("Nobody in the two villages were hurt.", ["Nobody in the two villages were"]),
    ],
)
def test_more_subjects_that_are_many(text: str, marked: list[str]) -> None:
    assert texts_of(Agreement, text) == marked
