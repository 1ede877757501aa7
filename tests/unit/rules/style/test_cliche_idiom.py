"""`cliche_idiom` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.cliche_idiom import ClicheIdiom


def test_worn_idioms_are_notes_unless_they_are_switched_off() -> None:
    text = "The losses are the tip of the iceberg, and the firm must tow the line."
    assert texts_of(ClicheIdiom, text, option_worn="false") == ["tow the line"]
    assert texts_of(ClicheIdiom, text, profile="news") == ["tow the line"]
    found = findings_of(ClicheIdiom, text)
    assert [finding.severity.value for finding in found] == ["info", "warning"]


LONG = " The rope is old and the loom is new." * 30


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The play left no stone unturned.", 0),
        ("It sold a whopping 40 tickets.", 1),
        ("It was the tip of the iceberg, a level playing field and a nail in the coffin.", 3),
    ],
)
def test_one_worn_idiom_may_fit_and_three_are_a_habit(text: str, number: int) -> None:
    assert len(texts_of(ClicheIdiom, text + LONG)) == number
    assert len(texts_of(ClicheIdiom, text + LONG, profile="strict")) == max(1, number)
    # A garbled one is told wherever it is.
    assert texts_of(ClicheIdiom, "They tow the line." + LONG) == ["tow the line"]


def test_titles_are_no_idioms() -> None:
    assert (
        texts_of(ClicheIdiom, "She played Against All Odds on the piano.", profile="strict") == []
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The loom room looked like a war zone.", 1),
        ("Needless to say, the loom was sold.", 1),
        ("The weavers left it all out on the pitch.", 1),
        ("The loom took the town by storm, and it is the best thing since sliced bread.", 2),
        ("At the end of the day the looms are counted.", 0),
        ("The sale paved the way for a mill.", 0),
    ],
)
def test_what_says_nothing_or_too_much_is_a_note_once(text: str, number: int) -> None:
    assert len(texts_of(ClicheIdiom, text + LONG)) == number
