"""Who said it may stand in the paragraph behind the lead, or it is a paper or a record."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.plugins import PluginHost
from factlint_rules.claims.anonymous_source import AnonymousSource
from factlint_rules.claims.weasel_attribution import WeaselAttribution

VOICE = PluginHost().rules()["ATT010"].rule


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The kiln was shut too soon, it has been claimed.\n\nIda Roe, who ran it, said so.", []),
        # What is said by a party, or rumoured, is another's than the one's who speaks next; so is an answer.
        (
            "Critics say the kiln is cold.\n\nIda Roe, who runs it, said it was not.",
            ["Critics say"],
        ),
        (
            "The kiln is rumoured to be for sale.\n\nIda Roe, who runs it, said nothing.",
            ["is rumoured to be"],
        ),
        (
            "The kiln is said to be cold.\n\n“It is hot,” said Ida Roe.",
            ["is said to be"],
        ),
        # The paragraph has its own sentences.
        (
            "The kiln is said to be cold. It is old.\n\nIda Roe, who runs it, said nothing.",
            ["is said to be"],
        ),
        ("It is thought that the pump failed in May, according to court papers.", []),
        ("It is thought that the pump failed in May.", ["It is thought"]),
        # What a report or a bank says of something else makes no party known.
        ("Experts say the kiln is unsafe. The report said nothing of it.", ["Experts say"]),
        ("Experts say the bank will fail. Ferrow reported record profits.", ["Experts say"]),
        ("The mill is said to be for sale. Weaving is “over”, the paper quoted him as saying.", []),
    ],
)
def test_weasels(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The owners are understood to have valued it at £3m, the report added.", []),
        ("A Harbour Times report said the yard was understood to be for sale.", []),
        ("The owners are understood to have valued it at £3m.", ["are understood to have"]),
    ],
)
def test_sources_without_a_name(text: str, marked: list[str]) -> None:
    assert texts_of(AnonymousSource, text) == marked


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "The sale must be undone, a minister has warned.\n\nIda Roe told the Echo it was a theft.",
            0,
        ),
        ("Bats are moving north, a scientist says.\n\nThe Bat Trust (BT) said it had 40.", 0),
        # Whoever says it first is another.
        ("A minister has warned that the sale must be undone.\n\nThe mill is on the Ull.", 1),
    ],
)
def test_one_person_of_a_lead(text: str, count: int) -> None:
    assert len(texts_of(VOICE, text)) == count
