"""`vague_link` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.links.vague_link import VagueLink


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("For the tides, [tap here](https://tarnboats.org/tides).", 1),
        ("Join by [clicking on this link](https://tarnboats.org/join).", 1),
        ("Click Save, then [read the tides](https://tarnboats.org/tides).", 0),
        ("In the app, click here and drag the boat.", 0),
    ],
)
def test_links_in_markup(text: str, number: int) -> None:
    assert len(texts_of(VagueLink, text, markdown="yes")) == number


def test_a_plain_text_has_lost_its_link() -> None:
    assert texts_of(VagueLink, "Tides are told daily; click here to see them.") == ["click here"]
    assert texts_of(VagueLink, "The farmers who tap here boil the sap at home.") == []
    assert texts_of(VagueLink, "Click here: https://tarnboats.org/tides") == []
