"""`placeholder` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.desk.placeholder import Placeholder


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It raised TK.", ["TK"]),
        ("It raised $TK for TKTK.", ["$TK", "TKTK"]),
        ("The [name] of the mayor.", ["[name]"]),
        ("Ask [check spelling] again.", ["[check spelling]"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum dolor"]),
        ("TK Maxx and TKO wins, a todo list, [sic] and [his] friend.", []),
        ("FIXME: ask her. TODO: call.", ["FIXME", "TODO"]),
    ],
)
def test_placeholders(text: str, marked: list[str]) -> None:
    assert texts_of(Placeholder, text) == marked


def test_a_link_is_no_placeholder() -> None:
    assert texts_of(Placeholder, "See [name](https://x.example).", markdown="yes") == []
