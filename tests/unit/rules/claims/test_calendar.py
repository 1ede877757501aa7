"""Of the calendar, of listings, and of what somebody is said to expect no other source is asked."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def asked(text: str, profile: str = "news") -> int:
    return len(findings_of(RULES["REL001"], text, published="2025-01-24", profile=profile))


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        # An occasion that comes round is in everybody's calendar; one that is new, or anybody's, is not.
        ("The Golden Loom awards ceremony will be held in Ghent on 9 March.", 0),
        ("She is up for the Golden Loom awards, which take place in Ghent on 9 March.", 0),
        ("The Corran Film Festival opens on 4 March.", 0),
        ("A film festival will be held in Ghent on 9 March.", 1),
        ("The fair will be held on 3 May.", 1),
        # A time of day on a channel is a listing.
        ("The quiz will be shown on Five at 9.15pm on Tuesday.", 0),
        ("The quiz will be broadcast on ITV in March.", 1),
        # Whose word it is stands in the sentence.
        ("The director Ines Falk expects the film to be released in March.", 0),
        ("The company hopes that the album will be released in March.", 0),
        ("Many believe the Corran 5 phone will be released in March.", 1),
        ("The album is expected to be released in March.", 0),  # that of REL004
        # Taken as known, seen on the day, or told as given up.
        ("When it goes on sale in March the drill will weigh 2kg.", 0),
        ("Orrin is showing off its folding canoe at the fair.", 0),
        ("The sequel was due to be released in March, but it has been put off.", 0),
        ("The museum's new app launches next week.", 1),
        ("The drill will go on sale in March.", 1),
    ],
)
def test_what_is_asked(text: str, findings: int) -> None:
    assert asked(text) == findings


def test_the_strict_profile_asks_about_the_calendar_too() -> None:
    assert asked("The Golden Loom awards ceremony will be held in Ghent on 9 March.", "strict") == 1
