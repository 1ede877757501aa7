"""The grammar, construction by construction, read on Tuesday 10 May 2016."""

import datetime as dt

import pytest

from factlint.model.date import KINDS, DateContext, DateExpression, Deixis
from factlint.readings.dates.reader import find_dates

PUBLISHED = dt.date(2016, 5, 10)
CONTEXT = DateContext(published=PUBLISHED)


def read(text: str, context: DateContext = CONTEXT) -> DateExpression:
    found = find_dates(text, context)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def days(expression: DateExpression) -> tuple[str, str] | None:
    if expression.interval is None:
        return None
    start, end = expression.interval
    return start.isoformat(), end.isoformat()


CALENDAR = [
    ("on 3 May 2016", "3 May 2016", "2016-05-03"),
    ("on May 3, 2016", "May 3, 2016", "2016-05-03"),
    ("on Tuesday, May 3, 2016,", "Tuesday, May 3, 2016", "2016-05-03"),
    ("on the 3rd of May 2016", "the 3rd of May 2016", "2016-05-03"),
    ("on Sept. 3, 2016", "Sept. 3, 2016", "2016-09-03"),
    ("since 2016-05-03", "2016-05-03", "2016-05-03"),
    ("in May 2016", "May 2016", "2016-05"),
    ("in 1999", "1999", "1999"),
    ("The year 2004 shows", "The year 2004", "2004"),
    ("by 10/26/89", "10/26/89", "1989-10-26"),
    ("in '16", "'16", "2016"),
    ("in nineteen ninety-six", "nineteen ninety-six", "1996"),
    ("in the 1980s", "the 1980s", "198"),
    ("in the 19th century", "the 19th century", "18"),
    ("in the third quarter of 1984", "the third quarter of 1984", "1984-Q3"),
    ("in Q3 2016", "Q3 2016", "2016-Q3"),
    ("in autumn 2016", "autumn 2016", "2016-FA"),
    ("in the 2015-16 season", "2015-16", "2015/2016"),
    ("from 3 to 5 May 2016", "3 to 5 May 2016", "2016-05-03/2016-05-05"),
    ("May 3–5, 2016", "May 3–5, 2016", "2016-05-03/2016-05-05"),
]


@pytest.mark.parametrize(("text", "words", "value"), CALENDAR)
def test_calendar_dates_keep_their_year(text, words, value):
    one = read(text)
    assert (one.text, one.value) == (words, value)
    assert one.has_year
    assert one.deixis is Deixis.ABSOLUTE


RELATIVE = [
    ("today", "2016-05-10", None, ("2016-05-10", "2016-05-11"), "deictic-day"),
    ("the day after tomorrow", "2016-05-12", None, ("2016-05-12", "2016-05-13"), "deictic-day"),
    ("last night", "2016-05-09TNI", None, ("2016-05-09", "2016-05-10"), "deictic-day"),
    ("on Friday", "2016-05-06", None, ("2016-05-06", "2016-05-07"), "weekday"),
    ("on Tuesday", "2016-05-10", None, ("2016-05-10", "2016-05-11"), "weekday"),
    ("It will open on Friday", "2016-05-13", None, ("2016-05-13", "2016-05-14"), "weekday"),
    ("last Tuesday", "2016-05-03", None, ("2016-05-03", "2016-05-04"), "weekday"),
    ("early next year", "2017", "START", ("2017-01-01", "2017-05-01"), "relative-period"),
    ("late last year", "2015", "END", ("2015-09-01", "2016-01-01"), "relative-period"),
    ("mid-next month", "2016-06", "MID", ("2016-06-11", "2016-06-21"), "relative-period"),
    ("later this year", "2016", "END", ("2016-05-10", "2017-01-01"), "relative-period"),
    ("earlier this month", "2016-05", "START", ("2016-05-01", "2016-05-10"), "relative-period"),
    ("last week", "2016-W18", None, ("2016-05-02", "2016-05-09"), "relative-period"),
    ("this week", "2016-W19", None, ("2016-05-09", "2016-05-16"), "relative-period"),
    ("mid-week", "2016-W19", "MID", ("2016-05-11", "2016-05-12"), "relative-period"),
    ("last quarter", "2016-Q1", None, ("2016-01-01", "2016-04-01"), "relative-period"),
    ("this autumn", "2016-FA", None, ("2016-09-01", "2016-12-01"), "relative-period"),
    ("last May", "2015-05", None, ("2015-05-01", "2015-06-01"), "relative-period"),
    ("over the weekend", "2016-W18-WE", None, ("2016-05-07", "2016-05-09"), "relative-period"),
    ("by year's end", "2016", "END", ("2016-12-01", "2017-01-01"), "relative-period"),
    ("by the end of the month", "2016-05", "END", ("2016-05-25", "2016-06-01"), "relative-period"),
    ("by year-end", "2016-12-31", None, ("2016-12-31", "2017-01-01"), "relative-period"),
    ("in early November", "2015-11", "START", ("2015-11-01", "2015-11-11"), "calendar"),
    ("on June 3", "2016-06-03", None, ("2016-06-03", "2016-06-04"), "calendar"),
    ("since November", "2015-11", None, ("2015-11-01", "2015-12-01"), "calendar"),
    ("two years ago", "2014", None, ("2014-01-01", "2015-01-01"), "ago"),
    ("10 days ago", "2016-04-30", None, ("2016-04-30", "2016-05-01"), "ago"),
    ("about a month ago", "2016-04", "APPROX", ("2016-04-01", "2016-05-01"), "ago"),
    ("the past two months", "P2M", None, ("2016-03-10", "2016-05-10"), "window"),
    ("the next few years", "PXY", None, None, "window"),
    ("3 days from Friday", "2016-05-16", None, ("2016-05-16", "2016-05-17"), "in-units"),
    ("three weeks from now", "2016-W22", None, ("2016-05-30", "2016-06-06"), "in-units"),
    ("Good Friday", "2016-03-25", None, ("2016-03-25", "2016-03-26"), "holiday"),
    ("last Thanksgiving", "2015-11-26", None, ("2015-11-26", "2015-11-27"), "holiday"),
    ("the first week of June", "2016-W22", None, ("2016-05-30", "2016-06-06"), "calendar"),
    ("the 21st of next month", "2016-06-21", None, ("2016-06-21", "2016-06-22"), "calendar"),
    ("next week on Friday", "2016-05-20", None, ("2016-05-20", "2016-05-21"), "relative-period"),
    ("recent weeks", "PXW", None, None, "vague"),
    ("it closes soon", "FUTURE_REF", None, None, "vague"),
    ("these days", "PRESENT_REF", None, None, "present"),
]


@pytest.mark.parametrize(("text", "value", "mod", "interval", "kind"), RELATIVE)
def test_relative_dates_are_read_on_the_publication_date(text, value, mod, interval, kind):
    one = read(text)
    assert (one.value, one.mod, one.kind) == (value, mod, kind)
    assert days(one) == interval
    assert one.deixis is Deixis.DEICTIC
    assert not one.has_year


@pytest.mark.parametrize(("text", "value", "mod", "interval", "kind"), RELATIVE)
def test_without_a_publication_date_nothing_deictic_is_resolved(text, value, mod, interval, kind):
    for one in find_dates(text, DateContext()):
        assert one.interval is None
        assert one.edtf is None


def test_time_since_an_event_is_one_expression_with_its_anchor():
    one = read("It is nearly six months since the cast arrived.")
    assert one.text == "nearly six months since"
    assert (one.kind, one.type, one.value, one.mod) == ("anchored", "DURATION", "P6M", "LESS_THAN")
    assert days(one) == ("2015-11-01", "2015-12-01")


def test_times_of_day_belong_to_their_day():
    one = read("at 5 p.m. on Friday")
    assert (one.text, one.type, one.value) == ("5 p.m. on Friday", "TIME", "2016-05-06T17:00")


@pytest.mark.parametrize(
    ("text", "value"),
    [("every Tuesday", "XXXX-WXX-2"), ("every two weeks", "P2W"), ("paid $5 a year", "P1Y")],
)
def test_repeated_times_are_sets(text, value):
    one = read(text)
    assert (one.type, one.kind, one.value, one.deixis) == ("SET", "set", value, Deixis.NONE)


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("for two and a half years", "P2Y6M", None),
        ("for more than four hours", "PT4H", "MORE_THAN"),
        ("for 12 to 18 months", "P12M", "APPROX"),
        ("for decades", "PXE", None),
        ("for a couple of years", "P2Y", "APPROX"),
        ("within two weeks", "P2W", None),
    ],
)
def test_plain_durations(text, value, mod):
    one = read(text)
    assert (one.type, one.value, one.mod) == ("DURATION", value, mod)
    assert one.interval is None


@pytest.mark.parametrize(
    "text", ["on 31 June 2016", "on June 31", "on 29 February 2023", "2016-02-30", "31/11/2016"]
)
def test_days_that_no_calendar_has(text):
    one = read(text)
    assert one.kind == "impossible"
    assert one.interval is None


def test_the_weekday_in_the_words_is_kept_beside_the_date():
    one = read("on Monday, 10 May 2016")
    assert one.weekday == 0
    assert days(one) == ("2016-05-10", "2016-05-11")


def test_figures_that_read_two_ways():
    one = read("on 06/05/2016")
    assert one.kind == "numeric"
    assert days(one) == ("2016-06-05", "2016-06-06")
    assert one.readings == ((dt.date(2016, 5, 6), dt.date(2016, 5, 7)),)
    assert days(read("on 06/05/2016", DateContext(day_first=True))) == ("2016-05-06", "2016-05-07")
    assert read("on 31/12/2016").readings == ()


def test_last_season_of_the_same_year_is_ambiguous():
    one = read("last spring", DateContext(published=dt.date(2016, 10, 26)))
    assert days(one) == ("2016-03-01", "2016-06-01")
    assert one.readings == ((dt.date(2015, 3, 1), dt.date(2015, 6, 1)),)


def test_anaphora_hangs_on_the_date_before():
    text = "On 3 March 2015 he left. The following day he returned. Two years later he died."
    first, second, third = find_dates(text, CONTEXT)
    assert (second.deixis, days(second)) == (Deixis.ANAPHORIC, ("2015-03-04", "2015-03-05"))
    assert (third.deixis, third.kind) == (Deixis.ANAPHORIC, "elapsed")
    assert first.interval is not None
    assert read("The following day he returned.").interval is None


def test_a_year_ago_beside_a_quarter_means_that_quarter():
    text = "Third-quarter profit rose to $3 million from $2 million a year ago."
    ago = find_dates(text, DateContext(published=dt.date(2016, 11, 2)))[-1]
    assert (ago.value, ago.deixis) == ("2015-Q3", Deixis.ANAPHORIC)


def test_house_conventions():
    sunday = DateContext(published=PUBLISHED, week_start=6)
    assert days(read("this week", sunday)) == ("2016-05-08", "2016-05-15")
    south = DateContext(published=PUBLISHED, hemisphere="south")
    assert days(read("in winter 2016", south)) == ("2016-06-01", "2016-09-01")
    fiscal = DateContext(published=PUBLISHED, fiscal_year_start=4)
    assert days(read("in fiscal 2016", fiscal)) == ("2015-04-01", "2016-04-01")


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("the first quarter of fiscal 2016", "2015-04-01", "2015-07-01"),
        ("the third fiscal quarter of 2016", "2015-10-01", "2016-01-01"),
        ("Q3 FY 2016", "2015-10-01", "2016-01-01"),
        ("the second quarter of last fiscal year", "2015-07-01", "2015-10-01"),
        ("the second half of this financial year", "2016-10-01", "2017-04-01"),
        ("in calendar 2016", "2016-01-01", "2017-01-01"),
        ("this calendar year", "2016-01-01", "2017-01-01"),
        ("the first quarter of last year", "2015-01-01", "2015-04-01"),
    ],
)
def test_fiscal_periods_follow_the_first_month(text, first, after):
    context = DateContext(published=PUBLISHED, fiscal_year_start=4)
    assert days(read(text, context)) == (first, after)


def test_to_close_is_no_edge_of_a_week():
    assert read("Shares will close next week.").value == "2016-W20"
    assert read("Shares will close next week.").mod is None
    assert read("by the close of the year").mod == "END"


NO_DATES = [
    "It may rain and they march on.",
    "Theresa May spoke first.",
    "April Jones won 3-2, page 12.",
    "1 in 5 people came second a second time.",
    "It cost $2016.",
    "Call 555-2016-2017, version 2.10.2016.",
    'He appeared on "This Week" and on "60 Minutes".',
    "Prices will fall and leaves fall.",
    "The march of the penguins.",
    "Sun Microsystems and Jan Kavan.",
    "a 6-year-old boy, 39 years old",
    "its quarterly dividend",
    "The company sold 1900 copies.",
    "future earnings",
    "a 2-3-2 formation and growth of 6-6.5%",
    "The trade paper Screen Daily reported it.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_are_no_dates(text):
    assert find_dates(text, CONTEXT) == ()


@pytest.mark.parametrize("published", [dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_the_ends_of_the_calendar(published):
    context = DateContext(published=published)
    for text, *_ in RELATIVE:
        find_dates(text, context)


def test_offsets_are_those_of_the_text_across_stretches():
    text = "İstanbul, 3 May 2016.\n\n" + "word " * 20000 + "\n\non 4 May 2016"
    first, last = find_dates(text, CONTEXT)
    assert first.span.of(text) == first.text == "3 May 2016"
    assert last.span.of(text) == last.text == "4 May 2016"


def test_every_kind_is_documented_and_every_documented_kind_occurs():
    texts = [text for text, *_ in (*CALENDAR, *RELATIVE)]
    texts += [
        "on 06/05/2016", "31 June", "nearly six months since", "a year earlier", "that year",
        "for six months", "every Tuesday", "at 10:30 a.m.",
    ]  # fmt: skip
    found = {one.kind for text in texts for one in find_dates(text, CONTEXT)}
    assert found == set(KINDS)
