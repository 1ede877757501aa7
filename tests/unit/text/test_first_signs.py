"""Expressions whose matches begin with a few characters are asked at those alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.any_case import finditer
from factlint.text.first_signs import skipping

SLOW = (
    r"\b(?:rose|fell) by",
    r"(?<![\w-])(?P<one>\d+|two) (?=b)",
    r"(?:(?P<up>up)|down)+",
    r"(?:by )?\d",
    r"^[ab]|(?:b)$",
    r"(?!ab)[a-d]{2,}",
)


@pytest.mark.parametrize("source", SLOW)
@given(st.text(st.sampled_from("rose fell by two 12 updown abcd-\n"), max_size=40))
def test_the_same_is_found(source: str, text: str) -> None:
    assert skipping(source, 0) is not None
    found = [(hit.span(), hit.groups()) for hit in finditer(source, 0, text, None)]
    assert found == [(hit.span(), hit.groups()) for hit in re.finditer(source, text)]


@pytest.mark.parametrize(
    "source",
    [
        r"rose|fell",  # `re` finds the first letters of words itself
        r"[ab]c",
        r"\b\w+ing",  # a match begins with any letter
        r"(?:a|[^b])c",
        r"\b(?:a?)",  # it may be empty
        r"\b[etaoinsrhl]+",  # most of a text
        r"\b(?P<a>b)(?P=a)",  # no group is asked for inside a look-behind
        r"(?i)\brose",  # capitals do not matter in it
    ],
)
def test_others_are_searched_for_as_they_are(source: str) -> None:
    assert skipping(source, 0) is None


def test_where_capitals_do_not_matter_nothing_is_known() -> None:
    assert skipping(r"\b(?:rose|fell)", int(re.IGNORECASE)) is None
