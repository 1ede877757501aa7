"""NAM010: names that are told once and misspelt, and words it leaves alone."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.misspelt_name import MisspeltName
from factlint_rules.names.name_variant import NameVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The widow left for Bangaldesh, and Daveport never wrote.", ["Bangaldesh", "Daveport"]),
        ("Hollwood’s best year was 1939. “Ask Nicoals,” he said.", ["Hollwood", "Nicoals"]),
        ("Thanks to Anna Wililams for the patch.", ["Wililams"]),
        ("The Electoral Commision met on Wenesday.", ["Commision", "Wenesday"]),
        ("Cincinatti and the Carribean were as wet.", ["Cincinatti", "Carribean"]),
        ("The House of Lodrs said so, and the Irsih left.", ["Lodrs", "Irsih"]),
        ("# Notes of the Sheffied choir\n\nAll came.", ["Sheffied"]),
    ],
)
def test_misspelt(text: str, marked: list[str]) -> None:
    assert sorted(texts_of(MisspeltName, text)) == sorted(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Ms Wililams left. Wililams will be missed.",  # there twice
        "WILILAMS won, and so did McWililams and Wililams-Roe; see Wililams.org.",
        "Mail wililams@desk.test or Wililams@desk.test.",
        "He wrote `Wililams` for Williams, and “Sheffied” in capitals.",
        "The sign reads Sheffied [sic]. It was spelt Philladelphia then, and Bangaldesh was a typo.",
        "The two Stevens met Micheal, Barry Sheerman, Jennifer Aniston and Robert Peston.",
        "Money went to the Fondation pour l’Enfance, and to Cees van Daveport.",
        "Mr Khodorkovsky met Ms Okonkwo-Wren and Tor Nystuen in Hólmavík.",
    ],
)
def test_left_alone(text: str) -> None:
    assert texts_of(MisspeltName, text) == []


def test_what_another_mention_shows_is_not_said_twice() -> None:
    text = "Jonas Davenport scored twice. Daveport had been ill, said the coach. Davenport said no."
    assert texts_of(NameVariant, text) == ["Daveport"]
    assert texts_of(MisspeltName, text) == []
