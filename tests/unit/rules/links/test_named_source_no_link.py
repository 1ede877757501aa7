"""`named_source_no_link` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.links.named_source_no_link import NamedSourceNoLink


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("He told the Daily Telegraph so.", ["told the Daily Telegraph"]),
        ("He told\nthe Daily Telegraph so.", ["told\nthe Daily Telegraph"]),
        ("He told Variety so.", ["told Variety"]),
        ("He told Parliament so.", []),
        ("He told Reuters so.", []),
        ("He talked to Lund. Ada Lund left.", []),
        ("According to Ada Lund, it fell.", []),
        ("He told the Evening Post so.", ["told the Evening Post"]),
    ],
)
def test_outlets(text: str, marked: list[str]) -> None:
    assert texts_of(NamedSourceNoLink, text) == marked


def test_own_outlets_need_no_link() -> None:
    text = "He told the Evening Post so."
    assert texts_of(NamedSourceNoLink, text) == ["told the Evening Post"]
    assert texts_of(NamedSourceNoLink, text, option_own="Evening|Daily") == []


def test_what_is_said_on_air_has_rarely_a_page() -> None:
    text = "He told BBC News so."
    assert texts_of(NamedSourceNoLink, text) == []
    assert texts_of(NamedSourceNoLink, text, option_broadcasters="true") == ["told BBC News"]
    assert texts_of(NamedSourceNoLink, "It fell, according to BBC News.") == [
        "according to BBC News"
    ]


def test_a_footnote_is_a_source() -> None:
    text = "Okafor told The Guardian[^1] that he would stay.\n\n[^1]: Issue of 3 May.\n"
    assert texts_of(NamedSourceNoLink, text, markdown="yes") == []


@pytest.mark.parametrize(
    "key", ["publisher: The Guardian", "url: https://www.theguardian.example/x"]
)
def test_the_publisher_is_no_other_outlet(key: str) -> None:
    text = f"---\ntitle: Okafor stays\n{key}\n---\nOkafor told The Guardian that he would stay.\n"
    assert texts_of(NamedSourceNoLink, text, markdown="yes") == []
