"""NAM004: titles in marks or italics."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.title_variant import TitleVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("“The Salt Line” opens on Friday. “The Salt Line” is her first play. Of “The Salt Lines” she says little.",
         ["The Salt Lines"]),
        ("He wrote “The Salt Line” in Hull. Critics liked “The Slat Line,” too.", ["The Slat Line"]),
        ("He wrote ‘The Salt Line’ in Hull. ‘The Salt Line’ is new. I saw ‘The Salt Lines’ in May.", ["The Salt Lines"]),
        ("She sang “Winter Harbour” twice. “Winter Harbour” is new. He hummed “Winter Habour”.", ["Winter Habour"]),
        ("She wrote “The Salt Line” and “The Salt Lines”. “The Salt Line” came first.", []),
        ("“Alien” was a hit. “Alien” is old. “Aliens” came later.", []),
        ("“Toy Yard 2” was a hit. “Toy Yard 2” is old. “Toy Yard 3” came later.", []),
        ("“The Red Door” opens. “The Red Door” is new. “The Red Deer” closes. “The Red Deer” was old.", []),
        ("“The Salt Line” sold. “The Salt Line’s” cast left.", []),
        ("He said: “The Salt Line is good.” The Salt Line is on.", []),
        ("He made “Dark Water”. Another man made “Dark Waters”.", []),
        ("“Part One” and “Part Two” are on. “Part One” is long.", []),
        ("“Love Me Do” was first. “Love Me Do” is short. “Love Me Too” was later.", []),
    ],
)  # fmt: skip
def test_titles(text: str, marked: list[str]) -> None:
    assert texts_of(TitleVariant, text) == marked


def test_italics_and_the_headline() -> None:
    text = "# The Salt Line at the Mill\n\nHer play is on. She wrote *The Salt Lines* in a barn in May."
    assert texts_of(TitleVariant, text, markdown="yes") == ["The Salt Lines"]
