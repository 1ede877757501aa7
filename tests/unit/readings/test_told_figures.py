"""Quantities with their words: what each number is said to be."""

from __future__ import annotations

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.told_figures import ToldFigure, neighbours, told_figures


def told(text: str) -> tuple[tuple[ToldFigure, ...], ...]:
    return told_figures(Article(document=PlainText().read(text.encode("utf-8"), "x.txt")))


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("It has 40 boats, up from 32.", ["", "old"]),
        ("The toll, £2 until May, is now £3.", ["old", "new"]),
        ("A year ago it was 90; today it is 70.", ["old", "new"]),
        ("Five years ago it had 90 cows.", ["old"]),
        ("It sold 40 boats and 32 oars.", ["", ""]),
    ],
)
def test_which_of_two_values_a_number_is(text: str, whens: list[str]) -> None:
    (sentence,) = told(text)
    assert [one.when for one in sentence] == whens


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("Of the 64 plots 48 are let, leaving 16.", "16", "rest"),
        ("It has 12 boats and 11 oars, 23 in all.", "23", "total"),
        ("The mast is 9 metres tall, 2 metres taller than the barn.", "2 metres", "gap"),
        ("It won by 12 votes.", "12", "gap"),
        ("Forty people gave £6 each.", "£6", "each"),
        ("Half of the 80 jobs are in Hull.", "80", "whole"),
    ],
)
def test_what_a_number_is_said_to_be(text: str, number: str, role: str) -> None:
    (sentence,) = told(text)
    one = next(one for one in sentence if one.quantity.text == number)
    assert getattr(one, role)


def test_a_number_of_votes_before_another_is_no_gap() -> None:
    ((first, second),) = told("It was carried by 29 votes to 20.")
    assert (first.gap, second.gap) == (False, False)


def test_the_year_of_a_number() -> None:
    (first,), (second,) = told("It sold 40 boats in 2019."), told("In 2021 it sold 50.")
    assert [one.year for one in (first[0], second[0])] == [2019, 2021]


def test_bare_numbers_have_the_unit_of_their_neighbour() -> None:
    (ends,) = told("It fell from 42 per cent to 38.")
    (row,) = told("It waits 1, 2 and 4 seconds.")
    assert {one.quantity.unit for one in ends} == {"%"}
    assert {one.quantity.unit for one in row} == {"second"}


def test_neighbours_are_of_the_sentence_right_before() -> None:
    text = "It has 40 boats. It has 50 oars. They are old. It has 60 nets."
    sentences = told(text)
    assert [bool(neighbours(sentences, at, text)) for at in range(3)] == [False, True, False]
