"""`house_variant` beyond the examples of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from checking import texts_of

from factlint.testing.examples import apply, findings_of
from factlint_rules.style import house_variant
from factlint_rules.style.house_variant import HouseVariant


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
        ("Season 2 and season 1 sold well; the first season was best.", []),
        ("The first season and season 2 differ.", []),
    ],
)
def test_drift(text: str, marked: list[str]) -> None:
    assert texts_of(HouseVariant, text) == marked


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
    assert texts_of(HouseVariant, text) == [one.replace("-", "") for one in pairs]
    assert passes == [len(text)]


def test_the_answers_of_an_interview_are_spelt_by_the_house() -> None:
    asked = "**What do you grow?**\n\nI focused on beans.\n\n**And since?**\n\n{}\n"
    conditions = {"markdown": "yes"}
    both = asked.format("I have focussed on peas, and my plot is small.")
    assert texts_of(HouseVariant, both, **conditions) == ["focussed"]
    quoted = asked.format("I was told: “He focussed on peas.” My plot is small.")
    assert texts_of(HouseVariant, quoted, **conditions) == []
