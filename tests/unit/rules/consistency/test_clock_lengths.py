"""Hours and minutes against the only two times of day of their passage."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.clock_conflict import ClockConflict


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The lines are open from 8am until 1pm. Callers get seven hours.", []),
        ("The lines are open from 8am until 1pm. Callers get five hours.", []),
        ("The shift runs from 10pm to 6am. Nurses were paid for 12 hours.", []),
        (
            "He began on Friday at 6pm and ended at 6pm on Sunday. His 72-hour stint was long.",
            ["72-hour"],
        ),
        ("He began on Friday at 6pm and ended at 6pm on Sunday. His 48-hour stint was long.", []),
        (
            "It begins at 5pm and ends at 10.40pm, with two breaks of 40 minutes each: seven hours of song.",
            ["seven hours"],
        ),
        (
            "It begins at 5pm and ends at 10.40pm, with two breaks of 40 minutes each: four hours and 20 minutes of song.",
            [],
        ),
        (
            "She starts at 8am and leaves at 4pm. Less half an hour for lunch it is ten hours.",
            ["ten hours"],
        ),
        ("The flag fell at 7.42pm, 75 minutes after it was raised at 7.07pm.", ["75 minutes"]),
        (
            "The power went at 16.45 and came back at 19.15. For six hours we had candles.",
            ["six hours"],
        ),
        # Lengths of something else.
        ("The crash was between 8am and 10am. He waited five hours.", []),
        ("Doors open at 8am and shut at 1pm. The last seven hours were wet.", []),
        ("Doors open at 8am and shut at 1pm. It is seven hours' drive away.", []),
        ("Doors open at 8am and shut at 1pm the next day. We had seven hours.", []),
        ("Doors open at 8am and shut at 1pm. The film lasts an hour.", []),
    ],
)
def test_clock_lengths(text: str, marked: list[str]) -> None:
    assert texts_of(ClockConflict, text) == marked
