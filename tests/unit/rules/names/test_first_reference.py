"""`first_reference` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.first_reference import FirstReference


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The mill will close, Mr Hale said.", ["Hale"]),
        ("Ann Hale left. Mr Hale said so.", []),
        ("The bill failed, Lord Rennard said.", []),
        ("Ann Roe won. The game was lost, Coach Delaney said.", ["Delaney"]),
        ("Her friends, such as Finn (Omar Lund), sing.", ["Finn"]),
        ("Subs: Abel (Ada Roe), Finn (Omar Lund).", []),
    ],
)
def test_first_reference(text: str, marked: list[str]) -> None:
    assert texts_of(FirstReference, text, profile="strict") == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Attwell, the returning officer, said no.", ["Attwell"]),
        ("The council’s leader, Wojcik, left.", ["Wojcik"]),
        ("Vanderhoef, who paid for the roof, was there.", ["Vanderhoef"]),
        # Known, or not a person by the surname.
        ("Ann Attwell came. Attwell, the returning officer, said no.", []),
        ("The mill will close, Mr Hale said.", ["Hale"]),
        ("Omar, her son, left. His mother, Giselle, wept.", []),
        (
            "Nike, whose shoes she wears, has said no. 50 Cent, who sings, is here. Korn, who are loud, said no.",
            [],
        ),
        ("Arsenal, who won in May, have left.", []),
        ("Chile, the biggest copper producer, is far.", []),
        ("Her partner, Pappas, played by Ann Roe, dies.", []),
        ("The county teacher, Ann Roe, left.", []),
    ],
)
def test_people_who_come_with_a_trade_or_a_clause(text: str, marked: list[str]) -> None:
    assert texts_of(FirstReference, text, profile="strict") == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ravenscroft disagrees. “He is new,” she says.", ["Ravenscroft"]),
        ("Brackenbury lives in Ely. He rows each day.", ["Brackenbury"]),
        ("Halvorsen’s study found nothing.", ["Halvorsen"]),
        ("Toyota’s plant will shut.", []),
        ("Leominster’s mayor has left.", []),
        # A body speaks of somebody else, or is not gone on with.
        ("Greenpeace said he was wrong. The ship left.", []),
        ("Whitehall hopes she will stay. Grandmother said he was ill.", []),
    ],
)
def test_people_of_whom_the_next_sentence_speaks(text: str, marked: list[str]) -> None:
    assert texts_of(FirstReference, f"Ben Okafor joined in 2019. {text}") == marked
