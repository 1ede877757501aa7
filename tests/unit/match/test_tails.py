"""The end of an expression, which is in every text it matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.match.tails import may_be_empty, tail_of


@pytest.mark.parametrize(
    ("source", "there", "not_there"),
    [
        (r"(?:[^,]+,){1,} \w+ (?:and|or) \w+", "x, hats and gloves", "hats and gloves, x"),
        (r"\b(?:\w+- and \w+-)\b", "- and post-war", "pre-, and post-war"),
        (r"(?:\w+-)+\d", "-7", "a-b"),
    ],
)
def test_an_expression_that_begins_with_anything_has_an_end(source, there, not_there) -> None:
    tail = tail_of(source, re.IGNORECASE)
    assert tail is not None
    assert tail.search(there)
    assert not tail.search(not_there)


@pytest.mark.parametrize(
    "source", [r"\w+ing", r"(\w)+,\1", r"a, b", r"(?:[^,]+,)+", r"(?:a,|\w+)+x"]
)
def test_other_expressions_have_none(source: str) -> None:
    assert tail_of(source, 0) is None


ATOMS = [r"\w+", r"[^,]+", ",", "-", " ", r"(?:\w+,)+", r"(?:a|b)", r"\b", r"(?=\w)", r"a*", r"\d?"]


@given(
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=6).map("".join),
    st.text("ab1,- ", max_size=20),
)
def test_the_end_is_in_every_match(source: str, text: str) -> None:
    tail = tail_of(source, 0)
    for match in re.finditer(source, text):
        assert tail is None or any(
            match.start() <= one.start() and one.end() <= match.end()
            for at in range(len(text))
            if (one := tail.match(text, at)) is not None
        )
        assert match[0] or may_be_empty(source, 0)
