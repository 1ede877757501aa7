"""Dates without a year in a story of long ago, and in news with a background of old years."""

from __future__ import annotations

import datetime as dt

from factlint.model.date import DateContext, Deixis
from factlint.readings.dates.reader import find_dates

STORY = """The siege began on 18 July 1898, when troops crossed the ford. The fort fell on 25 July.

On 3 August the fleet sailed. In September talks failed, and by the end of October the town was empty.

In January 1899 a bridge was blown up. A column left on 4 February. The next month, it came home.

The following year a treaty was signed. In June, the ford was opened. The general died on 12 December
1901; his son followed him on 2 January. On Monday 5 May the last camp was closed. That summer it rained.
"""


def read(text: str, published: str | None) -> list[str]:
    day = dt.date.fromisoformat(published) if published else None
    return [one.value for one in find_dates(text, DateContext(published=day))]


def test_a_story_goes_on_in_the_year_it_has_reached() -> None:
    assert read(STORY, "2011-06-10") == [
        *("1898-07-18", "1898-07-25", "1898-08-03", "1898-09", "1898-10"),
        *("1899-01", "1899-02-04", "1899-03"),
        *("1900", "1900-06", "1901-12-12", "1902-01-02", "1902-05-05", "1902-SU"),
    ]
    dates = find_dates(STORY, DateContext(published=dt.date(2011, 6, 10)))
    assert dates[2].deixis is Deixis.ANAPHORIC
    assert not dates[2].has_year


def test_copy_of_its_own_day_is_no_story() -> None:
    told = STORY.replace("That summer", "Yesterday")
    assert "2011-08-03" in read(told, "2011-06-10")
    news = "It was built in 1961, sold in 1988 and closed in 2010. In December its owner died.\n"
    assert read(news, "2011-02-01")[-1] == "2010-12"
    planned = STORY.replace("On Monday 5 May", "The museum will open on 5 May")
    assert "2011-05-05" in " ".join(read(planned, "2011-01-10"))


def test_news_says_so_in_its_lead() -> None:
    past = "It was founded in 1962, sold in 1994 and listed in 2001. In October it cut 400 jobs.\n"
    assert (
        read("Profits at a mill fell by a tenth, it said. " + past, "2016-11-30")[-1] == "2016-10"
    )
    died = (
        "Ada Roe, who has died aged 91, ran the first ferry. " + past + "She died on 4 November.\n"
    )
    assert read(died, "2016-11-30")[-1] == "2016-11-04"
    assert read(past, "2016-11-30")[-1] == "2001-10"


def test_the_present_beside_a_story_is_of_its_own_day() -> None:
    open_ = read(STORY + "\nThe fort is open from May to October.\n", "2011-06-10")
    assert open_[-1] == "2011-05/2011-10"
    assert read(STORY + "\nA fair opens on 4 July.\n", "2011-06-10")[-1] == "2011-07-04"


def test_a_story_without_a_day_needs_many_years() -> None:
    assert "XXXX-08-03" in read(STORY, None)
    assert "1898-08-03" in read(STORY + "\nSee 1903, 1904, 1905, 1906 and 1907.\n", None)


def test_that_month_is_of_the_year_before_it() -> None:
    assert read("She graduated in June 1956 and began to teach that September.", "2026-02-13") == [
        "1956-06",
        "1956-09",
    ]
    assert (
        read("The boy was born in May 2022 and they wed that March.", "2026-02-13")[1] == "2023-03"
    )


def test_what_was_promised_for_the_next_year_is_of_the_year_told_of() -> None:
    told = "The club gave up its 2008 fair. Guests were told that tickets would count for the next year."
    assert read(told, "2016-05-10") == ["2008", "2009"]
    assert read("Guests will be told that tickets count for the next year.", "2016-05-10") == [
        "2017"
    ]


def test_the_second_to_last_week_is_of_its_course() -> None:
    assert read("You may leave it up to the second to last week of a course.", "2016-05-10") == []


def test_a_weekday_with_its_number_begins_no_length() -> None:
    told = "It is shut over three nights from Monday 16 to Wednesday 18 May."
    assert "2016-05-16/2016-05-18" in " ".join(read(told, "2016-05-10"))


def test_a_life_told_below_its_years_is_news_of_its_own_day() -> None:
    text = """Ada Roe, potter of Harwick, 1931-2025

HARWICK, 21 November 2025 - Ada Roe, who has died aged 94, threw pots. She died on Sunday 9 November.

She was born in 1931 and wed in 1957. The kiln was built in 1961 and moved in 2001.

A service was held on 14 November.
"""
    assert read(text, "2025-11-21")[2:3] == ["2025-11-09"]
    assert read(text, "2025-11-21")[-1] == "2025-11-14"
