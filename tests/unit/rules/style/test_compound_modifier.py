"""`compound_modifier` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import apply, findings_of
from factlint_rules.style.compound_modifier import CompoundModifier


def test_compound_is_fixed_before_a_noun_only() -> None:
    text = "Her part time job and full time post ended. She works full time now."
    assert apply(text, findings_of(CompoundModifier, text)) == (
        "Her part-time job and full-time post ended. She works full time now."
    )


@pytest.mark.parametrize(
    "text",
    [
        "In the long term plans change.",
        "They shot both parts back to back in May.",
        "The two will team up again.",
        "You meet them in real time via the network, and in the long term despite it.",
        "The lift runs at a high speed inside the tower.",
        "It is a hard-working crew.",
        "The loft is pretty low level right now, and the pay is part time right after May.",
    ],
)
def test_words_that_stand_apart(text: str) -> None:
    assert texts_of(CompoundModifier, text) == []


def test_a_verb_is_not_modified() -> None:
    assert texts_of(
        CompoundModifier, "The family run starts at ten. It is a family run hotel."
    ) == ["family run"]
