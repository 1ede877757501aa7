"""Times and differences in other words than those of the pages, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.clock_conflict import ClockConflict
from factlint_rules.consistency.count_list import CountList
from factlint_rules.consistency.difference import Difference
from factlint_rules.consistency.part_sum import PartSum


@pytest.mark.parametrize(
    ("rule", "text", "marked"),
    [
        (ClockConflict, "The race starts at 10am. Be there before the 11am start.", ["11am"]),
        (ClockConflict, "The bar opens at 8pm and closes at 2am.", []),
        (ClockConflict, "The pool is open from 9am to 8am.", ["8am"]),
        (ClockConflict, "The pool is open from 9am to 8pm.", []),
        (ClockConflict, "The match starts at 3pm. The parade starts at 2pm.", []),
        (ClockConflict, "It lands at 6pm GMT (1pm EST).", []),
        (ClockConflict, "It lands at 6pm GMT (2pm EST).", ["2pm"]),
        (ClockConflict, "It lands at 15.00 (2pm GMT).", []),
        (ClockConflict, "The film runs from 7pm to 9.30pm, two hours in all.", ["two hours"]),
        (Difference, "Holt polled 12,345 votes to 10,345, a majority of 3,000.", ["3,000"]),
        (Difference, "Holt polled 9,000, Grey 7,000 and Roe 100, a majority of 2,000.", []),
        (Difference, "It costs £40 and weighs 3kg. The rise of £5 is small.", []),
        (PartSum, "The motion passed by nine votes to four, with 11 members present.", ["11"]),
        (PartSum, "Half of the 80 jobs, 45, are in Hull.", ["45"]),
        (PartSum, "Of 30 boats the club owns 12 and rents 28.", ["30"]),
        (CountList, "Her two sons, Kim, Ned and Joe, run the farm.", ["two"]),
        (CountList, "She wrote five books in all: one on mosses, three on bogs and a novel.", []),
        (CountList, "Two rivals, Ashby, Holm and others, sent notes.", []),
    ],
)
def test_what_is_marked(rule: type, text: str, marked: list[str]) -> None:
    assert [finding.text for finding in findings_of(rule, text)] == marked
