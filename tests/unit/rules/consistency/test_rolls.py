"""Lists that are called over: titles, casts, years, "five of us", ingredients."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.count_list import CountList


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'The record has four sides, each with a name: "Dawn," "Noon" and "Dusk."',
            "“four sides”, but 3 are listed",
        ),
        (
            "It is in two parts, titled “Salt,” “Sand” and “Silt,” and each has a map.",
            "“two parts”, but 3 are listed",
        ),
        (
            "She has a crew of three: Ann Roe, Tom Lund, Kim Hale and Bo Dale.",
            "“three”, but 4 are listed",
        ),
        (
            "Four of the founding members are left: Roe, Lund and Hale. All of them row.",
            "“Four of the founding members”, but 3 are listed",
        ),
        (
            "Ashby won four county titles, in 1951, 1954 and 1960.",
            "“four county titles”, but 3 are listed",
        ),
        (
            "There were six of us: our driver, two cooks, my sister and I.",
            "“six of us”, but 5 are listed",
        ),
        (
            "There were six of us: my three cousins, Tom and me.",
            "“six of us”, but 5 are listed",
        ),
        (
            "It needs just five ingredients, none of them dear.\n\n- flour\n- eggs\n- milk\n- salt",
            "“five ingredients”, but 4 are listed",
        ),
    ],
)
def test_a_roll_of_another_length(text: str, message: str) -> None:
    found = findings_of(CountList, text, markdown="yes")
    assert [one.message for one in found] == [message]


@pytest.mark.parametrize(
    "text",
    [
        'The record has three sides, titled "Dawn" and "Noon" and a third without a name.',
        'It has three parts, called "Salt," "Sand, Then Silt" and "Stone."',
        "On two evenings and with a drum the six players give three old dances: “Reel”, “Gig” and “Hay”.",
        "In four hours we saw it all: “Dawn”, “Noon” and “Dusk”.",
        "There were six of us: her three sons, Tom’s two cousins and me.",
        "We took four tools, in addition to a rope:\n\n- a saw\n- a file\n- a vice\n- a lamp\n- a rope",
        "It takes three ingredients, along with a tin and some paper.\n\n- flour\n- eggs\n- milk\n- a tin\n- paper",
        'He wrote five plays, among them "Dawn" and "Dusk."',
        "She has a crew of four: Ann Roe, Tom Lund, Kim Hale and Bo Dale.",
        "Five of the winners came from Kent: Roe, from Dover, Lund, Hale and Moss, both from Deal, and Dube.",
        "She won eight medals, in 2012, 2016 and 2020.",
        "There were six of us: Kim, two cooks, the driver and a couple from Hull.",
        "There are three of them: red, green and blue.",
        "It needs four ingredients, plus salt.\n\n- flour\n- eggs\n- milk\n- leeks\n- salt",
        "It has four ingredients.\n\n## Tools\n\n- a knife\n- a bowl\n- a pan",
        "We had ten ingredients left. It rained.",
    ],
)
def test_a_roll_that_is_complete_or_none(text: str) -> None:
    assert not findings_of(CountList, text, markdown="yes")
