"""Times of day in the forms English copy has for them."""

from __future__ import annotations

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.clock_times import ClockTime, clock_times


def read(text: str) -> tuple[ClockTime, ...]:
    document = PlainText().read(text.encode("utf-8"), "x.txt")
    return clock_times(Article(document=document))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Doors open at 7.30pm and close at 11 p.m. sharp.", [1170, 1380]),
        ("It began at noon and ended at 12.30am.", [720, 30]),
        ("The train leaves at 14:05, or by 15:10.", [845, 910]),
        ("Lift-off is at 15.00 (3pm) and landing at 1630 GMT.", [900, 900, 990]),
        ("The ferry sails at 13pm or 9.70am.", [None, None]),
        ("They won 3-1 and paid £7.30 for 14 tickets, 12 am I right?", [0]),
        ("A ratio of 14:05 and version 7.30 are no times.", []),
        ("It counts from January 1, 1970 UTC, and in 1945 GMT was kept at 1945 GMT.", [1185]),
    ],
)
def test_times(text: str, minutes: list[int | None]) -> None:
    assert [one.minutes for one in read(text)] == minutes


def test_zone_is_kept_apart() -> None:
    (gmt, local) = read("It is at 3pm GMT, or 4pm local time.")
    assert (gmt.zone, local.zone) == ("GMT", "LOCAL")
    assert gmt.span.end - gmt.span.start == len("3pm")
