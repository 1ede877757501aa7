"""Every match of an expression holds the words it is said to need."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.match.needed_words import needed_words
from factlint.text.normal import phrases_of

ANY = int(re.IGNORECASE)

NEEDS = {
    r"\b(?:rose|fell) by \d": [{"rose by", "fell by"}],
    r"\bof\s+(?:these|them)\b": [{"of these", "of them"}],
    r"\d-year-olds?\b": [{"year old", "year olds"}],
    r"\d of which \d": [{"of which"}],
    r"(?<!\w)(?:in all|altogether)(?!\w)": [{"in all", "altogether"}],
    r"(?P<mark>\brose\s+(?P<by>by|which)\b)": [{"rose by", "rose which"}],
    r"\brose \w+ of (?:(?:these|them) \w+ )?in all\b": [{"rose"}, {"all"}],
    r"\brose(?:\s+|-|(?=[,;]))(?:by|to)(?![\w-])": [{"rose by", "rose to"}],
    r"(?<!\w)(?:\w+ fell|by)[ ,]+(?:these|\w+ing)": [{"fell", "by"}],
    r"^(?:rose|of \w+ in) these$": [{"these"}],
    r"\b(?:which|in) (?:by|all) (?:rose|fell)+\b": [{"which by", "which all", "in by", "in all"}],
    r"\b(?:rose |fell ){1,2}[^\w\s]?by\W": [{"rose by", "fell by"}],
}


@pytest.mark.parametrize("source", NEEDS)
@given(
    st.text(
        st.sampled_from("rose fell by 12 of these them year-old which in all togéſ_"), max_size=40
    )
)
def test_a_match_holds_one_of_each(source: str, text: str) -> None:
    found = re.search(source, text, ANY)
    present = phrases_of(text)
    assert found is None or not any(map(present.isdisjoint, needed_words(source, ANY)))


@pytest.mark.parametrize(("source", "needed"), NEEDS.items())
def test_which_they_are(source: str, needed: list[set[str]]) -> None:
    assert list(needed_words(source, ANY)) == needed


@pytest.mark.parametrize("source", [r"rose", r"\b(?:rose|\w+) by", r"\bcaf(?:é|e)s?\b", r"\d+", ""])
def test_of_others_nothing_is_known(source: str) -> None:
    assert not needed_words(source, ANY)
