"""Times in other words than those of the page, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.clock_conflict import ClockConflict


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The race starts at 10am. Be there before the 11am start.", ["11am"]),
        ("The bar opens at 8pm and closes at 2am.", []),
        ("The pool is open from 9am to 8am.", ["8am"]),
        ("The pool is open from 9am to 8pm.", []),
        ("The match starts at 3pm. The parade starts at 2pm.", []),
        ("It lands at 6pm GMT (1pm EST).", []),
        ("It lands at 6pm GMT (2pm EST).", ["2pm"]),
        ("It lands at 15.00 (2pm GMT).", []),
        ("The film runs from 7pm to 9.30pm, two hours in all.", ["two hours"]),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(ClockConflict, text)] == marked


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Starts at 7pm; doors open at 7.30pm. Tickets are £8.", 1),
        ("The comedy starts at 7.30pm. Doors open at 8pm.", 1),
        ("Trio, Town Hall, 8pm (doors 8.30pm).", 1),
        ("Doors 9pm, show 8pm, $15.", 1),
        # Each entry of a listing is read by itself.
        ("Choir: doors 6pm, show 7pm.\n\nJazz: doors 9pm, show 8pm.\n\nQuiz: starts at 7pm.", 1),
        ("Choir: doors 6pm, show 7pm.\n\nJazz: doors 7pm, show 8pm.", 0),
        ("The matinee starts at 2pm. Doors open at 7pm for the evening show.", 0),
        ("The show starts at 7pm. Doors shut at 7.15pm.", 0),
        ("Doors at 7pm for a 7.30pm start.", 0),
    ],
)
def test_doors_open_before_the_show(text: str, number: int) -> None:
    assert len(findings_of(ClockConflict, text)) == number
