"""Laws every date expression keeps, whatever the text and the day."""

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.days.describe import absolute_form, describe
from factlint.model.date import DateContext, Deixis
from factlint.readings.dates.reader import find_dates

DAYS = st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2400, 12, 31))
WORDS = (
    "the a an last next this past coming first second third twenty two 1 3 12 31 1999 2016 '16 May "
    "march January Sept. Monday fri weekend week weeks months year years quarter half ago since "
    "early late mid - , . / : of in on at by to and or nearly about more than every daily now "
    "recently soon Christmas Easter day eve new end beginning spring fall noon 5 p.m. night year's "
    "following previous same that earlier later from until through before after tomorrow \n\n"
)
TEXTS = st.lists(st.sampled_from(WORDS.split(" ")), max_size=14).map(" ".join)
WEEKDAY_FORMS = st.sampled_from(
    ["Friday", "last Tuesday", "next Monday", "this Sunday", "Wednesday night", "yesterday",
     "the day after tomorrow", "last week", "next weekend", "Monday of last week", "10 days ago",
     "3 days from Friday", "earlier this week", "over the weekend"]
)  # fmt: skip
SAME_ANYWHERE = st.sampled_from(
    ["early next year", "Friday", "two years ago", "May 2016", "3 May 2016", "last summer"]
)


@given(TEXTS, st.one_of(st.none(), st.dates()), st.sampled_from(["north", "south"]),
       st.integers(0, 6), st.integers(1, 12), st.sampled_from([None, True, False]))  # fmt: skip
@settings(max_examples=400, deadline=None)
def test_every_interval_is_well_formed(text, published, hemisphere, week_start, fiscal, order):
    context = DateContext(published, week_start, hemisphere, fiscal, order)
    last = 0
    for one in find_dates(text, context):
        assert last <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text) == one.text
        last = one.span.end
        for interval in (one.interval, *one.readings):
            if interval is not None:
                assert interval[0] < interval[1]
                assert describe(interval, one.grain)
        assert (one.edtf is None) == (one.interval is None)
        if published is None and one.deixis is Deixis.DEICTIC:
            assert one.interval is None
        absolute_form(one, before=text[: one.span.start])


@given(st.text(max_size=200), st.one_of(st.none(), st.dates()))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text, published):
    for one in find_dates(text, DateContext(published=published)):
        assert one.span.of(text) == one.text


@given(WEEKDAY_FORMS, DAYS, st.integers(-200, 200))
@settings(deadline=None)
def test_weekday_forms_move_with_the_publication_date_by_whole_weeks(words, published, weeks):
    shift = dt.timedelta(weeks=weeks)
    (here,) = find_dates(words, DateContext(published=published))
    (there,) = find_dates(words, DateContext(published=published + shift))
    assert here.interval is not None
    assert there.interval == (here.interval[0] + shift, here.interval[1] + shift)


@given(TEXTS, DAYS, SAME_ANYWHERE)
@settings(max_examples=200, deadline=None)
def test_a_paragraph_before_does_not_move_a_date(before, published, words):
    context = DateContext(published=published)
    alone = find_dates(words, context)
    beside = find_dates(f"{before}.\n\n{words}", context)[-1]
    assert (beside.value, beside.interval, beside.mod) == (
        alone[-1].value,
        alone[-1].interval,
        alone[-1].mod,
    )


@pytest.mark.parametrize(
    "unit",
    ["last ", "1 ", "the ", "7", "two ", "May ", "1/", "-", "nearly ", "of the ", "year's ",
     "twenty-", "a few ", "Monday, ", "first ", "in the ", "'", "early ", "to ", "and a half "],
)  # fmt: skip
def test_repetition_ends(unit):
    """Nothing backtracks without bound: what grows faster than the text would take hours here.

    The limit is a guard, not a measure; speed is measured in `benchmarks/dates.py`.
    """
    text = unit * (120_000 // len(unit))
    start = time.perf_counter()
    find_dates(text, DateContext(published=dt.date(2016, 5, 10)))
    assert time.perf_counter() - start < 60
