"""What the style rules say, beyond the examples of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from factlint.testing.examples import apply, findings_of
from factlint_rules.style import house_variant
from factlint_rules.style.cliche_idiom import ClicheIdiom
from factlint_rules.style.comma_that import CommaThat
from factlint_rules.style.compound_modifier import CompoundModifier
from factlint_rules.style.doubled_word import DoubledWord
from factlint_rules.style.editorial_we import EditorialWe
from factlint_rules.style.house_variant import HouseVariant
from factlint_rules.style.number_unit_hyphen import NumberUnitHyphen
from factlint_rules.style.peacock import Peacock
from factlint_rules.style.redundancy import Redundancy
from factlint_rules.style.unclear_pronoun import UnclearPronoun
from factlint_rules.style.which_who import WhichWho


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a six month deal", ["six month"]),
        ("a six\nmonth deal", ["six\nmonth"]),
        ("a 10 year old boy", ["10 year old"]),
        ("for 11 year olds.", ["11 year olds"]),
        ("a one day strike", ["one day"]),
        ("a 1.3 megapixel camera", ["1.3 megapixel"]),
        ("the 5,000 metre race", ["5,000 metre"]),
        ("one day later", []),
        ("one year she won", []),
        ("six months later", []),
        ("600,000 page views", []),
        ("24 Hour Party People", []),
        ("six foot tall", []),
        ("two match points", []),
        ("200 city academies", []),
        ("a six-month deal", []),
        ("scored 14-6 point by point", []),
    ],
)
def test_number_and_unit(text: str, marked: list[str]) -> None:
    assert said(NumberUnitHyphen, f"She saw {text}") == marked


def test_number_and_unit_is_a_query_in_speech() -> None:
    (finding,) = findings_of(NumberUnitHyphen, "“It was a six month deal,” Okafor said.")
    assert finding.fix is None


def test_compound_is_fixed_before_a_noun_only() -> None:
    text = "Her part time job and full time post ended. She works full time now."
    assert apply(text, findings_of(CompoundModifier, text)) == (
        "Her part-time job and full-time post ended. She works full time now."
    )


@pytest.mark.parametrize(
    "text",
    [
        "In the long term plans change.",
        "They shot both parts back to back in May.",
        "The two will team up again.",
        "The lift runs at a high speed inside the tower.",
        "It is a hard-working crew.",
    ],
)
def test_words_that_stand_apart(text: str) -> None:
    assert said(CompoundModifier, text) == []


def test_doubled_word_in_speech_is_asked_not_fixed() -> None:
    (finding,) = findings_of(DoubledWord, "“It was very very cold,” she said.")
    assert finding.fix is None


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The crew left in order to win.", ["in order to"]),
        ("“In order to win we left,” he said.", []),
        ("This is despite the fact that it rained.", []),
        ("It won despite the fact that it rained.", ["despite the fact that"]),
        ("The HIV virus spread.", ["HIV virus"]),
    ],
)
def test_redundancy(text: str, marked: list[str]) -> None:
    assert said(Redundancy, text) == marked


def test_worn_idioms_are_notes_and_only_on_demand() -> None:
    text = "The losses are the tip of the iceberg, and the firm must tow the line."
    assert said(ClicheIdiom, text) == ["tow the line"]
    assert said(ClicheIdiom, text, option_worn="true") == [
        "the tip of the iceberg",
        "tow the line",
    ]
    strict = findings_of(ClicheIdiom, text, profile="strict")
    assert [finding.severity.value for finding in strict] == ["info", "warning"]


def test_titles_are_no_idioms() -> None:
    assert said(ClicheIdiom, "She played Against All Odds on the piano.", profile="strict") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("He colours the centre and the color.", ["color"]),
        ("The Labor Party honours labour.", []),
        ("“The color,” he said of the colour.", []),
        ("An e-mail and an email came; the email won.", ["e-mail"]),
        ("He re-signed in May and resigned in June.", []),
        ("The co-writer and the cowriter met the co-writer.", ["cowriter"]),
        ("Five per cent here and six percent there, per cent again.", ["percent"]),
        ("He will advertise and organize the prize.", []),
        ("They were surprised and realised it was time to organize.", ["organize"]),
        ("Season 2 and season 1 sold well; the first season was best.", ["first season"]),
        ("The first season and season 2 differ.", []),
    ],
)
def test_drift(text: str, marked: list[str]) -> None:
    assert said(HouseVariant, text) == marked


@pytest.mark.parametrize(
    ("style", "fixed"),
    [
        ("ap", "He looked toward the theater, an adviser and a spinoff, to organize it."),
        ("guardian", "He looked towards the theatre, an adviser and a spin-off, to organise it."),
        ("bbc", "He looked towards the theatre, an adviser and a spin-off, to organise it."),
    ],
)
def test_house_style(style: str, fixed: str) -> None:
    text = "He looked towards the theater, an advisor and a spinoff, to organise it."
    assert apply(text, findings_of(HouseVariant, text, style=style)) == fixed


def test_we_in_a_column_is_not_reported() -> None:
    report = "The dam is low.\nAs we saw, it rained.\nThe mayor left.\nThe sun came out at noon."
    assert said(EditorialWe, report) == ["we saw"]
    column = "\n".join(f"We went there on day {n}, and our dog came." for n in range(4))
    assert said(EditorialWe, column) == []
    assert said(EditorialWe, "The US said our.example was down, our correspondent says.") == []


def test_peacock_leaves_titles_and_measures_alone() -> None:
    text = "The Fantastic Four won a great deal for Great Britain. Iconic works hang there."
    assert said(Peacock, text) == ["Iconic"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She joined a company who make bells.", ["who"]),
        ("He is one of the people at the firm who left.", []),
        ("The band who met in Leeds left.", []),
        ("Two shows race to see who opens first.", ["who"]),
        ("The men race to see who comes first.", []),
    ],
)
def test_who_for_things(text: str, marked: list[str]) -> None:
    assert said(WhichWho, text) == marked


def test_bodies_may_be_who() -> None:
    assert said(WhichWho, "A company who make bells left.", option_bodies="false") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("He drove his old car, that only runs downhill.", [", that only"]),
        ("He said, to her surprise, that runs are free.", []),
        ("If it rains, that makes it worse.", []),
        ("For some, that means less.", []),
    ],
)
def test_comma_that(text: str, marked: list[str]) -> None:
    assert said(CommaThat, text) == marked


def test_pronouns_need_two_people() -> None:
    assert said(UnclearPronoun, "She took her coat and her hat to her room.") == []


def test_where_words_stand_is_looked_up_once_for_all_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passes: list[int] = []
    standing = house_variant._STANDING

    class Counted:
        def finditer(self, text: str) -> Iterator[re.Match[str]]:
            passes.append(len(text))
            return standing.finditer(text)

    monkeypatch.setattr(house_variant, "_STANDING", Counted())
    pairs = [f"fish-{part}" for part in ("net", "hook", "boat", "pond", "farm", "trap")]
    text = " ".join(f"The {one} is no {one.replace('-', '')}." for one in pairs)
    assert said(HouseVariant, text) == [one.replace("-", "") for one in pairs]
    assert passes == [len(text)]
