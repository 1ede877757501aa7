"""Whether a text has a word once."""

from __future__ import annotations

import pytest

from factlint_rules.names._strangers import _is_there_once


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("crowther added that", True),
        ("that was crowther", True),
        ("crowther said so, and crowther", False),
        ("crowthercrowther", False),
        ("mr growther", False),
        ("", False),
    ],
)
def test_a_word_that_is_there_once(text: str, once: bool) -> None:
    assert _is_there_once("crowther", text) is once
    assert once is (text.count("crowther") == 1)
