import datetime as dt

import pytest

from factlint.days.describe import absolute_form, describe
from factlint.model.date import DateContext
from factlint.readings.dates.reader import find_dates


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "grain", "words"),
    [
        ("2017-01-01", "2017-05-01", "year", "January to April 2017"),
        ("2016-05-10", "2016-05-11", "day", "10 May 2016"),
        ("2016-09-01", "2016-12-01", "season", "autumn 2016"),
        ("2016-12-01", "2017-03-01", "season", "winter 2016-17"),
        ("2016-05-02", "2016-05-09", "week", "the week of 2 May 2016"),
        ("2016-05-07", "2016-05-09", "weekend", "the weekend of 7 to 8 May 2016"),
        ("2015-11-01", "2015-12-01", "month", "November 2015"),
        ("2016-01-01", "2017-01-01", "year", "2016"),
        ("1980-01-01", "1990-01-01", "decade", "the 1980s"),
        ("2015-11-01", "2016-02-01", "month", "November 2015 to January 2016"),
        ("2016-04-28", "2016-05-03", "day", "28 April to 2 May 2016"),
        ("2015-12-28", "2016-01-03", "day", "28 December 2015 to 2 January 2016"),
    ],
)
def test_intervals_in_desk_english(start, end, grain, words):
    assert describe((day(start), day(end)), grain) == words


def test_about_a_year_is_around_it_but_behind_a_preposition():
    (one,) = find_dates("about ten years ago", DateContext(published=day("2016-05-10")))
    assert absolute_form(one, before="It shut ") == "around 2006"
    assert absolute_form(one, before="open until ") == "about 2006"


def test_approximate_days_say_so():
    assert describe((day("2015-11-20"), day("2015-11-21")), "day", approximate=True) == (
        "about 20 November 2015"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("early next year", "early 2017"),
        ("last month", "April 2016"),
        ("yesterday", "9 May 2016"),
        ("last week", "the week of 2 May 2016"),
        ("this autumn", "autumn 2016"),
        ("last quarter", "the first quarter of 2016"),
        ("the end of the year", "the end of 2016"),
        ("late last month", "late April 2016"),
        ("currently", None),
        ("the past two months", None),
        ("last night", None),
        ("3 May 2016", None),
        ("early this week", None),
    ],
)
def test_words_to_write_instead(text, words):
    (one,) = find_dates(text, DateContext(published=day("2016-05-10")))
    assert absolute_form(one) == words


def test_words_to_write_instead_bring_their_preposition_where_none_stands():
    (one,) = find_dates("early next year", DateContext(published=day("2016-05-10")))
    assert absolute_form(one, before="The film opens ") == "in early 2017"
    assert absolute_form(one, before="The film opens in ") == "early 2017"
    (one,) = find_dates("yesterday", DateContext(published=day("2016-05-10")))
    assert absolute_form(one, "mdy", before="It closed ") == "on May 9, 2016"
