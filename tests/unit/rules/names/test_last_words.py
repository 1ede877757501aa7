"""Names whose last word is once in the plural or in small letters."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.title_variant import TitleVariant

TWICE = "The Bramley Council met. Staff of the Bramley Council were thanked."


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The Bramley council said no.", ["Bramley council"]),
        ("A vote of the Bramley Councils is due.", ["Bramley Councils"]),
        # One of a kind may be several; without "the" nobody says which.
        ("Each Bramley Council has a clerk. A vote of the Bramley Councils is due.", []),
        ("Bramley Councils are few.", []),
        # A noun goes on, several are meant, or the house writes it so more than once.
        ("The Bramley council house is let.", []),
        ("Some other Bramley Councils are due.", []),
        ("The Bramley council said no. The Bramley council was late.", []),
    ],
)
def test_last_words(text: str, marked: list[str]) -> None:
    assert texts_of(TitleVariant, f"{TWICE} {text}") == marked


def test_a_heading_shows_a_capital_within_a_name() -> None:
    text = "## Fork us on GitLake\n\nThe list was kept on Gitlake.\n"
    assert texts_of(TitleVariant, text, markdown="yes") == ["Gitlake"]
