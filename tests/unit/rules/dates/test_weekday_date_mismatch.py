"""`weekday_date_mismatch` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


#: Every weekday is right in the year that its neighbours name.
RIGHT = [
    "The show ran from Monday 28 April until Saturday 3 May 2014.",
    "The show ran from Monday, April 28, to Saturday, May 3, 2014.",
    "The show ran Monday 28 April – Saturday 3 May 2014.",
    "It was shut on Monday 28 April, Wednesday 30 April and Saturday 3 May 2014.",
    "The show ran from Sunday 28 December to Saturday 3 January 2015.",
    "In 1914, on Tuesday 4 August, war was declared.",
    "War was declared on Tuesday 4 August, in 1914.",
    "During 1914, on Tuesday 4 August, the port was shut. On Saturday 8 August it opened.",
    "On Tuesday 4 August 1914 war was declared; by Saturday 8 August the port was shut.",
    "The 2014 fair ran from Monday 28 April to Saturday 3 May.",
    "He died on 2 May 2014, aged 80. The funeral was held on Friday 9 May.",
    "It opened on Saturday, 2 May, 2015. It closed on Monday 4 May.",
    "Last year the fair ran from Monday 1 May to Sunday 7 May.",
    "Next year the fair runs from Wednesday 1 May to Sunday 5 May.",
    "The fair was set for Wednesday 16 January.",
    "Open Saturday and Sunday, May 5 and 6.",
    "Open Thursday through Saturday, May 5-7, 2016.",
    "Open Friday, Saturday and Sunday, May 4, 5 and 6.",
    "Open Monday-Friday, 9 May 2016 to 13 May 2016.",
    "Open Thursday to Saturday, 5 to 7 May 2016.",
    "Open Saturday and Sunday, 5 and 6 May.",
    "Open Monday 20, Tuesday 21 and Sunday 26 April 2015.",
    "It shut yesterday, 9 May, at noon.",
    "It opens tomorrow (Friday).",
    "It opens tomorrow, Friday and Saturday.",
    "It shut yesterday. May 3 is a holiday.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_weekdays_are_left_alone(text: str) -> None:
    assert found("DAT008", text, published="2018-05-10") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The show ran from Monday 28 April to Friday 3 May 2014.",
            "3 May 2014 is a Saturday, not a Friday",
        ),
        (
            "The show ran from Tuesday 28 April to Saturday 3 May 2014.",
            "28 April 2014 is a Monday, not a Tuesday",
        ),
        (
            "The weir has been shut since Tuesday 16 October last year.",
            "16 October 2017 is a Monday, not a Tuesday",
        ),
        (
            "The fair is on Monday, June 2, next year.",
            "June 2, 2019 is a Sunday, not a Monday",
        ),
        (
            "In 1914, on Wednesday 5 May, it opened.",
            "5 May 1914 is a Tuesday, not a Wednesday",
        ),
        ("Open Saturday and Sunday, May 5 and 7, 2018.", "May 7, 2018 is a Monday, not a Sunday"),
        ("Open Friday to Sunday, 5 to 6 May 2018.", "5 May 2018 is a Saturday, not a Friday"),
        ("It shut yesterday, 8 May.", "“yesterday” read on 10 May 2018 is 9 May 2018, not 8 May"),
        (
            "It opens tomorrow, May 11, 2017.",
            "“tomorrow” read on May 10, 2018 is May 11, 2018, not May 11, 2017",
        ),
        ("It opens today (Friday).", "“today” read on 10 May 2018 is a Thursday, not a Friday"),
    ],
)
def test_wrong_ones_are_found(text: str, message: str) -> None:
    assert [one.message for one in found("DAT008", text, published="2018-05-10")] == [message]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # Each weekday is that of the day in 2017 or 2019.
        ("The kiln will be fired for the fair on Monday 3 September.", 0),
        ("The kiln will be fired for the fair on Sunday 3 September.", 1),
        ("A hearing will be held on Friday 18 October.", 1),
        ("She died in her sleep on Tuesday 30 April.", 1),
        # May 2018 is told of, though 21 July 2017 was a Friday.
        ("Nine rounds are over. The last is scheduled for Friday 21 July.", 1),
        ("Tenders are to be read out on Friday 21 July.", 1),
        ("Tenders are to be read out on Saturday 21 July.", 0),
        ("The mill is open since it was shut for a week on Friday 21 July.", 0),
        ("The dividend was 20p a year ago. It will be paid on Tuesday, May 22.", 0),
        ("The dividend was 20p a year ago. It will be paid on Monday, May 22.", 1),
        ("The hall reopens for the summer on Tuesday 23 July.", 1),
        ("In 2017 the mill was sold. It was shut on Sunday 3 September.", 0),
        ("A year ago, on Monday 15 May, the weir burst.", 0),
        ("The annual fair will be held on Sunday 3 September.", 0),
    ],
)
def test_the_tense_tells_the_year(text: str, number: int) -> None:
    assert len(found("DAT008", text, published="2018-05-10")) == number
