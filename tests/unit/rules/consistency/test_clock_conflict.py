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
