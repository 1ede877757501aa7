"""Which literals an expression needs."""

from __future__ import annotations

import re
import sys

import pytest

from factlint.match.keys import Key, derive
from factlint.text.normal import normal, normal_byte


def keys(source: str, flags: int = 0) -> set[Key] | None:
    found = derive(source, flags).keys
    return None if found is None else set(found)


def test_a_text_and_its_normal_form_have_the_same_length() -> None:
    assert normal("Very  “naïve” €5—K9, 50%") == b"very   na_ve   0 k0  00 "


def test_characters_that_re_takes_for_one_another_have_one_normal_form() -> None:
    two_forms = set()
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        for other in {character.lower(), character.upper(), character.title()} - {character}:
            differ = len(other) == 1 and normal_byte(character) != normal_byte(other)
            if differ and re.fullmatch(re.escape(character), other, re.IGNORECASE):
                two_forms |= {character, other}
    assert two_forms <= set("\u0345\u0399\u03b9\u1fbe")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\b(?:very)\b", {Key(b" very ", -1, -1)}),
        (r"(?<![\w-])very(?!\w)", {Key(b" very ", -1, -1)}),
        (r"(?<!\w)very(?!\w)", {Key(b" very ", -1, -1)}),
        (
            r"\b(?:gr[ae]y|colou?r)s\b",
            {Key(w, -1, -1) for w in (b" grays ", b" greys ", b" colors ", b" colours ")},
        ),
        (r"\ba[ -]number\s+of\b", {Key(b" a number ", -1, -1)}),
        (r"\b(?:am|is)\s\w+ed\b", {Key(b" am ", -1, -1), Key(b" is ", -1, -1)}),
        (r"\d{2} per cent", {Key(b" per cent", 2, 2)}),
        (r"\b\w+ly\b", {Key(b"ly ", 1, None)}),
        (r"(?:foo|\d+)", None),
        (r"\w*", None),
        (r"^But\b", {Key(b" but ", -1, -1)}),
        (r"(['\"])so\1", {Key(b" so", 0, 0)}),
        (r"(?:(\bvery)|\bso)\b", {Key(b" very ", -1, -1), Key(b" so ", -1, -1)}),
        (r"(?a:\bvery\b)", None),
        (r"(?:^|\s)I(?=,?\s)", {Key(b" i ", -1, -1), Key(b" i ", 0, 0)}),
        (r"(?<=\s)so", {Key(b" so", -1, -1)}),
        (r"so(?![^\w\s])", {Key(b"so", 0, 0)}),
    ],
)
def test_the_keys_of_an_expression(source: str, expected: set[Key] | None) -> None:
    assert keys(source) == expected


def test_word_edges_that_are_those_of_ascii_give_no_keys() -> None:
    assert keys(r"\bvery\b", re.ASCII) is None
