"""Lines are searched by themselves where no match runs over the end of one."""

from __future__ import annotations

import re

import pytest

from factlint.match.expression import Expression
from factlint.match.matcher import matcher_of
from factlint.match.within_lines import lines_with, within_lines


@pytest.mark.parametrize(
    ("source", "flags", "within"),
    [
        (r"\w+- and \w+-", 0, True),
        (r"\b[^\s-]+ly-\w+\b", 0, True),
        (r".+;", 0, True),
        (r".+;", re.S, False),
        (r"(?s:.)+;", 0, False),
        (r"[^,]+,", 0, False),
        (r"[^,\n]+,", 0, True),
        (r"\s+;", 0, False),
        (r"[\W;]+", 0, False),
        (r"^a;$", re.M, True),
        (r"^a;$", 0, False),
        (r"a;(?=\s)", 0, False),
        (r"(a|b)+;", 0, True),
        (r"a\n;", 0, False),
    ],
)
def test_what_matches_within_a_line(source: str, flags: int, within: bool) -> None:
    assert within_lines(source, flags) is within


def test_lines_are_given_once_and_in_order() -> None:
    text = "a; b; c\nd\n- e\n;f"
    assert [text[start:end] for start, end in lines_with(text, (";", "- "))] == [
        "a; b; c", "- e", ";f",
    ]  # fmt: skip
    assert list(lines_with("", (";",))) == []


@pytest.mark.parametrize(
    "text", ["tea- and coffee-\nmilk\n\nice- and water-", "one - and two-", ""]
)
def test_lines_give_what_the_whole_text_gives(text: str) -> None:
    expression = Expression((r"\w+- and \w+-",), r"\b(?:", ")")
    found = matcher_of([expression]).matches(text).get(0, [])
    wanted = [one.span() for one in re.finditer(expression.source, text)]
    assert [(one.start, one.end) for one in found] == wanted
