"""Dates of the ledger."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.days.edtf import DateRange, EdtfError, in_words, last_day, parse_edtf

D = dt.date


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2017-03-17", D(2017, 3, 17), D(2017, 3, 18)),
        ("2016-02-29", D(2016, 2, 29), D(2016, 3, 1)),
        ("2017-03", D(2017, 3, 1), D(2017, 4, 1)),
        ("2017-12", D(2017, 12, 1), D(2018, 1, 1)),
        ("2017", D(2017, 1, 1), D(2018, 1, 1)),
        ("2017-21", D(2017, 3, 1), D(2017, 6, 1)),
        ("2017-24", D(2017, 12, 1), D(2018, 3, 1)),
        ("2017-29", D(2017, 9, 1), D(2017, 12, 1)),
        ("2017-36", D(2017, 10, 1), D(2018, 1, 1)),
        ("2017-41", D(2017, 7, 1), D(2018, 1, 1)),
        ("201X", D(2010, 1, 1), D(2020, 1, 1)),
        ("2017-XX", D(2017, 1, 1), D(2018, 1, 1)),
        ("2017-05-XX", D(2017, 5, 1), D(2017, 6, 1)),
        ("2017-03-17T20:15", D(2017, 3, 17), D(2017, 3, 18)),
        ("2016-04/2016-10-08", D(2016, 4, 1), D(2016, 10, 9)),
        ("../2017-04", D.min, D(2017, 5, 1)),
        ("2017-04/..", D(2017, 4, 1), D.max),
        ("2017-04/", D(2017, 4, 1), D.max),
        ("2017-05~", D(2017, 3, 31), D(2017, 7, 2)),
    ],
)
def test_a_date_stands_for_its_days(text: str, start: dt.date, end: dt.date) -> None:
    found = parse_edtf(text)
    assert (found.start, found.end) == (start, end)
    assert found.extent == ("/" in text)


def test_marks_are_kept() -> None:
    assert parse_edtf("2017?").uncertain
    assert parse_edtf("2016/2017?").uncertain
    assert parse_edtf("2017~").approximate
    both = parse_edtf("2017%")
    assert both.uncertain
    assert both.approximate
    assert not parse_edtf("2017/..").closed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "17",
        "2017-13",
        "2017-02-30",
        "2017-21-03",
        "2017/2016",
        "a/b",
        "1/2/3",
        "201X-05",
        "03/17/2017",
        "2017-3-1",
        "0001",
        "9999",
        "2017-XX-05",
        "2017-42",
        " 2017",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        parse_edtf(text)


def test_a_month_counts_from_its_end() -> None:
    assert last_day("2015-09") == D(2015, 9, 30)
    assert last_day("2015-09-10") == D(2015, 9, 10)


def test_comparing_days() -> None:
    spring = parse_edtf("2017-21")
    assert spring.within(D(2017, 1, 1), D(2017, 6, 1))
    assert not spring.within(D(2017, 1, 1), D(2017, 5, 31))
    assert spring.disjoint(D(2017, 6, 1), D(2018, 1, 1))
    assert not DateRange(D.min, D.max).disjoint(D(2017, 1, 1), D(2017, 1, 2))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-03-08", "8 March 2018"),
        ("2018-03", "March 2018"),
        ("2018", "2018"),
        ("2017-21", "spring 2017"),
        ("2017-32", "winter 2017"),
        ("2017-33", "the first quarter of 2017"),
        ("2017-40", "the first half of 2017"),
        ("2017-39", "the third third of 2017"),
        ("201X", "the 2010s"),
        ("2017~", "about 2017"),
        ("2017?", "2017 (uncertain)"),
        ("../2017-04", "until April 2017"),
        ("2017-04/..", "from April 2017 on"),
        ("2016-04/2016-10-08", "April 2016 to 8 October 2016"),
        ("../..", "any day"),
        ("Trish Walker", "Trish Walker"),
    ],
)
def test_in_words(text: str, words: str) -> None:
    assert in_words(text) == words
