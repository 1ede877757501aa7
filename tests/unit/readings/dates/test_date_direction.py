"""Which March, which Friday: the tense of the verb a date without a year hangs on."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.model.date import DateContext
from factlint.readings.dates.reader import find_dates
from factlint.readings.dates.tense import governing_tense, opening_tense


def value_of(text: str, published: str) -> str:
    """Return the value of the first date of a text."""
    return find_dates(text, DateContext(published=dt.date.fromisoformat(published)))[0].value


@pytest.mark.parametrize(
    ("clause", "tense"),
    [
        ("She stepped down as chief executive in", "past"),
        ("The club, which sold its ground in", "past"),
        ("The bridge had been closed to all lorries in", "past"),
        ("The minister said on", "past"),
        ("The firm said it sold the mill in", "past"),
        ("The mill didn’t run in", "past"),
        ("“We will rebuild it,” Rao said", "past"),
        ("The tram will be named after her in", "future"),
        ("They’ll move the market in", "future"),
        ("The museum will open for a month in", "future"),
        ("The museum has moved to Leeds in", None),
        ("The vote scheduled for", None),
        ("The council said talks in", None),
        ("The team prepared for a final in", None),
        ("The firm agreed to close the mine in", None),
        ("The library stayed shut until", None),
        ("The fair was moved to", None),
        ("The board would be told when it met in", None),
        ("The league would start in autumn, followed by the cup in", None),
        ("The new plant, which starts work in", None),
        ("The work would end on a still unspecified day in", None),
        ("About", None),
        ("", None),
    ],
)
def test_the_verb_before_a_date_tells_the_tense(clause: str, tense: str | None) -> None:
    assert governing_tense(clause) == tense


@pytest.mark.parametrize(
    ("clause", "tense"),
    [
        (", it announced plans to buy the mill", "past"),
        (" the firm, which is listed in Oslo, reported a loss", "past"),
        (" the mill didn’t pay", "past"),
        (" it is due to open, as was promised", "future"),
        (" the union plans to strike", "future"),
        (" they’ll rebuild what burned down", "future"),
        (" and June are the busiest months, and will stay so", None),
        (" it was due to open", None),
        (" its listed shares", None),
        ("", None),
    ],
)
def test_the_first_verb_after_a_date_tells_the_tense(clause: str, tense: str | None) -> None:
    assert opening_tense(clause) == tense


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ortiz stepped down as coach in August.", "2015-08"),
        ("Since the chain bought the mill in August it has lost money.", "2015-08"),
        ("By the end of August, more than 6.5 million homes were using it.", "2015-08"),
        ("The firm had sold four million lamps by August.", "2015-08"),
        ("He was dropped, and in August he sued the club.", "2015-08"),
        ("In August, a week after the hall of St. Anne reopened, fire broke out.", "2015-08"),
        ("The tram will be named after her in August.", "2016-08"),
        ("By the end of August more homes will use it.", "2016-08"),
        ("The vote is expected in August.", "2016-08"),
        ("In August it is expected to close.", "2016-08"),
        ("Back in August he told the club he would stay.", "2015-08"),
        ("The firm said it would sell four million lamps by August.", "2016-08"),
        ("In the April-to-June quarter it grew.", "2016-04/2016-06"),
        ("It grew between April and June.", "2016-04/2016-06"),
    ],
)
def test_a_bare_month_follows_its_verb(text: str, value: str) -> None:
    assert value_of(text, "2016-05-10") == value


def test_the_months_up_to_a_month_are_over() -> None:
    found = find_dates("It lost £2m in the 12 months to August.", DateContext(dt.date(2016, 5, 10)))
    assert [one.value for one in found] == ["P12M", "2015-08"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“We will rebuild it,” Rao said Friday.", "2016-05-06"),
        ("Until Friday, they had not called him.", "2016-05-06"),
        ("Holders tendered their shares by Friday.", "2016-05-06"),
        ("Prices fell again Friday, the fourth fall in a row.", "2016-05-06"),
        ("On Friday, the union plans to hold a rally.", "2016-05-13"),
        ("The shop stays open until Friday.", "2016-05-13"),
        ("The play will end. Friday was the dress rehearsal.", "2016-05-06"),
        ("The town backed it by 22 votes to 15 at a meeting on Friday.", "2016-05-06"),
        ("Roe won nine votes in Friday’s count.", "2016-05-06"),
        ("The council votes on Friday.", "2016-05-13"),
        ("The head said that the school would open the gym on Friday.", "2016-05-13"),
    ],
)
def test_a_weekday_follows_its_verb(text: str, value: str) -> None:
    assert value_of(text, "2016-05-10") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("By the end of the year forty shops had closed.", "2015"),
        ("Forty shops had closed by the end of the month.", "2016-04"),
        ("By the end of the year forty shops will close.", "2016"),
        ("She believed a deal was near by the end of the month.", "2016-05"),
        ("The debt stood at £9m at the end of the year.", "2015"),
        ("They would be back at the end of the year.", "2016"),
    ],
)
def test_what_had_happened_by_the_end_of_a_year_is_over(text: str, value: str) -> None:
    assert value_of(text, "2016-05-10") == value


@pytest.mark.parametrize(
    "text",
    [
        "The reds were on top for the next quarter of a match.",
        "This saved the last half an ounce.",
        "Walk for the next half a mile.",
    ],
)
def test_a_share_of_something_is_no_period(text: str) -> None:
    assert not find_dates(text, DateContext(published=dt.date(2016, 5, 10)))


def test_the_next_years_of_a_life_are_not_those_ahead() -> None:
    context = DateContext(published=dt.date(2016, 5, 10))
    told = (
        "She taught from 1956 to 1974, was head of the school for the next seven years, and left."
    )
    assert [one.interval for one in find_dates(told, context) if "next" in one.text] == [None]
    ahead = "He joined in 2012 and will stay for the next seven years."
    (found,) = (one for one in find_dates(ahead, context) if "next" in one.text)
    assert found.interval is not None
