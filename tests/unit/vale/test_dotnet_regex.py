"""Expressions of Vale's dialect, as `re` says them."""

from __future__ import annotations

import re

import pytest

from factlint_vale.dotnet_regex import Untranslatable, joined_choices, translate, translated


@pytest.mark.parametrize(
    ("source", "matching", "others"),
    [
        (r"\w+", ["a_1"], ["é", "-"]),
        (r"[\w.]+", ["a.b"], ["é"]),
        (r"[\w-_` ]+", ["a-b `c`_"], ["^", "é"]),
        (r"\W", ["é", "-"], ["a"]),
        (r"[^\W]", ["a"], ["é"]),
        (r"(?i)[^\W]", ["a", "s", "k", "i"], ["é"]),
        (r"(?i)[\W_]", ["é", "_"], ["s", "k", "i"]),
        (r"\d", ["1"], ["٣"]),
        (r"\s", [" ", "\n"], ["\xa0"]),
        (r"\S", ["\xa0", "a"], [" "]),
        (r"(?<year>\d{4})-\k<year>", ["2016-2016"], ["2016-2017"]),
        (r"(?P<a>.)(?P=a)", ["xx"], ["xy"]),
        (r"a(?i)b|c", ["aB", "C"], ["AB"]),
        (r"(?:a(?i)b)c", ["aBc"], ["aBC"]),
        (r"(?i)a(?-i)b", ["Ab"], ["aB"]),
        (r"\p{L}+", ["é"], ["1"]),
        (r"\P{L}", ["1"], ["é"]),
        (r"[[:alpha:]]+", ["ab"], ["1"]),
        (r"a{b", ["a{b"], ["ab"]),
        (r"a\zb|c\z", ["c"], ["ab"]),
        (r"[&&[]", ["&", "["], ["a"]),
        (r"(?#a comment)x", ["x"], ["y"]),
        (r"\x{2019}", ["’"], ["'"]),
        (r"(?>a+)b", ["aab"], ["aa"]),
    ],
)
def test_what_an_expression_matches(source: str, matching: list[str], others: list[str]) -> None:
    compiled = re.compile(translated(source))
    for text in matching:
        assert compiled.fullmatch(text), text
    for text in others:
        assert not compiled.fullmatch(text), text


@pytest.mark.parametrize("source", [r"[a-[b]c]", r"a)b", r"(?z)a", r"\Q.\E"])
def test_what_re_cannot_say(source: str) -> None:
    with pytest.raises(Untranslatable):
        translate(source)


@pytest.mark.parametrize("source", [r"\p{Lu}", r"[\p{Lu}x]", r"\P{Han}"])
def test_classes_that_only_the_library_regex_has_are_left_to_it(source: str) -> None:
    assert translated(source) == source


def test_an_edge_is_that_of_the_text_but_where_lines_are_asked_for() -> None:
    compiled = re.compile(translated("^a|b$|(?m)^c", multiline=False), re.MULTILINE)
    assert [one.start() for one in compiled.finditer("a\na b\nc b")] == [0, 6, 8]


def test_a_flag_holds_for_the_tokens_that_follow() -> None:
    choices = joined_choices(("a", "(?i)b", "c"))
    compiled = re.compile(f"(?:{'|'.join(choices)})")
    assert [bool(compiled.fullmatch(one)) for one in "aAbBcC"] == [
        True, False, True, True, True, True,
    ]  # fmt: skip
