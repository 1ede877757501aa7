"""`unbalanced_bracket` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.style.unbalanced_bracket import UnbalancedBracket


@pytest.mark.parametrize(
    "text",
    [
        "It has 1) a mast, ii) a sail and c) a keel.",
        "The rain stopped :-) and we were late ;)",
        "The colour is C = 100 - (30",
        "A share in the range (0, 100] is kept.",
        "He typed “[” and (]), and the missing ) in the text.",
        "See [http://ferry.example/times] for more.",
        "Paths such as :(attr:tide) and :(top) are read.",
    ],
)
def test_lists_faces_formulas_and_addresses_are_left_alone(text: str) -> None:
    assert findings_of(UnbalancedBracket, text) == []


def test_each_bracket_without_its_other_is_found() -> None:
    found = findings_of(UnbalancedBracket, "The [old (and grey) mill closed) in May.")
    assert len(found) == 2
