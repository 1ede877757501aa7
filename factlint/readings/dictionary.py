"""Whether a word is English, and which common words are a slip of the key from it.

The words are SCOWL's (Spell Checker Oriented Word Lists, Kevin Atkinson, 2020.12.07): British,
American, Canadian and Australian English with all variants, to its size 80; the common ones are to
size 40, long ones to 50. `word_lists/LICENSE.txt` has its terms.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_LISTS: Final = Path(__file__).with_name("word_lists")
#: Sorted words of lower-case ASCII letters, accents left out, each between two ends of lines.
WORDS: Final = _LISTS / "words.txt"
#: Lines of them, the commonest first; the words of a line are sorted.
COMMON: Final = _LISTS / "common.txt"
#: So few bytes are searched at once.
_NEAR: Final = 2_000
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
#: Letters from which on two slips of doubling may be in one word ("begining", "accomodatted").
_TWO_SLIPS: Final = 8


@cache
def _words() -> mmap.mmap:
    # A run asks for some words of many: they are searched where they lie, and nothing is read.
    with WORDS.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@lru_cache(maxsize=8_192)
def is_word(word: str) -> bool:
    """Return whether a word is in the dictionary, which has lower-case ASCII letters alone."""
    if not word.isascii():
        return False
    data, sought = _words(), word.encode("ascii")
    low, high = 0, len(data) - 1  # two ends of lines, all between them may be the word's
    while high - low > _NEAR:
        middle, end = _word_between(low, high)
        if middle < sought:
            low = end
        else:
            high = end
    return data.find(b"\n%b\n" % sought, low, high + 1) >= 0


@lru_cache(maxsize=4_096)
def _word_between(low: int, high: int) -> tuple[bytes, int]:
    """Return a word in the middle between two ends of lines, and its own end.

    Every search halves the list in the same places.
    """
    data = _words()
    start = data.rfind(b"\n", low, (low + high) // 2)
    end = data.find(b"\n", start + 1)
    return data[start + 1 : end], end


@cache
def _common(letter: str) -> tuple[str, ...]:
    """Return the lines of common words that begin with a letter, with a blank around each word."""
    found = []
    for line in COMMON.read_bytes().splitlines() if letter else ():
        words = b" %b " % line
        begin = b" %b" % letter.encode()
        first, last = words.find(begin), words.rfind(begin)
        found.append(words[first : words.find(b" ", last + 1) + 1] if first >= 0 else b"")
    return tuple(line.decode("ascii") for line in found)


@lru_cache(maxsize=8)  # of all letters they are megabytes, and few words are asked for
def _ranks(letter: str) -> dict[str, int]:
    """Return the common words that begin with a letter, with their rank."""
    found: dict[str, int] = {}
    for rank, line in enumerate(_common(letter)):
        found.update(dict.fromkeys(line.split(), rank))
    return found


def is_common_word(word: str) -> bool:
    """Return whether a word of lower-case ASCII letters is one that everybody uses."""
    return " " not in word and any(f" {word} " in line for line in _common(word[:1]))


def _redoubled(word: str) -> Iterator[str]:
    """Yield a word with a letter doubled that was not, or the other way round."""
    for at, letter in enumerate(word):
        if at and word[at - 1] == letter:
            yield word[:at] + word[at + 1 :]
        else:
            yield word[:at] + letter + word[at:]


def _slips(word: str) -> Iterator[str]:
    """Yield what may have been meant, the likeliest slips first; the first letter is right."""
    yield from _redoubled(word)
    if len(word) >= _TWO_SLIPS:
        yield from (twice for once in _redoubled(word) for twice in _redoubled(once))
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in _LETTERS)


def meant_words(word: str) -> list[str]:
    """Return the common words that a word, which is none, may be a slip for, commonest first.

    A letter doubled or not, two in the wrong order, one missing, one too many, a wrong one
    (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
    """
    common = _ranks(word[:1])
    turned = word[1:2] + word[:1] + word[2:]  # the one slip that begins with another letter
    if is_common_word(turned):
        common = {**common, turned: _ranks(turned[:1])[turned]}
    return sorted(dict.fromkeys(filter(common.__contains__, _slips(word))), key=common.__getitem__)
