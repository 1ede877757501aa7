"""Dates that take their year or week from the dates beside them."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.model.date import DateContext, Deixis
from factlint.readings.dates.reader import find_dates


def values(text: str, published: str | None = "2018-05-10") -> list[str]:
    day = dt.date.fromisoformat(published) if published else None
    return [one.value for one in find_dates(text, DateContext(published=day))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 28 April to 3 May 2014", ["2014-04-28", "2014-05-03"]),
        ("28 April–3 May 2014", ["2014-04-28", "2014-05-03"]),
        ("28 April-3 May 2014", ["2014-04-28", "2014-05-03"]),
        ("28 April – 3 May 2014", ["2014-04-28", "2014-05-03"]),
        ("28 April—3 May 2014", ["2014-04-28", "2014-05-03"]),
        ("April 28-May 3, 2014", ["2014-04-28", "2014-05-03"]),
        ("April 28 through May 3, 2014", ["2014-04-28", "2014-05-03"]),
        ("between 28 April and 3 May 2014", ["2014-04-28", "2014-05-03"]),
        ("from 28 December to 3 January 2015", ["2014-12-28", "2015-01-03"]),
        ("from 30 December 2013 to 4 January", ["2013-12-30", "2014-01-04"]),
        ("28 April, 30 April and 3 May 2014", ["2014-04-28", "2014-04-30", "2014-05-03"]),
        ("in January and February 2014", ["2014-01", "2014-02"]),
        ("in March, April and May 2014", ["2014-03", "2014-04", "2014-05"]),
        ("in December and January 2015", ["2014-12", "2015-01"]),
        ("in Q1 and Q2 2014", ["2014-Q1", "2014-Q2"]),
        ("in spring and summer 2014", ["2014-SP", "2014-SU"]),
        ("at Easter and Christmas 2014", ["2014-04-20", "2014-12-25"]),
        ("It began in May and ended in June 2014.", ["2014-05", "2014-06"]),
        ("from 12 July to 14 July in 2014", ["2014-07-12", "2014-07-14", "2014"]),
        ("from 28 April to 3 May next year", ["2019-04-28", "2019-05-03"]),
        ("It runs from late September to mid-January.", ["2018-09", "2019-01"]),
        ("The tour runs from November until 3 March.", ["2018-11", "2019-03-03"]),
        ("It was shut from late August to mid-April.", ["2017-08", "2018-04"]),
        ("It shuts next Friday and Saturday.", ["2018-05-11", "2018-05-12"]),
        ("It shuts next Wednesday and Thursday.", ["2018-05-16", "2018-05-17"]),
        ("It is shut between now and Easter.", ["PRESENT_REF", "2019-04-21"]),
        ("He was away from June to July.", ["2017-06/2017-07"]),
        ("He will be away from June to July.", ["2018-06/2018-07"]),
        ("A bad fall last year broke her hip.", ["2017"]),
        ("A fall in last year's takings cost him his place.", ["2017"]),
        ("It was the third of this month's storms.", ["2018-05"]),
    ],
)
def test_the_year_of_a_range_or_list_is_said_of_all_its_dates(
    text: str, expected: list[str]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("published", ["2018-05-10", None])
def test_such_a_year_needs_no_publication_date(published: str | None) -> None:
    text = "It ran from 28 April to 3 May 2014. In 1914, on 4 August, it burned."
    assert values(text, published) == ["2014-04-28", "2014-05-03", "1914", "1914-08-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1914, on 4 August, war was declared.", "1914-08-04"),
        ("In 1914 war was declared on 4 August.", "1914-08-04"),
        ("War was declared on 1 August 1914 and the port shut on 4 August.", "1914-08-04"),
        ("The war began on 28 July 1914. The port was shut on 4 August.", "1914-08-04"),
        ("She came on 2 May 2014. It had opened on Saturday 8 March.", "2014-03-08"),
        ("Next year the fair runs from Saturday 4 May.", "2019-05-04"),
        ("Two years ago, on Monday 2 May, it opened.", "2016-05-02"),
        ("He left in 2014. He died on 3 May of that year.", "2014-05-03"),
        ("The flood of 1911 left it bare until the end of the decade.", "191"),
        # of the article's own time
        ("The firm, founded in 1985, will open on 6 June.", "2018-06-06"),
        ("The firm, founded on 3 May 1985, said on 6 April it was shut.", "2018-04-06"),
        ("It was founded in 1985.\n\nIt shut on 6 March.", "2018-03-06"),
        ("It was sold on 3 May 1985. It will open on 6 June.", "2018-06-06"),
        ("It was shut on 3 May 2015. Yesterday it was sold; it burned on 8 April.", "2018-04-08"),
    ],
)
def test_the_year_named_before(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


def test_a_year_taken_from_before_is_anaphoric_and_not_in_the_words() -> None:
    *_, last = find_dates("In 1914, on 4 August, it burned.", DateContext())
    assert (last.deixis, last.has_year) == (Deixis.ANAPHORIC, False)
    first, _ = find_dates("from 28 April to 3 May 2014", DateContext())
    assert (first.deixis, first.has_year) == (Deixis.ABSOLUTE, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met from Monday to Wednesday.", ["2016-05-02", "2016-05-04"]),
        ("They met between Monday and Wednesday.", ["2016-05-02", "2016-05-04"]),
        ("They will meet from Friday to Tuesday.", ["2016-05-13", "2016-05-17"]),
        ("They met on Monday and Wednesday.", ["2016-05-09", "2016-05-04"]),
        ("The jury sat from Tuesday to Friday last week.", ["2016-05-03", "2016-05-06"]),
        ("It runs from Friday to Sunday of next week.", ["2016-05-20", "2016-05-22"]),
        # one stretch of days, not hours of each week
        ("The office was closed Monday to Wednesday.", ["2016-05-02", "2016-05-04"]),
        ("It rained from 8pm Sunday to Monday.", ["2016-05-08T20:00", "2016-05-09"]),
    ],
)
def test_a_range_of_weekdays_ends_after_it_begins(text: str, expected: list[str]) -> None:
    assert values(text, "2016-05-10") == expected
