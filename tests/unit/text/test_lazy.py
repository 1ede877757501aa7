from __future__ import annotations

import re

import pytest

from factlint.text.lazy import lazy_regex


def test_it_searches_as_a_compiled_expression_does() -> None:
    words = lazy_regex(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert [hit["word"] for hit in words.finditer("One, two")] == ["One", "two"]
    assert words.sub("x", "One, two") == "x, x"
    assert (words.pattern, words.groupindex["word"]) == (r"(?P<word>[a-z]+)", 1)


def test_a_wrong_expression_is_met_at_the_first_use() -> None:
    wrong = lazy_regex("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_a_name_no_expression_has_is_refused() -> None:
    with pytest.raises(AttributeError):
        lazy_regex("a").reach  # type: ignore[attr-defined]  # noqa: B018
