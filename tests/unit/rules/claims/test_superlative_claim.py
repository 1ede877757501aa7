"""ATT004: claims to be the most of a kind, and what only looks like one."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.claims.superlative_claim import SuperlativeClaim


@pytest.mark.parametrize(
    "text",
    [
        # People in a room or a team are seen by whoever is there.
        "Bela was the shortest child in the class and the fastest runner in the team.",
        # The first time of one person is his own.
        "It was the first time that he had been to Oslo. It was the first time we had sung to anyone.",
        # The figure is told, before or behind.
        "Crossgate, at 402 metres, is the highest village in the county.",
        "The wheel, 21 metres across, is the largest in Wales. Founded in 1612, it is the oldest inn in the city.",
        # Whose it is goes on: a squad is no country.
        "She is the only keeper in Norway's squad.",
        "Leeds's only other cup came in 1972. Shares rose to a record high.",
        # What did not come about surpasses nothing, and a choice has an order.
        "No bid has ever emerged. Bo was the first choice to sing it. No charge has ever been brought.",
        # A group, and a figure behind the season it is of.
        "The most famous choirs in the history of song were small.",
        "He is the league's top scorer this season, with 12 goals.",
        # A series of one name is compared with itself.
        "Reel 9 is the first Reel edition to have an index.",
        # The maker counts its own.
        "This issue has a record number of letters, and we thank you for yours. You wrote, we read.",
        # A reviewer's taste.
        "I laughed, and you will. I think of it at night. It has the funniest scene ever filmed.",
        # A possessive in the lead says who is meant.
        "Tarn Oil, the country's biggest oil firm, has cut its prices. It did not say why.",
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert texts_of(SuperlativeClaim, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It is the highest village in the county.", ["the highest village in the county"]),
        (
            "Nordby has 402 people. It is the oldest inn in the city.",
            ["the oldest inn in the city"],
        ),
        ("It was the first printer with a memory.", ["the first printer"]),
        ("Shares fell after a record fine.", ["a record fine"]),
        ("It was the first Dutch loom to weave silk.", ["the first Dutch loom to weave"]),
        ("It has the funniest scene ever filmed.", ["the funniest scene ever filmed"]),
        ("No pupil has ever won it.", ["No pupil has ever"]),
        (
            "We built the world's first tram. You ride it, and we mend it.",
            ["the world's first tram"],
        ),
        # What never was found is a claim, and a name that is told twice is no series of one.
        ("No cure has ever been found.", ["No cure has ever"]),
        ("No guard has ever been convicted of theft.", ["No guard has ever"]),
        (
            "When Tarn lost, she was the first Tarn weaver to win it.",
            ["the first Tarn weaver to win"],
        ),
        # A paper that says "we" elsewhere tells of others here.
        (
            "We print letters. You write, and we read.\n\nIt was the worst fire in history.",
            ["worst fire in history"],
        ),
        (
            "We print letters. You write, and we read. A record number of looms broke, we can report.",
            ["A record number"],
        ),
        (
            "I liked it. I am glad I went, and you should go. It is the best-paid choir in the world.",
            ["the best-paid choir in the world"],
        ),
        ("The mill is Scotland's oldest.", ["Scotland's oldest"]),
        (
            "It was the heaviest defeat in the club's history.",
            ["the heaviest defeat in the club's history"],
        ),
        (
            "It was the loudest cheer the old pier had ever known.",
            ["the loudest cheer the old pier had ever known"],
        ),
        (
            "She was without question the finest oboist in the Alps.",
            ["the finest oboist in the Alps"],
        ),
        ("It is the most precise kiln in the trade.", ["the most precise kiln in the trade"]),
    ],
)
def test_claims(text: str, marked: list[str]) -> None:
    assert texts_of(SuperlativeClaim, text) == marked


def test_the_message_has_the_place_too() -> None:
    (found,) = findings_of(SuperlativeClaim, "The mill is Scotland's oldest.")
    assert "“Scotland's oldest”" in found.message
