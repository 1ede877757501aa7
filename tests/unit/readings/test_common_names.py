"""Which common name a word is meant for that is no name itself."""

from __future__ import annotations

import pytest

from factlint.readings.common_names import COMMON, RARE, SHORTEST, meant_name, near_names
from factlint.readings.dictionary import is_word
from factlint.readings.name_words import COMMON_IN_NAMES


def _is_plain(names: list[str]) -> bool:
    letters = all(one.isalpha() and one.islower() and len(one) >= SHORTEST for one in names)
    return letters and names == sorted(set(names))


def test_lists_are_sorted_and_plain() -> None:
    every, people = (line.split() for line in COMMON.read_text("ascii").splitlines())
    assert _is_plain(every)
    assert _is_plain(people)
    assert set(people) < set(every)
    rare = RARE.read_text("ascii").split("\n")
    assert rare.pop() == rare.pop(0) == ""
    assert _is_plain(rare)
    assert set(rare).isdisjoint(every)


def test_what_names_are_made_of_is_common() -> None:
    words = {word for word in COMMON_IN_NAMES if len(word) >= SHORTEST and word.isascii()}
    lacking = words - set(COMMON.read_text("ascii").split())
    assert {word for word in lacking if word.isalpha()} == set()


def test_rare_names_are_no_slips_though_near_common_ones() -> None:
    for name in RARE.read_text("ascii").split()[::97]:
        assert near_names(name)
        assert not is_word(name)
        assert meant_name(name) is None


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("wililams", "williams"),  # turned round
        ("jhonson", "johnson"),  # the first letters
        ("rodgiruez", "rodriguez"),  # beside another
        ("daveport", "davenport"),  # lost
        ("mchael", "michael"),
        ("massachussetts", "massachusetts"),  # there twice
        ("richhardson", "richardson"),
        ("bbarker", "barker"),
        ("zimbaabwe", "zimbabwe"),
        ("cincinatti", "cincinnati"),  # not the one, but the other
        ("phillipines", "philippines"),
        ("commision", "commission"),  # a word of names
        ("wenesday", "wednesday"),
        ("natios", "nations"),
        ("lodrs", "lords"),  # a short one turned round
        ("sotuh", "south"),
    ],
)
def test_what_was_meant(word: str, name: str) -> None:
    assert meant_name(word) == name


@pytest.mark.parametrize(
    "word",
    [
        "williams",  # common
        "micheal",  # a given name
        "sheerman",  # a letter that names have once or twice
        "aniston",
        "nataliia",
        "godman",
        "peston",  # Preston, or Weston
        "johnsen",  # another letter is another name
        "stevenss",
        "trusting",  # a word
        "aguire",  # one letter for a sound, or two
        "fasbinder",  # of few people, as is the one near it
        "parlament",  # as other languages have it
        "smtih",  # a short one that people have
        "khodorkovsky",  # near no common name
    ],
)
def test_names_and_what_may_be_several(word: str) -> None:
    assert meant_name(word) is None
