"""Dates people give."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from factlint.days.given import LONGEST, known_language, parse_when
from factlint.errors import UsageError

DEFAULT = ("en", "de", "fr", "es", "it", "pt", "nl")
MAY_10 = dt.date(2016, 5, 10)


def when(text: str, *, order=None, today=None, languages=DEFAULT) -> dt.date:
    return parse_when(text, languages=languages, order=order, today=today)


def refused(text: str, **settings) -> UsageError:
    with pytest.raises(UsageError) as caught:
        when(text, **settings)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "2016-05-10",
        "2016-5-10",
        "2016/05/10",
        "2016.05.10",
        "20160510",
        "2016-05-10T23:30:00-05:00",
        "2016-05-10T23:30Z",
        "2016-05-10 14:30",
        "2016-05-10 14:30:00 +0200",
        "10 May 2016",
        "10 may 2016",
        "  10   May\t2016 ",
        "10 May, 2016",
        "10-May-2016",
        "10th May 2016",
        "10th of May 2016",
        "10th of May, 2016",
        "the 10th of May 2016",
        "May 10, 2016",
        "May 10 2016",
        "May 10th, 2016",
        "MAY 10, 2016",
        "2016 May 10",
        "Tuesday 10 May 2016",
        "Tuesday, May 10, 2016",
        "Tue, 10 May 2016",
        "Tues. 10 May 2016",
    ],
)
def test_iso_and_english_forms_need_no_language(text: str) -> None:
    assert when(text, languages=()) == MAY_10


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sept. 3 2016", dt.date(2016, 9, 3)),
        ("Sept 3, 2016", dt.date(2016, 9, 3)),
        ("3 Sep 2016", dt.date(2016, 9, 3)),
        ("29 February 2016", dt.date(2016, 2, 29)),
        ("Jan. 1, 1900", dt.date(1900, 1, 1)),
        ("31 Dec. 9999", dt.date(9999, 12, 31)),
    ],
)
def test_abbreviated_months(text: str, day: dt.date) -> None:
    assert when(text, languages=()) == day


@pytest.mark.parametrize("name", ["January", "June", "July", "August", "October", "December"])
def test_every_month_by_name_and_abbreviation(name: str) -> None:
    assert when(f"1 {name} 2016") == when(f"{name[:3]}. 1, 2016")


# dateparser's answers, so that an upgrade shows: (text, day or None for refused).
DATEPARSER = [
    ("10 mai 2016", MAY_10),
    ("le 10 mai 2016", MAY_10),
    ("mardi 10 mai 2016", MAY_10),
    ("1er mai 2016", dt.date(2016, 5, 1)),
    ("10 févr. 2016", dt.date(2016, 2, 10)),
    ("10 août 2016", dt.date(2016, 8, 10)),
    ("10. Mai 2016", MAY_10),
    ("10. März 2016", dt.date(2016, 3, 10)),
    ("Dienstag, 10. Mai 2016", MAY_10),
    ("10 de mayo de 2016", MAY_10),
    ("10 maggio 2016", MAY_10),
    ("10 de maio de 2016", MAY_10),
    ("10 mei 2016", MAY_10),
    ("mai 10, 2016", MAY_10),
    ("10 mai 2016 à 14h30", MAY_10),
    ("am 10. Mai 2016", None),
    ("10 mai", None),
    ("mai 2016", None),
    ("10 mai 16", None),
    ("il y a 3 jours", None),
    ("hier", None),
    ("10 mai 2016 foo", None),
    ("5 10 mai 2016", None),
    ("10 mai 20167", None),
    ("31 juin 2016", None),
    ("30 février 2016", None),
    ("10 kwietnia 2016", None),  # Polish, which is not configured
    ("1 in 2016", None),
    ("1 in 3", None),
    ("1700 GMT", None),
    ("the 1990s", None),
    ("by 2030", None),
    ("Q3 2016", None),
]


@pytest.mark.parametrize(("text", "day"), DATEPARSER)
def test_other_languages(text: str, day: dt.date | None) -> None:
    if day is None:
        assert refused(text).hint
    else:
        assert when(text) == day


def test_a_language_added_is_read() -> None:
    assert when("10 maja 2016", languages=("en", "pl")) == MAY_10


def test_without_languages_other_languages_are_refused() -> None:
    assert refused("10 mai 2016", languages=()).message == '"10 mai 2016" is not a date'


def test_an_unknown_language_is_said() -> None:
    assert "languages" in refused("10 mai 2016", languages=("en", "qq")).message


@pytest.mark.parametrize(("code", "known"), [("de", True), ("zh-Hant", True), ("german", False)])
def test_known_languages(code: str, known: bool) -> None:
    assert known_language(code) is known


def test_english_forms_do_not_import_dateparser() -> None:
    script = (
        "import sys; from factlint.days.given import parse_when\n"
        "parse_when('10 May 2016', languages=('en', 'de'), order=None, today=None)\n"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("text", ["06/05/2016", "6/5/2016", "06-05-2016", "06.05.2016"])
def test_a_numeric_date_with_two_readings_is_refused_with_both(text: str) -> None:
    error = refused(text)
    assert error.message == f'"{text}" may be 6 May 2016 or 5 June 2016'
    assert error.hint is not None
    assert "2016-05-06 or 2016-06-05" in error.hint
    assert 'order = "day-first"' in error.hint


def test_the_configured_order_settles_it() -> None:
    assert when("06/05/2016", order="day-first") == dt.date(2016, 5, 6)
    assert when("06/05/2016", order="month-first") == dt.date(2016, 6, 5)


@pytest.mark.parametrize("text", ["13/05/2016", "05/13/2016"])
def test_one_reading_needs_no_order(text: str) -> None:
    assert when(text) == dt.date(2016, 5, 13)


def test_a_configured_order_is_not_overridden() -> None:
    assert "no month 13" in refused("05/13/2016", order="day-first").message


def test_both_readings_the_same() -> None:
    assert when("05/05/2016") == dt.date(2016, 5, 5)


def test_today_needs_a_clock() -> None:
    assert when("Today", today=MAY_10) == MAY_10
    assert "tomorrow" in refused("today").message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "an empty text names no day"),
        ("   ", "an empty text names no day"),
        ("May 2016", '"May 2016" names a month but no day'),
        ("2016-05", '"2016-05" names a month but no day'),
        ("May", '"May" names neither a day nor a year'),
        ("10 May", '"10 May" names no year'),
        ("Tuesday 10 May", '"Tuesday 10 May" names no year'),
        ("May 10th", '"May 10th" names no year'),
        ("2016", '"2016" names a year but no day'),
        ("10/05/16", '"10/05/16" has a year of two figures'),
        ("soon", '"soon" is not a date'),
        ("yesterday", '"yesterday" is not a date'),
        ("12", '"12" is not a date'),
        ("31 June 2016", '"31 June 2016": June 2016 has 30 days'),
        ("2015-02-29", '"2015-02-29": February 2015 has 28 days'),
        ("2016-13-01", '"2016-13-01": there is no month 13'),
        ("2016-00-01", '"2016-00-01": there is no month 0'),
        ("0000-01-01", '"0000-01-01": there is no year 0'),
        ("00/05/2016", '"00/05/2016": May 2016 has 31 days'),
        ("2016-05-10T25:00", '"2016-05-10T25:00" is not a date'),
        (
            "Monday 10 May 2016",
            '"Monday 10 May 2016": 10 May 2016 is a Tuesday, not a Monday',
        ),
    ],
)
def test_the_refusal_says_why_and_what_would_do(text: str, reason: str) -> None:
    error = refused(text)
    assert error.message == reason
    assert error.hint


def test_long_texts_are_refused_before_anybody_parses_them() -> None:
    assert "too long" in refused("9" * 100_000).message
    assert "too long" in refused("10 mai 2016 " * (LONGEST // 10)).message
