"""Numerals, quantities, holidays, notation and the batch protocol."""

import datetime as dt
import json

import pytest

from factlint.days.edtf import format_edtf
from factlint.readings.dates.batch import answer
from factlint.readings.dates.feasts import easter, feast
from factlint.readings.dates.notation import compile_notation, group_span, requirements
from factlint.readings.dates.numerals import Count, cardinal, count, ordinal, word_year
from factlint.readings.dates.periods import (
    boundary_of,
    season_period,
    third_of,
    week_period,
    years_period,
)
from factlint.readings.dates.tokens import class_codes, split


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty four", 24),
        ("two hundred and ten", 210),
        ("two thousand", 2000),
        ("seventeen hundred thirty three", 1733),
        ("1 200", 1200),
        ("green", None),
    ],
)
def test_cardinals(words, value):
    assert cardinal(words.split()) == value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a", Count(1)),
        ("two and a half", Count(2.5)),
        ("2 1/2", Count(2.5)),
        ("a couple of", Count(2, rough=True)),
        ("12 to 18", Count(12, rough=True)),
        ("two or three", Count(2, rough=True)),
        ("several", Count(None, rough=True)),
        ("half a", Count(0.5)),
    ],
)
def test_counts(phrase, expected):
    assert count(phrase) == expected


def test_years_and_ordinals_in_words():
    assert word_year(["nineteen", "ninety", "six"]) == 1996
    assert word_year(["twenty", "sixteen"]) == 2016
    assert word_year(["twenty", "six"]) is None
    assert ordinal(["twenty", "third"]) == 23
    assert ordinal(["21", "st"]) == 21


@pytest.mark.parametrize(
    ("year", "day"),
    [(1999, "1999-04-04"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2016, "2016-03-27")],
)
def test_easter(year, day):
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving day", "2016-11-24"),
        ("memorial day", "2016-05-30"),
        ("labor day", "2016-09-05"),
        ("election day", "2016-11-08"),
        ("good friday", "2016-03-25"),
        ("new year's eve", "2016-12-31"),
    ],
)
def test_holidays(name, day):
    assert feast(name, 2016) == dt.date.fromisoformat(day)
    assert feast("nobody's day", 2016) is None


def test_notation_names_classes_and_numbers_repeated_groups():
    rule = compile_notation(r"(?P<unit>UNIT) AGO|(?P<unit>UNITS) AGO")
    match = rule.match(split("years ago").code)
    assert match is not None
    assert group_span(match, "unit") == (0, 1)
    assert group_span(match, "nothing") == (-1, -1)
    with pytest.raises(KeyError):
        compile_notation("NOSUCHCLASS")


def test_first_codes_are_those_a_match_can_begin_with():
    codes = class_codes()
    assert requirements("(?:THE )?(?:UNIT|MONTH)?AGO").first == {
        codes[name] for name in ("THE", "UNIT", "MONTH", "AGO")
    }


def test_every_match_holds_the_needed_codes_the_rarest_first():
    ago, unit, the, month, last = (
        class_codes()[name] for name in ("AGO", "UNIT", "THE", "MONTH", "LAST")
    )
    assert requirements("(?:THE )?(?:UNIT|MONTH) AGO").needed == [{ago}, {unit, month}, {" "}]
    needed = requirements("(?P<whole>LAST (?:THE AGO)?UNIT+)").needed
    assert needed == [{last}, {unit}, {" "}]
    assert requirements("AGO(?= UNIT)(?:THE|(?:MONTH)?)").needed == [{ago}]
    assert the not in requirements("THE*AGO").needed[0]


def test_alternatives_need_the_rarest_code_of_one_of_them():
    ago, unit, month = (class_codes()[name] for name in ("AGO", "UNIT", "MONTH"))
    assert requirements("THE UNIT|AGO (?=UNIT)|MONTH AND").needed == [{unit, ago, month}]
    assert requirements("AGO|(?:MONTH)?").needed == []


def test_number_phrases_are_one_unit_of_the_code():
    codes = class_codes()
    assert split("twenty-four").code == codes["BIGNUM"] + codes["FILL"] * 2
    assert split("nineteen ninety-six").code[0] == codes["WORDYEAR"]
    assert split("a\n\nb").code[1] == "x"


def test_weeks_belong_to_the_iso_year_of_their_thursday():
    assert week_period(dt.date(2016, 1, 1)).value == "2015-W53"
    assert week_period(dt.date(2016, 1, 4)).value == "2016-W01"


def test_thirds_and_boundaries():
    decade = years_period(1980, 10, "decade", "198")
    assert third_of(decade, "START") == (dt.date(1980, 1, 1), dt.date(1983, 1, 1))
    assert third_of(decade, "END") == (dt.date(1987, 1, 1), dt.date(1990, 1, 1))
    assert boundary_of(season_period(2016, "SU"), "END") == (
        dt.date(2016, 8, 1),
        dt.date(2016, 9, 1),
    )


@pytest.mark.parametrize(
    ("value", "start", "end", "mod", "text"),
    [
        ("2017", "2017-01-01", "2018-01-01", None, "2017"),
        ("2017", "2017-01-01", "2017-05-01", "START", "2017-01/2017-04"),
        ("2016-05", "2016-05-01", "2016-06-01", "APPROX", "2016-05~"),
        ("198", "1980-01-01", "1990-01-01", None, "198X"),
        ("19", "1900-01-01", "2000-01-01", None, "19XX"),
        ("2016-FA", "2016-09-01", "2016-12-01", None, "2016-23"),
        ("2016-W18", "2016-05-02", "2016-05-09", None, "2016-05-02/2016-05-08"),
    ],
)
def test_edtf(value, start, end, mod, text):
    interval = (dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert format_edtf(value, interval, mod) == text
    assert format_edtf(value, None, mod) is None


def test_batch_answers_one_line_with_one_line():
    reply = answer('{"id": 7, "text": "It opens early next year.", "date": "2016-05-10"}')
    assert "\n" not in reply
    assert json.loads(reply) == {
        "id": 7,
        "spans": [
            {
                "start": 9,
                "end": 24,
                "text": "early next year",
                "type": "DATE",
                "value": "2017",
                "mod": "START",
                "interval": ["2017-01-01", "2017-05-01"],
            }
        ],
    }


@pytest.mark.parametrize(
    "line",
    ["", "nonsense", "[]", '{"id": 1}', '{"id": 1, "text": "a", "date": "10 mai"}', "null"],
)
def test_batch_says_what_is_wrong_with_a_line(line):
    reply = json.loads(answer(line))
    assert reply["error"]
    assert "spans" not in reply


def test_any_white_space_is_one_token() -> None:
    blanks = [sign for sign in map(chr, range(0x110000)) if sign.isspace() and sign != " "]
    for blank in blanks:
        assert split(f"next{blank} week").words == ["next", f"{blank} ", "week"], hex(ord(blank))
