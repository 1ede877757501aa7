"""Expressions whose matches begin with a few characters are asked at those alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.any_case import finditer
from factlint.text.first_signs import finding, skipping

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
    [*SLOW[:-1], r"rose|kiln", r"[a-d]i\d?", r"(?-i:[Ss])ix?", r"\b(?:i|k|[sx]t?)(?:-|\b)"],
)
@given(
    st.text(st.sampled_from("roseROSE kilnKILN\u0130\u0131\u017f\u212a by12abAB-\n"), max_size=40)
)
def test_the_same_is_found_where_capitals_do_not_matter(source: str, text: str) -> None:
    flags = int(re.IGNORECASE)
    assert skipping(source, flags) is not None
    found = [(hit.span(), hit.groups()) for hit in finding(source, flags)(text)]
    assert found == [(hit.span(), hit.groups()) for hit in re.finditer(source, text, flags)]


@pytest.mark.parametrize(
    ("source", "begin"),
    [
        (r"\b(?:rose|fell) by", "[fr][eo]"),
        (r"\b(?:a|of)\b", "[ao]"),  # a match may have one character
        (r"\b[ab]\w", "[ab]"),
        (r"\bx?(?:no|\d{2})", "[\\dnx][\\dno]"),
        (r"\b(?:xy?){2,}", "[x][xy]"),
    ],
)
def test_what_a_match_begins_with_is_put_before_it(source: str, begin: str) -> None:
    found = skipping(source, 0)
    assert found is not None
    assert found.startswith(f"{begin}(?<=")


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


@pytest.mark.parametrize("source", [r"\b\u00e9t\u00e9", "[\u201c\u00a3]a", r"[\d%]"])
def test_what_capitals_stand_for_has_to_be_known(source: str) -> None:
    assert skipping(source, int(re.IGNORECASE)) is None
