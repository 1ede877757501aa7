"""One beginning at two times, running times, months, points and far wholes."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.clock_conflict import ClockConflict
from factlint_rules.consistency.date_span import DateSpan
from factlint_rules.consistency.gap_arithmetic import GapArithmetic
from factlint_rules.consistency.part_sum import PartSum
from factlint_rules.consistency.score_result import ScoreResult


@pytest.mark.parametrize(
    ("rule", "text", "count"),
    [
        (ClockConflict, "It was a 2pm kick-off. Few had come for the 4.30pm start.", 1),
        (ClockConflict, "It was a 2pm kick-off. Few had come for the 2pm start.", 0),
        (ClockConflict, "The board met at 6pm. The chair opened the meeting at 6.45pm.", 1),
        (ClockConflict, "The board met at 6pm. The next meeting begins at 6.45pm.", 0),
        (DateSpan, "It takes an hour and 10 minutes.", 0),
        (
            DateSpan,
            "The show lasts two hours: 50 minutes, an interval of 15 minutes and then 40 more.",
            1,
        ),
        (
            DateSpan,
            "The show lasts two hours: 60 minutes, an interval of 20 minutes and then 40 more.",
            0,
        ),
        (DateSpan, "She ran it from May 2016 to July 2018, a period of more than four years.", 1),
        (DateSpan, "She ran it from May 2016 to July 2020, a period of more than four years.", 0),
        (ScoreResult, "It was their sixth win. With three draws they now have 22 points.", 1),
        (ScoreResult, "It was their sixth win. With three draws they now have 21 points.", 0),
        (ScoreResult, "With two bonus points, seven wins and a draw they have 24 points.", 0),
        (GapArithmetic, "The toll rises by £3 in June, from £41 to £46.", 1),
        (GapArithmetic, "The toll rises by £5 in June, from £41 to £46.", 0),
        (
            PartSum,
            "The fund opened at £3,210. Takings were £480 and costs £195, leaving £3,595.",
            1,
        ),
        (
            PartSum,
            "The fund opened at £3,210. Takings were £480 and costs £195, leaving £3,495.",
            0,
        ),
        (
            PartSum,
            "She stole £72,400 from the fund. The £72,400 was for boats. A van cost £9,300. She has repaid £12,200, which leaves £61,200 to pay.",
            1,
        ),
        (
            PartSum,
            "She stole £72,400 from the fund. The £72,400 was for boats. A van cost £9,300. She has repaid £12,200, which leaves £60,200 to pay.",
            0,
        ),
        (
            PartSum,
            "He took £174,000. It was found in May. He spent £41,000 on boats, £72,000 on a van and £51,000 on wine.",
            1,
        ),
        (
            PartSum,
            "He took £164,000. It was found in May. He spent £41,000 on boats, £72,000 on a van and £51,000 on wine.",
            0,
        ),
    ],
)
def test_it_adds_up_or_not(rule: type, text: str, count: int) -> None:
    assert len(findings_of(rule, text)) == count
