"""What is found in lower case and decided as written is what `re` finds where it ignores case."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.any_case import finditer, lower, small_of

ANY = int(re.IGNORECASE)

SOURCES = (
    r"\b(?:is|was|are)\s+(?P<mark>\w+ed)\b",
    r"(?<![\w-])(?P<Name>of|From)\W+(?P=Name)(?![\w-])",
    r"[A-F][^a-c]|\S\D\s",
    r"(?:Britain|the UK)['’]s|\u00C9tude",
    r"(?-i:it)['’]s",
    r"\b(?:of|from)\s(?P<p>(?-i:it|a\b|[a-f’'-]{2,})\w?)['’]?",
    r"(?<!(?-i:is) )\b(?-i:was)|(?-i:[^a-c])e",
    r"\b(?P<p>(?-i:[a-z]+)['’]s)\s+(?:is|of)",
    r"\b(?:of|from)\s(?:(?P<name>(?-i:[A-Z])\w*)|(?:the )?a)",
    r"(?:of|from)+(?!\s?(?-i:[A-Z]))|(?<!(?-i:[A-Z])r)om",
    r"[)(\](]|(?:is|[^])]a)(?=(?!b)(?-i:[A-Z]))(?P<x>\w)?",
    r"(?:sis|kin)\w*|İ|straß",
    r"(?!the)\w{2,4}$|^",
    r"\b(?:i|is|ise)(?:s| )\w?",
    r"(?<![\w’])(?:(?P<of>of )?from|\bw+\s)+",
    r"(?:(?P<one>a)b|(?:\d|K))(?(one)c|\w)",
)
LETTERS = "isaredwfomofFRomABCabc Britain'’sétudeÉTUDE ſİıK ßStraSSE kKiI-_\n"


def _spans(found: object) -> list[tuple[tuple[int, int], str]]:
    return [(hit.span(), hit[0]) for hit in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize("source", SOURCES)
@given(
    text=st.text(st.sampled_from(LETTERS), max_size=40), ends=st.tuples(*[st.integers(0, 40)] * 2)
)
def test_the_same_is_found(source: str, text: str, ends: tuple[int, int]) -> None:
    start, end = sorted(ends)
    compiled = re.compile(source, ANY)
    assert _spans(finditer(source, ANY, text, small_of(text))) == _spans(compiled.finditer(text))
    assert _spans(finditer(source, ANY, text, small_of(text), start, end)) == _spans(
        compiled.finditer(text, start, end)
    )


def test_where_capitals_matter_the_text_is_searched_as_it_is() -> None:
    assert _spans(finditer("is", 0, "Is is", "is is")) == [((3, 5), "is")]
    assert _spans(finditer("(?i:is) it", 0, "Is it", "is it")) == [((0, 5), "Is it")]


def test_groups_are_of_the_text_as_written() -> None:
    (hit,) = finditer(r"(?P<who>roe) said", ANY, "ROE said", small_of("ROE said"))
    assert hit["who"] == "ROE"


@given(st.text(st.sampled_from(LETTERS)))
def test_lower_case_has_the_length_of_the_text(text: str) -> None:
    assert len(lower(text)) == len(text)
