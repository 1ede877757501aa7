"""What sound a word begins with."""

from __future__ import annotations

import pytest

from factlint_rules.style._sounds import begins_with_vowel

_VOWEL = (
    "easy hour honest heir unusual unimportant uneasy unable umbrella upper unidentified MP NHS FBI NGO "
    "X-ray e-mail iPhone 8 11 18 80 800 8,000 11,000 18-year-old £8m 11.5 HQ EU Austrian SMS MPs"
)
_CONSONANT = (
    "game unit unique university union useful European euro one one-off once UN US UFO U-turn "
    "BBC house hill year 1 10 110 180 1,100 $1.8bn Ukrainian Ugandan unanimous user usual ewer xylophone"
)
_OPEN = "LAN NASA SQL FTSE PhD UNICEF EULA EUPHA herb hotel historic hysterical npm Hermès Ewan Ubuntu Oaxaca 1800 1150 0 élite"


@pytest.mark.parametrize("word", _VOWEL.split())
def test_a_vowel_sound(word: str) -> None:
    assert begins_with_vowel(word) is True


@pytest.mark.parametrize("word", _CONSONANT.split())
def test_a_consonant(word: str) -> None:
    assert begins_with_vowel(word) is False


@pytest.mark.parametrize("word", _OPEN.split())
def test_what_is_read_in_two_ways(word: str) -> None:
    assert begins_with_vowel(word) is None
