"""Whether a word is English, and which common words a slip may stand for."""

from __future__ import annotations

import pytest

from factlint.readings.dictionary import COMMON, WORDS, is_common_word, is_word, meant_words


def _is_plain(words: list[str]) -> bool:
    return words == sorted(set(words)) and all(one.isalpha() and one.islower() for one in words)


def test_lists_are_sorted_and_plain() -> None:
    words = WORDS.read_text("ascii").split("\n")
    assert words.pop() == words.pop(0) == ""
    assert _is_plain(words)
    lines = [line.split() for line in COMMON.read_text("ascii").splitlines()]
    assert all(map(_is_plain, lines))
    assert len({word for line in lines for word in line}) == sum(map(len, lines))


def test_every_word_is_found_and_its_neighbours_are_not() -> None:
    words = WORDS.read_text("ascii").split()
    known = set(words)
    some = [*words[:50], *words[::997], *words[-50:]]
    assert all(map(is_word, some))
    beside = {other for word in some for other in (f"{word}q", f"q{word}", word[:-1])} - known
    assert not any(map(is_word, beside))


def test_every_common_word_is_found_under_its_letter() -> None:
    assert all(map(is_common_word, COMMON.read_text("ascii").split()))
    assert not any(map(is_common_word, ("", "é", "-", "harbourq", "qharbour")))


def test_common_words_are_words() -> None:
    assert all(map(is_word, COMMON.read_text("ascii").split()[::53]))
    assert is_common_word("harbour")
    assert not is_common_word("zymurgy")
    assert is_word("zymurgy")


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "cafes", "theatre"])
def test_all_kinds_of_english(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("goverment", "government"),  # a letter missing
        ("untill", "until"),  # one too many
        ("recieve", "receive"),  # two in the wrong order
        ("definately", "definitely"),  # a wrong one
        ("comittee", "committee"),  # not doubled
        ("begining", "beginning"),
        ("beggining", "beginning"),  # the wrong one doubled
        ("accomodatting", "accommodating"),  # twice
        ("shoud", "should"),  # and not "shroud", which is rarer
        ("confirned", "confirmed"),
        ("htey", "they"),  # another letter first
    ],
)
def test_likeliest_word(word: str, meant: str) -> None:
    assert not is_word(word)
    assert meant_words(word)[0] == meant


def test_a_word_with_an_accent_is_in_no_list() -> None:
    assert not is_word("gärtzner")


@pytest.mark.parametrize("word", ["xyzzyq", "qarbour", "a", ""])
def test_nothing_is_meant(word: str) -> None:
    assert "harbour" not in meant_words(word)
