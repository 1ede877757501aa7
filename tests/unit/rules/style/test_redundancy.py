"""`redundancy` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.redundancy import Redundancy


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The club borrowed in order to pay.", ["in order to"]),
        ("It made a plan in order to win.", ["in order to"]),
        # "To" would be theirs: "it has to", "the rope they are used to".
        ("These are the papers it has in order to prove it.", []),
        ("This is the rope they used in order to land.", []),
        ("He does what he is able in order to help.", []),
    ],
)
def test_in_order_to(text: str, marked: list[str]) -> None:
    assert texts_of(Redundancy, text) == marked


LONG = " The rope is old and the loom is new." * 30


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # Once in a long article, after a word that "to" alone could belong to.
        ("The club made a plan in order to win.", 0),
        ("In order to win, the club made a plan.", 1),
        ("The keeper knew that in order to win they must train.", 1),
        ("They run in the hall, in order to train.", 0),
        # A habit of the article.
        ("It ran in order to win, sang in order to sleep and slept in order to run.", 3),
    ],
)
def test_in_order_to_is_a_note_where_to_will_do(text: str, number: int) -> None:
    assert len(texts_of(Redundancy, text + LONG)) == number
    assert len(texts_of(Redundancy, text + LONG, profile="strict")) == max(1, number)


def test_a_habit_is_one_entry() -> None:
    text = "It ran in order to win, sang in order to sleep and slept in order to run."
    assert len({one.gather for one in findings_of(Redundancy, text + LONG)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The shot hit an innocent bystander.",
        "The deal is null and void.",
    ],
)
def test_set_phrases_are_for_strict_desks(text: str) -> None:
    assert texts_of(Redundancy, text) == []
    assert len(texts_of(Redundancy, text, profile="strict")) == 1


def test_a_rate_on_an_annual_basis_is_compared_with_a_year_before() -> None:
    assert texts_of(Redundancy, "Prices were up 1.6% on an annual basis.") == []
    assert texts_of(Redundancy, "Exports fell 3 per cent again on a monthly basis.") == []
    assert texts_of(Redundancy, "They meet on an annual basis.") == ["on an annual basis"]
